"""Cut a paragraph into runs for the template: plain text, hits, links, footnote marks, places where a line may end.

A run is a string, or an object: {"t": text, "m": 1 for a hit, "h": colour of a highlight, "u": address}, {"n": number
of a footnote, "first": 1 where it is set}, {"c": 1} a comma between two marks, {"b": 1} a place to break, {"l": 1} a
line end, {"cell": 1} the next cell of a table; and what others put at a place: {"i": number of a name that ends here},
{"at": number of a place that is referred to}, {"r": letter of a reader's note}.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import quote

from cuttings_db.export.glyphs import Glyphs

__all__ = ["Run", "address", "cut", "even", "mostly_han", "shorten", "tail", "width"]

Run = str | dict[str, Any]

# Same-length stand-ins, so that offsets hold until the very end.
GONE, LINE, CELL = "\x00", "\u2028", "\x1f"
_HAN = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f"
_LONG = re.compile(rf"[^\s{_HAN}]{{31,}}|[^ \n\u2028{_HAN}]{{120,}}")
_PIECES = re.compile(r"[^/?&=_.#%,;:@+~-]{0,24}[/?&=_.#%,;:@+~-]+|[^/?&=_.#%,;:@+~-]{1,24}")
# An address has fewer pieces; of a word with more, so many stand together.
_MANY, _TOGETHER = 400, 6
_WEB = re.compile(r"(?:https?://[^\s/?#]|mailto:[^\s@]+@)[^\s\x00-\x20]*\Z", re.IGNORECASE)
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def address(url: str) -> str:
    """Return an address that may become a link, in ASCII; nothing for other schemes and for nonsense."""
    url = url.strip()
    if len(url) > 2000 or not _WEB.match(url):
        return ""
    return quote(url.encode("utf-8", "replace"), safe="!#$%&'()*+,/:;=?@[]~-._")


def width(text: str) -> int:
    """Return the width of a text in Latin letters; a Han character takes two."""
    return sum(2 if "\u1100" <= c <= "\uffef" and not "\u2000" <= c <= "\u2bff" else 1 for c in text)


def mostly_han(text: str) -> bool:
    """Tell whether a text is to be set as Chinese is: where Han characters make up most of it."""
    han = len(re.findall("[\u3400-\u9fff]", text))
    return han > 0 and 2 * han >= sum(not c.isspace() for c in text) - han


def shorten(text: str, cells: int) -> str:
    """Return a text of at most `cells` (see `width`), cut at a word if it has to be."""
    if width(text) <= cells:
        return text
    taken = end = 0
    while (taken := taken + width(text[end])) < cells:
        end += 1
    cut_text = text[:end]
    space = cut_text.rfind(" ")
    return (cut_text[:space] if space > end * 0.6 else cut_text).rstrip(" ,;:.，、；：。-–—") + "…"


def tail(title: str) -> int:
    """Return where the end of a title begins that is to stay on one line: two short words, or some Han characters."""
    if re.search(f"[{_HAN}]\\Z", title):
        match = re.search("(?:[\u4e00-\u9fff][^\u4e00-\u9fff\\s]?){4}\\Z", title)
    else:
        match = re.search(r"(?<=\s)\S{1,14}\s\S{1,10}\Z", title) or re.search(r"(?<=\s)\S{1,20}\Z", title)
    return match.start() if match and match.start() else len(title)


def _flowed(text: str) -> str:
    """Return a text of the same length in which only the line ends that an author meant are left, as LINE.

    A line end after a line that is as long as the others comes from a narrow column or page, and flows; so does every
    vertical tab, which stands where a page cut a paragraph.
    """
    lines = re.split("[\n\v]", text)
    longest = max(map(width, lines))
    out = [lines[0]]
    place = 0
    for before, line in itertools.pairwise(lines):
        place += len(before) + 1
        if text[place - 1] == "\n" and (longest < 20 or width(before) < longest * 0.6):
            out.append(LINE)
        elif before[-1:] and line[:1] and re.fullmatch(f"[{_HAN}]{{2}}", before[-1] + line[0]):
            out.append(GONE)
        else:
            out.append(" ")
        out.append(line)
    return "".join(out)


def even(text: str, kind: str) -> str:
    """Return a text of the same length with its white space in order.

    Line ends become spaces, nothing between two Han characters, or LINE where they are meant; doubled, leading and
    trailing spaces become GONE. In code only line ends change; in tables a tab becomes CELL.
    """
    text = text.replace("\x00", "\ufffe").replace("\x1f", "\ufffe").replace("\u2029", "\n").replace(LINE, "\n")
    text = text.replace("\r", "\n")
    if kind == "code":
        return text.replace("\n", LINE).replace("\t", " ")
    if kind == "table":
        text = text.replace("\n", LINE).replace("\t", CELL)
        text = re.sub(
            r"(?<=[^ \u2028\x1f]) {3,}(?=[^ \u2028\x1f])", lambda gap: CELL + GONE * (len(gap.group()) - 1), text
        )
    else:
        text = text.replace("\t", " ").replace("\f", " ")
        text = _flowed(text)

    def gone(match: re.Match[str]) -> str:
        kept = next((c for c in match.group() if c in (LINE, CELL)), match.group()[0])
        at = match.group().index(kept)
        return GONE * at + kept + GONE * (len(match.group()) - at - 1)

    text = re.sub(rf"[ {LINE}]{{2,}}" if kind != "table" else r" {2,}", gone, text)
    return re.sub(rf"\A[ {LINE}{GONE}]+|[ {LINE}{GONE}]+\Z", lambda m: GONE * len(m.group()), text)


def _note_span(text: str, offset: int, label: str) -> tuple[int, int]:
    """Return the span of the characters of a footnote mark at, or just before, `offset`; empty if there are none."""
    one = re.escape(label)
    raised = re.escape(label.translate(_SUPERSCRIPTS))
    enclosed = rf"[\[［【〔(（][\^注]?(?:{one}|{raised})[\]］】〕)）]"
    here = re.compile(rf"{enclosed}|{raised}|{one}(?![0-9])").match(text, offset)
    if here and label:
        return here.start(), here.end()
    before = re.search(rf"(?:{enclosed}|{raised})\Z", text[max(0, offset - len(label) - 4) : offset]) if label else None
    if before:
        return offset - len(before.group()), offset
    return offset, offset


def _pieces(text: str) -> Iterable[Run]:
    """Cut plain text where a line must be able to end: in addresses and in words that no line could hold."""
    done = 0
    for match in _LONG.finditer(text):
        if match.start() > done:
            yield text[done : match.start()]
        for number, piece in enumerate(_joined(_PIECES.findall(match.group()))):
            if number:
                yield {"b": 1}
            yield piece
        done = match.end()
    if done < len(text):
        yield text[done:]


def _joined(pieces: list[str]) -> Iterable[str]:
    """Return the pieces of a word; those of a word without end are as long as lines are, since each one takes time."""
    if len(pieces) < _MANY:
        return pieces
    return ("".join(pieces[at : at + _TOGETHER]) for at in range(0, len(pieces), _TOGETHER))


def _plain(text: str, look: dict[str, Any], glyphs: Glyphs) -> Iterable[Run]:
    """Return the runs of a stretch that has one look."""
    for part in re.split(f"([{LINE}{CELL}])", text.replace(GONE, "")):
        if part == LINE:
            yield {"l": 1}
        elif part == CELL:
            yield {"cell": 1}
        elif part:
            for piece in _pieces(glyphs.drawable(part)):
                yield {"t": piece, **look} if look and isinstance(piece, str) else piece


def _spans(spans: Iterable[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """Return spans within `[0, length)`, sorted, none of them empty, none over another."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted((max(0, s), min(length, e)) for s, e in spans):
        free = max(start, kept[-1][1]) if kept else start
        if free < end:
            kept.append((free, end))
    return kept


