"""The steps that make and change the archive's tables: recorded by name, each in one transaction, frozen once released.

A step never imports today's models: it must mean the same in ten years.
"""

from __future__ import annotations

import hashlib
import json

from sqlite_utils import Database, Migrations

from cuttings_db.store.migrations_organising import add_tables_of_organising

__all__ = ["APPLICATION_ID", "MIGRATIONS", "known_names"]

# "Cutt" in ASCII: lets `file` and the desktop's MIME database recognise an archive without its suffix.
APPLICATION_ID = 0x43757474

MIGRATIONS = Migrations("cuttings")

_FOUNDATION = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE history (counter INTEGER PRIMARY KEY AUTOINCREMENT, token TEXT NOT NULL, scope TEXT NOT NULL);
CREATE TABLE originals (
    id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, name TEXT NOT NULL, media_type TEXT NOT NULL,
    size INTEGER NOT NULL);
CREATE TABLE original_chunks (
    original INTEGER NOT NULL REFERENCES originals(id), position INTEGER NOT NULL, data BLOB NOT NULL,
    PRIMARY KEY (original, position)) WITHOUT ROWID;
CREATE TABLE imported_files (sha256 TEXT PRIMARY KEY, articles INTEGER NOT NULL);
CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, text_sha256 TEXT NOT NULL,
    path TEXT NOT NULL, member TEXT NOT NULL, format TEXT NOT NULL, encoding TEXT NOT NULL, added TEXT NOT NULL,
    original INTEGER REFERENCES originals(id), original_sha256 TEXT NOT NULL,
    revision INTEGER, characters INTEGER NOT NULL, recognised TEXT NOT NULL,
    title TEXT NOT NULL, title_origin TEXT NOT NULL, author TEXT NOT NULL, source TEXT NOT NULL, url TEXT NOT NULL,
    language TEXT NOT NULL, published_edtf TEXT, published_lo TEXT, published_hi TEXT,
    published_precision TEXT, published_qualifier TEXT,
    machine TEXT NOT NULL, warnings TEXT NOT NULL,
    starred INTEGER NOT NULL DEFAULT 0, trashed INTEGER NOT NULL DEFAULT 0);
CREATE INDEX articles_text_sha256 ON articles(text_sha256);
CREATE INDEX articles_original_sha256 ON articles(original_sha256);
CREATE TABLE revisions (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), made TEXT NOT NULL,
    text TEXT NOT NULL, layer TEXT NOT NULL);
CREATE INDEX revisions_article ON revisions(article);
CREATE TABLE overrides (
    article INTEGER NOT NULL REFERENCES articles(id), field TEXT NOT NULL, value TEXT,
    PRIMARY KEY (article, field)) WITHOUT ROWID;
CREATE TABLE evidence (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), source TEXT NOT NULL,
    quote TEXT NOT NULL, edtf TEXT NOT NULL, weight INTEGER NOT NULL);
CREATE INDEX evidence_article ON evidence(article);
CREATE TABLE entities (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, type TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
    machine_type TEXT NOT NULL, machine_name TEXT NOT NULL, named_by_user INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0, merged_into INTEGER REFERENCES entities(id));
CREATE TABLE raw_entities (
    id INTEGER PRIMARY KEY, type TEXT NOT NULL, key TEXT NOT NULL, canonical TEXT NOT NULL,
    entity INTEGER NOT NULL REFERENCES entities(id), UNIQUE (type, key));
CREATE INDEX raw_entities_entity ON raw_entities(entity);
CREATE TABLE mentions (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), raw INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, parts TEXT, name TEXT NOT NULL, stage TEXT NOT NULL,
    certain INTEGER NOT NULL);
CREATE INDEX mentions_article ON mentions(article);
CREATE INDEX mentions_raw ON mentions(raw, article);
CREATE TABLE claims (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), kind TEXT NOT NULL,
    raw INTEGER NOT NULL, other_raw INTEGER, value TEXT NOT NULL, parts TEXT NOT NULL, stage TEXT NOT NULL,
    former INTEGER NOT NULL);
