"""Large messages are parsed as small ones are, whatever their long strings look like."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings_db.isolation import long_strings
from cuttings_db.isolation.frames import read_frame, write_frame
from cuttings_db.isolation.long_strings import parse

_LONG = "QUJD" * 30_000


@pytest.mark.parametrize(
    "value",
    [
        {"ids": _LONG, "rows": [{"title": "a", "all": _LONG}], "text": "x" * 1_200_000},
        {"text": 'he said ":' + _LONG + '", and left', "path": "C:\\" + _LONG, "more": _LONG * 9},
        {"numbers": list(range(200_000)), "last": "x"},
        {"list": [_LONG] * 10, "empty": "", "cut": "\x1acut 0", "none": "\x1acut 99", "deep": {"ids": _LONG * 9}},
        {_LONG: _LONG, "肺癌": "肺癌" * 300_000, "surrogate": "\ud800", "ids": _LONG},
        {"ids": "x" * 2_000_000},
    ],
)
def test_large_messages_come_back_as_they_were(value: dict[str, Any]) -> None:
    stream = io.BytesIO()
    write_frame(stream, {"id": 1, "result": value})
    stream.seek(0)
    message = read_frame(stream)
    # What looks like a stand-in is the one thing that may be taken for another string, never for anything else.
    expected = dict(value)
    if "cut" in expected:
        assert message is not None and message["result"].pop("cut") in (expected.pop("cut"), _LONG * 9)
    assert message == {"id": 1, "result": expected}


_TEXT = st.text(alphabet='ab":,{}[]\\ \x1ac', max_size=30)
_VALUES = st.recursive(_TEXT | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(_TEXT, inner))


@settings(max_examples=300)
@given(_VALUES)
def test_every_message_is_parsed_as_json_parses_it(value: Any) -> None:
    large, long = long_strings._LARGE, long_strings._LONG
    long_strings._LARGE, long_strings._LONG = 0, 2
    try:
        data = json.dumps(value, separators=(",", ":")).encode()
        assert parse(data) == json.loads(data)
    finally:
        long_strings._LARGE, long_strings._LONG = large, long


def test_what_is_no_json_is_refused() -> None:
    with pytest.raises(ValueError, match="Unterminated"):
        parse(b'{"a": "' + b"x" * 2_000_000)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32-be", "utf-8-sig", "latin-1"])
@pytest.mark.parametrize("times", [1, 2_000_000])
def test_another_encoding_is_refused(encoding: str, times: int) -> None:
    with pytest.raises(ValueError):
        parse(json.dumps({"a": "é" * times}, ensure_ascii=False).encode(encoding))
