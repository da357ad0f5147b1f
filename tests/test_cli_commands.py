"""The command line as a person and as a script use it.

Most answers are those of the command in this process: to start the program takes longer than to ask it.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from archive_samples import write_articles
from cuttings_db.cli import COMMANDS, main
from cuttings_db.cli.parsing import make_parser

CHECKOUT = Path(__file__).resolve().parent.parent


class Program:
    """The program, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.archive = folder / "cli.cuttings"
        self._cache = os.environ["CUTTINGS_CACHE"]
        self._environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(CHECKOUT / "db"), str(CHECKOUT / "desktop")]),
            "LC_ALL": "C",
        }

    def run(self, *arguments: object, module: str = "cuttings_desktop") -> subprocess.CompletedProcess[bytes]:
        """Run one command."""
        command = [sys.executable, "-m", module, *map(str, arguments)]
        return subprocess.run(command, capture_output=True, env=self._environment, timeout=120, check=False)

    def json(self, name: str, *arguments: object, status: int = 0) -> Any:
        """Run a command on the archive and return its JSON; nothing else may be on standard output."""
        done = self.run(name, self.archive, "--json", *arguments)
        assert done.returncode == status, done.stderr.decode()
        return json.loads(done.stdout.decode("utf-8"))

    def answer(self, name: str, *arguments: object, status: int = 0) -> Any:
        """Do the same in this process."""
        out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("CUTTINGS_CACHE", self._cache)
            patch.setattr(sys, "stdout", out)
            ended = main([name, str(self.archive), "--json", *map(str, arguments)])
        assert ended == status
        return json.loads(out.buffer.getvalue().decode("utf-8"))  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    folder = tmp_path_factory.mktemp("cli")
    (folder / "cache").mkdir(mode=0o700)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUTTINGS_CACHE", str(folder / "cache"))
        made = Program(folder)
    write_articles(folder / "in")
    (folder / "in" / "bad.pdf").write_bytes(b"%PDF-1.4 nothing")
    outcome = made.json("import", folder / "in", status=1)
    assert outcome["added"] == 4
    (failure,) = outcome["failed"]
    assert set(failure) >= {"path", "member", "reason", "advice"}
    return made


def test_commands_import_no_qt() -> None:
    code = (
        "import sys; from cuttings_desktop.__main__ import main\n"
        "try: main(['--version'])\nexcept SystemExit: pass\n"
        "assert not [m for m in sys.modules if m.startswith('PySide6')]"
    )
    paths = os.pathsep.join([str(CHECKOUT / "db"), str(CHECKOUT / "desktop")])
    done = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": paths}, check=False, capture_output=True
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.startswith(b"cuttings ")


def test_search_answers_with_the_fields_that_scripts_rely_on(program: Program) -> None:
    answer = program.json("search", "--limit", 1, "--", "lyon")
    assert set(answer) == {"total", "note", "articles", "facets"}
    assert answer["total"] == 2
    (article,) = answer["articles"]
    assert set(article) == {"id", "title", "published", "score", "snippet"}
    assert {"id", "name", "articles"} == set(answer["facets"]["place"][0])


def test_a_query_may_begin_with_a_dash(program: Program) -> None:
    assert program.answer("search", "--", "-lyon")["total"] == 2


def test_show_tells_everything_with_its_place(program: Program) -> None:
    ids = [a["id"] for a in program.answer("search", "--", "pd1")["articles"]]
    page = program.answer("show", ids[0])
    assert set(page) >= {
        "id", "title", "title_origin", "path", "url", "source", "author", "language", "text", "published",
        "paragraphs", "mentions", "dates", "references",
    }  # fmt: skip
    assert page["published"]["edtf"] == "2024-06-05"
    assert page["published"]["evidence"][0]["quote"] in page["text"]
    for mention in page["mentions"]:
        assert set(mention) == {"entity", "type", "name", "start", "end", "parts"}
        assert mention["parts"][0][0] == mention["start"] and mention["parts"][-1][1] == mention["end"]
    for date in page["dates"]:
        assert set(date) >= {"start", "end", "edtf", "lo", "hi", "precision", "qualifier", "role", "clause"}
    quotes = {page["text"][d["start"] : d["end"]]: (d["lo"], d["hi"]) for d in page["dates"]}
    assert quotes["13-17 September 2024"] == ("2024-09-13", "2024-09-17")


def test_entities_are_listed_once_with_aliases_and_claims(program: Program) -> None:
    people = {e["name"]: e for e in program.answer("entities", "--type", "person")}
    lin = next(e for name, e in people.items() if name in ("Lin Mei", "Mei Lin"))
    assert {lin["name"], *lin["aliases"]} >= {"Lin Mei", "Mei Lin"}
    assert len(lin["articles"]) == 2
    assert all(set(c) >= {"kind", "value", "entity", "former", "article", "start", "end"} for c in lin["claims"])
    assert len([name for name in people if set(name.split()) == {"Lin", "Mei"}]) == 1


