"""The sixth step of the archive's tables: what readers sort, mark and note, and what is known of copies. Frozen.

It never imports today's models: it must mean the same in ten years.
"""

from __future__ import annotations

import json

from sqlite_utils import Database

__all__ = ["add_tables_of_organising"]

# A highlight keeps the words that it was made on and what stands around them, as every other place of people does;
# `lost` says that they do not stand in the present text. `machine` of a revision is what its article held for it, so
# that an article can go back to an earlier one. A story is a number that copies of one text share.
_TABLES = """
ALTER TABLE articles ADD COLUMN read INTEGER NOT NULL DEFAULT 0;
ALTER TABLE articles ADD COLUMN report INTEGER;
CREATE INDEX articles_report ON articles(report);
ALTER TABLE revisions ADD COLUMN state TEXT NOT NULL DEFAULT '';
ALTER TABLE reports ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE reports ADD COLUMN added INTEGER NOT NULL DEFAULT 0;
CREATE TABLE collections (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE);
CREATE TABLE collected (
    article INTEGER NOT NULL REFERENCES articles(id), collection INTEGER NOT NULL REFERENCES collections(id),
    PRIMARY KEY (article, collection)) WITHOUT ROWID;
CREATE INDEX collected_collection ON collected(collection);
CREATE TABLE saved_searches (name TEXT PRIMARY KEY, question TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE searches (
    id INTEGER PRIMARY KEY AUTOINCREMENT, question TEXT NOT NULL UNIQUE, asked TEXT NOT NULL,
    articles INTEGER NOT NULL);
CREATE TABLE highlights (
    uuid TEXT PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, colour TEXT NOT NULL, note TEXT NOT NULL, made TEXT NOT NULL, place TEXT NOT NULL,
    surface TEXT NOT NULL, lost INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE INDEX highlights_article ON highlights(article);
CREATE TABLE article_notes (
    article INTEGER PRIMARY KEY REFERENCES articles(id), text TEXT NOT NULL, made TEXT NOT NULL);
CREATE INDEX decisions_steps ON decisions(kind, target);
CREATE TABLE watched (
    id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL, kind TEXT NOT NULL, active INTEGER NOT NULL DEFAULT 1,
    state TEXT NOT NULL DEFAULT '{}', UNIQUE (path, kind));
CREATE TABLE dismissed_failures (
    path TEXT NOT NULL, member TEXT NOT NULL, made TEXT NOT NULL, PRIMARY KEY (path, member)) WITHOUT ROWID;
CREATE TABLE shingles (
    article INTEGER PRIMARY KEY REFERENCES articles(id), text_sha256 TEXT NOT NULL, method TEXT NOT NULL,
    signature BLOB NOT NULL, facts BLOB);
CREATE TABLE copies (
    article INTEGER PRIMARY KEY REFERENCES articles(id), story INTEGER NOT NULL, kind TEXT NOT NULL,
    similarity REAL NOT NULL, evidence TEXT NOT NULL DEFAULT '');
CREATE INDEX copies_story ON copies(story);
CREATE TABLE copy_pairs (
    a INTEGER NOT NULL REFERENCES articles(id), b INTEGER NOT NULL REFERENCES articles(id), kind TEXT NOT NULL,
    similarity REAL NOT NULL, evidence TEXT NOT NULL DEFAULT '', PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE INDEX copy_pairs_b ON copy_pairs(b);
CREATE TABLE said_copies (
    a INTEGER NOT NULL REFERENCES articles(id), b INTEGER NOT NULL REFERENCES articles(id), same INTEGER NOT NULL,
    decision INTEGER NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
DROP TRIGGER articles_touched;
DROP TRIGGER tags_added;
DROP TRIGGER tags_removed;
"""
_NOTE = (
    "BEGIN DELETE FROM touched WHERE kind='{kind}' AND item={row};"
    " INSERT INTO touched (kind, item, counter) SELECT '{kind}', {row}, coalesce(max(counter), 0) FROM history; END"
)
# What is changed often and by many at once (state, labels) is noted apart from what changes how articles are sorted.
_WATCHED = {
    "articles_touched": (
        "UPDATE OF title_origin, language, added, published_edtf, published_lo, published_hi,"
        " published_precision, published_qualifier ON articles",
        "article",
        "NEW.id",
    ),
    "articles_marked": ("UPDATE OF starred, trashed, read, report ON articles", "state", "NEW.id"),
    "tags_added": ("INSERT ON tags", "labels", "NEW.article"),
    "tags_removed": ("DELETE ON tags", "labels", "OLD.article"),
    "collected_added": ("INSERT ON collected", "labels", "NEW.article"),
    "collected_removed": ("DELETE ON collected", "labels", "OLD.article"),
    "collections_made": ("INSERT ON collections", "collection", "NEW.id"),
    "collections_renamed": ("UPDATE ON collections", "collection", "NEW.id"),
    "collections_removed": ("DELETE ON collections", "collection", "OLD.id"),
    "highlights_made": ("INSERT ON highlights", "state", "NEW.article"),
    "highlights_removed": ("DELETE ON highlights", "state", "OLD.article"),
    "article_notes_made": ("INSERT ON article_notes", "state", "NEW.article"),
    "article_notes_removed": ("DELETE ON article_notes", "state", "OLD.article"),
    "copies_found": ("INSERT ON copies", "story", "NEW.article"),
    "copies_moved": ("UPDATE ON copies", "story", "NEW.article"),
    "copies_gone": ("DELETE ON copies", "story", "OLD.article"),
}


def add_tables_of_organising(db: Database) -> None:
    """Make the tables, note what changes in them, and find out which import added which article; all count as read."""
    for statement in _TABLES.split(";\n"):
        if statement.strip():
            db.execute(statement)
    for name, (event, kind, row) in _WATCHED.items():
        db.execute(f"CREATE TRIGGER {name} AFTER {event} {_NOTE.format(kind=kind, row=row)}")
    # Nobody noted what was read so far. To call all of it unread would bury what comes in from now on.
    db.execute("UPDATE articles SET read=1")
    for number, data in db.execute("SELECT id, data FROM reports ORDER BY id").fetchall():
        articles = json.loads(data).get("articles", [])
        ids = [(number, article["id"]) for article in articles]
        db.conn.executemany("UPDATE articles SET report=? WHERE id=? AND report IS NULL", ids)
        db.execute(
            "UPDATE reports SET name=?, added=? WHERE id=?",
            (_common_name([article.get("path", "") for article in articles]), len(ids), number),
        )


def _common_name(paths: list[str]) -> str:
    """Return the name of the one file, or of the folder that all of them lie in; empty where there is none."""
    files = sorted({path.replace("\\", "/") for path in paths if path})
    if len(files) == 1:
        return files[0].rpartition("/")[2]
    folders = [file.split("/")[:-1] for file in files]
    common: list[str] = []
    for names in zip(*folders, strict=False):
        if len(set(names)) > 1:
            break
        common.append(names[0])
    return common[-1] if common else ""