CREATE INDEX claims_article ON claims(article);
CREATE INDEX claims_raw ON claims(raw);
CREATE TABLE dates (
    id INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL REFERENCES articles(id),
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, edtf TEXT NOT NULL, lo TEXT, hi TEXT, precision TEXT NOT NULL,
    qualifier TEXT NOT NULL, role TEXT NOT NULL, rule TEXT NOT NULL, anchor TEXT NOT NULL,
    clause_start INTEGER NOT NULL, clause_end INTEGER NOT NULL, rejected INTEGER NOT NULL DEFAULT 0);
CREATE INDEX dates_article ON dates(article);
CREATE TABLE tags (article INTEGER NOT NULL REFERENCES articles(id), tag TEXT NOT NULL,
    PRIMARY KEY (article, tag)) WITHOUT ROWID;
CREATE INDEX tags_tag ON tags(tag);
CREATE TABLE dirty (article INTEGER PRIMARY KEY, counter INTEGER NOT NULL);
CREATE INDEX dirty_counter ON dirty(counter);
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT, made TEXT NOT NULL, kind TEXT NOT NULL, data TEXT NOT NULL,
    label TEXT NOT NULL, inverse TEXT NOT NULL, target INTEGER);
CREATE TABLE reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT, started TEXT NOT NULL, ended TEXT NOT NULL, data TEXT NOT NULL);
"""


@MIGRATIONS()
def m001_foundation(db: Database) -> None:
    """Make the tables of the first version."""
    for statement in _FOUNDATION.split(";\n"):
        if statement.strip():
            db.execute(statement)


# What changes of these rows is noted with the newest history counter, so that a reader need not read all of them anew.
# Deleted first: inside a trigger the conflict clause of the statement outside would override one of ours.
_NOTE = (
    "BEGIN DELETE FROM touched WHERE kind='{kind}' AND item={row};"
    " INSERT INTO touched (kind, item, counter) SELECT '{kind}', {row}, coalesce(max(counter), 0) FROM history; END"
)
_WATCHED = {
    "articles_touched": (
        "UPDATE OF title_origin, language, added, published_edtf, published_lo, published_hi,"
        " published_precision, published_qualifier, starred, trashed ON articles",
        "article",
        "NEW.id",
    ),
    "articles_retitled": ("UPDATE OF title ON articles WHEN NEW.title<>OLD.title", "title", "NEW.id"),
    "tags_added": ("INSERT ON tags", "article", "NEW.article"),
    "tags_removed": ("DELETE ON tags", "article", "OLD.article"),
    "raw_entities_moved": ("UPDATE OF entity ON raw_entities", "raw", "NEW.id"),
    "entities_touched": ("UPDATE OF type, kind, name, rejected ON entities", "entity", "NEW.id"),
}


@MIGRATIONS()
def m002_touched(db: Database) -> None:
    """Note which articles and entities were changed, and how each raw entity is spelled."""
    db.execute(
        "CREATE TABLE touched (kind TEXT NOT NULL, item INTEGER NOT NULL, counter INTEGER NOT NULL,"
        " PRIMARY KEY (kind, item)) WITHOUT ROWID"
    )
    db.execute("CREATE INDEX touched_counter ON touched(counter)")
    for name, (event, kind, row) in _WATCHED.items():
        db.execute(f"CREATE TRIGGER {name} AFTER {event} {_NOTE.format(kind=kind, row=row)}")
    db.execute(
        "CREATE TABLE spelled (name TEXT NOT NULL COLLATE NOCASE, raw INTEGER NOT NULL,"
        " PRIMARY KEY (name, raw)) WITHOUT ROWID"
    )
    db.execute("INSERT OR IGNORE INTO spelled SELECT DISTINCT name, raw FROM mentions")
    db.execute("CREATE INDEX entities_name ON entities(name COLLATE NOCASE)")


@MIGRATIONS()
def m003_dates_of_people(db: Database) -> None:
    """Keep what is told of each date as a word, and what people said of dates where extraction cannot lose it."""
    db.execute("ALTER TABLE dates ADD COLUMN predicate_start INTEGER NOT NULL DEFAULT 0")
    db.execute("ALTER TABLE dates ADD COLUMN predicate_end INTEGER NOT NULL DEFAULT 0")
    db.execute("ALTER TABLE dates ADD COLUMN predicate TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE dates ADD COLUMN origin TEXT NOT NULL DEFAULT ''")
    # What the machine reads where a person said something else, as JSON; empty where it reads nothing.
    db.execute("ALTER TABLE dates ADD COLUMN machine TEXT NOT NULL DEFAULT ''")
    # `state` is rejected, confirmed or corrected; `interval` is JSON where it was corrected. The surface and what
    # stands around it find the place again in another text revision.
    db.execute(
        "CREATE TABLE date_overrides (article INTEGER NOT NULL REFERENCES articles(id), start INTEGER NOT NULL,"
        ' "end" INTEGER NOT NULL, state TEXT NOT NULL, interval TEXT, surface TEXT NOT NULL, before TEXT NOT NULL,'
        ' after TEXT NOT NULL, PRIMARY KEY (article, start, "end")) WITHOUT ROWID'
    )
    db.execute(
        "INSERT INTO date_overrides SELECT d.article, d.start, d.\"end\", 'rejected', NULL,"
        ' substr(r.text, d.start + 1, d."end" - d.start), substr(r.text, max(1, d.start - 31), min(32, d.start)),'
        ' substr(r.text, d."end" + 1, 32) FROM dates d JOIN articles a ON a.id=d.article'
        " JOIN revisions r ON r.id=a.revision WHERE d.rejected=1"
    )


# `home` is the entity that a raw entity is without people; `entity` the one that it is with them. A mention that people
# gave to another entity points to a raw entity of that entity's own, whose key is `#` and the entity's UUID, and
# keeps the machine's raw entity in `machine_raw`; what people do not want to see lies in the hidden tables. `forms`
# are the names and kinds that a mention's source knows; `handed` counts mentions that a later run of recognition calls
# by another key, from which a cluster takes the UUID with which it shares most of them.
_ENTITIES_OF_PEOPLE = """
ALTER TABLE raw_entities ADD COLUMN home INTEGER NOT NULL DEFAULT 0;
UPDATE raw_entities SET home=entity;
CREATE INDEX raw_entities_home ON raw_entities(home);
CREATE INDEX raw_entities_elsewhere ON raw_entities(id) WHERE entity<>home;
CREATE INDEX entities_changed ON entities(id)
    WHERE merged_into IS NOT NULL OR rejected<>0 OR named_by_user<>0 OR type<>machine_type;
