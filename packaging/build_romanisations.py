"""Build the table of how Han characters are written in Latin letters: pinyin, and the way of Hong Kong's government.

Reads the character dictionaries of the packages `pypinyin` (MIT) and `cantonese-romanisation` (MIT), to be installed
for this alone, and writes `resources/core/tables/romanised_han.json`: for each syllable the simplified characters
that are read so. Tones are left out. Of pinyin the everyday reading and the next one are kept, apart from one another.
"""

import importlib.metadata
import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

PINYIN, CANTONESE = "pypinyin", "cantonese-romanisation"
TABLES = Path(__file__).resolve().parent.parent / "resources" / "core" / "tables"
TARGET = TABLES / "romanised_han.json"


def data(package: str, name: str) -> dict[str, object]:
    """Return one JSON file of a package."""
    files = importlib.metadata.files(package) or []
    path = next(Path(str(f.locate())) for f in files if f.name == name)
    return dict(json.loads(path.read_text("utf-8")))


def plain(syllable: str) -> str:
    """Return pinyin without its tone; ü is v."""
    letters = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(c for c in letters if c.isascii())


def simplified() -> dict[str, str]:
    """Return the shipped table of simplified characters."""
    table = json.loads((TABLES / "han_simplified.json").read_text("utf-8"))
    return dict(zip(table["from"], table["to"], strict=True))


def is_everyday(character: str) -> bool:
    """Say whether names are written with the character: one of GBK."""
    try:
        character.encode("gbk")
    except UnicodeEncodeError:
        return False
    return "\u4e00" <= character <= "\u9fff"


def grouped(readings: Iterable[tuple[str, Iterable[str]]]) -> dict[str, str]:
    """Return the simplified characters of each syllable in order of their code."""
    table = simplified()
    found: dict[str, set[str]] = defaultdict(set)
    for character, syllables in readings:
        target = table.get(character, character)
        if is_everyday(target):
            for syllable in syllables:
                if syllable.isascii() and syllable.isalpha():
                    found[syllable].add(target)
    return {syllable: "".join(sorted(characters)) for syllable, characters in sorted(found.items())}


def main() -> None:
    """Write the table with its sources and licences."""
    pinyin = [(chr(int(code)), list(dict.fromkeys(plain(s) for s in str(text).split(","))))
              for code, text in data(PINYIN, "pinyin_dict.json").items()]  # fmt: skip
    # What is a simplified character by itself tells its readings best.
    own = [(character, syllables) for character, syllables in pinyin if character not in simplified()]
    cantonese = [(character, [str(s) for s in syllables])
                 for character, syllables in data(CANTONESE, "charToRoman.json").items()
                 if isinstance(syllables, list)]  # fmt: skip
    sources = [f"{package} {importlib.metadata.version(package)}" for package in (PINYIN, CANTONESE)]
    content = {
        "source": "; ".join(sources),
        "licence": "MIT",
        "pinyin": grouped((character, syllables[:1]) for character, syllables in own),
        "pinyin_rarely": grouped((character, syllables[1:2]) for character, syllables in own),
        "cantonese": grouped(cantonese),
    }
    TARGET.write_text(json.dumps(content, ensure_ascii=False, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main()
