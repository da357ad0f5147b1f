"""The command line under hardship: passwords, odd names and places, closed pipes, signals, errors in one document."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import pyzipper

from archive_samples import LYON, OSLO, filled, write_articles
from cuttings_db.cli import main

CHECKOUT = Path(__file__).resolve().parent.parent
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(CHECKOUT / "db")}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("small")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUTTINGS_CACHE", str(folder))
        filled(folder).close()
    yield folder / "small.cuttings"


class Asked:
    """Runs commands in this process."""

    def __init__(self, capture: pytest.CaptureFixture[bytes]) -> None:
        self._capture = capture
        self.complaint = ""

    def __call__(self, *arguments: object, status: int = 0) -> Any:
        """Return the JSON of a command; it must be all that stands on standard output."""
        self._capture.readouterr()
        found = main([str(argument) for argument in arguments])
        out, err = self._capture.readouterr()
        self.complaint = err.decode()
        assert found == status, (out, err)
        assert "Traceback" not in self.complaint
        return json.loads(out)


@pytest.fixture
def ask(capfdbinary: pytest.CaptureFixture[bytes]) -> Asked:
    return Asked(capfdbinary)


def locked(folder: Path) -> dict[str, Path]:
    """Write an encrypted PDF and encrypted ZIP files, one of them inside a plain one."""
    folder.mkdir()
    paths = {name: folder / name for name in ("p=1.pdf", "aes.zip", "outer.zip")}
    with pikepdf.open(CHECKOUT / "resources" / "core" / "sample" / "dose-and-patience.pdf") as document:
        document.save(paths["p=1.pdf"], encryption=pikepdf.Encryption(owner="owner", user="a=b"))
    with pyzipper.AESZipFile(paths["aes.zip"], "w", pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES) as package:
        package.setpassword(b"secret")
        package.writestr("lyon.txt", LYON)
    with pyzipper.AESZipFile(paths["outer.zip"], "w", pyzipper.ZIP_DEFLATED) as package:
        package.write(paths["aes.zip"], "inner.zip")
        package.writestr("oslo.txt", OSLO)
    return paths


def test_passwords_are_asked_for_and_given_for_all_files_or_for_one(tmp_path: Path, ask: Asked) -> None:
    paths, archive = locked(tmp_path / "in"), tmp_path / "a.cuttings"
    without = ask("import", archive, "--json", *paths.values(), status=1)
    assert without["added"] == 1
    assert {(Path(f["path"]).name, f["member"], f["kind"]) for f in without["failed"]} == {
        ("p=1.pdf", "", "PasswordNeeded"),
        ("aes.zip", "", "PasswordNeeded"),
        ("outer.zip", "inner.zip", "PasswordNeeded"),
    }
    assert all("encrypted" in f["reason"] and "--password" in f["advice"] for f in without["failed"])
    pdf, nested = paths["p=1.pdf"], paths["outer.zip"]
    options = ("--password", f"{pdf}=a=b", "--password", f"{nested.parent}=no", "--password", f"{nested}=secret")
    right = ask("import", archive, "--json", *options, *paths.values(), status=1)
    assert (right["added"], right["already"]) == (2, 1)
    (wrong,) = right["failed"]
    assert (Path(wrong["path"]).name, wrong["reason"]) == ("aes.zip", "the password does not open the ZIP file")


def test_every_error_is_one_json_document_and_one_sentence(small: Path, tmp_path: Path, ask: Asked) -> None:
    (tmp_path / "deep.json").write_text("[" * 100_000, encoding="utf-8")
    (tmp_path / "latin.json").write_bytes(b'{"kind": "\xe9"}')
    os.mkfifo(tmp_path / "pipe")
    commands: list[list[object]] = [
        ["search", tmp_path / "none", "--json", "x"],
        ["show", small, "--json", 999],
        ["show", small, "--json", 10**30],
        ["show", small, "--json", -1],
        ["export", small, "--json", "--to", tmp_path / "no" / "x.pdf", "--id", 1],
        ["export", small, "--json", "--to", tmp_path / "x.pdf", "--query", "nothingofthiskind"],
        ["export", small, "--json", "--to", small, "--format", "csv", "--id", 1],
        ["export", small, "--json", "--to", tmp_path / "x.csv", "--id", 10**30],
        ["export", small, "--json", "--to", tmp_path / "x.pdf", "--id", 1, 999],
        ["export", small, "--json", "--to", tmp_path / "x.ris", "--id", 1, 999],
        ["timeline", small, "--json", "--svg", tmp_path],
        ["timeline", small, "--json", "--svg", small],
        ["backup", small, "--json", "--to", tmp_path / "no" / "x"],
        ["backup", small, "--json", "--to", small],
        ["decide", small, "--json", tmp_path / "none.json"],
        ["decide", small, "--json", tmp_path / "deep.json"],
        ["decide", small, "--json", tmp_path / "latin.json"],
        ["decide", small, "--json", tmp_path / "pipe"],
        ["tag", small, "--json", "  ", 1],
        ["tag", small, "--json", "t", 10**30],
        ["import", small, "--json", "--encoding", "klingon", tmp_path],
        ["import", tmp_path / "no" / "a.cuttings", "--json", tmp_path],
    ]
    before = small.read_bytes()
    for command in commands:
        answer = ask(*command, status=1)
        assert set(answer) == {"error"}, command
        error = answer["error"]
        assert error["kind"] != "Bug", command
        assert error["reason"] and error["reason"][:50] in ask.complaint
        assert ask.complaint.count("\n") == 1
    assert small.read_bytes() == before


def test_decisions_of_any_shape_are_refused_one_by_one(small: Path, tmp_path: Path, ask: Asked) -> None:
    odd: list[Any] = [
        5, None, [], {}, {"kind": 7}, {"kind": "tag"}, {"kind": "tag", "articles": "1", "tag": "x"},
        {"kind": "tag", "articles": [10**30], "tag": "x"}, {"kind": "tag", "articles": [True], "tag": "x"},
        {"kind": "star", "articles": [999]}, {"kind": "title", "article": 1, "value": {"a": 1}},
        {"kind": "title", "article": 1, "value": "\ud800"}, {"kind": "published", "article": 1, "value": "soon"},
        {"kind": "merge", "entities": 5}, {"kind": "merge", "entities": ["x", "y"]}, {"kind": "rename", "entity": []},
        {"kind": "reject_date", "date": "x"}, {"kind": "reject_date", "date": 10**30},
    ]  # fmt: skip
    (tmp_path / "odd.json").write_text(json.dumps(odd), encoding="utf-8")
    answer = ask("decide", small, "--json", tmp_path / "odd.json", status=1)
    assert len(answer["refused"]) == len(odd)
    assert answer["made"] == [] and ask("decisions", small, "--json") == []


def test_usage_errors_are_2_and_an_empty_path_is_one() -> None:
    for arguments in (["import", "a.cuttings", ""], ["search", "", "x"], ["fly", "a.cuttings"], ["search", "a"], []):
        with pytest.raises(SystemExit) as caught:
            main(arguments)
        assert caught.value.code == 2


def test_odd_paths_come_back_as_they_are(tmp_path: Path, ask: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ["with space.txt", "new\nline.txt", "临床 试验.txt", os.fsdecode(b"caf\xe9.txt"), "x" * 250 + ".txt"]
    folder = tmp_path / "in"
    folder.mkdir()
    for number, name in enumerate(names):
        (folder / name).write_text(f"Note {number}\n\nSomething of its own.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    outcome = ask("import", "a.cuttings", "--json", "in", "in/with space.txt", "y" * 4000, "in/none\n.txt", status=1)
    assert outcome["added"] == len(names)
    assert [Path(known["path"]).name for known in outcome["known"]] == ["with space.txt"]
    assert {article["path"] for article in outcome["articles"]} == {str(folder / name) for name in names}
    assert [len(f["reason"]) > 0 for f in outcome["failed"]] == [True, True]
    assert ask("show", "a.cuttings", "--json", 1)["path"].startswith(str(folder))


def test_an_archive_among_the_articles_is_told_and_its_log_passed_over(tmp_path: Path, ask: Asked) -> None:
    write_articles(tmp_path)
    outcome = ask("import", tmp_path / "a.cuttings", "--json", tmp_path, status=1)
    assert outcome["added"] == 4
    (failure,) = outcome["failed"]
    assert Path(failure["path"]).name == "a.cuttings"
    assert "archive of Cuttings" in failure["reason"]


@pytest.mark.skipif(os.name != "posix", reason="pipes and devices are those of POSIX")
def test_a_closed_pipe_is_quiet_and_a_full_one_is_told(small: Path) -> None:
    program = f'"{sys.executable}" -m cuttings_db'
    quiet = subprocess.run(
        ["bash", "-c", f'set -o pipefail; {program} entities "{small}" --json | head -c 10'],
        env=ENVIRONMENT, capture_output=True, check=False,
    )  # fmt: skip
    assert (quiet.returncode, len(quiet.stdout), quiet.stderr) == (0, 10, b"")
    command = f'{program} check "{small}" >&-; echo $?; {program} check "{small}" >/dev/full; echo $?'
    full = subprocess.run(["bash", "-c", command], env=ENVIRONMENT, capture_output=True, check=False)
    assert full.stdout.split() == [b"0", b"1"]
    assert full.stderr.startswith(b"cuttings: the answer could not be written") and full.stderr.count(b"\n") == 1


def test_the_answer_is_utf_8_in_any_locale(small: Path) -> None:
    environment = {**ENVIRONMENT, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    command = [sys.executable, "-m", "cuttings_db", "show", str(small), "--json", "3"]
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "武汉" in json.loads(done.stdout.decode("utf-8"))["text"]
