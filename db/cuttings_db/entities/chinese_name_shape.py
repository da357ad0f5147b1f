"""The shape of names in Chinese characters: which characters may be surname and given name."""

from __future__ import annotations

from functools import lru_cache

from cuttings_db.entities.lexicon import lexicon
from cuttings_db.entities.words import is_han

__all__ = ["ADVERBS", "VERB_LIKE", "chinese_surnames", "is_name", "is_weak"]

_NOT_GIVEN = frozenset(
    "院科系部室所任教授士姓的了在是和与及为主副名位该等说表示指介认称分提坦透解补总报回致讲点汇写医会"
    "被将曾也都就又则或由从对其此这那我你他她们个月日时后上下不没无来到，。、；：！？"
)
# Before a title or behind a house, characters that may be given names though sentences use them as words too.
_GIVEN_BESIDE_TITLE = frozenset("后上来会成部主为和其及月日时与")
# A third character that rather begins the next word: `贺婧带来`, `陈静说`.
VERB_LIKE = frozenset("带做来去给拿走看写讲问答谈想要用让叫把帮教送收接开均等还曾正也亦都已先再才便就即")
# Of these none says that somebody speaks: `卫东来表示` is what 卫东来 says, `陈静还表示` is not.
ADVERBS = frozenset("均等还曾正也亦都已先再才便就即讲说谈")


@lru_cache(maxsize=1)
def chinese_surnames() -> tuple[frozenset[str], frozenset[str]]:
    """Return the single and the double surnames."""
    every = lexicon("chinese_surnames")
    return frozenset(s for s in every if len(s) == 1), frozenset(s for s in every if len(s) == 2)


@lru_cache(maxsize=1)
def _words_too() -> frozenset[str]:
    """Return characters that are surnames but mostly something else."""
    return lexicon("chinese_surnames_also_words") | lexicon("chinese_rare_surnames")


def is_name(name: str, strict: bool = True, beside: bool = False) -> bool:
    """Say whether two to four characters have the form of a Chinese name; `beside` a title more characters may be."""
    single, double = chinese_surnames()
    if not name or not all(map(is_han, name)):
        return False
    never = _NOT_GIVEN - _GIVEN_BESIDE_TITLE if beside and len(name) == 3 else _NOT_GIVEN
    if len(name) in (3, 4) and name[:2] in double:
        return never.isdisjoint(name[2:])
    if len(name) not in (2, 3) or name[0] not in single or name[:2] in lexicon("chinese_no_names"):
        return False
    if name[0] in _words_too() and (strict or name[0] not in lexicon("chinese_surnames_also_words")):
        return False
    return never.isdisjoint(name[1:])


def is_weak(surname: str) -> bool:
    """Say whether a surname is mostly another word."""
    return surname in _words_too()
