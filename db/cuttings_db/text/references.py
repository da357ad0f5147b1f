"""Lists of sources and footnotes: which paragraphs are entries, and their labels."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cuttings_db.text.links import has_address
from cuttings_db.text.pieces import Piece
from cuttings_db.text.words import NUMERALS, SUPERSCRIPT_DIGITS, SUPERSCRIPTS, ends_with_stop, word_count

__all__ = ["Entry", "find_entries", "is_reference_heading", "label_of", "split_entries"]

_LABEL = re.compile(
    rf"(?:\[(?P<square>\d{{1,3}})\]|［(?P<wide>\d{{1,3}})］|[(（](?P<round>\d{{1,3}})[)）]|\[\^(?P<named>[\w-]{{1,32}})\]:"
    rf"|(?P<dot>\d{{1,3}})[.．、)](?!\d)|(?P<high>[{SUPERSCRIPTS}]{{1,3}})|\^(?P<caret>\d{{1,3}})\^?|<sup>(?P<tag>\d{{1,3}})</sup>"
    rf"|(?P<ring>[{NUMERALS}])|(?P<bare>\d{{1,3}})(?=\s+[A-Z\u4e00-\u9fff]))\s*(?=\S)"
)
_SYMBOL = re.compile(r"(\*{1,3}|[†‡§¶#]{1,2})\s?(?=[^\s*†‡§¶#])")
_HEADING = re.compile(
    r"[#*\s]*(?:\d{1,2}\.?\s*)?(?:references?|bibliography|sources?|notes|end ?notes|foot ?notes"
    r"|works cited|citations|literature(?: cited)?"
    r"|further reading|selected references|references and notes|literatur(?:verzeichnis)?|quellen"
    r"|références|bibliographie|referencias"
    r"|bibliograf[ií]a|referências|bibliografia|fonti|riferimenti|literatuur|bronnen"
    r"|参考(?:文献|资料|来源|链接)|參考(?:文獻|資料)|主要参考文献|引用文献|文献|注释|註釋|注解|尾注|脚注|资料来源|消息来源)\s*[:：]?[#*\s]*",
    re.IGNORECASE,
)
_CITING = re.compile(
    r"\bet al\b|\[[JMCDNRPSAZ](?:/[A-Z]{2})?\]|\b(?:19|20)\d\d[a-z]?\s?[;；]\s?\d|\b(?:19|20)\d\d,\s?\d{1,4}\s?[(（]\d|"
    r"\b\d{1,4}\s?\(\d{1,3}\)\s?[:：,]\s?e?\d|\b(?:accessed|retrieved|available (?:at|from|online))\b|\bISBN\b|\bdoi\b|"
    r"\bpp?\.\s?\d|\bvol\.\s?\d"
    r"|\([12]\d{3}[a-z]?\)\.|访问日期|引用日期|，等[.．。]|, 等[.．]",
    re.IGNORECASE,
)
_CITING_CASED = re.compile(
    r"\b(?!(?:Phase|Stage|Grade|Type|Part|Class|Group|Arm|Cohort|Level|Factor|Hepatitis|Vitamin|War|Table|Figure)\b)"
    r"[A-Z][\w'’-]{1,30},? (?:[A-Z]{1,3}|(?:[A-Z]\.[ -]?){1,3})(?:,|\.|;| and | & )"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list of sources or notes: the paragraph's index, its label, and its span."""

    index: int
    label: str
    start: int
    end: int


def is_reference_heading(text: str) -> bool:
    """Tell whether a short paragraph heads a list of sources."""
    return len(text) <= 40 and _HEADING.fullmatch(text) is not None


def label_of(text: str, bare: bool = False) -> tuple[str, str]:
    """Return the label that a paragraph begins with and its style, or two empty strings.

    `bare` also takes a number that only a space follows, which is common in lists of sources and nowhere else.
    """
    match = _LABEL.match(text)
    if match is None or match.lastgroup is None:
        return "", ""
    style, value = match.lastgroup, match.group(match.lastgroup)
    if style == "bare" and not bare:
        return "", ""
    if style == "high":
        # ¹⁷⁷Lu and ⁶⁸Ga at the start of a paragraph are isotopes.
        if match.end() == match.end("high") and len(value) > 1 and text[match.end() : match.end() + 1].isupper():
            return "", ""
        value = value.translate(SUPERSCRIPT_DIGITS)
    return (value.lstrip("0") or "0") if value.isdecimal() else value, style


def _cites(text: str) -> bool:
    """Tell whether an entry names a source: an address, or the signs of a citation."""
    head = text[:1500]
    if has_address(head):
        # A sentence that mentions a site is no citation: the address must be a good part of it, or end it.
        plain = re.sub(r"\S*[./]\S*/?\S*", "", head)
        if word_count(plain) <= 30:
            return True
    return _CITING_CASED.search(head) is not None or (_CITING.search(head) is not None and word_count(head) < 80)


def _runs(pieces: Sequence[Piece], order: Sequence[int]) -> list[list[tuple[int, str, str]]]:
    """Return runs of paragraphs whose labels count up by one in one style; furniture between does not matter."""
    runs: list[list[tuple[int, str, str]]] = []
    run: list[tuple[int, str, str]] = []
    for index in order:
        piece = pieces[index]
        # Behind a rule, as under a heading, a number and a space are a label.
        ruled = index > 0 and pieces[index - 1].kind == "furniture" and not re.search(r"\w", pieces[index - 1].text)
        bare = ruled or (bool(run) and run[-1][2] == "bare")
        label, style = (
            label_of(piece.text[:60], bare) if piece.kind in ("body", "list", "reference", "footnote") else ("", "")
        )
        follows = bool(run) and style == run[-1][2] and _after(label, run[-1][1])
        if not follows:
            if run:
                runs.append(run)
            run = []
        if label:
            run.append((index, label, style))
    if run:
        runs.append(run)
    return runs