class _Layer:
    """Spans of one look, none over another, walked from left to right."""

    def __init__(self, spans: Iterable[tuple[int, int]], length: int, looks: dict[tuple[int, int], Any]) -> None:
        self.spans = [span for span in _spans(spans, length) if not looks or looks.get(span)]
        self._looks, self._at = looks, 0

    def here(self, start: int) -> Any:
        """Return the look at a place, which is never before the one asked last; nothing where there is none."""
        while self._at < len(self.spans) and self.spans[self._at][1] <= start:
            self._at += 1
        if self._at == len(self.spans) or self.spans[self._at][0] > start:
            return None
        return self._looks.get(self.spans[self._at], 1)


def _anchors(
    text: str, notes: Iterable[tuple[int, str]], note: Callable[[str], dict[str, Any] | None]
) -> list[tuple[int, int, dict[str, Any]]]:
    """Return the span of each footnote mark that is known, with its run."""
    anchors: list[tuple[int, int, dict[str, Any]]] = []
    for offset, label in sorted(notes):
        if 0 <= offset <= len(text) and (run := note(label)) is not None:
            start, end = _note_span(text, offset, label)
            # "alone [1]." is set as "alone¹."
            if start < end or not text[end : end + 1].isalnum():
                start = len(text[:start].rstrip(" \x00"))
            anchors.append((max(start, anchors[-1][1]) if anchors else start, end, run))
    return anchors


def cut(
    text: str,
    marks: Iterable[tuple[int, int]],
    notes: Iterable[tuple[int, str]],
    links: Iterable[tuple[int, int, str]],
    glyphs: Glyphs,
    note: Callable[[str], dict[str, Any] | None],
    *,
    highlights: Iterable[tuple[int, int, str]] = (),
    points: Iterable[tuple[int, dict[str, Any]]] = (),
) -> list[Run]:
    """Cut an even text (see `even`) into runs.

    `note` gives the run of a footnote for a label, or None where nothing is known of it: then its mark stays text.
    `highlights` are (start, end, colour), `points` runs that are put at a place.
    """
    length = len(text)
    colours = {(s, e): colour for s, e, colour in highlights}
    addresses = {(s, e): address(u) for s, e, u in links}
    layers = {
        "m": _Layer(marks, length, {}),
        "h": _Layer(colours, length, colours),
        "u": _Layer(addresses, length, addresses),
    }
    anchors = _anchors(text, notes, note)
    put = sorted((min(max(place, 0), length), n, run) for n, (place, run) in enumerate(points))
    edges = {0, length}
    for start, end in (*(span for layer in layers.values() for span in layer.spans), *((s, e) for s, e, _ in anchors)):
        edges.update((start, end))
    places = sorted(edges.union(place for place, _n, _run in put))
    runs: list[Run] = []
    note_at = put_at = 0
    for start, end in zip(places, [*places[1:], length], strict=True):
        # What ends here comes before the mark of a note on it.
        while put_at < len(put) and put[put_at][0] <= start:
            runs.append(put[put_at][2])
            put_at += 1
        while note_at < len(anchors) and anchors[note_at][0] <= start:
            if runs and isinstance(runs[-1], dict) and "n" in runs[-1]:
                runs.append({"c": 1})
            runs.append(anchors[note_at][2])
            note_at += 1
        if any(s <= start < e for s, e, _run in anchors[max(0, note_at - 3) : note_at]):
            continue
        look = {name: here for name, layer in layers.items() if (here := layer.here(start))}
        runs.extend(_plain(text[start:end], look, glyphs))
    return runs
