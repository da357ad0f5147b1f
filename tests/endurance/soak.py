"""An hour of random use of the real window: memory stays flat, frames come in time, nothing is said on stderr.

python -m endurance.soak [--minutes N] [--articles N] [--seed N]
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from endurance.load_measuring import children_of, memory_of
from endurance.log import CHECKOUT, Log, default_folder
from endurance.soak_slope import slopes

__all__ = ["MOST_LATE", "main", "status", "summary"]

_SAMPLE_SECONDS = 10.0
_GRACE_SECONDS = 90.0
_HOUR = 3600
# What a process may grow by in an hour, after the first quarter of a session.
_MOST_GROWTH = 20.0
# What a window holds at least, in MB; how long a session must be so that its growth is no warm-up.
_ALIVE, _LONG_SECONDS = 20.0, 1500.0
# How long a frame may keep somebody waiting by the window's own work, in ms: a quarter of a second is felt as a stop.
_MOST_OWN = 250
# So many late frames are noted of a session.
MOST_LATE = 2_000
# What Qt's offscreen platform says of every window and menu is about no fault of ours.
_KNOWN = ("This plugin does not support",)


def _role(pid: int) -> str:
    """Return what a process of the program is for, "" if it is gone."""
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace").split("\0")
    except OSError:
        return ""
    if "--worker" not in words:
        return "window"
    at = words.index("--worker")
    rest = [word for word in words[at + 1 :] if word]
    role = next((word for word in rest if word in ("questions", "changes", "upkeep")), rest[0] if rest else "worker")
    return f"second {role}" if any("Second.cuttings" in word for word in rest) else role


def _environment(home: Path, language: str) -> dict[str, str]:
    """Return an environment whose folders are the session's own."""
    made = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "CACHE")}
    settings = home / "config" / "Cuttings" / "Cuttings.ini"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(f"[choices]\nlanguage={language}\n", encoding="utf-8")
    path = os.pathsep.join(str(CHECKOUT / name) for name in ("db", "desktop", "tests"))
    kept = {name: value for name, value in os.environ.items() if name != "CUTTINGS_CACHE"}
    return {**kept, **made, "PYTHONPATH": path, "PYTHONUTF8": "1", "QT_QPA_PLATFORM": "offscreen"}


