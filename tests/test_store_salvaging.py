"""What is left of a damaged archive: every text on a page that was not harmed, whatever happened to the others."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.checking import problems_of
from cuttings_db.archive.salvaging import salvage_archive
from cuttings_db.errors import ArchiveDamaged, ArchiveMissing, ArchiveProblem, Cancelled, NotAnArchive
from cuttings_db.progress import Step, quiet
from cuttings_db.store.connection import Store
from cuttings_db.store.salvaging_fitting import log_of
from cuttings_db.store.salvaging_pages import Pages
from cuttings_db.store.salvaging_trees import Trees
from endurance.damage_archive import make_archive_to_damage
from endurance.damage_harm import HARMS, Places, harm, places_of
from held_files import opened_while_held

TESTS = Path(__file__).resolve().parent
SEEDS = 3


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("whole")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUTTINGS_CACHE", str(folder))
        make_archive_to_damage(folder / "a.cuttings", 40)
        yield folder / "a.cuttings"


def texts(path: Path) -> dict[int, str]:
    """Return the text of each article."""
    with contextlib.closing(sqlite3.connect(path)) as opened:
        rows = opened.execute("SELECT a.id, r.text FROM articles a JOIN revisions r ON r.id=a.revision").fetchall()
    return dict(rows)


def sound(path: Path) -> Store:
    """Return an archive in which nothing is wrong."""
    store = Store(path)
    assert list(problems_of(store, quiet)) == []
    return store


def rows_read_by_sqlite(path: Path, table: str, *, numbered: bool) -> list[list[object]]:
    """Return the rows of a table in the order of its columns on disk."""
    with contextlib.closing(sqlite3.connect(path)) as opened:
        columns = opened.execute(f'PRAGMA table_info("{table}")').fetchall()
        if not numbered:
            columns.sort(key=lambda column: (column[5] == 0, column[5], column[0]))
        names = ", ".join(f'"{column[1]}"' for column in columns)
        return [list(row) for row in opened.execute(f'SELECT {names} FROM "{table}"')]


@pytest.mark.parametrize("log", [False, True])
def test_pages_are_read_as_sqlite_reads_them(whole: Path, tmp_path: Path, log: bool) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    store = Store(path)
    if log:
        with store.transaction("meta"):
            store.connection.execute("UPDATE articles SET title='changed ' || title")
            store.connection.execute("DELETE FROM tags")
    found, said = log_of(path)
    assert said == "" and (found is not None) == log
    with Pages(path, found) as pages:
        trees = Trees(pages)
        for name, entry in trees.entries.items():
            if entry.kind == "table":
                mine = []
                for row, loose in trees.rows(name, None, table=entry.table):
                    assert row.whole and not loose
                    mine.append([row.key, *row.values[1:]] if entry.table and row.values[0] is None else row.values)
                theirs = rows_read_by_sqlite(path, name, numbered=entry.table)
                assert sorted(mine, key=repr) == sorted(theirs, key=repr), name
        assert not trees.broken
    store.close()
    # What the program never does: it salvages what nobody here has open.
    opened_while_held.clear()


def test_of_a_sound_archive_nothing_is_lost(whole: Path, tmp_path: Path) -> None:
    before = whole.read_bytes()
    made = salvage_archive(whole, tmp_path / "new.cuttings")
    assert made["articles"] == 40 and made["originals"] == 40 and made["lost"] == [] and made["notes"] == []
    assert texts(tmp_path / "new.cuttings") == texts(whole)
    assert whole.read_bytes() == before
    tables = ("articles", "revisions", "tags", "overrides", "collected", "highlights", "article_notes", "decisions")
    tables += ("saved_searches", "date_overrides", "original_chunks", "said_claims", "ignored_words", "mentions")
    store = sound(tmp_path / "new.cuttings")
    for table in tables:
        old = rows_read_by_sqlite(whole, table, numbered=True)
        # What the machine found is numbered anew, and articles are as many as before.
        if table == "mentions":
            assert len(old) == store.value("SELECT count(*) FROM mentions")
        else:
            assert sorted(old, key=repr) == sorted(rows_read_by_sqlite(store.path, table, numbered=True), key=repr), (
                table
            )
    assert store.identity != Store(whole).identity
    store.close()


@pytest.mark.parametrize("kind", HARMS)
def test_every_text_on_an_unharmed_page_is_saved(whole: Path, tmp_path: Path, kind: str) -> None:
    data, places, truth = whole.read_bytes(), places_of(whole), texts(whole)
    for seed in range(SEEDS):
        harmed = harm(data, kind, seed)
        path, to = tmp_path / f"{seed}.cuttings", tmp_path / f"{seed} saved.cuttings"
        path.write_bytes(harmed)
        pages = Places.harmed(data, harmed)
        there = {article for article, where in places.texts.items() if not where & pages}
        try:
            salvage_archive(path, to)
        except ArchiveDamaged:
            assert not there
            continue
        saved = texts(to)
        assert {article: saved.get(article) for article in there} == {article: truth[article] for article in there}
        assert saved.keys() <= truth.keys()
        sound(to).close()


def zeroed(whole: Path, to: Path, table: str) -> Path:
    """Write the archive with the pages of a table emptied, but for its root."""
    data = bytearray(whole.read_bytes())
    with Pages(whole) as pages:
        trees = Trees(pages)
        root = trees.entries[table].root
        before = trees.seen
        seen = set(trees._seen)
        list(trees.rows(table, None, table=trees.entries[table].table))
        assert trees.seen > before
        for number in trees._seen - seen - {root}:
            data[(number - 1) * pages.size : number * pages.size] = bytes(pages.size)
    to.write_bytes(data)
    return to


def test_texts_bring_back_articles_of_which_every_row_is_lost(whole: Path, tmp_path: Path) -> None:
    made = salvage_archive(zeroed(whole, tmp_path / "a.cuttings", "articles"), tmp_path / "b.cuttings")
    assert made["articles"] == 40 and made["lost"] == [], made
    assert texts(tmp_path / "b.cuttings") == texts(whole)
    with contextlib.closing(Store(whole)) as old, contextlib.closing(sound(tmp_path / "b.cuttings")) as new:
        # The report of the import tells the path, an index the number that no other archive has.
        assert new.rows("SELECT id, uuid, path FROM articles") == old.rows("SELECT id, uuid, path FROM articles")
        assert new.rows("SELECT id FROM articles WHERE starred=1") == old.rows(
            "SELECT id FROM articles WHERE starred=1"
        )
        assert new.rows("SELECT * FROM overrides") == old.rows("SELECT * FROM overrides")
        assert new.value("SELECT title FROM articles WHERE id=4") == "Called otherwise 4"


def test_a_highlight_behind_bytes_that_became_nul_stands_where_it_stood(whole: Path, tmp_path: Path) -> None:
    """SQLite takes what a text holds of NUL for its end; all that is asked of a text by SQL would end there."""
    path = tmp_path / "a.cuttings"
    shutil.copy(whole, path)
    with contextlib.closing(sqlite3.connect(path)) as opened, opened:
        article, start, end = opened.execute('SELECT article, start, "end" FROM highlights WHERE start>9').fetchone()
        (text,) = opened.execute(
            "SELECT r.text FROM articles a JOIN revisions r ON r.id=a.revision WHERE a.id=?", (article,)
        ).fetchone()
        harmed = text[:5] + "\x00" + text[6:]
        opened.execute(
            "UPDATE revisions SET text=? WHERE id=(SELECT revision FROM articles WHERE id=?)", (harmed, article)
        )
        opened.execute("UPDATE articles SET original=NULL WHERE id=?", (article,))
    salvage_archive(path, tmp_path / "b.cuttings")
    assert texts(tmp_path / "b.cuttings")[article] == harmed.replace("\x00", "\ufffd")
    with contextlib.closing(sound(tmp_path / "b.cuttings")) as new:
        assert new.rows('SELECT start, "end", lost FROM highlights WHERE article=?', (article,)) == [(start, end, 0)]


def test_an_article_without_a_text_keeps_what_people_said_of_it(whole: Path, tmp_path: Path) -> None:
    made = salvage_archive(zeroed(whole, tmp_path / "a.cuttings", "revisions"), tmp_path / "b.cuttings")
    assert {row["what"] for row in made["lost"]} == {"texts"}
    with contextlib.closing(Store(whole)) as old, contextlib.closing(sound(tmp_path / "b.cuttings")) as new:
        assert new.rows("SELECT id, title FROM articles") == old.rows("SELECT id, title FROM articles")
        assert new.rows("SELECT * FROM article_notes") == old.rows("SELECT * FROM article_notes")
        assert new.value("SELECT count(*) FROM originals") == 40
        assert new.value("SELECT count(*) FROM imported_files") < 40


@pytest.mark.parametrize(
    "table", ["decisions", "entities", "mentions", "raw_entities", "originals", "tags", "collected"]
)
def test_a_table_that_is_lost_costs_no_text(whole: Path, tmp_path: Path, table: str) -> None:
    path = tmp_path / "a.cuttings"
    data = bytearray(whole.read_bytes())
    with Pages(whole) as pages:
        root = Trees(pages).entries[table].root
    data[(root - 1) * 4096 : root * 4096] = bytes(4096)
    path.write_bytes(data)
    made = salvage_archive(path, tmp_path / "b.cuttings")
    assert made["articles"] == 40 and made["originals"] == 40, made
    assert texts(tmp_path / "b.cuttings") == texts(whole)
    with contextlib.closing(Store(whole)) as old, contextlib.closing(sound(tmp_path / "b.cuttings")) as new:
        # Decisions bring back what they wrote, or what they wrote is there without them.
        for name in ("tags", "article_notes", "overrides"):
            assert new.rows(f"SELECT * FROM {name}") == old.rows(f"SELECT * FROM {name}"), name
        if table != "decisions":
            sql = "SELECT uuid, name FROM entities WHERE named_by_user=1"
            assert new.rows(sql) == old.rows(sql)


@pytest.mark.parametrize("version", range(1, 7))
def test_an_archive_of_any_version_is_saved(tmp_path: Path, version: int) -> None:
    path = tmp_path / "a.cuttings"
    with contextlib.closing(sqlite3.connect(path)) as opened:
        opened.executescript((TESTS / f"archive_version_{version}.sql").read_text(encoding="utf-8"))
        opened.execute("PRAGMA application_id=1131771252")
    before = path.read_bytes()
    made = salvage_archive(path, tmp_path / "b.cuttings")
    assert made["articles"] and made["lost"] == [] and bool(made["decisions"]) == (version > 2)
    assert path.read_bytes() == before
    assert texts(tmp_path / "b.cuttings") == texts(path)
    sound(tmp_path / "b.cuttings").close()


def test_what_cannot_be_done_is_refused_and_nothing_is_left(whole: Path, tmp_path: Path) -> None:
    (tmp_path / "text").write_text("No archive. " * 300, encoding="utf-8")
    (tmp_path / "taken").touch()
    with pytest.raises(ArchiveProblem, match="already"):
        salvage_archive(whole, tmp_path / "taken")
    with pytest.raises(ArchiveMissing):
        salvage_archive(tmp_path / "none", tmp_path / "b.cuttings")
    with pytest.raises((NotAnArchive, ArchiveDamaged)):
        salvage_archive(tmp_path / "text", tmp_path / "b.cuttings")
    with pytest.raises(ArchiveProblem):
        salvage_archive(whole, tmp_path / "no folder" / "b.cuttings")

    steps = 0

    def stop(step: Step) -> None:
        nonlocal steps
        steps += 1
        if steps > 5:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        salvage_archive(whole, tmp_path / "b.cuttings", stop)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["taken", "text"]


def test_nothing_that_a_stranger_wrote_is_run(whole: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    with contextlib.closing(sqlite3.connect(path)) as opened:
        opened.execute("CREATE TRIGGER evil AFTER INSERT ON tags BEGIN DELETE FROM articles; END")
        opened.execute("CREATE VIEW watching AS SELECT load_extension('x')")
    with pytest.raises(ArchiveDamaged):
        Archive(path)
    assert salvage_archive(path, tmp_path / "b.cuttings")["articles"] == 40
    sound(tmp_path / "b.cuttings").close()
