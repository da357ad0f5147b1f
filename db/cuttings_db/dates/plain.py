"""The text as the rules see it: the same length, full-width forms and odd spaces made plain, addresses masked."""

from __future__ import annotations

import re

from cuttings_db.dates.patterns import Pattern

__all__ = ["MASK", "plain", "simplified", "spans_of_addresses"]

MASK = "\0"

_TABLE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_TABLE |= dict.fromkeys((0xA0, 0x2002, 0x2003, 0x2009, 0x200A, 0x202F, 0x3000, 0x09), 0x20)
_TABLE |= dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x301C, 0xFF5E), ord("-"))
_TABLE |= dict.fromkeys((0x2018, 0x2019, 0x02BC), ord("'"))
# Only the characters that our Chinese rules know; the reading text itself stays traditional.
_TABLE |= dict(
    zip(
        map(ord, "後週個這當號禮過來兩農曆紀時間從於內開節國慶陽勞兒歲舊歷幾壹貳叁肆伍陸柒捌玖○Ｏ"),
        map(ord, "后周个这当号礼过来两农历纪时间从于内开节国庆阳劳儿岁旧历几一二三四五六七八九〇〇"),
        strict=True,
    )
)

_TOP = "com|org|net|cn|gov|edu|hk|tw|uk|io|int|eu|jp|de|fr|ch|ca|au|info|html?|shtml|pdf|aspx?|php"
_ADDRESSES = Pattern(
    rf"(?:https?://|ftp://|www\.)[^\s<>\"'，。；）】]{{1,2000}}"
    rf"|(?<![\w.@/-])[A-Za-z0-9-]{{1,63}}(?:\.[A-Za-z0-9-]{{1,63}}){{0,5}}\.(?:{_TOP})\b"
    rf"(?:[/?#][^\s<>\"'，。；）】]{{0,2000}})?"
)
_OTHERS = Pattern(
    r"\b10\.[0-9]{4,9}/[^\s<>\"，。；]{1,200}"  # DOI
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
    r"|\b(?:NCT|ISRCTN|PMC|PMID:?[ ]?|JPRN-|UMIN|ACTRN|CTR[I]?/|CRD)[0-9][0-9/]{2,20}[0-9]"
    r"|\bChiCTR[-A-Z]{0,6}[0-9]{4,12}|\bEudraCT[ :]{0,2}[0-9-]{8,16}"
    r"|(?:\+|\b00)[0-9]{1,3}[ -]?\(?[0-9][0-9 ()-]{5,18}[0-9]"  # telephone numbers
    r"|(?i:\b(?:tel|phone|fax|isbn|issn|arxiv|grant|cat(?:alogue|alog)?)\b[.:]?[ ]?(?:no\.?"
    r"|number)?[ ]?[:#]?[ ]?)[0-9A-Z][0-9A-Z ().:-]{3,24}[0-9A-Z]"
    r"|电话[:： ]{0,2}[0-9-]{7,20}"
)


def spans_of_addresses(text: str) -> list[tuple[int, int]]:
    """Return the spans of web addresses."""
    return [match.span() for match in _ADDRESSES.finditer(text)]


def plain(text: str) -> str:
    """Return the text with every character in its place, ready for the rules."""
    result = text.translate(_TABLE)

    def masked(match: re.Match[str]) -> str:
        return MASK * (match.end() - match.start())

    if "." in result or "/" in result:
        result = _ADDRESSES.sub(masked, result)
    return _OTHERS.sub(masked, result)


def simplified(text: str) -> str:
    """Return the text with simplified characters, as long as it was; the table is read when a text first needs it."""
    if text.isascii():
        return text
    from cuttings_db.folding import simplify

    return simplify(text)
