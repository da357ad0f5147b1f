"""Doors between our own processes: a hijacked reader may send anything, and its parent must go on."""

from __future__ import annotations

import dataclasses
import functools
import io
import json
import queue
import threading
from collections.abc import Iterator
from typing import Any

from cuttings_db import model
from cuttings_db.errors import CuttingsError, FileUnreadable, error_from_json, error_to_json
from cuttings_db.importing.checking import check_original, check_recognised
from cuttings_db.importing.recognising import recognise
from cuttings_db.isolation import long_strings
from cuttings_db.isolation.channel import Channel
from cuttings_db.isolation.frames import read_frame, write_frame
from cuttings_db.isolation.serving import _Server
from cuttings_db.model import Draft, from_json, to_json
from cuttings_db.packing import pack, unpack
from cuttings_db.progress import Step
from endurance.fuzz_door import Door, hold
from endurance.fuzz_mutating import json_mutator

__all__ = ["doors"]

_TEXT = "LYON, June 5, 2024 -- Professor Lin Mei of Lyon University Hospital spoke of lung cancer.\n\nSee https://a.example/x\n"


def _check_frames(data: bytes) -> None:
    """Whatever comes through a pipe is a message, the end, or a ValueError; and long strings change nothing."""
    stream = io.BytesIO(data)
    for _ in range(20):
        try:
            message = read_frame(stream)
        except ValueError:
            break
        if message is None:
            break
        again = io.BytesIO()
        write_frame(again, message)
        again.seek(0)
        # NaN is no equal of itself.
        hold(json.dumps(read_frame(again)) == json.dumps(message), "a message comes through as it was")
    large, long = long_strings._LARGE, long_strings._LONG
    long_strings._LARGE, long_strings._LONG = 0, 3
    try:
        expected: Any = json.loads(data[4:].decode("utf-8"))
    except (ValueError, RecursionError):
        expected = ValueError
    try:
        got = long_strings.parse(data[4:])
    except (ValueError, RecursionError):
        got = ValueError
    finally:
        long_strings._LARGE, long_strings._LONG = large, long
    # Nobody of ours writes a control character, and one in a long string that is let through does no harm.
    if expected is not ValueError and b"\\u001a" not in data:
        hold(repr(got) == repr(expected), "long strings are parsed as json parses them")


def _frames() -> Iterator[bytes]:
    for message in _messages():
        stream = io.BytesIO()
        write_frame(stream, json.loads(message))
        yield stream.getvalue()
        write_frame(stream, {"id": 2, "result": {"ids": "QUJD" * 30, "rows": ["x" * 40, {"a": 'b":,'}]}})
        yield stream.getvalue()


class _Listening(Channel):
    """A channel without a process: what a worker says is handed to it."""

    def __init__(self) -> None:
        self.ended: list[tuple[Any, Exception | None]] = []
        self.steps: list[Step] = []
        self._lock = threading.Lock()
        self._waiting = {1: (self.steps.append, lambda result, error: self.ended.append((result, error)))}


def _check_messages(data: bytes) -> None:
    """A parent understands a message, or gives its worker up; never more than one end comes of it."""
    try:
        message = json.loads(data)
    except (ValueError, RecursionError):
        return
    if not isinstance(message, dict):
        return
    channel = _Listening()
    try:
        channel._understood(message)()
    except (OSError, ValueError, TypeError, KeyError, AttributeError, MemoryError):
        return
    hold(len(channel.ended) <= 1, "a request ends once")
    for _result, error in channel.ended:
        hold(error is None or isinstance(error, (CuttingsError, RuntimeError)), "an error is one of ours or a bug")
        if isinstance(error, CuttingsError):
            again = error_from_json(error_to_json(error))
            hold((type(again), str(again)) == (type(error), str(error)), "an error comes through as it was")
    hold(all(isinstance(step, Step) for step in channel.steps), "a step is one")


def _check_requests(data: bytes) -> None:
    """A worker answers every request of its parent with the same number, whatever is asked."""
    try:
        message = json.loads(data)
        int(message["id"])
    except (ValueError, RecursionError, TypeError, KeyError, OverflowError):
        return
    server = object.__new__(_Server)
    server._handlers = {
        "echo": lambda params, report: params,
        "step": lambda params, report: report(from_json(Step, params)),
    }
    server._cancelled, server._last_progress = set(), 0.0
    server._outgoing = io.BytesIO()
    server._requests = queue.Queue()
    answer = server._answer(message)
    hold(answer["id"] == int(message["id"]), "an answer has the number of its request")
    hold(("result" in answer) != ("error" in answer), "an answer is a result or an error")
    write_frame(io.BytesIO(), answer)


