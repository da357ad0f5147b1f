"""The title of an article: from its metadata, from its first lines, or made from its first sentence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import zip_longest

from cuttings_db.text.bylines import is_byline
from cuttings_db.text.kinds import heading_like, is_item
from cuttings_db.text.pieces import Piece
from cuttings_db.text.script import one_line
from cuttings_db.text.sentences import sentences
from cuttings_db.text.words import column_width, ends_with_stop, last_word, squeeze, word_count

__all__ = ["LONGEST_MADE", "choose_title", "made_title", "meaningful", "unlabelled"]

LONGEST_MADE = 90  # characters of a made title, the ellipsis included
_LOOKED_AT = 12  # paragraphs from the beginning
_USELESS = re.compile(
    r"(?:microsoft (?:word|powerpoint) ?[-–].*|untitled.*|无标题.*|未命名.*|document ?\d*|doc ?\d+|新建.*"
    r"|index|home|首页|none|null|title|slide ?\d+"
    r"|.{0,80}\.(?:docx?|pdf|txt|html?|indd|pptx?|rtf|odt|md|eml|qxd|tex))",
    re.IGNORECASE,
)
_KICKER = re.compile(
    r"(?:news(?: release| brief)?|press releases?|media releases?|for immediate release|features?"
    r"|analysis|opinion|interview|conference (?:report|coverage|news)"
    r"|meeting report|(?:research )?highlights?|briefs?|in brief|exclusive|sponsored|sponsor feature"
    r"|advertorial|advertisement feature|editorial|perspectives?|review"
    r"|special report|report|commentary|correspondence|letters?|articles?|original articles?"
    r"|research|latest news|breaking(?: news)?|home|business|health|science|profile|q&a|video|podcast"
    r"|新闻稿?|新聞稿?|快讯|快訊|专访|专题|特稿|会议报道|会议快讯|要闻|头条|独家|观点|综述|资讯|行业动态|学术动态|学术前沿|首页|健康|医药|深度)\W*",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"(?:[^\s。，]{1,16}\d{1,2}月\d{1,2}日[电電讯訊]|本[报報网網刊]讯)\s?(?:[（(][^（()）]{1,30}[)）])?\s?(?=\S)"
    r"|(?-i:[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,30})"
    r"(?:,[^.—–]{2,50}|,? [A-Z][a-z]{2,9}\.? \d{1,2}(?:, \d{4})?)?\s?(?:--|—|–|\s-)\s?(?=\S)"
)
_WIDE_GAP = re.compile(r"\S(?: {8,}|\t)\s*\S")
_LABEL = re.compile(r"(?:title|subject|betreff|objet|标题|標題|主题|主旨)\s?[:：]\s*(?=\S)", re.IGNORECASE)
_SITE = re.compile(r"\s*(?:[|｜·•_«»]|\s[-–—]\s|::)\s*")


def meaningful(title: str) -> str:
    """Return a title that a file's metadata gives, or "" where a program put in a file name or nothing."""
    title = squeeze(title)
    return "" if _USELESS.fullmatch(title) or not any(c.isalpha() for c in title) else title


def _folded(text: str) -> str:
    """Return the letters and digits of a text, for comparing titles."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def _opening(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the paragraphs among which a title can be."""
    return [piece for piece in pieces[: 4 * _LOOKED_AT] if not piece.apart][:_LOOKED_AT]


def _candidate(piece: Piece) -> bool:
    """Tell whether a paragraph can be a title by its form; a heading of the format can be any but too long."""
    if piece.byline or is_byline(piece.text):
        return False
    if piece.level and piece.kind in ("heading", "title"):
        return len(piece.text) <= 300
    if _WIDE_GAP.search(piece.text[:300]):
        return False  # the two ends of a running head
    text = squeeze(piece.text) if len(piece.text) <= 300 else piece.text
    return piece.kind in ("body", "heading") and heading_like(text, 220, 36) and not is_item(piece.text)


