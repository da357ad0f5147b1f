"""Every kind of inconsistency is found with a sentence and mended without a loss; the archive as it was is kept."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.store import mending_all
from cuttings_db.store.soundness_rules import Mend, Rule

Break = str | tuple[str, ...]
# What is broken, what is said of it.
KINDS: dict[str, Break] = {
    "articles have no text": "UPDATE articles SET revision=NULL WHERE id=2",
    "articles point to a text of another article": "UPDATE articles SET revision=1 WHERE id=2",
    "articles were never marked for the index": "DELETE FROM dirty WHERE article=3",
    "mentions name no entity": "UPDATE mentions SET raw=999 WHERE id=1",
    "names that people corrected have lost": "UPDATE hidden_mentions SET raw=999",
    "names have lost the entry": "UPDATE raw_entities SET home=998, entity=998 WHERE id=1",
    "names point to an entry that was merged away": (
        "UPDATE entities SET merged_into=(SELECT max(id) FROM entities) WHERE id=(SELECT entity FROM raw_entities"
        " WHERE entity=home LIMIT 1)"
    ),
    "rows do not say what people said of names": "UPDATE entities SET name='Nobody at all', named_by_user=1 WHERE id=3",
    "rows do not say what people said of names, one that is ignored": (
        'INSERT INTO mentions (article, raw, start, "end", parts, name, stage, certain, form)'
        ' SELECT article, raw, start, "end", parts, name, stage, certain, form FROM hidden_mentions WHERE id=1',
        "DELETE FROM hidden_mentions WHERE id=1",
    ),
    "claims are about no entity": "UPDATE claims SET raw=999 WHERE id=1",
    "dates are bounded by no day": "UPDATE dates SET lo='2024=06=03' WHERE id=1",
    "articles were published on no day": "UPDATE articles SET published_lo='soon' WHERE id=1",
    "dates are called a person's word": "UPDATE dates SET origin='confirmed' WHERE article=1",
    "the hash of its text": "UPDATE articles SET words_sha256=text_sha256 WHERE id=4",
    "its text is not the one": "UPDATE articles SET words_sha256=machine, text_sha256=machine WHERE id=4",
    "another length": "UPDATE articles SET characters=3 WHERE id=4",
    "its parts cannot be read": "UPDATE revisions SET layer='{' WHERE article=4",
    "a name at": "UPDATE mentions SET name='Nobody' WHERE id=2",
    "a date at": "UPDATE dates SET start=-4 WHERE id=2",
    "a claim at": "UPDATE claims SET parts='[[0, 99999]]' WHERE id=2",
    "rows point to nothing": "INSERT INTO stages VALUES (9999, 'names', 'x')",
    "lists of corrections do not hang together": (
        "INSERT INTO decisions (made, kind, data, label, inverse) VALUES ('', 'purged', '{}', '', '{}')",
        "INSERT INTO decisions (made, kind, data, label, inverse) VALUES ('', 'redo', '{}', '', '{}')",
    ),
    "lists of corrections do not hang together, of no kind": (
        "INSERT INTO decisions (made, kind, data, label, inverse) VALUES ('', 'sing', '{}', '', '{}')"
    ),
    "rows hold a value of a wrong kind": "UPDATE articles SET starred='maybe' WHERE id=1",
    "wrong kind, found again": "INSERT INTO copies VALUES (1, 'a story', 'same', 1.0, '')",
    "reports of imports cannot be read": "UPDATE reports SET data='{\"articles\": 7}'",
    "articles have lost what was read of them": "UPDATE articles SET machine='nothing' WHERE id=5",
    "claims have lost their places": "UPDATE claims SET parts='[[4' WHERE id=2",
    "claims have lost their places, of a wrong form": "UPDATE claims SET parts='[4, 9]' WHERE id=1",
    "names have lost their places": "UPDATE mentions SET parts='[]' WHERE id=1",
    "corrected claims have lost their places": (
        "INSERT INTO hidden_claims SELECT id+900, article, kind, raw, other_raw, value, '[[1]]', stage, former"
        " FROM claims WHERE id=2",
        "DELETE FROM claims WHERE id=2",
    ),
    "dates have lost what was read at first": "UPDATE dates SET machine='[]' WHERE id=1",
    "articles have lost what was read of them, their day": (
        "UPDATE articles SET machine=json_remove(machine, '$.published') WHERE id=5"
    ),
    "highlights do not stand on their words, as told twice": "UPDATE highlights SET surface='another word'",
    "highlights have lost the words that they stand on": "UPDATE highlights SET place='{'",
    "saved searches cannot be read": "UPDATE saved_searches SET question='{'",
    "highlights do not stand on their words": 'UPDATE highlights SET start=start + 3, "end"="end" + 3',
    "what people said of publication cannot be read": "UPDATE overrides SET value='{' WHERE field='published'",
    "articles show other words than they should": "UPDATE articles SET title='Something else' WHERE id=6",
    "changes are of a time that has not come": "UPDATE dirty SET counter=99999 WHERE article=2",
    "archives here have no name of their own": "DELETE FROM meta WHERE key='archive'",
    "notes on which names are settled": "INSERT OR REPLACE INTO meta VALUES ('names_settled', '888888')",
    "spellings of names are not noted": "DELETE FROM spelled",
    "counters are behind what they count": "UPDATE sqlite_sequence SET seq=2 WHERE name='articles'",
    "texts are no Unicode": "UPDATE article_notes SET text=CAST(x'41ff42' AS TEXT) WHERE article=2",
    "articles are here more than once": "UPDATE articles SET text_sha256=(SELECT text_sha256 FROM articles WHERE id=1)"
    " WHERE id=2",
    "texts belong to no article": "DELETE FROM articles WHERE id=7",
    "bytes of originals have lost their names": "DELETE FROM originals WHERE id=3",
    "originals have another size than is noted": "UPDATE originals SET size=0 WHERE id=3",
    "rows hold a value of a wrong kind, of bytes": "UPDATE original_chunks SET position='{}' WHERE original=8",
    "rows hold a value of a wrong kind, the names of originals": "UPDATE originals SET name=CAST(name AS BLOB)",
    "articles are gone": ("DELETE FROM revisions WHERE article=2", "DELETE FROM articles WHERE id=2"),
    "watched folders have lost": "INSERT INTO watched (path, kind, state) VALUES ('/x', 'folder', '{')",
}
# They change what people see, and say so: what is compared without them.
LOSING = {
    "texts are no Unicode": "notes",
    "articles are here more than once": "trashed corrections",
    # What the machine read is gone, and so are title and dates as a file said them; the path is told by the report.
    "texts belong to no article": "articles",
    "articles have no text": "texts",
    # Nothing reads its original, so that there is no text to look for the words of highlights in.
    "articles are gone": "articles texts highlights",
    "articles have lost what was read of them": "articles",
    "articles have lost what was read of them, their day": "articles",
}


def seen(archive: Archive) -> dict[str, Any]:
    """Return what people gave and said."""
    rows = archive.store.rows
    return {
        "articles": rows("SELECT id, title, source, path, published_edtf, starred, read FROM articles ORDER BY id"),
        "trashed": rows("SELECT id, trashed FROM articles ORDER BY id"),
        "texts": rows("SELECT a.id, r.text FROM articles a JOIN revisions r ON r.id=a.revision ORDER BY a.id"),
        "originals": rows("SELECT sha256, size FROM originals ORDER BY id"),
        "tags": rows("SELECT * FROM tags"),
        "collected": rows("SELECT c.article, k.name FROM collected c JOIN collections k ON k.id=c.collection"),
        "saved": rows("SELECT name, question FROM saved_searches"),
        "notes": rows("SELECT article, text FROM article_notes ORDER BY article"),
        "highlights": rows('SELECT article, start, "end", colour, note, surface, lost FROM highlights ORDER BY uuid'),
        "said of dates": rows("SELECT * FROM date_overrides"),
        "entities": rows("SELECT uuid, name, type FROM entities WHERE named_by_user=1"),
        "merged": rows("SELECT count(*) FROM entities WHERE merged_into IS NOT NULL"),
        "ignored": rows("SELECT surface, type FROM ignored_words"),
        "claims": rows("SELECT kind, value FROM said_claims"),
        "corrections": sorted(d["label"] for d in archive.decisions() if d["in_force"] and d["kind"] != "undo"),
    }


def broken(path: Path, sql: Break) -> None:
    """Break an archive as no command of ours does."""
    with Archive(path) as archive:
        archive.store.connection.execute("PRAGMA foreign_keys=OFF")
        for statement in (sql,) if isinstance(sql, str) else sql:
            assert archive.store.connection.execute(statement).rowcount, statement


@pytest.mark.parametrize("words", KINDS)
def test_an_inconsistency_is_found_and_mended_without_loss(whole: Path, tmp_path: Path, words: str) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    with Archive(path) as archive:
        assert archive.check()["problems"] == []
        before = seen(archive)
    broken(path, KINDS[words])
    damaged = path.read_bytes()
    with Archive(path) as archive:
        found = archive.check()
        assert not found["ok"]
        said = words.partition(",")[0]
        assert any(said in problem for problem in found["problems"]), found
        mended = archive.check(repair=True)
        assert mended["ok"], mended
        assert any(said in done for done in mended["repaired"]) or "twice" in " ".join(mended["repaired"]), mended
        after = seen(archive)
    for what in before:
        if what not in LOSING.get(words, "").split():
            assert after[what] == before[what], (what, mended["repaired"])
    (kept,) = tmp_path.glob("a before repair *.cuttings")
    assert mended["repaired"][0].endswith(kept.name)
    assert kept.stat().st_size == len(damaged)


def test_a_sound_archive_is_left_alone(whole: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    with Archive(path) as archive:
        archive.catch_up()
        counter = archive.store.last_token()
        answer = archive.check(repair=True)
        assert answer["ok"] and answer["repaired"] == [] and answer["indexed"] == 12
        assert archive.store.last_token() == counter
    assert [p.name for p in tmp_path.iterdir()] == ["a.cuttings"]


def test_a_rule_that_trips_over_a_value_costs_nothing_that_others_mend(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rescue ends well even where a value is bad in a way that nobody thought of."""
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))

    def trip(mend: Mend) -> None:
        mend.store.connection.execute("UPDATE articles SET title='half done'")
        raise KeyError("published")

    rule = Rule(words="nobody thought of it", count=lambda _store: 1, note="mended", mend=trip)
    monkeypatch.setattr(mending_all, "_RULES", (rule, *mending_all._RULES))
    broken(path, "UPDATE articles SET characters=3 WHERE id=4")
    with Archive(path) as archive:
        answer = archive.check(repair=True)
        assert answer["problems"] == ["nobody thought of it: 1"]
        assert not any("nobody" in words for words in answer["repaired"])
        assert archive.store.value("SELECT count(*) FROM articles WHERE title='half done'") == 0
        assert archive.store.value("SELECT characters FROM articles WHERE id=4") > 3
