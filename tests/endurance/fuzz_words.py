"""Words that formats and languages are made of; a mutation that puts one in gets further than one of single bytes."""

from __future__ import annotations

import re
from pathlib import Path

__all__ = ["EML", "EN", "FEED", "HTML", "MARKDOWN", "NBIB", "PDF", "QUERY", "RIS", "RTF", "TEXT", "XML", "ZH"]

_ESCAPE = re.compile("⏎|⟨([0-9a-f]{4})⟩")


def _read() -> dict[str, tuple[bytes, ...]]:
    """Return the sections of the file beside this module."""
    sections: dict[str, list[bytes]] = {}
    name = ""
    for line in Path(__file__).with_suffix(".txt").read_text("utf-8").splitlines()[1:]:
        if re.fullmatch(r"\[[A-Z]+\]", line):
            name = line[1:-1]
            continue
        for word in line.split("|"):
            whole = _ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else "\n", word)
            if whole:
                sections.setdefault(name, []).append(whole.encode("utf-8", "surrogatepass"))
    return {name: tuple(words) for name, words in sections.items()}


_WORDS = _read()
EML, EN, FEED, HTML = _WORDS["EML"], _WORDS["EN"], _WORDS["FEED"], _WORDS["HTML"]
MARKDOWN, NBIB, PDF, QUERY = _WORDS["MARKDOWN"], _WORDS["NBIB"], _WORDS["PDF"], _WORDS["QUERY"]
RIS, RTF, XML, ZH = _WORDS["RIS"], _WORDS["RTF"], _WORDS["XML"], _WORDS["ZH"]
# What no text of UTF-8 holds: marks and pieces of other encodings.
_FOREIGN = (b"\xff\xfe", b"\xfe\xff", b"\0", b"\x81\x30\x84\x36", b"\x1b$B", b"\xed\xa0\x80", b"\xc3\x28", b"\xa4\xa4")
TEXT = (*_WORDS["TEXT"], *_FOREIGN)