ALTER TABLE mentions ADD COLUMN machine_raw INTEGER;
ALTER TABLE mentions ADD COLUMN form INTEGER NOT NULL DEFAULT 0;
CREATE INDEX mentions_machine ON mentions(machine_raw) WHERE machine_raw IS NOT NULL;
ALTER TABLE claims ADD COLUMN machine_raw INTEGER;
ALTER TABLE claims ADD COLUMN machine_other_raw INTEGER;
CREATE TABLE hidden_mentions (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), raw INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, parts TEXT, name TEXT NOT NULL, stage TEXT NOT NULL,
    certain INTEGER NOT NULL, form INTEGER NOT NULL);
CREATE INDEX hidden_mentions_article ON hidden_mentions(article);
CREATE INDEX hidden_mentions_raw ON hidden_mentions(raw, article);
CREATE TABLE hidden_claims (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), kind TEXT NOT NULL,
    raw INTEGER NOT NULL, other_raw INTEGER, value TEXT NOT NULL, parts TEXT NOT NULL, stage TEXT NOT NULL,
    former INTEGER NOT NULL);
CREATE INDEX hidden_claims_article ON hidden_claims(article);
CREATE INDEX hidden_claims_raw ON hidden_claims(raw);
CREATE TABLE forms (
    id INTEGER PRIMARY KEY, canonical TEXT NOT NULL, kind TEXT NOT NULL, UNIQUE (canonical, kind));
CREATE TABLE handed (
    raw INTEGER NOT NULL, entity INTEGER NOT NULL, mentions INTEGER NOT NULL, since INTEGER NOT NULL,
    PRIMARY KEY (raw, entity)) WITHOUT ROWID;
ALTER TABLE decisions ADD COLUMN uuid TEXT NOT NULL DEFAULT '';
CREATE INDEX decisions_uuid ON decisions(uuid) WHERE uuid<>'';
CREATE TABLE said_claims (
    decision INTEGER PRIMARY KEY, entity INTEGER NOT NULL REFERENCES entities(id), kind TEXT NOT NULL,
    value TEXT NOT NULL, other INTEGER, former INTEGER NOT NULL);
CREATE INDEX said_claims_entity ON said_claims(entity);
CREATE TABLE ignored_words (
    surface TEXT NOT NULL, type TEXT NOT NULL, decision INTEGER NOT NULL,
    PRIMARY KEY (surface, type)) WITHOUT ROWID;
