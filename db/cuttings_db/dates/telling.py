"""When a text tells, and which of its dates the ones without a year count from."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from cuttings_db.dates.anchors import Anchors
from cuttings_db.dates.clauses import Clauses
from cuttings_db.dates.joining import Found
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.roles import Roles
from cuttings_db.dates.verbs import AHEAD, NEITHER, PRESENT
from cuttings_db.intervals import day_number, interval_of_year
from cuttings_db.model import Interval, Qualifier

__all__ = [
    "beside",
    "is_aside",
    "is_firm",
    "of_our_days",
    "own_day",
    "same_paragraph",
    "time_of_telling",
    "way_of_list",
]

# "in 2015", "on 3 May 2019", "Late in 2015": words that make a date tell when something happened.
_ADVERB = Pattern(
    r"(?:^|[\n.!?:;][ \n]?[\"“(]?|\b(?:[Ii]n|[Oo]n|[Dd]uring|[Ff]rom|[Bb]etween|[Oo]f)"
    r"(?: the(?: (?:early|late|end|morning|afternoon|evening|night))?(?: of)?)?[ \n])$"
)
_FIRST = Pattern(r"(?:^|[\n.!?][ \n]?[\"“(]?)(?:(?:In|During|Back in)[ \n])?$")
_PLUPERFECT = Pattern(r"\bhad (?:been|already|also|just|never|not|[a-z]{2,14}e[dn])\b")
_ASIDE = Pattern(
    r", (?:first |which (?:was|had been) |who (?:was |had )?)?[a-z]{2,14}"
    r"(?:ed|un|wn|lt|old|ught|ned|pt|et)\b[^,;.]{0,32} "
    r"(?:in|on|since|during|of|until|from) (?:the )?$"
)
_ASIDE_ENDS = Pattern(r"[^,;.\n]{0,60},")
# "signed in 2009 was renewed": the verb behind tells of something else.
_REDUCED = Pattern(r"(?:ed|wn|lt|un|de|ld|ght)(?: \w{2,12}){0,3} (?:[Ii]n|[Oo]n|[Dd]uring) (?:the )?$")
_VERB_BEHIND = Pattern(r"[ \n](?:was|were|is|are|has|have|had|will|would)\b")
_PARAGRAPH = Pattern(r"\n[ \t]*\n|\n[ \t]*[-*•–]|[.!?:。！？：][”\"’)]?[ ]?\n")
# 参加过2021年谈判的企业: an old year in an attribute.
_HAN_ATTRIBUTE = Pattern(r"[^,，。;；:：、\n是]{2,16}的[一-鿿]")
_YEAR_HEAD = Pattern(r"[ \t]*(?:[-*•–] ?)?(?:(?:[0-9]{1,2} )?[A-Z][a-z]{2,8} )?(?:1[0-9]{3}|20[0-9]{2})[ ]?[:.–-]")
_INTERVIEW = Pattern(r"\b(?:[Ii]nterview(?:ed)?|[Ss]poke (?:to|with))\b|访谈|采访|专访")
_ITEM = Pattern(r";|\n[ \t]*(?:[-*•–]|[0-9]{1,2}[.)])")
_ADVANCE, _STORY, _SPAN = 400, 800, 487


def is_firm(text: str, found: Found, interval: Interval, around: Qualifier | None, clauses: Clauses) -> bool:
    """Tell whether a date with its year tells when something happened, so that the next sentence may go on from it.

    It does not in "the 2019 round", "since 2009", "treated between April 2012 and March 2018".
    """
    if around in ("since", "by", "until", "as-of") or not (interval.lo and interval.hi):
        return False
    if interval.precision == "range" and day_number(interval.hi) - day_number(interval.lo) > 366:
        return False
    if found.rule.id.startswith("zh"):
        return not _HAN_ATTRIBUTE.match(text, found.end)
    before = text[max(0, found.start - 40) : found.start]
    if found.start and not (_FIRST if interval.precision == "year" else _ADVERB).search(before):
        return False
    sentence = clauses.sentence(found.start)
    if _PLUPERFECT.search(text, max(sentence[0], found.start - 80), min(sentence[1], found.end + 40)):
        return False
    return not (_VERB_BEHIND.match(text, found.end) and _REDUCED.search(before))


def beside(text: str, found: Found, anchors: Anchors, clauses: Clauses) -> bool:
    """Tell whether the last date told has its year and stands in the sentence, or tells of old days just before it."""
    reading = found.reading
    if (reading.in_year is None and reading.keep) or anchors.explicit < 0 or found.start - anchors.explicit > _ADVANCE:
        return False
    if anchors.aside and anchors.published is not None and not anchors.narrative:
        return False
    together = clauses.sentence(anchors.explicit) == clauses.sentence(found.start)
    if together and (anchors.firm or text.find(";", anchors.explicit, found.start) < 0):
        return clauses.lean(found.start) != AHEAD or bool(anchors.last and anchors.is_to_come(anchors.last))
    return (
        anchors.firm
        and anchors.long_past()
        and found.rule.id not in ("en.months-ended", "en.quarter-alone")
        and clauses.follows(anchors.explicit, found.start)
        and not clauses.is_term(found.start)
    )


def of_our_days(text: str, found: Found, anchors: Anchors, clauses: Clauses) -> bool:
    """Tell whether a history leaves its story: what "is" or "will be" counts from the publication."""
    if anchors.published is None:
        return False
    if found.rule.id.startswith("zh"):
        return clauses.says_now(found.start)
    if _YEAR_HEAD.match(text, text.rfind("\n", max(0, found.start - 400), found.start) + 1):
        return False  # "1994: A patent is filed on 5 May." tells of old days as if they were ours
    lean = clauses.lean(found.start)
    return lean == PRESENT or (lean == AHEAD and clauses.has_future(found.start))


def is_aside(text: str, start: int, end: int) -> bool:
    """Tell whether a date stands in an aside: the wing, begun in 2021, was handed over."""
    return _ASIDE.search(text, max(0, start - 60), start) is not None and _ASIDE_ENDS.match(text, end) is not None


def same_paragraph(text: str, earlier: int, later: int) -> bool:
    """Tell whether no paragraph ends between two places."""
    return earlier >= 0 and _PARAGRAPH.search(text, earlier, later) is None


def way_of_list(text: str, found: Found, before: tuple[int, int, int], clauses: Clauses) -> int:
    """Return where the date before looked (ahead or back of the publication) if both stand in a list without verbs.

    `before` holds the start, the end and the way of the date before.
    """
    start, end, way = before
    if not way or found.start - end > 160 or not _ITEM.search(text, end, found.start):
        return NEITHER
    if clauses.lean(found.start) != NEITHER or clauses.lean(start) not in (NEITHER, way):
        return NEITHER
    return way


def time_of_telling(text: str, found: Sequence[Found], published: Interval | None) -> Interval | None:
    """Return the date around which a text without a known day of publication tells, or None where it tells of many.

    It is the middle one of the days and months of the year in which most of them lie, if that is early told of or
    most of the text, and little lies later. A history has none.
    """
    asked = _INTERVIEW.search(text, 0, 1500) is not None
    latest = published.hi if published is not None and published.hi else "9999"
    told = [one.reading.interval for one in found if one.reading.interval is not None and one.last is None]
    ends = [one.last.interval for one in found if one.last is not None and one.last.interval and one.reading.in_year]
    told += [interval_of_year(int(end.lo[:4])) for end in ends if end.lo]  # from 1 January to 31 December 2022
    dated = [i for i in told if i.lo and i.hi and i.lo <= latest]
    narrow = sorted((day_number(i.lo or ""), n) for n, i in enumerate(dated) if _length(i) < 32)
    if not narrow or (len(narrow) == 1 and _length(dated[narrow[0][1]]) == 0 and not asked):
        return None  # one day alone begins a story, unless it is that of an interview
    days = [day for day, _ in narrow]
    if len(days) > 2 and narrow[0][1] == min(n for _, n in narrow) and days[-1] - days[0] > _STORY:
        return None  # it begins with the earliest of many: a story
    sums = [0, *itertools.accumulate(2 if _length(dated[n]) < 15 else 1 for _, n in narrow)]
    opening = min((n, day) for day, n in narrow)[1]  # the date that the text begins with is mostly its own
    weights = [
        (sums[bisect_right(days, day + _SPAN)] - sums[at] + (day <= opening <= day + _SPAN), at)
        for at, day in enumerate(days)
    ]
    most, first = max(weights)
    after = bisect_right(days, days[first] + _SPAN)
    cluster = narrow[first:after]
    place = min(n for _, n in cluster)
    if sums[-1] - sums[after] > most or most * 5 < sums[-1] * 2:
        return None
    if len(cluster) == 1 < len(narrow):
        return dated[place] if place == 0 else None
    near = sum(abs(day_number(i.lo or "") - days[first]) < 2 * 366 for i in dated)
    if place > 2 and near * 2 < len(dated):
        return None
    main = _main_year(dated, cluster) if len(cluster) > 1 else None
    return main or dated[cluster[len(cluster) // 2][1]]


def _main_year(dated: Sequence[Interval], cluster: Sequence[tuple[int, int]]) -> Interval | None:
    """Return the year that three fifths of a cluster and of the years named around it lie in."""
    weights: Counter[str] = Counter()
    for _, n in cluster:
        weights[(dated[n].lo or "")[:4]] += 2 if _length(dated[n]) < 15 else 1
    for one in dated:
        if 31 < _length(one) < 367 and (one.lo or "")[:4] == (one.hi or "")[:4] and (one.lo or "")[:4] in weights:
            weights[(one.lo or "")[:4]] += 2
    year, most = weights.most_common(1)[0]
    return interval_of_year(int(year)) if most * 5 >= 3 * weights.total() else None


def _length(interval: Interval) -> int:
    """Return the days from the first to the last."""
    return day_number(interval.hi or "") - day_number(interval.lo or "")


def own_day(found: Sequence[Found], roles: Roles, published: Interval | None) -> Interval | None:
    """Return the day on which the text was written: its dateline, where its masthead has the later publication day."""
    if published is None or published.precision != "day":
        return published
    kinds: dict[str, list[Interval]] = {"date line": [], "dateline": []}
    for one in found[:12]:
        interval = one.reading.interval
        if interval is not None and interval.precision == "day" and one.last is None:
            kinds.get(roles.datelines.kind(one.start, one.end, interval), []).append(interval)
    if not any(interval.edtf == published.edtf for interval in kinds["date line"]):
        return published
    for written in kinds["dateline"]:
        if written.lo and published.lo and 0 < day_number(published.lo) - day_number(written.lo) <= 14:
            return written
    return published
