"""Hostile files of many kinds through the real reading processes; all of them: `packaging/prove hostile`."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from cuttings_db.archive import Archive
from cuttings_db.importing import ImportOptions
from endurance.hostile import SAMPLES, judged, status, summary
from endurance.hostile_measuring import Run, Stage
from endurance.hostile_together import _watched, opened_outside
from endurance.log import KEPT, Log

# Those that end in no time: every family, every kind of trick.
_QUICK = (
    "zeros.txt", "half-characters.txt", "mainframe.txt", "terminal-orders.txt", "nested-elements.html",
    "half-signs.html", "asks-for-files.html", "scripts.html", "web-archive.mhtml", "web-archive-of-a-bomb.mhtml",
    "saved-page-with-pipe", "saved-page-with-sparse-picture", "saved-page-with-linked-folder", "plain-enough.pdf",
    "orders-to-run.pdf", "pages-in-pages.pdf", "wants-a-password.pdf", "cut-in-half.pdf", "laughs.docx",
    "hidden-depth-of-content.docx", "pictures-out.docx", "hidden-depth.odt", "frames-in-frames.odt",
    "notes-in-notes.odt", "nested.pptx", "only-a-head.rtf", "fields-that-fetch.rtf", "groups-in-groups.rtf",
    "scripts.md", "parts-in-parts.eml", "attachment-that-climbs.eml", "attachment-written-backwards.eml",
    "encoding-that-unpacks.eml", "laughs.rss", "nested.json", "years-of-no-kind.ris", "controls.nbib", "ratio.zip",
    "lying-size.zip", "climbing-names.zip", "link-to-a-file.zip", "zip-in-zip-in-zip.zip", "name-of-a-new-line",
    "name-written-backwards", "name-of-no-characters", "name-of-markup", "folders-700-deep",
    "path-longer-than-the-system-says", "links-in-rings", "link-to-a-secret", "link-to-zeros", "pipe", "socket",
    "given-memory-of-a-process", "hundred-gigabytes-of-nothing", "hundred-gigabytes-of-mail",
)  # fmt: skip
_OUTCOMES = ("articles", "known", "failed")


def test_there_are_many_of_them_and_each_has_a_name_of_its_own() -> None:
    assert len(SAMPLES) >= 250
    assert max(Counter(sample.name for sample in SAMPLES).values()) == 1
    assert len({sample.family for sample in SAMPLES}) >= 18


def test_quick_ones_do_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All in one import; each must end as it would alone."""
    wanted = [sample for sample in SAMPLES if sample.name in _QUICK]
    assert len(wanted) == len(_QUICK)
    stage = Stage(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setattr("tempfile.tempdir", None)
    given = {}
    for sample in wanted:
        place = stage.given / sample.name
        place.mkdir()
        path = sample.make(place)
        if path is not None:
            given[sample] = str(path)
    with Archive(stage.archive, create=True) as archive:
        report = archive.import_files([Path(path) for path in given.values()], ImportOptions(depth="fast"))
        texts = "\n".join(row[0] for row in archive.store.rows("SELECT text FROM revisions"))
    wrong = {}
    for sample, path in given.items():
        rows = {n: [r for r in report[n] if (r["path"] + "/").startswith(path + "/")] for n in _OUTCOMES}
        added = len(rows["articles"]) + len(rows["known"])
        alone = Run(status=0, report={"added": added, "failed": rows["failed"]})
        if found := judged(sample, stage, alone):
            wrong[sample.name] = found
    assert not wrong
    assert report["added"] > 30
    assert report["given"] == report["added"] + report["already"] + len(report["failed"])
    assert "The secret of the ward" not in texts
    assert Path("/etc/hostname").read_text(encoding="utf-8").strip() not in texts


def test_a_trace_tells_what_is_opened_and_written_outside(tmp_path: Path) -> None:
    lines = [
        f'12 openat(AT_FDCWD, "{tmp_path}/given/a.txt", O_RDONLY|O_CLOEXEC) = 3',
        '12 openat(AT_FDCWD, "/usr/lib/x.so", O_RDONLY|O_CLOEXEC) = 3',
        '12 openat(AT_FDCWD, "/elsewhere/somebody/.ssh/id", O_RDONLY) = -1 ENOENT (No such file or directory)',
        '13 stat("/elsewhere/somebody/.ssh/id", {st_mode=S_IFREG|0600, st_size=9, ...}) = 0',
    ]
    assert opened_outside(lines, tmp_path) == []
    bad = [
        '12 openat(AT_FDCWD, "/elsewhere/somebody/.ssh/id", O_RDONLY) = 3',
        '12 open("/etc/hostname", O_RDONLY) = 4',
        '12 openat(AT_FDCWD, "/usr/lib/evil", O_WRONLY|O_CREAT, 0666) = 5',
        '12 rename("/tmp/a", "/tmp/b") = 0',
    ]
    found = opened_outside(bad, tmp_path)
    outside = ["reads /elsewhere/somebody/.ssh/id", "reads /etc/hostname"]
    assert found == [*outside, "writes /usr/lib/evil", "writes /tmp/a"]


def test_what_ends_badly_is_a_finding(tmp_path: Path) -> None:
    stage = Stage(tmp_path)
    sample = next(s for s in SAMPLES if s.name == "ratio.zip")
    refused = {"reason": "packed too much", "advice": "Do not.", "kind": "LimitExceeded"}
    good = {"added": 0, "failed": [refused]}
    assert judged(sample, stage, Run(status=1, report=good)) == []
    assert judged(sample, stage, Run(status=1, report={"added": 1, "failed": []}))
    assert judged(sample, stage, Run(status=1, report={"added": 0, "failed": [{**refused, "kind": "Bug"}]}))
    assert judged(sample, stage, Run(status=-9, report={}))
    assert judged(sample, stage, Run(status=1, report=good, memory={"recognise": 2_400}))
    assert judged(sample, stage, Run(status=1, report=good, seconds=99, busy={1: 80.0}))
    (tmp_path / "outside" / "secret.txt").write_text("changed", encoding="utf-8")
    assert "outside/secret.txt" in judged(sample, stage, Run(status=1, report=good))[0]


def test_the_summary_adds_up(tmp_path: Path) -> None:
    log = Log("hostile", tmp_path)
    row = {"stage": "single", "family": "zip", "seconds": 2, "importer": 90, "worker": 200, "outcome": "refused"}
    log.add(name="ratio.zip", **row)
    log.add(name="cut.zip", **row, finding="it took 99 s")
    lines = summary(log)
    assert "| all | 2 | 0 | 0 | 2 | 2.0 | 200 |" in lines
    assert any("1 found, 0 marked mended, 0 passed when tried again, 1 open." in line for line in lines)
    assert json.loads(log.path.read_text(encoding="utf-8").splitlines()[0])["name"] == "ratio.zip"


def test_the_status_is_that_of_all_stages(tmp_path: Path) -> None:
    log = Log("hostile", tmp_path)
    for sample in SAMPLES:
        log.add(
            stage="single", name=sample.name, family=sample.family, outcome="refused", seconds=1, worker=1, importer=1
        )
    assert status(log) == 3
    together = {"stage": "together", "files": 1, "added": 1, "already": 0, "failed": 0, "seconds": 1, "memory": {}}
    log.add(**together, watched=True, finding="reads /etc/hostname")
    log.add(stage="window", finding="the window ended with -11")
    assert status(log) == 1 and "2 open" in "\n".join(summary(log))
    log.add(**together, watched=True)
    assert status(log) == 1
    log.add(stage="window")
    assert status(log) == 0 and "2 passed when tried again, 0 open" in "\n".join(summary(log))
    log.add(stage="single", name="cut.zip", family="zip", outcome="too busy", seconds=1, worker=1, importer=1)
    assert status(log) == (3 if any(sample.name == "cut.zip" for sample in SAMPLES) else 0)


def test_a_trace_without_the_given_files_has_seen_nothing(tmp_path: Path) -> None:
    stage = Stage(tmp_path)
    assert _watched(tmp_path / "none", stage) == ["the trace has lost files"]
    (tmp_path / "trace").write_text(f'12 openat(AT_FDCWD, "{stage.given}/000/a", O_RDONLY) = 3\n', encoding="utf-8")
    assert _watched(tmp_path / "trace", stage) == []


def test_the_findings_of_the_window_are_told_from_the_log_that_travels() -> None:
    lines = "\n".join(summary(Log("hostile", KEPT)))
    assert "4 marked mended (262d198, " in lines and "0 open" in lines