CREATE TABLE distinct_entities (
    a INTEGER NOT NULL, b INTEGER NOT NULL, decision INTEGER NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TABLE waiting_decisions (
    decision INTEGER PRIMARY KEY, reason TEXT NOT NULL, made TEXT NOT NULL, dismissed INTEGER NOT NULL DEFAULT 0);
CREATE TABLE laid_rules (rule TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE stages (
    article INTEGER NOT NULL REFERENCES articles(id), stage TEXT NOT NULL, key TEXT NOT NULL,
    PRIMARY KEY (article, stage)) WITHOUT ROWID;
CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT, started TEXT NOT NULL, ended TEXT NOT NULL, articles INTEGER NOT NULL,
    data TEXT NOT NULL);
CREATE TABLE proposals (
    a INTEGER NOT NULL, b INTEGER NOT NULL, score REAL NOT NULL, reasons TEXT NOT NULL, PRIMARY KEY (a, b));
"""


@MIGRATIONS()
def m004_entities_of_people(db: Database) -> None:
    """Keep what the machine found apart from what people made of it, so that decisions can be laid over any run."""
    for statement in _ENTITIES_OF_PEOPLE.split(";\n"):
        if statement.strip():
            db.execute(statement)
    _return_home(db)
    db.execute(
        "INSERT INTO forms (canonical, kind) SELECT DISTINCT r.canonical, e.kind FROM raw_entities r"
        " JOIN entities e ON e.id=r.home WHERE r.canonical<>'' OR e.kind<>''"
    )
    db.execute(
        "UPDATE mentions SET form=coalesce((SELECT f.id FROM raw_entities r JOIN entities e ON e.id=r.home"
        " JOIN forms f ON f.canonical=r.canonical AND f.kind=e.kind WHERE r.id=mentions.raw), 0)"
    )


def _return_home(db: Database) -> None:
    """Find out what each raw entity was before the merges in force, from the way back that each of them kept."""
    done: list[int] = []
    undone: list[int] = []
    merges: dict[int, tuple[str, str, str]] = {}
    for number, kind, data, label, inverse in db.execute(
        "SELECT id, kind, data, label, inverse FROM decisions ORDER BY id"
    ).fetchall():
        if kind == "undo":
            undone.append(done.pop())
        elif kind == "redo":
            done.append(undone.pop())
        else:
            done.append(number)
            undone.clear()
            merges[number] = (data, label, inverse) if kind == "merge" else ("", "", "")
    for number in reversed(done):
        data, label, inverse = merges[number]
        for entity, raws in json.loads(inverse)["moved"] if data else ():
            db.conn.executemany("UPDATE raw_entities SET home=? WHERE id=?", [(entity, raw) for raw in raws])
    for number, (data, label, _inverse) in merges.items():
        if data and not json.loads(data).get("name"):
            # The label tells how the merged entity was called at that time.
            named = json.dumps({**json.loads(data), "name": label.partition("“")[2][:-1]})
            db.execute("UPDATE decisions SET data=? WHERE id=?", (named, number))


@MIGRATIONS()
def m005_texts_without_titles(db: Database) -> None:
    """Know articles again by their text alone, where only what they are called differs."""
    db.execute("ALTER TABLE articles ADD COLUMN words_sha256 TEXT NOT NULL DEFAULT ''")
    db.execute("CREATE INDEX articles_words_sha256 ON articles(words_sha256)")
    question = (
        "SELECT a.id, r.text FROM articles a JOIN revisions r ON r.id=a.revision WHERE a.id>? ORDER BY a.id LIMIT 500"
    )
    last = 0
    while rows := db.execute(question, (last,)).fetchall():
        last = rows[-1][0]
        hashes = [(hashlib.sha256(t.encode("utf-8", "surrogatepass")).hexdigest(), number) for number, t in rows]
        db.conn.executemany("UPDATE articles SET words_sha256=? WHERE id=?", hashes)


@MIGRATIONS()
def m006_organising(db: Database) -> None:
    """Keep what readers sort, mark and note, and what is known of copies."""
    add_tables_of_organising(db)


def known_names() -> set[str]:
    """Return the names of all steps that this version knows."""
    return {migration.name for migration in MIGRATIONS._migrations}
