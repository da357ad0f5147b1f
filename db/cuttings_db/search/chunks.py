"""Cut one chunk of an alphabet (`HER2/neu`, `3.5`, `TNF-α`) into atoms and name every term that it gives."""

from __future__ import annotations

import re
import sys
import unicodedata
from dataclasses import dataclass

from cuttings_db.folding import fold, fold_with_map

__all__ = ["CHUNK", "GRAM", "GREEK_NAMES", "KNOWN", "MAX_JOINED", "Chunk", "cut_chunk", "grams", "joined", "new_chunk"]

# Scripts that are searched by characters and pairs: Han, kana, Hangul, and those that write no spaces.
_GRAM_RANGES = (
    "\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
    "\u3041-\u3096\u3099-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
    "\u1100-\u11ff\u3131-\u318e\ua960-\ua97f\uac00-\ud7ff"
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e80-\u0edf\u1000-\u103f\u1780-\u17d3"
)
GRAM = re.compile(f"[{_GRAM_RANGES}]")
GREEK_NAMES = frozenset(
    [
        "alpha",
        "beta",
        "gamma",
        "delta",
        "epsilon",
        "zeta",
        "eta",
        "theta",
        "iota",
        "kappa",
        "lambda",
        "mu",
        "nu",
        "xi",
        "omicron",
        "pi",
        "rho",
        "sigma",
        "tau",
        "upsilon",
        "phi",
        "chi",
        "psi",
        "omega",
    ]
)
MAX_JOINED = 4  # atoms of a joined term
_MAX_JOINED_LENGTH = 40
_MAX_ATOM = 64  # characters; what is longer is no word, and is found by its beginning
_MAX_ATOMS = 200  # atoms of one chunk that are joined; an address or a sequence needs no more
_CACHE_SIZE = 200_000
_SUPERSCRIPT = re.compile("[⁰¹²³⁴-⁹ª-º]")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_ROMAN_ATOM = re.compile(r"(viii|vii|vi|iv|ix|iii|ii|i|v|x)([a-d]?)")
_NUMERAL_LIKE = re.compile(r"[ivx]{1,4}[a-d]?")
_PLAIN_ATOM = re.compile(r"[A-Za-z]+|[0-9]+(?:,[0-9]{3}(?![0-9]))*")


def _marks() -> str:
    """Return a character class of all combining marks and invisible characters, which never end a word."""
    codes = [
        c
        for c in range(0x300, 0xFFFF)
        if unicodedata.category(chr(c)) in ("Mn", "Mc", "Me") and not GRAM.match(chr(c)) and not 0xD800 <= c < 0xE000
    ]
    ranges: list[list[int]] = []
    for code in codes:
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    invisible = "\u00ad\u200b-\u200f\u2060-\u2064\ufeff"
    return "".join(f"{chr(a)}-{chr(b)}" for a, b in ranges) + invisible


_WORD = f"(?:[A-Za-z0-9]++|(?![\\x00-\\x7f])(?:[^\\W_{_GRAM_RANGES}]|(?<=[^\\W_])[{_marks()}]+))"
_THOUSANDS = r"(?<=\d),(?=\d{3}(?!\d))|(?<=[０-９])，(?=[０-９]{3}(?![０-９]))"
_JOINT = r"(?:[-‐‑‒–—―−﹣－/／'’‘＇.．·&＆_⁄]|[-‐][ \t]*\n[ \t]*(?=[a-zà-ÿ])|" + _THOUSANDS + ")"
# The first way is the commonest word, the negative lookahead what most often stands between words: both for speed only.
CHUNK = re.compile(
    r"[A-Za-z0-9]++(?=[ \n])|(?![ \n.,])"
    f"(?:(?P<word>{_WORD}++(?:{_JOINT}{_WORD}++)*+)|(?P<gram>[{_GRAM_RANGES}]++))"
)


