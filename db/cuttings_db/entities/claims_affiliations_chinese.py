"""To which organisation a person belongs or belonged, where a Chinese sentence says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cuttings_db.entities.claim_reading import Reading, Span, claim_over
from cuttings_db.entities.lexicon import alternatives
from cuttings_db.model import Claim, Part

__all__ = ["chinese_affiliations"]

_FORMER = re.compile(r"原(?!因)|(?<![目当])前(?!沿|瞻|列)|曾任|曾在|时任|卸任|离任|历任")
_BACKGROUND = re.compile(r"[，。；！？：“”\n]")
_SOCIETY, _COMPANY, _HOSPITAL = (
    re.compile(r"[学协总分]会|联盟"),
    re.compile(r"公司|生物|药业|制药|医药|基因|科技|医疗"),
    re.compile(r"医院|中心|研究所"),
)
_COMPANY_TITLE = re.compile(
    r"(?:公司)?(?:前|原)?(?:首席[\u4e00-\u9fff]{2,4}官|董事长|总裁|总经理|创始人|投资者关系经理|发言人)"
)
_HOSPITAL_TITLE = re.compile(r"(?:该院|我院|本院|医院)(?:[\u4e00-\u9fff]{0,9}?(?:主任|院长|书记|教授|医师|医生))")
_DEPARTMENT = re.compile(
    r"(?:[，、；]|和|及)[\u4e00-\u9fff]{2,12}?(?:中心|病房|科|部|小组|室|病区)(?:副?主任|护士长|主管护师|护师|护士|医师|副?主任医师|医生|技师|药师)$"
)
_TAKES_OFFICE = re.compile(
    r"(?:教授|医生|医师|主任)?(?:出任|担任|任|当选为?|获选为?)(?:候任|名誉)?(?:副?会长|副?理事长|秘书长|义务秘书|义务司库|司库)"
)
_OFFICE_BY = re.compile(r"(?:学会|协会)(?:候任|名誉)?(?:副?会长|副?理事长|秘书长)由$")
_SOCIETY_TITLE = re.compile(
    r"(?:学会|协会|大会)?(?:候任|卸任|前任|前|原|现任|名誉)?(?:副?会长|副?理事长|秘书长|义务秘书|义务司库)"
)


_APPOINTED = re.compile(r"(?:任命|聘任|聘请|选举|推选|推举|聘|免去|免除)$")
_HAS_OFFICE = re.compile(
    r"(?:[(（][^()（）\n]{1,20}[)）])?[\u4e00-\u9fff]{0,16}?(?:主任|院长|书记|部长|处长|科长|所长|会长|主委|委员|理事|教授|研究员|医师|医生|教师|博士后|护士长"
    r"|讲师|顾问|院士|秘书|组长|总监|经理|学者|主席|职务)"
)
# `马俊，主任医师，原X医院放疗科副主任`, `王启东教授毕业于…，曾任X医院…`
_ENTRY = re.compile(
    r"(?:教授|医师|主任)?(?:（[^（）\n]{1,20}）)?(?:，[\u4e00-\u9fff]{2,8})?，(?:(?P<was>原|前|曾任|曾在)|现任|现为|来自|任)"
    r"|[^。；\n]{2,24}，(?:(?P<was2>曾任|曾在|原任)|现任|现为)"
)
# `现任我院放疗中心主任`, `任命王启东为副院长`, `免去顾守仁名誉院长职务`: the house is that of the text.
_OUR_HOUSE = re.compile(
    r"(?:，|；|^)?[^。\n]{0,60}?(?:现任|担任|受聘为|任)(?:我院|本院|该院)[\u4e00-\u9fff]{0,12}?(?:主任|院长|部长|处长|组长|教授|医师)"
    r"|(?:为|担任|任)(?=(?:名誉|常务)?(?:副?院长|党委副?书记|[\u4e00-\u9fff]{2,8}(?:处长|科长|部长|部主任|科主任)))[\u4e00-\u9fff]{2,12}"
    r"|(?:名誉|常务)?(?:副?院长|党委书记)职务"
)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what stands between house and name, between two names of one house, and name and house behind it."""
    titles = alternatives("chinese_titles")
    office = rf"[\u4e00-\u9fff]{{0,12}}?(?:{titles})"
    return (
        re.compile(
            rf"(?:[(（][^()（）\n]{{1,20}}[)）])?(?:的|，?来自|党委)?(?:{office}(?:(?:、|兼|和|暨|及){office}){{0,3}}、?)?"
        ),
        re.compile(rf"[)）]?(?:{titles}){{0,3}}(?:等)?(?:和|及|与|、|以及)"),
        re.compile(rf"[)）]?(?:{titles}){{0,3}}[(（，](?:系|是|为|现任|来自|现为|就职于|供职于)?"),
        re.compile(
            rf"[)）]?(?:{titles}){{0,3}}[，]?(?P<verb>现任|担任|现为|任职于|就职于|供职于|来自|加入|加盟|出任|入职|任|曾任|曾在|毕业于|已?从|离开|调任|调往|当选为?|获选为?|[续受获]聘为?|赴|前往|作为"
            rf"|在)(?:了)?"
        ),
    )