def _from_text(pieces: Sequence[Piece]) -> Piece | None:
    """Return the paragraph that is the title: the first fitting line before the article's text begins."""
    before: list[Piece] = []
    opening = _opening(pieces)
    for piece, following in zip_longest(opening, opening[1:]):
        cut = following is not None and following.text[:1].islower() and not (piece.level or following.byline)
        if _candidate(piece) and not cut:
            before.append(piece)
        elif _WIDE_GAP.search(piece.text[:300]) and len(piece.text) <= 300:
            continue
        elif piece.kind in ("body", "list", "quote", "table", "code") and not piece.byline:
            break
        if len(before) == 5:
            break
    first = [piece for piece in before if piece.level == 1]
    marked = first or [piece for piece in before if piece.level and piece.kind in ("heading", "title")]
    pool = marked if marked and (first or marked[0] is before[0]) else before
    for place, piece in enumerate(pool):
        later = pool[place + 1 : place + 2]
        kicker = _KICKER.fullmatch(piece.text) is not None
        # A tiny line over a longer one is its kicker, unless the longer one is a sentence.
        tiny = word_count(piece.text) <= 2 and bool(later) and word_count(later[0].text) >= 4
        tiny = tiny and "，" not in later[0].text
        # "Five minutes with" goes on in the next line.
        dangling = last_word(piece.text) == "with" and word_count(piece.text) <= 4 and not piece.level
        if later and (kicker or tiny or dangling):
            continue
        if kicker and piece.level != 1:
            continue
        return piece
    return None


def _by_metadata(pieces: Sequence[Piece], title: str) -> tuple[Piece | None, str]:
    """Return the paragraph that shows the title of the metadata, and the title without the name of the site."""
    wanted = _folded(title)
    parts = {_folded(part): part for part in _SITE.split(title) if part.strip()}
    # A site's name is the shorter part: only a long one can be the title by itself.
    parts = {key: part for key, part in parts.items() if len(key) * 2 >= len(wanted)}
    for piece in [p for p in pieces[: 4 * _LOOKED_AT] if p.kind != "furniture"][: 2 * _LOOKED_AT]:
        if len(piece.text) > 400:
            continue
        own = _folded(piece.text)
        if own and own == wanted:
            return piece, title
        if own in parts:
            return piece, squeeze(parts[own])
    return None, title


def unlabelled(title: str) -> str:
    """Return a title without the name of its field ("Subject: …")."""
    return _LABEL.sub("", title, count=1) if _LABEL.match(title) else title


def made_title(words: str) -> str:
    """Return a title made from the first sentence of the words: at most 90 characters, cut at a word."""
    words = squeeze(words[:2000])
    words = words[dateline.end() :] if (dateline := _DATELINE.match(words)) else words
    first = sentences(words)
    if not first:
        return ""
    start, end = first[0]
    sentence = words[start:end]
    if len(sentence) <= LONGEST_MADE and column_width(sentence) <= 1.25 * LONGEST_MADE:
        whole = sentence.rstrip("。.;；,，、:：")
        return whole if ends_with_stop(sentence) or len(words) <= end else sentence
    cut = sentence[: LONGEST_MADE - 1]
    if column_width(cut) > 1.5 * len(cut):
        # Han takes double room; a comma is the natural place to cut.
        cut = sentence[: LONGEST_MADE // 2]
        comma = max(cut.rfind(sign) for sign in "，、；：,")
        cut = cut[:comma] if comma > 12 else cut
    elif not sentence[len(cut) : len(cut) + 1].isspace() and " " in cut[LONGEST_MADE // 3 :]:
        cut = cut.rsplit(" ", 1)[0]
    return cut.rstrip(' ,;:，、；：-–—(（“"‘') + "…"


def choose_title(pieces: Sequence[Piece], title: str, origin: str, opening_words: str) -> tuple[str, str, Piece | None]:
    """Return the title, its origin, and the paragraph that it stands in (None if in none).

    `title` and `origin` are the reader's, `opening_words` the first words of the text without its marks.
    """
    title = meaningful(title)
    if title:
        piece, shown = _by_metadata(pieces, title)
        return shown, origin if origin in ("metadata", "heading", "text") else "metadata", piece
    chosen = next((piece for piece in _opening(pieces) if piece.kind == "title"), None) or _from_text(pieces)
    if chosen is None:
        # A running head that repeats the title may be all that there is.
        heads = [p for p in pieces[:6] if p.kind == "furniture" and not p.given and p.level == -1]
        chosen = next((p for p in heads if heading_like(p.text, 220, 36) and word_count(p.text) >= 3), None)
    if chosen is not None:
        return one_line(chosen.text), "heading" if chosen.level > 0 or chosen.kind == "title" else "text", chosen
    return made_title(opening_words), "made" if opening_words.strip() else "", None
