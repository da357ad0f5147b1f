"""Cut RTF into its tokens, and name the control words that matter: characters, destinations, character sets."""

from __future__ import annotations

import re

__all__ = ["CHARACTERS", "CHARSETS", "SKIPPED", "SYMBOLS", "Scanner", "Token", "code_page"]

Token = tuple[str, bytes, int | None]
"""Kind (`{`, `}`, word, hex, symbol, text), what it says, and the number behind a control word."""

_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(-?[0-9]{1,10})?[ ]?|((?:\\'[0-9A-Fa-f]{2})+)|\\([^A-Za-z])"
    rb"|([{}])|[\r\n\x00]+|([^\\{}\r\n\x00]+)|\\"
)
_BRACE = re.compile(rb"[{}]|\\bin([0-9]{1,10}) ?|\\.", re.DOTALL)

CHARACTERS = {
    b"emdash": "—",
    b"endash": "–",
    b"emspace": " ",
    b"enspace": " ",
    b"qmspace": " ",
    b"bullet": "•",
    b"lquote": "‘",
    b"rquote": "’",
    b"ldblquote": "“",
    b"rdblquote": "”",
    b"zwj": "\u200d",
    b"zwnj": "\u200c",
}
SYMBOLS = {b"~": "\xa0", b"_": "‑", b"{": "{", b"}": "}", b"\\": "\\", b"-": "", b"|": "", b":": "", b"'": ""}
# Destinations whose text is none of the article's, though no `\*` says so.
SKIPPED = frozenset(
    b"aftncn aftnsep aftnsepc annotation atnauthor atndate atnid atnicn atnparent atnref atntime atrfend atrfstart "
    b"background bkmkend bkmkstart blipuid colorschememapping colortbl comment datafield datastore defchp defpap do "
    b"docvar factoidname falt fchars ffdeftext ffentrymcr ffexitmcr ffformat ffhelptext ffl ffname ffstattext file "
    b"filetbl fontemb fontfile footer footerf footerl footerr formfield ftncn ftnsep ftnsepc generator gridtbl header "
    b"headerf headerl headerr latentstyles lchars levelnumbers leveltext listlevel listname listoverride "
    b"listoverridetable listpicture liststylename listtable lsdlockedexcept mailmerge mmathPr mhtmltag "
    b"nesttableprops nextfile nonesttables objclass objdata objname oldcprops oldpprops oldsprops oldtprops oleclsid "
    b"password passwordhash pgp pgptbl picprop pict pnseclvl private propname protend protstart protusertbl pxe "
    b"revtbl rsidtbl rxe shprslt sn sp staticval sv svb tc template themedata txe userprops wgrffmtfilter "
    b"windowcaption writereservation writereservhash xe xform xmlattrname xmlattrvalue xmlclose xmlname xmlnstbl "
    b"xmlopen".split()
)
CHARSETS = {
    0: "",  # the code page of the whole file
    1: "",
    2: "symbol",
    77: "mac_roman",
    78: "cp932",
    79: "cp950",
    80: "cp949",
    81: "cp1256",
    82: "cp1255",
    83: "mac_greek",
    84: "mac_cyrillic",
    85: "cp936",
    88: "mac_latin2",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "cp936",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    179: "cp1256",
    180: "cp1256",
    181: "cp1255",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
_WIDER = {936: "gb18030", 54936: "gb18030", 950: "big5hkscs", 10000: "mac_roman", 65001: "utf-8", 1361: "johab"}


def code_page(number: int) -> str:
    """Return Python's name of a Windows code page; empty for one that it does not know."""
    name = _WIDER.get(number, f"cp{number}")
    try:
        "".encode(name)
    except LookupError:
        return ""
    return name


def _group_end(data: bytes, position: int) -> int:
    """Return the place behind the brace that closes the group around `position`; binary data is jumped over."""
    depth = 1
    while (match := _BRACE.search(data, position)) is not None:
        position = match.end()
        sign = match[0]
        if sign == b"{":
            depth += 1
        elif sign == b"}":
            depth -= 1
            if not depth:
                return position
        elif match[1] is not None:
            position += int(match[1])
    return len(data)


class Scanner:
    """Give the tokens of RTF one by one; `position` is the place behind the last one and may be moved on."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.position = 0

    def skip_group(self) -> None:
        """Move on to the brace that closes the group at hand."""
        end = _group_end(self._data, self.position)
        self.position = end - 1 if self._data[end - 1 : end] == b"}" else end

    def next(self) -> Token | None:
        """Return the next token, None at the end; binary data behind `\\bin` is jumped over."""
        while (match := _TOKEN.match(self._data, self.position)) is not None:
            self.position = match.end()
            word, number, hexes, symbol, brace, text = match.groups()
            if text is not None:
                return "text", text, None
            if word is not None:
                value = int(number) if number is not None else None
                if word != b"bin":
                    return "word", word, value
                # The data is as long as it says; what is missing of it is missing at the end of the file.
                self.position += max(0, value or 0)
            elif hexes is not None:
                return "hex", bytes.fromhex(hexes.replace(b"\\'", b"").decode("ascii")), None
            elif symbol is not None:
                return "symbol", symbol, None
            elif brace is not None:
                return brace.decode("ascii"), brace, None
        return None