def chinese_affiliations(reading: Reading, sentence: Part) -> Iterator[Claim]:
    """Yield whose house is which, as one sentence tells it; the quote is the name of the house."""
    plain = reading.plain
    same = _patterns()[1]
    people = reading.of_type("person", *sentence)
    houses = reading.houses(*sentence)
    owners: dict[int, Span] = {}
    for index, person in enumerate(people):
        made = list(
            _ahead(reading, person, [h for h in houses if h[1] <= person[0] and person[0] - h[1] <= 40], owners)
        )
        if not made and index and people[index - 1][0] in owners:
            gap = plain[people[index - 1][1] : person[0]]
            if same.fullmatch(gap):
                house = owners[person[0]] = owners[people[index - 1][0]]
                made = list(claim_over(reading, "affiliation", person[2], *house))
        made = made or list(_by_title(reading, sentence, person))
        yield from made
        if not made:
            yield from _by_department(reading, sentence, person, owners)
        yield from _of_our_house(reading, sentence, person)
        behind = next((h for h in houses if h[0] >= person[1] and h[0] - person[1] <= 24), None)
        if behind is not None and not reading.of_type("person", person[1], behind[0]):
            yield from _behind(reading, person, behind)


def _ahead(reading: Reading, person: Span, houses: list[Span], owners: dict[int, Span]) -> Iterator[Claim]:
    """Yield the house before a name, and the house of that house: `X医院肿瘤科主任胡欣`."""
    between = _patterns()[0]
    for index in range(len(houses) - 1, -1, -1):
        house = houses[index]
        gap = reading.plain[house[1] : person[0]]
        if not between.fullmatch(gap) or reading.of_type("person", house[1], person[0]):
            continue
        former = _FORMER.search(gap) is not None
        if not former:
            owners[person[0]] = house
        yield from claim_over(reading, "affiliation", person[2], *house, former)
        for outer in houses[:index][::-1]:
            if outer[1] != house[0]:
                break
            yield from claim_over(reading, "affiliation", person[2], *outer, former)
            house = outer
        return


def _behind(reading: Reading, person: Span, house: Span) -> Iterator[Claim]:
    """Yield the house that follows a name: `胡欣教授（X医院）`, `胡欣现任X院长`, `胡欣加入X`."""
    _, _, in_brackets, verbs = _patterns()
    plain = reading.plain
    appointed = _APPOINTED.search(plain, max(0, person[0] - 6), person[0])
    if (
        appointed
        and plain[person[1] : house[0]] in ("为", "担任", "任", "")
        and _HAS_OFFICE.match(plain, house[1], house[1] + 24)
    ):
        former = appointed.group() in ("免去", "免除")
        yield from claim_over(reading, "affiliation", person[2], *house, former)
        return
    entry = _ENTRY.fullmatch(plain, person[1], house[0])
    if entry and _HAS_OFFICE.match(plain, house[1], house[1] + 24):
        yield from claim_over(
            reading, "affiliation", person[2], *house, (entry.group("was") or entry.group("was2")) is not None
        )
        return
    gap, after = reading.plain[person[1] : house[0]], reading.plain[house[1] : house[1] + 24]
    if in_brackets.fullmatch(gap) and (gap[-1] not in "（(" or after[:1] in ("）", ")", "，")):
        if gap[-1] != "，" or re.match(rf"(?:[\u4e00-\u9fff]{{0,10}}?(?:{alternatives('chinese_titles')}))", after):
            yield from claim_over(reading, "affiliation", person[2], *house)
        return
    match = next((m for m in verbs.finditer(gap) if m.end() == len(gap)), None)
    if match is None or (match.start() and not _linking(gap[: match.start()])):
        return
    verb = match.group("verb")
    if verb in ("赴", "前往") and not re.match(r"[\u4e00-\u9fff]{0,4}?(?:报到|挂职|任职|工作|就任|履新|坐诊)", after):
        return
    if verb == "作为" and not re.match(r"[\u4e00-\u9fff]{0,8}?(?:代表|委员|成员|主任|会长|理事)", after):
        return
    if verb == "在" and not re.match(r"(?:做|工作|任职|执业|担任|从事|学习|进修)", after):
        return
    former = (
        verb in ("曾任", "曾在", "毕业于", "离开")
        or verb.endswith("从")
        or re.match(r"(?:学习|进修)", after) is not None
    )
    if verb.endswith("从") and not re.match(r"[\u4e00-\u9fff]{0,8}(?:调往|调任|离职|加入|退休)", after):
        return
    yield from claim_over(reading, "affiliation", person[2], *house, former)