def prepare(folder: Path, articles: int, environment: dict[str, str]) -> None:
    """Make the two archives, if they are not there yet."""
    sys.path.insert(0, str(CHECKOUT / "tests" / "benchmarks"))
    from window import write_articles  # type: ignore[import-not-found]

    for name, count in (("Soak", articles), ("Second", 40)):
        if not (folder / f"{name}.cuttings").exists():
            given = folder / f"given {name}"
            if not given.exists():
                write_articles(given, count)
            command = [
                sys.executable,
                "-m",
                "cuttings_db",
                "import",
                "--fast",
                str(folder / f"{name}.cuttings"),
                str(given),
            ]
            # A file that a busy machine cannot read in time is refused, and the exit status says so.
            subprocess.run(command, env=environment, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def session(folder: Path, minutes: float, seed: int, environment: dict[str, str]) -> dict[str, Any]:
    """Run one session and return what was measured."""
    samples: list[tuple[float, dict[str, float]]] = []
    began = time.monotonic()
    with (folder / "stderr.txt").open("w+", encoding="utf-8") as errors:
        process = subprocess.Popen(
            [sys.executable, "-m", "endurance.soak_session", str(folder), str(minutes), str(seed)],
            env=environment, stderr=errors, stdout=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        try:
            while process.poll() is None and time.monotonic() < began + minutes * 60 + _GRACE_SECONDS:
                time.sleep(min(_SAMPLE_SECONDS, minutes * 6))
                now: dict[str, float] = {}
                for pid in children_of(process.pid):
                    if role := _role(pid):
                        now[role] = now.get(role, 0.0) + memory_of(pid)[1]
                # At the end it is there for a moment and holds nothing any more.
                if now.get("window", 0.0) > _ALIVE:
                    samples.append((time.monotonic() - began, {role: round(size, 1) for role, size in now.items()}))
        finally:
            if process.poll() is None:
                os.killpg(process.pid, 9)
            process.wait()
        errors.seek(0)
        said = [line.rstrip() for line in errors if line.strip() and not any(word in line for word in _KNOWN)]
    told = json.loads((folder / "session.json").read_text(encoding="utf-8")) if process.returncode == 0 else {}
    return {"status": process.returncode, "said": said[:60], "samples": samples, **told}


def _is_long(row: dict[str, Any]) -> bool:
    """Tell whether a session was long enough for its growth to be no warm-up."""
    return max((float(at) for at, _sizes in row["samples"]), default=0.0) > _LONG_SECONDS


def _findings(row: dict[str, Any]) -> list[str]:
    """Return what is wrong with a session."""
    found = []
    if row["status"]:
        found.append(f"the window ended with {row['status']}")
    if row["said"]:
        found.append(f"stderr: {row['said'][0][:200]}")
    if slow := [one for one in row.get("late", []) if one["own"] > _MOST_OWN]:
        doing = Counter(str(one["doing"]) for one in slow)
        words = ", ".join(f"{name} {count}" for name, count in doing.most_common(12))
        longest = max(int(one["own"]) for one in slow)
        found.append(f"{len(slow)} frames took over {_MOST_OWN} ms of the window's own work, up to {longest}: {words}")
    if len(row.get("late", [])) >= MOST_LATE:
        found.append(f"so many frames were late that only the first {MOST_LATE:,} were noted")
    if "done" in row and not sum(row["done"].values()):
        found.append("nothing was done")
    found += [
        f"{role} grows by {slope['per_hour']:.0f} MB an hour (± {slope['error']:.0f})"
        for role, slope in row["slopes"].items()
        if _is_long(row) and slope["per_hour"] - 2 * slope["error"] > _MOST_GROWTH
    ]
    return found


def run(log: Log, given: argparse.Namespace) -> int:
    """Run one session and log it; returns how many findings there were."""
    past = [row for row in log.trials() if "seed" in row]
    seed = given.seed if given.seed is not None else len(past)
    folder = default_folder() / "soak"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "session.json").unlink(missing_ok=True)
    language = ("en", "zh_CN")[random.Random(seed).randrange(2)]
    environment = _environment(folder / "home", language)
    prepare(folder, given.articles, environment)
    log.begin(minutes=given.minutes, articles=given.articles, seed=seed, language=language)
    row = {"seed": seed, "language": language, **session(folder, given.minutes, seed, environment)}
    row["slopes"] = slopes(row["samples"])
    findings = _findings(row)
    row |= {"finding": "; ".join(findings)} if findings else {}
    log.add(**row)
    print("\n".join(_lines(row)))
    return len(findings)


def _lines(row: dict[str, Any]) -> list[str]:
    """Return what one session came to."""
    late = row.get("late", [])
    own = [one for one in late if one["own"] > 100]
    dialogs = ", ".join(f"{name} {count}" for name, count in sorted(row.get("dialogs", {}).items()))
    # By the limits of today, whatever they were when it ran.
    findings = _findings(row)
    lines = [
        f"### {row.get('seconds', 0) / 60:.0f} minutes, seed {row['seed']}, {row['language']}",
        "",
        f"{sum(row.get('done', {}).values()):,} things done, {row.get('frames', 0):,} frames, {len(late)} of them over"
        f" 100 ms late, {len(own)} of these by work of the window itself"
        f" (longest {max((one['own'] for one in late), default=0)} ms of its own).",
        f"stderr: {len(row['said'])} lines; dialogs closed: {dialogs or 'none'}."
        + ("" if _is_long(row) else " Too short for growth to be judged."),
        "; ".join(findings) or "Nothing found.",
        "",
        "| process | PSS after warm-up (MB) | at the end | MB an hour |",
        "|---|---|---|---|",
    ]
    for role, slope in sorted(row["slopes"].items()):
        lines.append(
            f"| {role} | {slope['first']:.0f} | {slope['last']:.0f} | {slope['per_hour']:+.1f} ± {slope['error']:.1f} |"
        )
    return lines


def status(log: Log) -> int:
    """Return 1 where the latest long session found something, 3 where none has taken an hour, and else 0."""
    long = [row for row in log.trials() if "seed" in row and _is_long(row)]
    if long and _findings(long[-1]):
        return 1
    return 0 if _longest(log) >= 0.97 * _HOUR else 3


def _longest(log: Log) -> float:
    """Return how many seconds the longest session took."""
    return max((float(row.get("seconds", 0)) for row in log.trials() if "seed" in row), default=0.0)


def summary(log: Log) -> list[str]:
    """Return what the log says, as Markdown."""
    rows = [row for row in log.trials() if "seed" in row]
    longest = _longest(log)
    lines = [
        f"{len(rows)} sessions, {sum(row.get('seconds', 0) for row in rows) / 60:.0f} minutes in all.",
    ]
    for row in rows:
        lines += ["", *_lines(row)]
    if longest < 0.97 * _HOUR:
        lines += ["", f"Missing to the target: one session of an hour (the longest took {longest / 60:.0f} minutes)."]
    return lines


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one session; returns 1 where it found something, 3 where none has taken an hour yet, and else 0."""
    parser = argparse.ArgumentParser(prog="python -m endurance.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--articles", type=int, default=600)
    parser.add_argument("--seed", type=int)
    log = Log("soak")
    return 1 if run(log, parser.parse_args(arguments)) else status(log)


if __name__ == "__main__":
    raise SystemExit(main())
