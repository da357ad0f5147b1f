"""Decode the text of RTF: bytes in the code page of their font, `\\u` numbers, and the letters of symbol fonts."""

from __future__ import annotations

import re

from cuttings_db.readers.rtf_words import CHARSETS, code_page

__all__ = ["FontTable", "Letters"]

# Quotation marks, dashes and the like of Windows-1252 that stand alone; in a text of two-byte characters none does.
_WESTERN = re.compile(rb"(?<![\x80-\xff])[\x80\x82\x84\x85\x91-\x97\x99\xa0\xa3\xa9\xae\xb0\xb7](?![\x80-\xff])")
_SYMBOL = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ",
        strict=True,
    )
) | {"\xb7": "•", "\xb1": "±", "\xb3": "≥", "\xa3": "≤", "\xb4": "×", "\xb0": "°", "\xb9": "≠", "\xae": "→"}
_DINGBAT = "•"
_TWO_BYTE = ("gb18030", "big5hkscs", "cp932", "cp949", "johab")


class FontTable:
    """The fonts that a file names: the code page of each, and which ones are of symbols."""

    def __init__(self) -> None:
        self._pages: dict[int, str] = {}
        self._greek: set[int] = set()

    def charset(self, font: int, number: int) -> None:
        """Note the character set of a font."""
        name = CHARSETS.get(number, "")
        self._pages[font] = code_page(int(name[2:])) if name.startswith("cp") else name

    def page(self, font: int, number: int) -> None:
        """Note the code page of a font."""
        self._pages[font] = code_page(number)

    def named(self, font: int, name: str) -> None:
        """Note the name of a font: in `Symbol` Greek letters are written as Latin ones."""
        if name.strip(" ;").lower() == "symbol":
            self._greek.add(font)
            self._pages[font] = "symbol"

    def of(self, font: int | None) -> str:
        """Return the code page of a font, `symbol` or `greek` for one of symbols, empty for that of the file."""
        page = self._pages.get(font, "") if font is not None else ""
        return "greek" if page == "symbol" and font in self._greek else page


class Letters:
    """Decode bytes and numbers into text."""

    def __init__(self, encoding: str = "", utf8: bool = False) -> None:
        self.default = encoding or "cp1252"
        self.fixed = encoding
        self._utf8 = utf8

    def declare(self, number: int) -> None:
        """Take the code page that the file declares, unless a person said another."""
        if not self.fixed:
            self.default = code_page(number) or self.default

    def decode(self, data: bytes, page: str) -> str:
        """Return bytes as text; `page` is what their font says, empty for the file's own code page."""
        if data.isascii() and page not in ("symbol", "greek"):
            return data.decode("ascii")
        if page == "greek":
            return "".join(_SYMBOL.get(c, c) for c in data.decode("latin-1"))
        if page == "symbol":
            return "".join(c if c.isspace() else _DINGBAT for c in data.decode("latin-1"))
        if self._utf8:
            text = _strict(data, "utf-8")
            if text is not None:
                return text
        if self.fixed or page:
            return data.decode(self.fixed or page, "replace")
        if self.default in _TWO_BYTE and _WESTERN.search(data):
            return data.decode("cp1252", "replace")
        text = _strict(data, self.default)
        return text if text is not None else data.decode("cp1252", "replace")

    @staticmethod
    def unit(number: int, page: str) -> str:
        """Return the character (or half of one) that a `\\u` number means."""
        number &= 0xFFFF
        if 0xF020 <= number <= 0xF0FF and page in ("symbol", "greek"):
            letter = chr(number - 0xF000)
            return _SYMBOL.get(letter, letter) if page == "greek" else _DINGBAT
        # Fields and pictures are marked by control characters in some writers.
        return chr(number) if number >= 32 or number in (9, 10) else ""


def _strict(data: bytes, name: str) -> str | None:
    """Return the decoded text, or None where a byte does not fit."""
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None
