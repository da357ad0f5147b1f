"""The language of a text from its scripts and its commonest words; nothing is guessed from too little."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache

from cuttings_db.resources import resource
from cuttings_db.text.script import script_of

__all__ = ["detect_language"]

_SAMPLE = 60_000  # characters looked at: more change nothing and cost time
_WORD = re.compile(r"[^\W\d_]+")
_HAN = re.compile("[\u4e00-\u9fff]+")
_ONE_LANGUAGE = {
    "Greek": "el",
    "Hebrew": "he",
    "Thai": "th",
    "Devanagari": "hi",
    "Bengali": "bn",
    "Tamil": "ta",
    "Armenian": "hy",
    "Georgian": "ka",
    "Hangul": "ko",
    "Bopomofo": "zh",
}


@cache
def _profiles() -> dict[str, dict[str, float]]:
    """Return for each frequent word the languages that use it, with a weight that shared words divide."""
    lists: dict[str, list[str]] = json.loads(resource("text", "stopwords.json").read_text("utf-8"))["words"]
    owners: dict[str, list[str]] = {}
    for language, words in lists.items():
        for word in words:
            owners.setdefault(word, []).append(language)
    return {word: {name: 1.0 / len(names) for name in names} for word, names in owners.items()}


def _sample(text: str) -> str:
    """Return the beginning, the middle and the end of a long text."""
    if len(text) <= _SAMPLE:
        return text
    third = _SAMPLE // 3
    middle = len(text) // 2
    return "\n".join((text[:third], text[middle : middle + third], text[-third:]))


def _alphabetic(words: Counter[str]) -> str:
    """Return the language of words in Latin or Cyrillic letters by their frequent words."""
    profiles = _profiles()
    scores: dict[str, float] = {}
    hits: Counter[str] = Counter()
    total = 0
    for word, count in words.items():
        total += count
        # A word that comes very often tells no more than one that comes now and then.
        for language, weight in profiles.get(word, {}).items():
            scores[language] = scores.get(language, 0.0) + weight * min(count, 3 + count / 4)
            hits[language] += count
    if not scores:
        return ""
    (score, best), (rest, _) = sorted([(value, name) for name, value in scores.items()] + [(0.0, "")])[:-3:-1]
    if (hits[best] < 2 and total > 4) or hits[best] < total * 0.06 or score < 1 or total < 3:
        return ""
    return best if score > rest * 1.1 or hits[best] > 8 else ""


def _cyrillic(words: Counter[str], letters: Counter[str]) -> str:
    """Return the language of Cyrillic words by letters that only one of them has."""
    count = sum(letters.values())
    for signs, language in (("іїєґ", "uk"), ("ў", "be"), ("ђћљњџ", "sr"), ("ѓќѕ", "mk"), ("әғқңөұһ", "kk")):
        if sum(letters[sign] for sign in signs) > count * 0.01:
            return language
    return _alphabetic(words) or "ru"


def _arabic(letters: Counter[str]) -> str:
    """Return Persian, Urdu or Arabic by letters that only one of them has."""
    count = sum(letters.values())
    if sum(letters[sign] for sign in "ٹڈڑےں") > count * 0.02:
        return "ur"
    return "fa" if sum(letters[sign] for sign in "پچژگیک") > count * 0.02 else "ar"


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of the language that most of the text is in, or "" if there is too little.

    Simplified and traditional Chinese are both "zh". Scripts are weighed by words: a Han character counts for
    about 0.6 of a word, so that a Chinese report full of gene names stays Chinese.
    """
    by_script: dict[str, Counter[str]] = {}
    weights: Counter[str] = Counter()
    latin = by_script["Latin"] = Counter()
    for word, count in Counter(_WORD.findall(_sample(text).lower())).items():
        # Runs of letters can mix scripts (EGFR突变), so that long or foreign ones are counted by letter.
        if word.isascii():
            # Single letters come from codes such as L858R and tell nothing.
            if len(word) == 1 and word not in "aio":
                continue
            latin[word] = count
            weights["Latin"] += count * 10
            continue
        if _HAN.fullmatch(word):
            weights["Han"] += count * len(word) * 6
            continue
        scripts = Counter(script_of(character) for character in word)
        main = scripts.most_common(1)[0][0]
        for script, number in scripts.items():
            if script in ("Han", "Hiragana", "Katakana", "Thai"):
                weights[script] += count * number * 6
        if main not in ("", "Han", "Hiragana", "Katakana", "Thai"):
            by_script.setdefault(main, Counter())[word] += count
            weights[main] += count * 10
    kana = weights.pop("Hiragana", 0) + weights.pop("Katakana", 0)
    eastern = kana + weights.pop("Han", 0)
    best, weight = weights.most_common(1)[0] if weights else ("", 0)
    if eastern and eastern >= weight:
        if eastern < 18:
            return ""
        return "ja" if kana > eastern * 0.08 else "zh"
    words = by_script.get(best, Counter())
    if best == "Latin":
        # Names of genes and drugs are no language: then the Chinese between them is.
        return _alphabetic(words) or (("ja" if kana > eastern * 0.08 else "zh") if eastern >= 36 else "")
    letters = Counter("".join(word * min(count, 50) for word, count in words.items()))
    if sum(letters.values()) < 6 and best != "Thai":
        return ""
    if best == "Cyrillic":
        return _cyrillic(words, letters)
    return _arabic(letters) if best == "Arabic" else _ONE_LANGUAGE.get(best, "")
