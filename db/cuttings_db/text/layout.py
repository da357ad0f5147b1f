"""Lay a text out: paragraphs and their kinds, title, references with their places, marks, links, language."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from cuttings_db.model import Draft, Link, NoteMark, Part, Reference, TextLayer
from cuttings_db.text.bylines import is_author_line, is_imprint
from cuttings_db.text.cuts import mark_cuts
from cuttings_db.text.kinds import mark_headings, mark_kinds
from cuttings_db.text.language import detect_language
from cuttings_db.text.links import address_of, find_links, usable
from cuttings_db.text.marks import Candidate, candidates, choose_marks
from cuttings_db.text.notices import is_notice, running_heads
from cuttings_db.text.paragraphs import find_paragraphs, tidy_paragraphs
from cuttings_db.text.pieces import Piece
from cuttings_db.text.references import Entry, find_entries, label_of, split_entries
from cuttings_db.text.script import one_line
from cuttings_db.text.titles import choose_title, meaningful, unlabelled
from cuttings_db.text.words import ends_with_stop

__all__ = ["lay_out", "lay_out_text"]

_SURE = ("high", "caret", "tag", "named", "symbol", "ring", "square", "plain")


def _pieces(draft: Draft) -> list[Piece]:
    """Return the paragraphs of a draft as pieces; what the format says of them is kept."""
    text = draft.text
    if not draft.paragraphs:
        # Marks such as "#" are as good as a format's word.
        return [
            Piece(p.start, p.end, text[p.start : p.end], p.kind, p.level, p.page, p.kind != "body")
            for p in find_paragraphs(text)
        ]
    found: list[Piece] = []
    for p in tidy_paragraphs(text, draft.paragraphs):
        given = p.kind != "body"
        found.extend(split_entries(Piece(p.start, p.end, text[p.start : p.end], p.kind, p.level, p.page, given)))
    return found


def _mark_furniture(pieces: Sequence[Piece]) -> None:
    """Set what is furniture by its words, then by repetition."""
    for piece in pieces:
        if piece.kind in ("body", "list", "heading", "caption", "quote") and not piece.level and is_notice(piece.text):
            piece.kind = "furniture"
    known = [piece.kind == "furniture" for piece in pieces]
    for index in running_heads([p.text for p in pieces], [p.page for p in pieces], known):
        if pieces[index].kind in ("body", "heading", "list", "caption"):
            # Level -1 remembers that only repetition says so: the first may be the title.
            pieces[index].kind, pieces[index].level = "furniture", -1


def _noted(draft: Draft, pieces: list[Piece]) -> list[Entry]:
    """Set the kind of the notes that the format names, and return them as entries, in order."""
    found: list[Entry] = []
    ends = [piece.end for piece in pieces]
    for note in sorted(draft.footnotes, key=lambda n: (n.start, n.end)):
        start, end = max(0, note.start), min(len(draft.text), note.end)
        if start >= end:
            continue
        first = index = bisect_right(ends, start)
        while index < len(pieces) and pieces[index].start < end:
            if start - 12 <= pieces[index].start and pieces[index].end <= end + 12:
                pieces[index].kind = "footnote"
            index += 1
        found.append(Entry(min(first, len(pieces) - 1), note.label, start, end))
    return found


def _besides(named: Sequence[Entry], entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries that the text shows where the format names none, together with those that it names."""
    starts = [entry.start for entry in named]
    kept = list(named)
    for entry in entries:
        place = bisect_left(starts, entry.end)
        if not (place and named[place - 1].end > entry.start):
            kept.append(entry)
    return sorted(kept, key=lambda e: e.start)


def _closed(pieces: Sequence[Piece], links: Sequence[Link], text: str) -> list[Part]:
    """Return the spans in which no note mark can stand, in order and not overlapping."""
    spans = [(p.start, p.end) for p in pieces if p.kind in ("furniture", "reference", "footnote", "code")]
    spans += [(link.start, link.end) for link in links if text[link.start : link.end].count("/") > 0]
    merged: list[Part] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _places(entries: Sequence[Entry]) -> dict[str, list[int]]:
    """Return for each label the indexes of its entries, in order."""
    places: dict[str, list[int]] = {}
    for number, entry in enumerate(entries):
        if entry.label:
            places.setdefault(entry.label, []).append(number)
    return places


def _pointed(places: Sequence[int], entries: Sequence[Entry], offset: int) -> int:
    """Return which entry a mark points to: where labels begin anew on each page, the next one after the mark."""
    place = bisect_right(places, offset, key=lambda number: entries[number].start)
    return places[min(place, len(places) - 1)]


