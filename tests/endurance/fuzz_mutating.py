"""Changes of an input that keep something of its shape: words put in, pieces moved, members of a package changed."""

from __future__ import annotations

import io
import json
import random
import re
import zipfile
from collections.abc import Callable
from typing import Any

from endurance.fuzz_door import Mutator

__all__ = ["json_mutator", "package_mutator", "plain", "word_mutator", "xml_mutator"]

Plain = Callable[[bytes], bytes]
_PIECE = re.compile(rb"[^\n<>{}.;,\xe3\xef]*(?:[\n<>{}.;,]|\xe3..|\xef..|$)", re.DOTALL)
# What stands in XML without being of its making: text between tags, and values.
_HELD = re.compile(rb'(?<=>)[^<>]+(?=<)|(?<==")[^"<>]*(?=")')
_NUMBERS: tuple[Any, ...] = (0, 1, -1, 2**31 - 1, -(2**31), 2**63 - 1, -(2**63), 2**64, 10**30, 0.5, -0.0, 1e308)
_STRINGS = ("", " ", "x", "\x00", "\ud800", "肺癌", "\u202e", "a" * 300, "2024-13-45", "-1", "9" * 5000, "../x", "1e9")
_MAKING = frozenset(b'<>&"')
_UNMADE = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *_MAKING, 0xFFFE, 0xFFFF))


def plain(chance: random.Random, data: bytes) -> bytes:
    """Change some bytes; what a fuzzer's own mutation does, for runs without one."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 4, 8))):
        at = chance.randrange(len(changed) + 1)
        kind = chance.randrange(6)
        if kind == 0 and changed:
            changed[at % len(changed)] ^= 1 << chance.randrange(8)
        elif kind == 1:
            changed[at:at] = chance.randbytes(chance.randrange(1, 9))
        elif kind == 2:
            del changed[at : at + chance.randrange(1, 20)]
        elif kind == 3:
            end = at + chance.randrange(1, 60)
            changed[at:at] = changed[at:end] * chance.choice((1, 2, 5, 20))
        elif kind == 4 and changed:
            changed[at % len(changed)] = chance.choice(b'\x00\xff\n\r\t "<>&{}()[]\\/0123456789-,;:')
        else:
            source = chance.randrange(len(changed) + 1)
            changed[at:at] = changed[source : source + chance.randrange(1, 80)]
    return bytes(changed)


def word_mutator(words: tuple[bytes, ...]) -> Mutator:
    """Return a mutation that moves, drops and repeats sentences, tags and lines, and puts known words in."""

    def mutate(chance: random.Random, data: bytes, other: Plain) -> bytes:
        if chance.random() < 0.4 or not data:
            return other(data)
        pieces = [piece for piece in _PIECE.findall(data) if piece]
        for _ in range(chance.choice((1, 1, 2, 3, 6))):
            at = chance.randrange(len(pieces) + 1)
            kind = chance.randrange(6)
            if kind <= 1 and words:
                pieces.insert(at, chance.choice(words))
            elif kind == 2 and words and pieces:
                piece = pieces[at % len(pieces)]
                inside = chance.randrange(len(piece) + 1)
                pieces[at % len(pieces)] = piece[:inside] + chance.choice(words) + piece[inside:]
            elif kind == 3 and pieces:
                pieces.insert(at, pieces[chance.randrange(len(pieces))] * chance.choice((1, 1, 1, 3, 30)))
            elif kind == 4:
                del pieces[at : at + chance.randrange(1, 4)]
            elif pieces:
                pieces[at % len(pieces)] = other(pieces[at % len(pieces)])
        return b"".join(pieces)

    return mutate


def xml_mutator(words: tuple[bytes, ...]) -> Mutator:
    """Return a mutation that every other time changes only what XML holds, so that it is read to its end."""
    anything, held_words = word_mutator(words), tuple(word for word in words if not _MAKING.intersection(word))

    def mutate(chance: random.Random, data: bytes, other: Plain) -> bytes:
        places = [place.span() for place in _HELD.finditer(data)]
        if not places or chance.random() < 0.5:
            return anything(chance, data, other)
        # From behind, so that the places before stay where they are.
        for start, end in sorted(chance.sample(places, min(len(places), chance.choice((1, 1, 2, 3)))), reverse=True):
            held = chance.choice(held_words) if held_words and chance.random() < 0.4 else other(data[start:end])
            held = held.decode("utf-8", "ignore").translate(_UNMADE).encode()
            data = data[:start] + held + data[end:]
        return data

    return mutate


def package_mutator(inner: Mutator) -> Mutator:
    """Return a mutation of one member of a ZIP, its name, or now and then of the bytes of the ZIP itself."""

    def mutate(chance: random.Random, data: bytes, other: Plain) -> bytes:
        if chance.random() < 0.1:
            return other(data)
        if not data.startswith(b"PK"):
            # The same format may come flat, as one file.
            return inner(chance, data, other)
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                members = [(info, package.read(info)) for info in package.infolist() if info.file_size < 1 << 20]
        except Exception:  # noqa: BLE001 - an earlier mutation broke the package; zipfile raises anything on odd bytes
            return other(data)
        if not members:
            return other(data)
        chosen = chance.randrange(len(members))
        stream = io.BytesIO()
        # Packed as it came: unpacked, most documents are longer than an input may be, and cut they are no package.
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
            for number, (info, content) in enumerate(members):
                if number != chosen:
                    package.writestr(info.filename, content)
                elif chance.random() < 0.05:
                    name = info.filename.encode("utf-8", "surrogatepass")
                    package.writestr(other(name).decode("utf-8", "replace").replace("\0", "0") or "x", content)
                else:
                    package.writestr(info.filename, inner(chance, content, other))
        return stream.getvalue()

    return mutate


def _odd(chance: random.Random) -> Any:
    """Return a value that somebody may not have thought of."""
    kind = chance.randrange(6)
    if kind == 0:
        return chance.choice(_NUMBERS)
    if kind == 1:
        return chance.choice(_STRINGS)
    return (None, True, False, [], {}, [[]], {"": None})[chance.randrange(7)] if kind == 2 else chance.randrange(-3, 40)


def _places(value: Any, found: list[tuple[Any, Any]]) -> None:
    """Collect every place of a JSON value as its holder and its key."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        found.append((value, key))
        _places(value[key], found)


