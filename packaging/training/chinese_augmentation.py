"""Chinese names that the corpus lacks: other people, foreign names, hospitals, societies, firms; and sentences of ours.

The replacement keeps the type of what it replaces. The sentences are written here; they carry the houses, titles and
congresses of our articles, marked as the corpus marks them (a title is no part of a name, a department is).
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from training.corpora import Sentence, spans

__all__ = ["Namer"]


def _sections() -> dict[str, list[str]]:
    """Read the lists beside this module: `[section]` lines; words have blanks between, a sentence is a line."""
    found: dict[str, list[str]] = {}
    current: list[str] = []
    section = ""
    for line in Path(__file__).with_name("chinese_names.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
            current = found.setdefault(section, [])
        elif not line.startswith("#"):
            current += [line] if section == "sentences" else line.split()
    return found


_LISTS = _sections()
_SURNAMES = _LISTS["surnames"]
_GIVEN = _LISTS["given"]
_DOUBLE = _LISTS["double_surnames"]
_JAPANESE = _LISTS["japanese_surnames"]
_JAPANESE_GIVEN = _LISTS["japanese_given"]
_KOREAN = _LISTS["korean_surnames"]
_KOREAN_GIVEN = _LISTS["korean_given"]
_NUMBERS = _LISTS["numbers"]
_ORGANS = _LISTS["organs"]
_FIELDS = _LISTS["fields"]
_STEMS = _LISTS["company_stems"]
_TRADES = _LISTS["trades"]
_FORMS = _LISTS["forms"]
_BODIES = _LISTS["bodies"]
_CITIES = _LISTS["cities"]
_PROVINCES = _LISTS["provinces"]
_ABROAD = _LISTS["abroad"]
_TITLES = _LISTS["titles"]
_LATIN_GIVEN = _LISTS["latin_given"]
_LATIN_SURNAMES = _LISTS["latin_surnames"]
_LATIN_SOUNDS = _LISTS["latin_sounds"]
_HONG_KONG = _LISTS["hong_kong"]
_DRUG_ENDS = _LISTS["drug_ends"]
_MEETINGS = _LISTS["meetings"]
_ACRONYMS = _LISTS["acronyms"]
_DAYS = _LISTS["days"]
_SENTENCES = _LISTS["sentences"]
_SLOT = re.compile(r"\{([A-Zt])\}")
_HAN_NAME = re.compile(r"[\u3400-\u9fff]{2,4}$")


class Namer:
    """Makes names and changed sentences; `foreign` and `places` are lists of words, `houses` known organisations."""

    def __init__(
        self, sentences: Sequence[Sentence], foreign: Sequence[str], places: Sequence[str], houses: Sequence[str]
    ) -> None:
        self.foreign = [w for w in foreign if 2 <= len(w) <= 6]
        self.houses = list(houses)
        self.endings: dict[str, list[str]] = defaultdict(list)
        for word in places:
            self.endings[word[-1]].append(word)
        self.seen: dict[str, list[str]] = {"person": [], "organisation": [], "place": []}
        for sentence in sentences:
            for start, end, kind in sorted(spans(sentence.tags)):
                self.seen[kind].append("".join(sentence.words[start:end]))

    def chinese(self, rng: random.Random) -> str:
        """Return a Chinese, sometimes a Japanese or Korean name."""
        style = rng.random()
        if style < 0.04:
            return rng.choice(_JAPANESE) + rng.choice(_JAPANESE_GIVEN)
        if style < 0.07:
            return rng.choice(_KOREAN) + rng.choice(_KOREAN_GIVEN)
        # Frequent surnames stand first in the list.
        surname = rng.choice(_DOUBLE) if style < 0.1 else _SURNAMES[int(len(_SURNAMES) * rng.random() ** 2)]
        return surname + "".join(rng.choice(_GIVEN) for _ in range(1 if rng.random() < 0.25 else 2))

    def foreigner(self, rng: random.Random) -> str:
        """Return a foreign name spelt in Chinese: a surname, or two or three parts with dots."""
        parts = 1 if rng.random() < 0.45 else 2 if rng.random() < 0.85 else 3
        return rng.choice("···•‧")[: parts > 1].join(rng.choice(self.foreign) for _ in range(parts))

    def person(self, rng: random.Random, like: str) -> str:
        """Return a name of the same sort as another."""
        if rng.random() < 0.25:
            return rng.choice(self.seen["person"])
        if "·" in like or (like in self.foreign) or not _HAN_NAME.match(like) or like[0] not in _SURNAMES:
            return self.foreigner(rng)
        return self.chinese(rng)

    def place(self, rng: random.Random, like: str = "") -> str:
        """Return a place, of the same ending where there is a choice."""
        pool = self.endings.get(like[-1:], [])
        if len(pool) >= 8 and rng.random() < 0.7:
            return rng.choice(pool)
        if not like:
            pair = rng.random()
            if pair < 0.1:
                return rng.choice(_PROVINCES) + "省" + rng.choice(_CITIES) + "市"
            return rng.choice(rng.choice([_CITIES, _CITIES, _PROVINCES, _ABROAD])) + ("市" if pair > 0.97 else "")
        return rng.choice(self.seen["place"])

    def organisation(self, rng: random.Random) -> str:
        """Return a hospital, university, society, firm or authority."""
        where = rng.choice(rng.choice([_CITIES, _CITIES, _PROVINCES]))
        suffix = "市" if where in _CITIES else "省"
        style = rng.random()
        if style < 0.18 and self.houses:
            return rng.choice(self.houses)
        if style < 0.36:
            house = rng.choice(
                [
                    f"{rng.choice(_NUMBERS)}人民医院",
                    "人民医院",
                    f"{rng.choice(_ORGANS)}医院",
                    "中心医院",
                    "协和医院",
                    "癌症中心",
                ]
            )
            return where + (suffix if rng.random() < 0.6 else "") + house
        if style < 0.5:
            school = where + rng.choice(["大学", "医科大学", "医学院", "中医药大学", "理工大学"])
            return school + rng.choice(
                [
                    "",
                    "附属医院",
                    f"附属{rng.choice(_NUMBERS)}医院",
                    f"附属{rng.choice(_ORGANS)}医院",
                    "肿瘤防治中心",
                    "医学院",
                    "公共卫生学院",
                ]
            )
        if style < 0.66:
            whose = rng.choice(
                ["中国", "中华医学会", where + suffix, "国际", "美国", "欧洲", "亚洲", "日本", "中国医师协会"]
            )
            return (
                whose
                + rng.choice(_FIELDS)
                + rng.choice(["学会", "协会", "专业委员会", "联盟", "分会", "研究会", "学组"])
            )
        if style < 0.86:
            firm = rng.choice(_STEMS) + rng.choice(["", *_TRADES])
            firm += rng.choice(_FORMS) if rng.random() < 0.4 else ""
            return (f"{where}" if rng.random() < 0.15 else "") + firm
        return (
            rng.choice(_BODIES)
            if style < 0.95
            else rng.choice(["CSCO", "ASCO", "ESMO", "FDA", "NMPA", "WHO", "CACA", "IASLC"])
        )

    def replaced(self, sentence: Sentence, rng: random.Random, share: float = 0.5) -> Sentence:
        """Return the sentence with some of its names replaced by others of their type."""
        words: list[str] = []
        tags: list[str] = []
        position = 0
        for start, end, kind in sorted(spans(sentence.tags)):
            words += sentence.words[position:start]
            tags += sentence.tags[position:start]
            old = "".join(sentence.words[start:end])
            if rng.random() < share and not old.isascii():
                seen = rng.random() < 0.4
                new = (
                    self.person(rng, old)
                    if kind == "person"
                    else self.place(rng, old)
                    if kind == "place"
                    else rng.choice(self.seen[kind])
                    if seen
                    else self.organisation(rng)
                )
                words.append(new)
                tags.append(f"B-{kind}")
            else:
                words += sentence.words[start:end]
                tags += sentence.tags[start:end]
            position = end
        return Sentence((*words, *sentence.words[position:]), (*tags, *sentence.tags[position:]))

    def written(self, rng: random.Random) -> Sentence:
        """Return one of our own sentences with names put in."""
        words: list[str] = []
        tags: list[str] = []
        pattern = rng.choice(_SENTENCES)
        position = 0
        for slot in _SLOT.finditer(pattern):
            if slot.start() > position:
                words.append(pattern[position : slot.start()])
                tags.append("O")
            name, kind = self._fill(slot.group(1), rng)
            words.append(name)
            tags.append(f"B-{kind}" if kind else "O")
            position = slot.end()
        if position < len(pattern):
            words.append(pattern[position:])
            tags.append("O")
        return Sentence(tuple(words), tuple(tags))

    def _fill(self, slot: str, rng: random.Random) -> tuple[str, str]:
        """Return the words for a slot and their type."""
        match slot:
            case "P":
                return self.chinese(rng), "person"
            case "F":
                return self.foreigner(rng), "person"
            case "E":
                return rng.choice(["John Miller", "Anna Rossi", "Marie Dubois", "Peter Smith", "T. Mok"]), "person"
            case "O":
                return self.organisation(rng), "organisation"
            case "L":
                return self.place(rng), "place"
            case "S":
                return _SURNAMES[int(len(_SURNAMES) * rng.random() ** 2)], "person"
            case "X":
                return f"{rng.choice(_LATIN_GIVEN)} {rng.choice(_LATIN_SURNAMES)}", "person"
            case "C":
                invented = rng.choice(_GIVEN) + rng.choice(_GIVEN)
                return (rng.choice(_STEMS) if rng.random() < 0.6 else invented), "organisation"
            case "H":
                return rng.choice(_HONG_KONG) + rng.choice(["医院", "医院", "中心医院", "癌症中心"]), "organisation"
            case _:
                return self._nameless(slot, rng), ""

    def _nameless(self, slot: str, rng: random.Random) -> str:
        """Return words that are no person, organisation or place, though they may look so."""
        sounds = [rng.choice(rng.choice(self.foreign)) for _ in range(rng.choice([2, 3]))]
        match slot:
            case "t":
                return rng.choice(_TITLES)
            case "D":
                return f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日"
            case "G":
                return "".join(sounds) + rng.choice(_DRUG_ENDS)
            case "B":
                return "".join(sounds)
            case "Y":
                return rng.choice(_LATIN_SOUNDS) + "".join(rng.choice(_LATIN_SOUNDS).lower() for _ in range(2))
            case "V":
                return rng.choice(["中国", "泛太平洋", "亚洲", *_CITIES]) + rng.choice(_FIELDS) + rng.choice(_MEETINGS)
            case "A":
                return rng.choice(_ACRONYMS)
            case "K":
                return rng.choice(["十三五", "十四五", "十二五", "健康中国2030"])
            case _:
                return rng.choice(_DAYS)
