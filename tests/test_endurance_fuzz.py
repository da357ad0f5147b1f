"""The fuzzing itself: every door takes its seeds and some odd inputs, and a fault that is there is found."""

from __future__ import annotations

import json
import random
import time
from pathlib import Path

import pytest

from endurance import fuzz
from endurance.fuzz_door import DOORS, Door, door, hold
from endurance.fuzz_finding import Findings, mark_of
from endurance.fuzz_mutating import json_mutator, package_mutator, plain, word_mutator
from endurance.fuzz_turn import again
from endurance.log import KEPT, Log

# Long runs try them for hours; here each has a moment.
_SECONDS = 0.25


def mutated(tried: Door, seconds: float, seed: int = 1) -> list[str]:
    """Try seeds and changes of them for some time, at least ten; return the marks of what failed."""
    chance, marks, until = random.Random(seed), [], time.process_time() + seconds
    seeds = [data[: tried.largest] for data in tried.seeds()]
    inputs = chance.sample(seeds, min(len(seeds), 4))
    count = 0
    while count < 6 or time.process_time() < until:
        data = inputs[count] if count < len(inputs) else chance.choice(seeds)
        if count >= len(inputs):
            change = tried.mutate or (lambda random_, held, other: other(held))
            data = change(chance, data, lambda held: plain(chance, held))[: tried.largest]
        count += 1
        try:
            tried.check(data)
        except Exception as error:  # noqa: BLE001 - whatever comes out is what is looked for
            marks.append(f"{mark_of(error)} {data[:200]!r}")
    return marks


@pytest.mark.parametrize("name", list(DOORS))
def test_a_door_takes_odd_inputs(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert mutated(door(name), _SECONDS) == []


def _faulty(data: bytes) -> None:
    hold(b"<<" not in data, "two signs stand apart")


@pytest.mark.parametrize("mutate", [None, word_mutator((b"<",)), package_mutator(word_mutator((b"<",)))])
def test_a_fault_that_is_there_is_found(mutate: object) -> None:
    tried = Door("faulty", _faulty, lambda: [b"a < b. c"], (b"<",), mutate)  # type: ignore[arg-type]
    assert any("two signs stand apart" in mark for mark in mutated(tried, 1.0))


def test_values_stay_json_and_change() -> None:
    chance, change = random.Random(3), json_mutator(("x",))
    seen = set()
    for _ in range(60):
        data = change(chance, b'{"a": [1, {"b": "c"}], "d": null}', lambda held: held)
        seen.add(json.dumps(json.loads(data)))
    assert len(seen) > 20


def test_a_finding_is_kept_once_with_its_smallest_input_and_mended_when_it_passes(tmp_path: Path) -> None:
    findings = Findings(tmp_path)
    assert findings.keep("text", "Fault in x", b"long input")
    assert not findings.keep("text", "Fault in x", b"longer input")
    assert not findings.keep("text", "Fault in x", b"short")
    (finding,) = findings.all()
    assert (finding.size, findings.input(finding).read_bytes()) == (5, b"short")
    findings.settle(finding, False)
    assert [f.open for f in findings.all("text")] == [False]
    assert findings.keep("text", "Fault in x", b"back again")
    assert [f.open for f in findings.all("text")] == [True]


def test_without_atheris_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(fuzz.importlib.util, "find_spec", lambda name: None)
    assert fuzz.main(["--minutes", "0.1", "--folder", str(tmp_path)]) == 2
    assert "requirements-fuzz.lock" in capsys.readouterr().err


def test_what_failed_is_tried_again_and_told(tmp_path: Path) -> None:
    findings = Findings(tmp_path / "findings")
    findings.keep("edtf", "ValueError in nowhere", b"2024")
    log = Log("fuzz", tmp_path)
    log.add(door="edtf", seconds=60, processor=30.0, executions=1000, branches=5, features=6, corpus=7, rate=16)
    fuzz._report(log, "edtf", list(findings.all()))
    assert "1 open" in fuzz.summary(log)[-2] and fuzz.status(log, ["edtf"]) == 1
    assert fuzz.main(["--again", "--folder", str(tmp_path)]) == 0
    told = fuzz.summary(log)
    assert fuzz.status(log, ["edtf"]) == 3
    assert "| edtf | 1 | 0 | 1,000 | 33 | 5 | 6 | 7 |" in "\n".join(told)
    assert "1 found, 0 marked mended, 1 passed when tried again, 0 open" in told[-1]


def test_an_input_is_tried_again_in_a_process_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "input"
    path.write_bytes(b"2024-06-09")
    assert again("edtf", path) == ""
    assert again("no such door", path).startswith("death: KeyError")


def test_a_door_that_does_not_open_is_a_finding_until_it_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Turn:
        row: dict[str, object]

        def __init__(self, name: str, seconds: int, folder: Path, findings: Findings) -> None:
            self.door = name

        def over(self) -> bool:
            return True

        def outcome(self) -> tuple[dict[str, object], list[object]]:
            monkeypatch.setattr(fuzz.time, "monotonic", lambda: 1e12)
            return {"seconds": 4000.0, "processor": 4000.0, **self.row}, []

        def stop(self) -> None:
            pass

    monkeypatch.setattr(fuzz, "Turn", Turn)
    monkeypatch.setattr(fuzz.importlib.util, "find_spec", lambda name: object())
    log, given = Log("fuzz", tmp_path), ["--door", "edtf", "--minutes", "1", "--folder", str(tmp_path)]
    real = time.monotonic
    for row, ends in (
        ({"end": "broke off (1): No module named 'atheris'"}, 1),
        ({"end": "ended", "executions": 5}, 0),
    ):
        monkeypatch.setattr(fuzz.time, "monotonic", real)
        Turn.row = row
        assert fuzz.main(given) == ends
        assert f"{ends} open" in "\n".join(fuzz.summary(log))


def test_findings_are_counted_from_the_log_that_travels() -> None:
    log = Log("fuzz", KEPT)
    told = fuzz.told(log)
    marks = {(row["door"], row["finding"]) for row in log.trials() if row.get("finding")}
    # The log grows with each campaign; what was found again after it was mended counts twice.
    assert told.found >= len(marks) >= 14
    assert told.passed + sum(told.mended.values()) + len(told.open) == told.found