@dataclass(frozen=True, slots=True)
class Chunk:
    """A chunk's atoms (one position each), the joints between them, its terms and its spans.

    `joints[i]` stands between atom i and i + 1: "" (nothing), "-" (a joint) or "." (a decimal point, never parted).
    `terms` are (term, first position) of atoms and joined atoms. `numeral`: an atom may be a Roman numeral;
    `code`: the chunk may go on with a code that the word before it began; `single`: its one term is its one atom.
    """

    atoms: tuple[str, ...]
    joints: tuple[str, ...]
    terms: tuple[tuple[str, int], ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    numeral: bool = False
    code: bool = False
    single: bool = False


def joined(atoms: tuple[str, ...], joints: tuple[str, ...], first: int, last: int) -> str:
    """Return atoms `first` to `last` (exclusive) as one word: letters meet at once, digits keep their sign."""
    return atoms[first] + "".join([_between(atoms, joints, i) + atoms[i] for i in range(first + 1, last)])


def _split_ascii(piece: str) -> list[tuple[str, str, int, int]]:
    """Return what `_split` returns, for a piece of ASCII characters."""
    atoms: list[tuple[str, str, int, int]] = []
    before = 0
    for match in _PLAIN_ATOM.finditer(piece):
        start, end = match.span()
        joint = "" if start == before else "." if piece[start - 1] == "." else "-"
        atoms.append((joint, match.group().lower().replace(",", ""), start, end))
        before = end
    return atoms


def _split(piece: str) -> list[tuple[str, str, int, int]]:
    """Return (joint before, atom, start, end) of a chunk, offsets into the chunk."""
    if piece.isascii():
        return _split_ascii(piece)
    plain = re.sub(_THOUSANDS, "\u200b", piece) if "," in piece or "，" in piece else piece
    folded, origins = fold_with_map(plain)
    atoms: list[tuple[str, str, int, int]] = []
    joint, atom, start, kind, origin = "", "", 0, "", -1
    for index, character in enumerate(folded):
        source = origins[index]
        if character.isdigit() or character.isnumeric():
            now = "superscript" if _SUPERSCRIPT.match(plain[source]) else "digit"
        elif character.isalnum() or (character.isascii() is False and not character.isspace() and character != "·"):
            now = f"greek {source}" if "\u0370" <= plain[source] <= "\u03ff" or plain[source] == "µ" else "letter"
        else:
            now = ""
        if atom and (now != kind or not now):
            atoms.append((joint, atom, start, source if source > origin else origin + 1))
            joint, atom = "", ""
        if not now:
            joint = "." if character in ".·" else "-"
        else:
            if not atom:
                start = source
            atom += character
        kind, origin = now, source
    if atom:
        atoms.append((joint, atom, start, len(piece)))
    return _keep_greek_words(atoms)


def _keep_greek_words(atoms: list[tuple[str, str, int, int]]) -> list[tuple[str, str, int, int]]:
    """Put the letters of a Greek word (more than three in a row) together again."""
    kept: list[tuple[str, str, int, int]] = []
    index = 0
    while index < len(atoms):
        end = index
        while end < len(atoms) and atoms[end][1] in GREEK_NAMES and (end == index or not atoms[end][0]):
            end += 1
        if end - index > 3:
            kept.append((atoms[index][0], "".join(a[1] for a in atoms[index:end]), atoms[index][2], atoms[end - 1][3]))
            index = end
        else:
            kept.append(atoms[index])
            index += 1
    return kept


def _read_numerals(
    pieces: list[tuple[str, str, int, int]],
) -> tuple[list[tuple[str, str, int, int]], list[tuple[str, int, int]]]:
    """Return the pieces with Roman numerals as Arabic ones, and the old spellings as (text, position, positions)."""
    changed: list[tuple[str, str, int, int]] = []
    spellings: list[tuple[str, int, int]] = []
    for joint, atom, start, end in pieces:
        numeral = _ROMAN_ATOM.fullmatch(atom)
        if not numeral:
            changed.append((joint, atom, start, end))
            continue
        value, letter = str(_ROMAN[numeral.group(1)]), numeral.group(2)
        middle = max(start + 1, end - 1) if letter else end
        spellings.append((atom, len(changed), 2 if letter else 1))
        changed.append((joint, value, start, middle if letter else end))
        if letter:
            changed.append(("", letter, min(middle, end - 1), end))
    return changed, spellings


# Chunks that were cut before; without and with Roman numerals.
KNOWN: dict[str, Chunk] = {}
_KNOWN_NUMERALS: dict[str, Chunk] = {}


def cut_chunk(piece: str, numerals: bool = False) -> Chunk:
    """Return the cut of a chunk; `numerals` reads Roman numerals as Arabic ones. Cached."""
    cache = _KNOWN_NUMERALS if numerals else KNOWN
    chunk = cache.get(piece)
    if chunk is None:
        chunk = new_chunk(piece, numerals)
        if len(cache) >= _CACHE_SIZE:
            cache.clear()
        if len(piece) <= _MAX_ATOM:
            cache[piece] = chunk
    return chunk


def new_chunk(piece: str, numerals: bool = False) -> Chunk:
    """Return what `cut_chunk` returns, without keeping it."""
    pieces = _split(piece)
    spellings: list[tuple[str, int, int]] = []
    numeral = False
    for _, atom, _, _ in pieces:
        if atom[0] in "ivx" and _NUMERAL_LIKE.fullmatch(atom):
            numeral = True
    if numerals:
        pieces, spellings = _read_numerals(pieces)
    atoms = tuple([sys.intern(p[1][:_MAX_ATOM]) for p in pieces])
    count = len(atoms)
    joints = _joints(pieces, atoms) if count > 1 else ()
    terms: dict[tuple[str, int], None] = {(atom, i): None for i, atom in enumerate(atoms)}
    if count > 1:
        # What stands between an atom and the one before it where the two are joined.
        between = ["", *[_between(atoms, joints, i) for i in range(1, count)]]
        for first in range(min(count, _MAX_ATOMS)):
            text = atoms[first]
            for last in range(first + 1, min(first + MAX_JOINED, count)):
                text += between[last] + atoms[last]
                if len(text) > _MAX_JOINED_LENGTH:
                    break
                terms[sys.intern(f"{text}\x1f{last - first + 1}"), first] = None
    for text, position, covered in spellings:
        terms[text if covered == 1 else f"{text}\x1f{covered}", position] = None
    code = count > 0 and (
        len(atoms[0]) == 1 or atoms[0] in GREEK_NAMES or (len(atoms[0]) == 2 and count > 1 and atoms[1].isdigit())
    )
    starts, ends = tuple([p[2] for p in pieces]), tuple([p[3] for p in pieces])
    return Chunk(atoms, joints, tuple(terms), starts, ends, numeral, code, len(terms) == 1 == count)


def _joints(pieces: list[tuple[str, str, int, int]], atoms: tuple[str, ...]) -> tuple[str, ...]:
    """Return what stands between the atoms of a chunk; a single point between digits is a decimal point."""
    joints = [p[0] for p in pieces[1:]]
    points = joints.count(".")
    return tuple(
        [
            "." if j == "." and points == 1 and atoms[i][-1].isdigit() and pieces[i + 1][1][0].isdigit() else j and "-"
            for i, j in enumerate(joints)
        ]
    )


def _between(atoms: tuple[str, ...], joints: tuple[str, ...], index: int) -> str:
    """Return what stands before an atom that is joined to the one before it."""
    return (joints[index - 1] or "-") if atoms[index - 1][-1].isdigit() and atoms[index][0].isdigit() else ""


def grams(run: str) -> tuple[str, list[int]]:
    """Return the folded characters of a run and the offsets where each begins, with the run's length at the end."""
    folded = fold(run)
    if len(folded) == len(run):
        return folded, list(range(len(run) + 1))
    folded, origins = fold_with_map(run)
    return folded, [*origins, len(run)]