def _messages() -> Iterator[bytes]:
    yield b'{"id": 1, "result": {"rows": [1, null, "x"], "total": 3}}'
    yield b'{"id": 1, "progress": {"stage": "read", "done": 1, "total": 2, "name": "a", "failed": 0}}'
    yield b'{"id": 1, "error": {"kind": "NoText", "reason": "it holds no text", "advice": "Try."}, "trace": "x"}'
    yield b'{"id": 1, "error": {"kind": "Bug", "reason": "KeyError: 1", "advice": ""}}'


def _requests() -> Iterator[bytes]:
    yield b'{"id": 1, "method": "echo", "params": {"a": [1, 2]}}'
    yield b'{"id": 2, "method": "step", "params": {"stage": "x", "done": 1, "total": 1, "name": "", "failed": 0}}'


@functools.cache
def _recognised() -> bytes:
    """Return what an honest reader sends of a small article."""
    data = recognise(Draft(_TEXT, title="Lyon", title_origin="text", format="text"), "fast")
    plain = to_json(data)
    return json.dumps({"draft": to_json(Draft(_TEXT, title="Lyon", title_origin="text")), **plain}).encode()


def _check_recognised(data: bytes) -> None:
    """What passes the check of a reader's answer fits its text; everything else is refused in words."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return
    try:
        check_original(value, None)
    except FileUnreadable as error:
        hold(error.reason and error.advice, "a refusal says why and what to do")
    try:
        found = check_recognised(value)
    except FileUnreadable as error:
        hold(error.reason and error.advice, "a refusal says why and what to do")
        return
    text = found.draft.text
    hold(all(" ".join(text[s:e] for s, e in m.parts) == m.name for m in found.mentions), "a name quotes the text")
    for span in (*found.dates, *found.layer.paragraphs, *found.layer.links, *found.layer.note_marks):
        hold(0 <= span.start <= span.end <= len(text), "a span lies inside the text")
    for link in found.layer.links:
        scheme = link.url.lower().startswith(("http://", "https://", "mailto:"))
        hold(scheme or not link.url, "an address is of the web")
    for string in _strings(to_json(found.draft)) | _strings(to_json(found.layer)):
        hold(not any("\ud800" <= c <= "\udfff" for c in string), "SQLite can hold every word that passed")
    for number in (
        _numbers(to_json(found.mentions)) | _numbers(to_json(found.dates)) | _numbers(to_json(found.evidence))
    ):
        hold(-(2**63) <= number < 2**63, "SQLite can hold every number that passed")


def _strings(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set().union(*(_strings(inner) for inner in value.values()), value) if value else set()
    if isinstance(value, list):
        return set().union(*map(_strings, value)) if value else set()
    return {value} if isinstance(value, str) else set()


def _numbers(value: Any) -> set[int]:
    if isinstance(value, dict):
        return set().union(*map(_numbers, value.values())) if value else set()
    if isinstance(value, list):
        return set().union(*map(_numbers, value)) if value else set()
    return {value} if type(value) is int else set()


_SHAPES = [kind for kind in vars(model).values() if isinstance(kind, type) and dataclasses.is_dataclass(kind)]


def _check_shapes(data: bytes) -> None:
    """A dataclass is built from JSON and goes back as it was, or a TypeError tells that it is none."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return
    for kind in _SHAPES:
        try:
            made: Any = from_json(kind, value)
        except TypeError:
            continue
        hold(to_json(from_json(kind, to_json(made))) == to_json(made) or "NaN" in repr(made), "a shape is itself again")
        hash(made) if not isinstance(made, Draft) else None
    if isinstance(value, list) and all(type(n) is int and abs(n) < 2**31 for n in value):
        hold(unpack(pack(value)).tolist() == value, "packed numbers are themselves again")


def _shapes() -> Iterator[bytes]:
    yield _recognised()
    data = json.loads(_recognised())
    for name in ("draft", "layer", "published"):
        yield json.dumps(data[name]).encode()
    for name in ("mentions", "claims", "dates", "evidence"):
        yield from (json.dumps(one).encode() for one in data[name][:1])
    question = model.Question("a", entities=(model.EntityFilter("x"),), dates=(model.DateFilter("2024-01-01", None),))
    yield json.dumps(to_json(question)).encode()
    yield b"[1, 2, -3]"


def doors() -> list[Door]:
    """Return the doors of this room."""
    values = json_mutator(("http://a.example", "javascript:x", "2024-06-09", "person", "exact", "day"))
    return [
        Door("frames", _check_frames, _frames, (b"\0\0\0\x05", b'"', b"\\u001a", b"{}", b'":', b"[["), None, 2000),
        Door("messages", _check_messages, _messages, (), json_mutator(("Cancelled", "Bug", "read")), 2000),
        Door("requests", _check_requests, _requests, (), json_mutator(("echo", "step", "x")), 2000),
        Door("recognised", _check_recognised, lambda: iter([_recognised()]), (), values, 20_000),
        Door("shapes", _check_shapes, _shapes, (), values, 20_000),
    ]