def test_timeline_lists_and_draws(program: Program, tmp_path: Path) -> None:
    items = program.answer("timeline", "--svg", tmp_path / "t.svg")
    assert {"article", "role", "edtf", "lo", "hi", "precision", "qualifier", "start", "end", "text"} == set(items[0])
    drawn = (tmp_path / "t.svg").read_text(encoding="utf-8")
    assert drawn.startswith("<svg")
    assert "<script" not in drawn


@pytest.mark.parametrize("suffix", ["pdf", "csv", "json"])
def test_export_writes_a_file(program: Program, tmp_path: Path, suffix: str) -> None:
    made = program.answer("export", "--to", tmp_path / f"out.{suffix}", "--query", "lyon")
    data = Path(made["path"]).read_bytes()
    assert made["articles"] == 2
    assert data[:5] == b"%PDF-" if suffix == "pdf" else "Oslo hospital" in data.decode("utf-8")


def test_decisions_are_made_listed_and_taken_back(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "d.json"
    file.write_text(json.dumps([{"kind": "star", "articles": [1]}, {"kind": "nonsense"}]), encoding="utf-8")
    made = program.answer("decide", file, status=1)
    assert (len(made["made"]), len(made["refused"])) == (1, 1)
    assert program.answer("search", "--", "is:starred")["total"] == 1
    assert [d["in_force"] for d in program.answer("decisions")] == [True]
    assert program.answer("undo")["labels"] == ["star"]
    assert program.answer("search", "--", "is:starred")["total"] == 0
    assert program.answer("redo")["labels"] == ["star"]
    program.answer("undo")
    program.answer("tag", "lung", 1, 2)
    assert program.answer("search", "--", "tag:lung")["total"] == 2
    program.answer("tag", "lung", 1, 2, "--remove")


def test_backup_and_check(program: Program, tmp_path: Path) -> None:
    made = program.answer("backup", "--to", tmp_path / "copy.cuttings")
    assert made["articles"] == 4
    found = program.answer("check")
    assert found == {"ok": True, "articles": 4, "indexed": 4, "problems": []}
    assert program.answer("reread", "--id", 1) == {"articles": 1, "stuck": []}


def test_text_for_people_is_utf_8_whatever_the_locale(program: Program) -> None:
    done = program.run("search", program.archive, "突变")
    assert done.returncode == 0
    assert "武汉" in done.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("arguments", "status"), [(["nonsense"], 2), (["search"], 2), (["show", "/no/such.cuttings", "1"], 1)]
)
def test_exit_status(program: Program, arguments: list[str], status: int) -> None:
    module = "cuttings_db" if arguments[0] == "nonsense" else "cuttings_desktop"
    done = program.run(*arguments, module=module)
    assert done.returncode == status
    assert done.stderr
    assert b"Traceback" not in done.stderr


def test_a_command_makes_no_network_connection(program: Program, tmp_path: Path) -> None:
    """Run an import, a search and an export in a network namespace without interfaces, where that is allowed."""
    if (
        sys.platform != "linux"
        or subprocess.run(["unshare", "-n", "true"], capture_output=True, check=False).returncode
    ):
        pytest.skip("network namespaces are not allowed here")
    archive = tmp_path / "quiet.cuttings"
    paths = write_articles(tmp_path / "in")
    (tmp_path / "in" / "page.html").write_text(
        "<html><head><title>A page</title><link rel=stylesheet href='http://example.invalid/s.css'></head><body>"
        "<article><h1>A page with pictures</h1><p>" + "Words of the page about lung cancer. " * 30 + "</p>"
        "<img src='http://example.invalid/i.png'></article></body></html>",
        encoding="utf-8",
    )
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(CHECKOUT / "db"), str(CHECKOUT / "desktop")]),
    }
    for arguments in (
        ["import", archive, paths[0].parent],
        ["search", archive, "lung"],
        ["export", archive, "--to", tmp_path / "quiet.pdf", "--query", "lung"],
    ):
        command = ["unshare", "-n", sys.executable, "-m", "cuttings_desktop", *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, env=environment, timeout=120, check=False)
        assert done.returncode == 0, done.stderr.decode()
    assert (tmp_path / "quiet.pdf").stat().st_size > 1000


def test_articles_are_named_in_one_option_or_in_several() -> None:
    """`--id 1 --id 2` must not silently mean the last one only."""
    for words in (["--id", "1", "2"], ["--id", "1", "--id", "2"]):
        assert make_parser().parse_args(["export", "a.cuttings", "--to", "x.pdf", *words]).id == [1, 2]


def test_the_names_that_the_window_knows_are_the_commands() -> None:
    chosen = next(action.choices for action in make_parser()._actions if action.dest == "command")
    assert chosen is not None
    assert sorted(chosen) == sorted(COMMANDS)
