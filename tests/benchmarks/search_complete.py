"""The whole door: the archive's own answer for all panes, in a process and over the pipe, and one article added."""

from __future__ import annotations

import os
import secrets
import threading
import time
from pathlib import Path
from typing import Any

_ADDED = 5


def _tree_peak(stop: threading.Event, most: dict[str, int]) -> None:
    """Note the most memory that this process and those it started had at one moment, in bytes."""
    while not stop.wait(0.02):
        parents: dict[int, tuple[int, int]] = {}
        for path in Path("/proc").glob("[0-9]*"):
            try:
                fields = (path / "stat").read_text().rpartition(")")[2].split()
                parents[int(path.name)] = (int(fields[1]), int(fields[21]) * os.sysconf("SC_PAGE_SIZE"))
            except (OSError, ValueError, IndexError):
                continue
        ours, grown = {os.getpid()}, True
        while grown:
            more = {pid for pid, (parent, _size) in parents.items() if parent in ours} - ours
            ours |= more
            grown = bool(more)
        most["tree"] = max(most["tree"], sum(parents[pid][1] for pid in ours if pid in parents))
        most["process"] = max(most["process"], *(parents[pid][1] for pid in ours if pid in parents))


def catch_up(order: dict[str, Any]) -> dict[str, Any]:
    """Build the index of an archive by the door, with as many workers as the archive itself takes."""
    from search_measuring import cpu_seconds, size_of, timed

    from cuttings_db.archive import Archive

    most, stop = {"tree": 0, "process": 0}, threading.Event()
    watcher = threading.Thread(target=_tree_peak, args=(stop, most), daemon=True)
    with Archive(Path(order["archive"])) as archive:
        watcher.start()
        worked = cpu_seconds()
        took, indexed = timed(archive.catch_up)
        stop.set()
        watcher.join()
    cache = Path(os.environ["CUTTINGS_CACHE"])
    return {
        "seconds": took / 1000,
        "cpu": cpu_seconds() - worked,
        "indexed": indexed,
        "rate": order["articles"] / (took / 1000),
        "peak": most["process"],
        "tree_peak": most["tree"],
        "bytes": size_of(cache),
    }


def complete(order: dict[str, Any]) -> dict[str, Any]:
    """Ask the archive for the complete answer of every shape: first use, again, over the pipe; then add articles."""
    from search_engines import typed
    from search_measuring import memory, summary, timed
    from search_shapes import shape_from_json

    from cuttings_db.archive import Archive, connect
    from cuttings_db.model import Question, to_json

    path = Path(order["archive"])
    shapes = [shape_from_json(data) for data in order["shapes"]]
    opened, archive = timed(Archive, path)
    first, _answer = timed(archive.search, Question())
    cold: dict[str, float] = {}
    totals: dict[str, int] = {}
    hot: dict[str, list[float]] = {shape.name: [] for shape in shapes}
    parts: dict[str, bool] = {}
    for shape in shapes:
        cold[shape.name], answer = timed(archive.search, Question(text=typed(shape)))
        totals[shape.name] = answer["total"]
        parts = {name: name in answer for name in ("facets", "histogram", "timeline", "rows")}
    worked: dict[str, list[float]] = {shape.name: [] for shape in shapes}
    for turn in range(order["rounds"]):
        for shape in shapes:
            if sum(hot[shape.name]) < 20_000:
                before = time.process_time()
                took, _answer = timed(archive.search, Question(text=typed(shape)))
                if turn or took > 1000:
                    hot[shape.name].append(took)
                    worked[shape.name].append((time.process_time() - before) * 1000)
    fresh: dict[str, list[float]] = {shape.name: [] for shape in shapes}
    for turn in range(max(len(shape.others) for shape in shapes)):
        for shape in shapes:
            if turn < len(shape.others):
                question = Question(text=typed(shape.like()[turn]))
                fresh[shape.name].append(timed(archive.search, question)[0])
    resident = memory()
    archive.close()
    piped: dict[str, list[float]] = {shape.name: [] for shape in shapes}
    channel = connect(path, "questions")
    try:
        _asked(channel, "search", {"question": to_json(Question(text=""))})
        for turn in range(order["rounds"]):
            for shape in shapes:
                if sum(piped[shape.name]) < 20_000:
                    asked = {"question": to_json(Question(text=typed(shape)))}
                    took, _answer = timed(_asked, channel, "search", asked)
                    if turn or took > 1000:
                        piped[shape.name].append(took)
        service = _memory_of(channel.pid)
        added = [_add_one(path, channel, number) for number in range(_ADDED)]
    finally:
        channel.close()
    return {
        "open": opened,
        "first": first,
        "totals": totals,
        "parts": parts,
        "cold": cold,
        "hot": {name: summary(times) for name, times in hot.items()},
        "cpu": {name: summary(times) for name, times in worked.items()},
        "load": os.getloadavg()[0],
        "fresh": {name: summary(times) for name, times in fresh.items()},
        "piped": {name: summary(times) for name, times in piped.items()},
        "memory": resident,
        "service_memory": service,
        "added": added,
    }


def _memory_of(pid: int) -> dict[str, int]:
    """Return the memory of another process, in bytes."""
    found = {}
    try:
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            name, _, value = line.partition(":")
            if name in ("VmRSS", "RssAnon", "RssFile", "VmHWM"):
                found[name] = int(value.split()[0]) * 1024
    except OSError:
        pass
    return found


def _asked(channel: Any, method: str, params: dict[str, Any]) -> Any:
    """Send one request and wait for its answer."""
    ended = threading.Event()
    held: list[Any] = []

    def on_end(result: Any, error: Exception | None) -> None:
        held.extend((result, error))
        ended.set()

    channel.send(method, params, on_end)
    if not ended.wait(300):
        raise TimeoutError(method)
    if held[1] is not None:
        raise held[1]
    return held[0]


def _add_one(path: Path, questions: Any, number: int) -> dict[str, float]:
    """Add one article with a word of its own, index it, and ask until it is found; times from the commit on."""
    from cuttings_db.archive import connect
    from cuttings_db.model import Draft, Paragraph, Question, TextLayer, to_json
    from cuttings_db.store.articles import add_article
    from cuttings_db.store.connection import Store
    from cuttings_db.store.records import Recognised

    word = "zz" + "".join(chr(ord("a") + b % 26) for b in secrets.token_bytes(9))
    text = f"An added article {number}\n\nIt says {word} once, and nothing else that anybody would look for."
    upkeep = connect(path, "upkeep")
    store = Store(path)
    try:
        _asked(upkeep, "summary", {})
        layer = TextLayer(
            (Paragraph(0, len(text)),), title=f"An added article {number}", title_origin="text", language="en"
        )
        begun = time.perf_counter()
        with store.transaction("add") as counter:
            add_article(
                store, Recognised(Draft(text=text, format="text"), layer, version="1"), "added.txt", None, "", counter
            )
        committed = time.perf_counter()
        _asked(upkeep, "catch_up", {})
        indexed = time.perf_counter()
        question = {"question": to_json(Question(text=word))}
        while _asked(questions, "search", question)["total"] != 1:
            if time.perf_counter() - indexed > 60:
                raise TimeoutError("the added article is not found")
        found = time.perf_counter()
    finally:
        store.close()
        upkeep.close()
    return {
        "commit": (committed - begun) * 1000,
        "index": (indexed - committed) * 1000,
        "ask": (found - indexed) * 1000,
        "found": (found - committed) * 1000,
    }