def _by_department(reading: Reading, sentence: Part, person: Span, owners: dict[int, Span]) -> Iterator[Claim]:
    """Yield the house told before for who follows in a list by a department alone: `X医院护理部主任甲、病房护师乙`."""
    if _DEPARTMENT.search(reading.plain, max(sentence[0], person[0] - 24), person[0]) is None:
        return
    before = [owners[at] for at in owners if sentence[0] <= at < person[0]]
    if before and _HOSPITAL.search(reading.plain, before[-1][0], before[-1][1]):
        owners[person[0]] = before[-1]
        yield from claim_over(reading, "affiliation", person[2], *before[-1])


def _of_our_house(reading: Reading, sentence: Part, person: Span) -> Iterator[Claim]:
    """Yield the hospital that a text is about for whom it appoints, or who is at `我院`."""
    plain = reading.plain
    following = reading.of_type("person", person[1], sentence[1])
    stop = min(following[0][0] if following else sentence[1], person[1] + 90)
    match = _OUR_HOUSE.match(plain, person[1], stop)
    if match is None or reading.of_type("organisation", match.start(), match.start() + 2):
        return
    appointed = _APPOINTED.search(plain, max(0, person[0] - 6), person[0])
    if appointed is None and "院" not in match.group().replace("院长", ""):
        return
    house = reading.house(person[0], _HOSPITAL)
    if house is not None:
        former = appointed is not None and appointed.group() in ("免去", "免除")
        yield from claim_over(reading, "affiliation", person[2], match.start(), match.end(), house, former)


def _linking(words: str) -> bool:
    """Say whether words between a name and a verb leave the name its subject."""
    return re.fullmatch(r"[^。；：“”]{0,14}?", words) is not None


def _by_title(reading: Reading, sentence: Part, person: Span) -> Iterator[Claim]:
    """Yield the house of whoever has an office without one: `会长萧伟明`, `公司前首席科学官裴一鸣`."""
    plain = reading.plain
    head = plain[max(sentence[0], person[0] - 16) : person[0]]
    for pattern, kind in (
        (_COMPANY_TITLE, _COMPANY),
        (_SOCIETY_TITLE, _SOCIETY),
        (_HOSPITAL_TITLE, _HOSPITAL),
    ):
        for match in pattern.finditer(head):
            stands_alone = match.start() == 0 or _BACKGROUND.match(head[match.start() - 1]) is not None
            if match.end() != len(head) or not stands_alone:
                continue
            house = reading.house(person[0], kind)
            if house is not None:
                start = person[0] - len(head) + match.start()
                former = _FORMER.search(match.group()) is not None
                yield from claim_over(reading, "affiliation", person[2], start, person[0], house, former)
            return
    office = _TAKES_OFFICE.match(plain, person[1], person[1] + 16)
    by = _OFFICE_BY.search(plain, max(sentence[0], person[0] - 14), person[0])
    house = reading.house(person[0], _SOCIETY) if office or by else None
    if house is not None:
        start, end = (person[1], office.end()) if office else (by.start() if by else person[0], person[0])
        yield from claim_over(reading, "affiliation", person[2], start, end, house)