def _references(
    draft: Draft,
    entries: Sequence[Entry],
    chosen: Sequence[tuple[Candidate, tuple[tuple[str, int, int], ...]]],
    links: Sequence[Link],
) -> tuple[tuple[Reference, ...], tuple[NoteMark, ...]]:
    """Link marks and entries with each other."""
    places = _places(entries)
    anchors: dict[int, list[int]] = {}
    marks: list[NoteMark] = []
    for mark in draft.note_marks:
        if 0 <= mark.start < mark.end <= len(draft.text):
            marks.append(mark)
            if mark.label in places:
                anchors.setdefault(_pointed(places[mark.label], entries, mark.start), []).append(mark.start)
    taken = sorted((mark.start, mark.end) for mark in marks)
    for candidate, labels in chosen:
        place = bisect_left(taken, (candidate.end, 0))
        if place and taken[place - 1][1] > candidate.start:
            continue
        for position, (label, start, end) in enumerate(labels):
            anchors.setdefault(_pointed(places[label], entries, candidate.start), []).append(start)
            if position and labels[position - 1][1:] == (start, end):
                continue  # several labels inside a range share its dash
            whole = len(labels) == 1
            marks.append(NoteMark(candidate.start if whole else start, candidate.end if whole else end, label))
            if whole:
                anchors[_pointed(places[label], entries, candidate.start)][-1] = candidate.start
    references = []
    for number, entry in enumerate(entries):
        over = [link for link in draft.links if entry.start <= link.start < entry.end and usable(link.url)]
        url = address_of(draft.text[entry.start : entry.end], entry.start, over)
        references.append(Reference(entry.label, entry.start, entry.end, url, tuple(sorted(anchors.get(number, ())))))
    marks.sort(key=lambda m: (m.start, m.end))
    return tuple(references), tuple(marks)


def _mark_authors(pieces: Sequence[Piece], title: Piece) -> None:
    """Set as bylines the names, the paper and the day that stand between the title and the article."""
    for piece in [p for p in pieces if p.start > title.start and not p.apart][:4]:
        if piece.byline or (piece.kind == "heading" and piece.level):
            continue
        if piece.kind != "body" or len(piece.text) > 200 or ends_with_stop(piece.text):
            break
        piece.byline = is_author_line(piece.text) or is_imprint(piece.text)


def _language(draft: Draft) -> str:
    """Return the language that the format states, if the text does not plainly speak against it."""
    found = detect_language(draft.text)
    stated = draft.language.strip().lower().replace("_", "-").split("-")[0]
    if not (len(stated) == 2 and stated.isalpha()):
        return found
    # Pages are often stamped "en" by their programs; a text that is clearly another language wins.
    return found or stated


def _opening_words(text: str, pieces: Sequence[Piece], marks: Sequence[NoteMark]) -> str:
    """Return the first paragraph of the article itself, without note marks."""
    flow = [p for p in pieces if not p.apart and not p.byline and p.kind not in ("table", "code")]
    flow = [p for p in flow if not (len(p.text) < 40 and p.text[-1] in ":：")] or flow
    first = next((p for p in flow if p.kind in ("body", "quote", "list")), None) or next(iter(flow or pieces), None)
    if first is None:
        return ""
    words = one_line(_bare(text, first.start, min(first.end, first.start + 4000), marks))
    return words.lstrip("•·▪◦‣●○■*–- ") or words


def _bare(text: str, start: int, end: int, marks: Sequence[NoteMark]) -> str:
    """Return the words of a span without the note marks in it."""
    words, position = [], start
    for low, high, _ in mark_cuts(text, [m for m in marks if start <= m.start and m.end <= end]):
        words.append(text[position:low])
        position = high
    return "".join(words) + text[position:end]


def lay_out(draft: Draft) -> TextLayer:
    """Return what the text layer knows of a draft; paragraphs that the reader gives are refined, never ignored."""
    text = draft.text
    pieces = _pieces(draft)
    links = find_links(text, draft.links)
    _mark_furniture(pieces)
    mark_kinds(pieces)
    found = list(candidates(text))
    firsts: dict[str, list[int]] = {}
    for candidate in found:
        if candidate.style in _SURE:
            for label, start, _ in candidate.labels:
                firsts.setdefault(label, []).append(start)
    own_labels = {p.start for p in pieces if label_of(p.text[:60])[0]}
    earliest = {label: min((s for s in starts if s not in own_labels), default=-1) for label, starts in firsts.items()}

    def marked(label: str, offset: int) -> bool:
        return 0 <= earliest.get(label, -1) < offset

    named = _noted(draft, pieces)
    entries = _besides(named, find_entries(pieces, marked))
    labels = _places(entries)
    chosen = choose_marks(found, labels, _closed(pieces, links, text)) if labels else []
    references, marks = _references(draft, entries, chosen, links)

    given = meaningful(draft.title)
    title, origin, piece = choose_title(pieces, given, draft.title_origin, _opening_words(text, pieces, marks))
    for other in pieces:
        if other.kind == "title" and other is not piece:
            other.kind = "heading"
        other.level = max(other.level, 0)
    if piece is not None:
        piece.kind, piece.level = "title", max(piece.level, 1)
        _mark_authors(pieces, piece)
        if origin != "metadata":
            title = unlabelled(one_line(_bare(text, piece.start, piece.end, marks)) or title)
    if not any(p.given and p.kind == "heading" for p in pieces):
        mark_headings(pieces)
    return TextLayer(
        paragraphs=tuple(p.paragraph() for p in pieces),
        references=references,
        note_marks=marks,
        links=links,
        title=title,
        title_origin=origin,
        language=_language(draft),
    )


def lay_out_text(text: str) -> TextLayer:
    """Return the text layer of a plain text."""
    return lay_out(Draft(text))