def json_mutator(words: tuple[str, ...] = ()) -> Mutator:
    """Return a mutation of a JSON value that stays JSON: places exchanged, dropped, doubled, or given odd values."""

    def mutate(chance: random.Random, data: bytes, other: Plain) -> bytes:
        try:
            value = json.loads(data)
        except (ValueError, RecursionError):
            return other(data)
        if chance.random() < 0.1:
            return other(data)
        for _ in range(chance.choice((1, 1, 2, 3))):
            places: list[tuple[Any, Any]] = []
            _places(value, places)
            if not places:
                break
            (holder, key), (source, name) = chance.choice(places), chance.choice(places)
            kind = chance.randrange(7)
            if kind == 0 and isinstance(holder, dict):
                del holder[key]
            elif kind == 0:
                holder.insert(key, json.loads(json.dumps(source[name])))
            elif kind == 1:
                holder[key] = json.loads(json.dumps(source[name]))
            elif kind == 2 and words:
                holder[key] = chance.choice(words)
            elif kind == 3 and isinstance(holder[key], str):
                held = holder[key].encode("utf-8", "surrogatepass")
                holder[key] = other(held).decode("utf-8", "replace")
            elif kind == 4 and type(holder[key]) is int:
                holder[key] += chance.choice((-1, 1, 2, 100, -100))
            else:
                holder[key] = _odd(chance)
        return json.dumps(value).encode("ascii")

    return mutate