def _is_section(pieces: Sequence[Piece], index: int) -> bool:
    """Tell whether a numbered paragraph is the heading of a section: a few words without a stop, over a longer one."""
    words = pieces[index].text
    following = pieces[index + 1].text if index + 1 < len(pieces) else ""
    return word_count(words) <= 8 and not ends_with_stop(words) and len(following) > 2 * len(words)


def _after(label: str, before: str) -> bool:
    """Tell whether one label is the next of another (named ones always are)."""
    if label.isdecimal() and before.isdecimal():
        return int(label) == int(before) + 1
    if label in NUMERALS and before in NUMERALS and label and before:
        return NUMERALS.index(label) == NUMERALS.index(before) + 1
    return bool(label) and not label.isdecimal()


def _sections(pieces: Sequence[Piece], order: Sequence[int]) -> set[int]:
    """Return the paragraphs under a heading such as "References"."""
    found: set[int] = set()
    inside, misses, labelled = False, 0, False
    for index in order:
        piece = pieces[index]
        if piece.kind != "table" and is_reference_heading(piece.text):
            inside, misses, labelled = True, 0, False
            if piece.kind == "body":
                piece.kind = "heading"
            continue
        if not inside:
            continue
        label, _ = label_of(piece.text[:60], bare=True)
        cites = _cites(piece.text)
        if piece.kind in ("title", "heading", "table", "code", "quote") and not label and not cites:
            inside = False
            continue
        if label or cites:
            found.add(index)
            misses, labelled = 0, labelled or bool(label)
        elif piece.text[:1].islower() and index - 1 in found and not ends_with_stop(pieces[index - 1].text):
            found.add(index)
        elif labelled or word_count(piece.text) > 60 or misses:
            inside = False
        else:
            misses += 1
    return found


def find_entries(pieces: Sequence[Piece], marked: Callable[[str, int], bool]) -> list[Entry]:
    """Find the entries of all lists of sources and notes, set the kind of their paragraphs, and return them.

    `marked(label, offset)` tells whether a note mark with this label stands somewhere before the offset: a list that
    names no source is a list of footnotes only then. A numbered list of the article itself stays what it is.
    """
    order = [i for i, piece in enumerate(pieces) if piece.kind not in ("furniture", "caption")]
    entries: dict[int, str] = {}
    for index in sorted(_sections(pieces, order)):
        pieces[index].kind = "reference"
        entries[index] = label_of(pieces[index].text[:60], bare=True)[0]
    last = 0
    for run in _runs(pieces, order):
        rest = [item for item in run if item[0] not in entries]
        if not rest:
            continue
        citing = sum(1 for index, _, _ in rest if _cites(pieces[index].text))
        first = int(rest[0][1]) if rest[0][1].isdecimal() else 0
        named = rest[0][2] == "named"
        continuing = first > 1 and first == last + 1
        sections = rest[0][2] == "dot" and all(_is_section(pieces, index) for index, _, _ in rest)
        noted = not sections and all(marked(label, pieces[index].start) for index, label, _ in rest)
        opening = first == 1 and _CITING_CASED.search(pieces[rest[0][0]].text[:400]) is not None
        whole = len(rest) > 1 or noted or continuing or opening
        if named or (whole and citing * 2 >= len(rest)) or (continuing and citing):
            kind = "reference" if citing * 2 >= len(rest) else "footnote"
        elif noted and all(len(pieces[index].text) < 600 for index, _, _ in rest):
            kind = "footnote"
        else:
            continue
        for index, label, _ in rest:
            pieces[index].kind = "reference" if kind == "reference" else "footnote"
            entries[index] = label
            last = int(label) if label.isdecimal() else last
    for index in order:
        symbol = _SYMBOL.match(pieces[index].text)
        if pieces[index].kind in ("body", "list") and symbol is not None and len(pieces[index].text) < 400:
            label = symbol.group(1)
            if any(
                p.kind == "list" and p.text.startswith("* ")
                for p in (*pieces[max(0, index - 1) : index], *pieces[index + 1 : index + 2])
            ):
                continue  # an asterisk before each of several items is a bullet
            if marked(label, pieces[index].start) and "**" not in pieces[index].text[1:]:
                pieces[index].kind = "footnote"
                entries[index] = label
    return [Entry(index, entries[index], pieces[index].start, pieces[index].end) for index in sorted(entries)]


def split_entries(piece: Piece) -> list[Piece]:
    """Split a reader's paragraph that holds a whole list, one entry a line, at the lines that count up by one."""
    if "\n" not in piece.text or piece.kind not in ("body", "list", "reference", "footnote"):
        return [piece]
    starts: list[tuple[int, str]] = []
    position = 0
    for line in piece.text.split("\n"):
        indent = len(line) - len(line.lstrip())
        label, style = label_of(line.lstrip()[:60])
        if label.isdecimal() and (not starts or int(label) == int(starts[-1][1]) + 1) and style != "round":
            starts.append((position + indent, label))
        position += len(line) + 1
    if len(starts) < 2 and not (starts and starts[0][0] == 0):
        return [piece]
    edges = [0] + [start for start, _ in starts if start] + [len(piece.text)]
    found: list[Piece] = []
    for begin, end in pairwise(edges):
        words = piece.text[begin:end].rstrip()
        if words:
            start = piece.start + begin
            found.append(Piece(start, start + len(words), words, piece.kind, piece.level, piece.page, piece.given))
    return found
