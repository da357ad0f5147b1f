"""What a paragraph is by its own words and its neighbours: caption, byline, list, quote, heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from cuttings_db.text.bylines import is_byline
from cuttings_db.text.pieces import Piece
from cuttings_db.text.script import is_wide
from cuttings_db.text.sentences import sentences
from cuttings_db.text.words import (
    DANGLING,
    FUNCTION_WORDS,
    column_width,
    ends_with_stop,
    last_word,
    vocabulary,
    word_count,
)

__all__ = [
    "heading_like",
    "is_caption",
    "is_item",
    "mark_headings",
    "mark_kinds",
]

_CAPTION_START = re.compile(
    r"(?:[▲△▼▽◀◁◤↑→]\s?\S|(?:fig(?:ure)?s?|photo|image|picture|chart|graphic|illustration|table"
    r"|video|map|scheme|plate|abbildung|abb|foto"
    r"|figura|tableau|tabelle)\.?\s?(?:[A-Z]?\d{1,3}[a-z]?\s?(?:[.:|–—]|\s-\s|\s[A-Z])|[A-Z]?\d{1,3}\s*\Z|[:：])"
    r"|(?:photos?|images?|pictures?|illustrations?|credits?|graphics?)\s?(?:by|credits?|courtesy|:|：|/)"
    r"|courtesy of\b|pictured(?: above| below)?\b|(?:from|clockwise from) (?:left|right|top)\b"
    r"|[（(【\[]?\s?(?:图片|配图|题图|图源|圖片|资料图|資料圖|图为|圖為|摄影|攝影|图注)\s?(?:来源|來源|说明|說明|提供)?\s?[:：/|｜]?"
    r"|[（(]?图\s?[:：/|｜]|[图圖表]\s?\d{1,2}(?:[-–]\d{1,2})?\s?[.．:：、\s|]|[（(]?[图圖]源)",
    re.IGNORECASE,
)
_CAPTION_END = re.compile(
    r"(?:\b(?:photos?|images?|pictures?|illustrations?|graphics?) ?(?:by|credits?:?|courtesy(?: of)?"
    r"|©|:|/)\s?[^.!?]{1,80}|\bcredit: ?[^.!?]{1,80}"
    r"|\((?:photos?|images?|pictures?|left|right|center|centre|file photo|AP|AFP|Reuters"
    r"|Xinhua)[^()]{0,80}\)|/\s?(?:Xinhua|Reuters|AFP|AP|Getty Images)"
    r"|(?:摄影?|攝影?|供图|供圖|/图|图/[^\s。]{1,20}|资料图片?|图片来源[:：].{1,30}|图源[:：]?.{1,30}))[\s.)）】」]*\Z",
    re.IGNORECASE,
)
_PICTURED = re.compile(
    r"\b(?:pictured|left to right|from left|from right|\(left\)|\(right\)|pose[sd]? (?:for|with)"
    r"|in this (?:file )?photo|is seen|are seen"
    r"|group photo|photo(?:graph)?)\b|左起|右起|合影|图为|圖為|左[一二三四]|右[一二三四]",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:[-–*•·▪‣◦●○■✓✔]\s+\S|\(?\d{1,2}[.)）、]\s*\S|[①-⑳]\s*\S|[(（]\d{1,2}[)）]\s*\S|[a-z][.)]\s\S)")
_GAP = re.compile(r"\S(?: {4,}|\t)\s*\S")  # cells of a table, or the two ends of a running head
_SPEAKER = re.compile(r"(?:[QA]\d{0,2}|问|答|問|记者|記者)\s?[:：.．]\s?\S")
_SECTION_NUMBER = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十\d]{1,3}[章节部分篇]"
    r"|\d{1,2}(?:\.\d{1,2}){0,3}\.?[\s、．]"
    r"|[IVX]{1,5}\.\s)\s*(?=\S)"
)
_SECTIONS = vocabulary("sections")
_NO_HEADING_END = ".。;；,，、:：…-–—"


def is_item(text: str) -> bool:
    """Tell whether a paragraph begins with the sign or number of a list."""
    return _ITEM.match(text) is not None


def is_caption(text: str) -> bool:
    """Tell whether a paragraph describes a picture by its own words (a label, a credit)."""
    if len(text) > 600:
        return False
    if _CAPTION_START.match(text):
        return len(text) < 400
    return len(text) < 350 and _CAPTION_END.search(text[-140:]) is not None


def heading_like(text: str, longest: int = 110, words: int = 16) -> bool:
    """Tell whether a paragraph could be a heading by its form: short, no final stop, a proper beginning."""
    return 0 < len(text) <= longest and _heading_like(text, longest, words)


@lru_cache(maxsize=2048)
def _heading_like(text: str, longest: int, words: int) -> bool:
    """Tell it of a text that is short enough; each paragraph is asked about from several sides."""
    if "\n" in text or column_width(text) > longest or text[-1] in _NO_HEADING_END:
        return False
    if _GAP.search(text) or _SPEAKER.match(text) or (text[0] in "(（" and text[-1] in ")）"):
        return False
    first = text.lstrip("\"“‘'「『《〈【[(（#*¿¡")[:1]
    if not first or first.islower() or not (first.isalnum()):
        return False
    if word_count(text) > words or not any(character.isalpha() for character in text):
        return False
    if last_word(text) in DANGLING or "://" in text or "@" in text or text.startswith("www."):
        return False
    if (". " in text or "。" in text) and len(sentences(text)) > 1:
        return False
    return not ends_with_stop(text) or text.rstrip('"”’」』')[-1] in "?？!！"


def _split_sentence(piece: Piece, after: Piece | None, resumed: Piece | None) -> bool:
    """Tell whether a short paragraph is rather the beginning of one that goes on behind what interrupts it.

    `after` is the next paragraph, `resumed` the next one in the flow of reading.
    """
    if resumed is None:
        return False
    first = resumed.text.lstrip("\"“‘'(（")[:1]
    if first.islower():
        return True
    if after is None or after is resumed:
        return False
    text = piece.text
    return "," in text or "，" in text or word_count(text) >= 7 or last_word(text) in FUNCTION_WORDS


def mark_headings(pieces: Sequence[Piece]) -> None:
    """Set the kind of body paragraphs that head what follows: short, unfinished, before a longer paragraph."""
    flow = [i for i, piece in enumerate(pieces) if not piece.apart]
    for place, index in enumerate(flow):
        piece = pieces[index]
        if piece.kind not in ("body", "list") or piece.given or piece.byline:
            continue
        numbered = _SECTION_NUMBER.match(piece.text)
        if piece.kind == "list" and numbered is None:
            continue
        if not heading_like(piece.text[numbered.end() :] if numbered else piece.text):
            continue
        followers = [pieces[i] for i in flow[place + 1 : place + 4]]
        if not followers or _split_sentence(piece, pieces[index + 1], followers[0]):
            continue
        if place and not ends_with_stop(pieces[flow[place - 1]].text) and piece.text[-1] in "?？!！":
            continue
        # A second heading may stand between a heading and its text, a third may not: that is a list.
        target = next((f for f in followers[:2] if not heading_like(f.text)), None)
        if target is None or target.byline or target.kind not in ("body", "list", "quote", "table"):
            continue
        question = piece.text[-1] in "?？!！"
        if question and (word_count(piece.text) > 9 or len(target.text) < 80):
            continue
        enough = 16 if is_wide(target.text[:1]) else 40
        longer = len(target.text) >= max(enough, len(piece.text) * 3 // 2) and (
            ends_with_stop(target.text[-80:]) or target.text[-1] in ":："
        )
        if (
            longer
            or len(target.text) >= 4 * enough
            or (target.kind in ("list", "table") and not (numbered and _SECTION_NUMBER.match(target.text)))
            or piece.text.lower() in _SECTIONS
        ):
            piece.kind = "heading"
            piece.level = 2


def mark_kinds(pieces: Sequence[Piece]) -> None:
    """Set captions, bylines, lists and quotes among the body paragraphs."""
    for piece in pieces:
        if piece.kind != "body":
            continue
        if is_caption(piece.text):
            piece.kind = "caption"
        elif is_byline(piece.text):
            piece.byline = True
        elif piece.text.startswith("> "):
            piece.kind = "quote"
        elif is_item(piece.text):
            piece.kind = "list"
    _mark_opening_picture(pieces)


def _mark_opening_picture(pieces: Sequence[Piece]) -> None:
    """Set as caption a sentence before the title that describes a picture."""
    opening = [piece for piece in pieces if not piece.apart][:2]
    if len(opening) < 2 or opening[0].kind != "body" or opening[0].byline:
        return
    first, second = opening
    titled = second.kind in ("body", "heading", "title") and not second.byline and heading_like(second.text, 220, 34)
    stated = ends_with_stop(first.text) and first.text.rstrip('"”’)）」』')[-1:] in ".。"
    if titled and column_width(first.text) <= 260 and (stated or _PICTURED.search(first.text)):
        first.kind = "caption"
