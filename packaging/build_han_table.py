"""Build the table that maps traditional and Japanese Han characters to simplified ones.

Reads the character dictionaries of the package `opencc-python-reimplemented` (Apache-2.0) and writes
`resources/core/tables/han_simplified.json`. Only one character to one character: the folded text keeps its length.
"""

import importlib.metadata
import json
import unicodedata
from pathlib import Path

PACKAGE = "opencc-python-reimplemented"
TARGET = Path(__file__).resolve().parent.parent / "resources" / "core" / "tables" / "han_simplified.json"


def pairs(dictionary: Path, name: str) -> list[tuple[str, list[str]]]:
    """Return the entries of one dictionary file, single characters only."""
    rows = (line.split("\t") for line in (dictionary / name).read_text("utf-8").splitlines() if "\t" in line)
    return [(a, [c for c in b.split() if len(c) == 1]) for a, b in rows if len(a) == 1]


def in_gb2312(character: str) -> bool:
    """Say whether the character is an everyday simplified one, which must stay what it is."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def build(dictionary: Path) -> dict[str, str]:
    """Return character -> simplified character, closed under itself."""
    table = {a: b[0] for a, b in pairs(dictionary, "TSCharacters.txt") if b and b[0] != a}
    # Spellings of Taiwan, Hong Kong and Japan lead back to the traditional character first.
    for name in ("TWVariants.txt", "HKVariants.txt", "JPVariants.txt"):
        back: dict[str, set[str]] = {}
        for traditional, variants in pairs(dictionary, name):
            for variant in variants:
                back.setdefault(variant, set()).add(traditional)
        for variant, origins in back.items():
            if len(origins) == 1 and variant not in table and not in_gb2312(variant):
                origin = next(iter(origins))
                table[variant] = table.get(origin, origin)
    for character in list(table):
        end, seen = table[character], {character}
        while end in table and end not in seen:
            seen.add(end)
            end = table[end]
        table[character] = end
    return {a: b for a, b in sorted(table.items()) if a != b and unicodedata.normalize("NFKC", a) == a}


def main() -> None:
    """Write the table with its source and licence."""
    files = importlib.metadata.files(PACKAGE) or []
    dictionary = next(Path(str(f.locate())).parent for f in files if f.name == "TSCharacters.txt")
    table = build(dictionary)
    content = {
        "source": f"{PACKAGE} {importlib.metadata.version(PACKAGE)}: TSCharacters, TWVariants, HKVariants, JPVariants",
        "licence": "Apache-2.0",
        "from": "".join(table),
        "to": "".join(table.values()),
    }
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
