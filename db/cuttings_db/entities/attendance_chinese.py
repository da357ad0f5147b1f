"""Who was at a meeting and as what, in Chinese: verbs with their subjects, `由…主持`, lists, offices of a meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cuttings_db.entities.attendance_english import Told
from cuttings_db.entities.attendance_programme import FAINT, FIRM, WEAK, Programme
from cuttings_db.entities.attendance_words import hushed, one_of
from cuttings_db.entities.claim_reading import Reading, Span
from cuttings_db.entities.lexicon import alternatives
from cuttings_db.model import Part

__all__ = ["told_in_chinese"]

_WORDS = re.compile(
    # No word begins with another character: that alone skips most places.
    r"(?=[讨与对评引圆座嘉出参到莅台主席讲演报授本大会论年峰学组专分筹科程共联轮担坐顶替补代临加展进开同致作做带发呈献完奉应受宣各登领夺获折摘荣会见碰遇重相的口阐介公解点回剖梳总谈揭表指强认提呼坦透说列聆听观赴亮旁率在汇])(?:"
    r"(?P<list_panellist>(?:(?:讨论|与谈|对话|圆桌|座谈|对谈|点评)嘉宾|(?:与谈|对谈|评论|讨论|点评)人)(?:分别)?(?:为|有|包括|是|[：:])?|(?<!讨论)嘉宾(?:为|有|包括|是|[：:])|圆桌成员(?:为|有|包括))"
    r"|(?P<list_attendee>(?:出席|参加|到会|与会|参会|莅临)[^，。；：\n]{0,16}?(?:的?(?:领导|嘉宾|专家|代表)?(?:还)?(?:有|包括|为)|[：:])"
    r"|台下(?:提问|发问|聆听|就座)?的?(?:是|有|坐着|，)?|(?:与会|参会|出席|到会)(?:的)?(?:领导|嘉宾|专家|代表|人员)(?:有|包括|：|:)?)"
    r"|(?P<list_chair>主持人?[：:]|主持人(?:为|是)?|座长(?:为|是|[：:])|主席[：:])"
    r"|(?P<list_speaker>(?:讲者|主讲人|引言人|讲师|演讲嘉宾|报告人|主讲嘉宾|讲课专家|授课专家)(?:分别)?(?:为|有|包括|是|[：:])?)"
    r"|(?P<office>(?:本届|本次)?(?:大会|会议|论坛|年会|峰会|学术委员会|组委会|组织委员会|专场|分会场|筹委会|科学委员会|程序委员会)"
    r"(?:执行|共同|联合|名誉|荣誉|联席)?(?:主席|主持人|召集人|座长|共同主席))"
    r"|(?P<chair>(?:共同|联合|联袂|轮流)?主持(?!制定|完成|编写|开展|研发|申报|撰写|设计|召开的?项目|了?[^，。；]{0,8}(?:项目|课题|基金|研究|试验|手术|规范|工作|日常))了?"
    r"|担任[^，。；、]{0,12}?(?:主持|座长|召集人|(?:大会|会议|论坛|执行|共同|环节|分会场|专场)主席)|担任(?:本场)?主席(?=[，。；])|坐镇)"
    r"|(?P<stand_in>顶上|顶替|补位|代为出席|临时补上|替补上场)"
    r"|(?P<panellist>(?:参与|参加|加入|出席)了?[^，。；]{0,12}?(?:讨论|圆桌|对谈|对话|座谈|辩论)|(?:展开|进行|开展)了?[^，。；]{0,10}?(?:讨论|对话|座谈)"
    r"|同台讨论)"
    r"|(?P<gift>致(?:欢迎|开幕|闭幕|开场|大会|贺)?[辞词]|(?:作|做|带来|发表|进行|呈现|献上|完成|奉献|作出)了?(?!书面)[^，。；]{0,44}?(?:报告|发言|演讲|讲座|授课"
    r"|致辞|讲话|汇报|演说|解读|讲解|点评|总结|分享|综述|阐述)"
    r"|(?:应邀|受邀)?演讲|主讲|授课|发言(?!人)|宣读|各执一词|开讲|登台|领衔报告|口头报告|主旨报告|专题报告)"
    r"|(?P<weak>报告(?=了|称|说|[^，。；、环会人厅中上]{2,})了?|分享(?=了|[^，。；、会环]{2,})了?|讲解|讲授|(?<!听取)(?<!听取了)汇报|阐述|介绍|公布|解读|点评|回顾|展示|剖析|梳理|讲述"
    r"|演示|总结|宣布|谈(?![判话论天])|揭晓|发布)"
    r"|(?P<faint>表示|指出|强调|认为|提出|呼吁|坦言|表明|透露|说)"
    r"|(?P<attended>出席|参加(?!了?[^，。；]{0,8}(?:研究|试验|治疗|项目|工作|筛查|培训班的?学员|随访))|参会|与会|到会|莅临|列席|聆听|听得|观摩|赴会|亮相|旁听|率队"
    r"|带队|在座|在场)"
    r"|(?P<owned>的(?:大会|口头|主旨|专题|特邀|闭幕|开幕)?(?:壁报|海报|报告|演讲|发言|致辞|点评))"
    r"|(?P<prize>夺冠|夺魁|获奖|折桂|摘得|荣获|获颁|领奖)"
    r"|(?P<met>会面|见面|碰面|遇见|相遇|重逢))"
)
_DURING = re.compile(
    r"(?:会议?|论坛|大会|年会|专场|环节|峰会|讨论|圆桌|会场|现场|仪式|式|辩论)(?:[上中里间]|期间|，|环节)"
)
_AND_ALSO = re.compile(
    r"了?(?![^，。；]{0,20}[、与和][^，。；]{0,9}并)[^，。；由]{0,20}(?:并|且|后|暨)(?:分别|先后|随后|同时|还|也)?"
)
_UNREAL = re.compile(r"原定|原拟|本应|本该|原计划|本拟|原本")
_CONTEST = re.compile(r"大赛|比赛|竞赛|挑战赛|擂台|壁报|病例|优秀论文|优秀摘要|年轻学者|青年学者")
_MET_WITH = re.compile(r"[，并]?(?:在[^，]{0,12})?[与和跟同][^，。；]{0,30}$|$")
_JOIN = re.compile(r"[、和与及暨]|以及|携手")
_VERB_IN_GAP = re.compile(r"[说称讲]|表示|指出|认为|主持|报告|介绍|强调|作了|率领|颁发|[。；：“”！？\n]")


@lru_cache(maxsize=1)
def _bridges() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of what stands between a name and its verb, opens a further clause, and follows a name."""
    titles = alternatives("chinese_titles")
    tail = (
        rf"[）)]?(?:[（(][^（）()\n]{{1,40}}[）)])?(?:{titles}){{0,3}}"
        rf"(?:[（(][^（）()\n]{{1,40}}[）)])?(?:等(?:[^，。、\n]{{0,8}}?(?:人|专家|教授|嘉宾|学者|代表|医师|医生|领导)|多位专家|)?)?"
    )
    adverb = (
        r"(?:也|还|均|亦|都|则|先后|随后|随即|分别|共同|联合|一同|一起|应邀|受邀|亲临|亲自|现场|今年|昨[日天]|当[日天]|同时|并|首先"
        r"|最后|继而|接着|又|再次|曾|将|已|特邀|特别|线上|率先|专程|上月|上周|上午|下午|两人|三人|此前|之后|日前|近日|同台|首次|代为|认真|专注|仔细|进一步|重点|详细|系统|共|到|，)"
    )
    preposition = (
        r"(?:坐在|站在|在|就|以|从|对|围绕|针对|结合|为|受|应|于|向|把|将|用|通过|立足|聚焦|关于|到|赴|与|和|同|作为|担任|代表|随|率)"
        r"[^，。；：\n]{0,50}?"
    )
    chain = rf"(?:{adverb}|，?{preposition}){{0,5}}"
    return (
        re.compile(rf"{tail}{chain}"),
        re.compile(rf"(?:{adverb}|{preposition}){{0,4}}"),
        re.compile(tail),
    )


@lru_cache(maxsize=1)
def _negations() -> re.Pattern[str]:
    return re.compile(one_of("chinese_negations"))


def told_in_chinese(reading: Reading, programme: Programme, sentence: Part) -> Iterator[Told]:
    """Yield who was at which meeting as what, as one sentence tells it."""
    plain = reading.plain
    if not reading.of_type("person", *sentence) and "我" not in plain[slice(*sentence)]:
        return
    last: list[Span] = []
    told = sentence[0]  # the end of the last word of attendance that somebody was found for
    for match in _WORDS.finditer(plain, *sentence):
        clause = max(
            sentence[0],
            plain.rfind("，", sentence[0], match.start()) + 1,
            plain.rfind("；", sentence[0], match.start()) + 1,
        )
        near = plain[max(clause, match.start() - 16) : match.start()]
        if _negations().search(near) or _UNREAL.search(plain[clause : match.start()]):
            continue
        if _within_name(reading, match):
            continue
        people, role, strength = _people(reading, programme, sentence, clause, match, last, told)
        if not people:
            continue
        event = _event(reading, programme, sentence, match, strength)
        if event is None:
            continue
        last, told = people, match.end()
        for person in people:
            yield person, role, (match.start(), match.end()), event


def _within_name(reading: Reading, match: re.Match[str]) -> bool:
    """Say whether the words belong to a name, such as a congress that is called 报告会."""
    return any(
        s <= match.start() and match.end() <= e and m.type not in ("person",)
        for s, e, m in reading.spans_over(match.start(), match.end())
    )


def _people(
    reading: Reading,
    programme: Programme,
    sentence: Part,
    clause: int,
    match: re.Match[str],
    last: list[Span],
    told: int,
) -> tuple[list[Span], str, int]:
    """Return the people that a word of attendance speaks of, the role, and how sure it is without a named meeting."""
    plain, kind = reading.plain, match.lastgroup or ""
    start, end = match.start(), match.end()
    if kind.startswith("list_"):
        people = _people_after(reading, end, sentence[1])
        if not people and (kind == "list_panellist" or "台下" in match.group()):
            return _people_before(reading, sentence, start), kind[5:], WEAK
        return people, kind[5:], WEAK if "台下" in match.group() else FIRM
    if kind == "office":
        people = _people_after(reading, end, sentence[1], 40)[:1]
        return people or _people_before(reading, sentence, start), "chair", WEAK
    role, strength = {
        "chair": ("chair", FIRM),
        "panellist": ("panellist", FIRM),
        "gift": ("speaker", FIRM),
        "weak": ("speaker", WEAK),
        "faint": ("speaker", FAINT),
        "attended": ("attendee", WEAK),
        "stand_in": ("speaker", WEAK),
        "owned": ("speaker", WEAK),
        "prize": ("attendee", WEAK),
        "met": ("attendee", FAINT),
    }[kind]
    if kind == "stand_in":
        head = plain[sentence[0] : start]
        role = "panellist" if re.search(r"嘉宾|讨论|圆桌", head) else "speaker"
    if kind == "prize" and _CONTEST.search(plain, *sentence) is None:
        return [], role, strength
    if kind == "met":
        others = [p for p in reading.of_type("person", clause, start) if _bridges()[2].fullmatch(plain[p[1] : start])]
        with_whom = _MET_WITH.search(plain[clause : others[0][0]]) if others else None
        if with_whom is None:
            return [], role, strength
        who = _people_before(reading, sentence, clause + with_whom.start()) or last
        return [*who, *others], role, strength
    if kind == "faint":
        if not _DURING.search(plain[max(sentence[0], start - 60) : start]):
            return [], role, strength
        strength = WEAK
    by = plain.rfind("由", max(sentence[0], start - 120), start)
    if by >= 0:
        people = _people_after(reading, by + 1, start, 60)
        if people and re.fullmatch(_bridges()[0], plain[people[-1][1] : start]):
            return people, role, strength
    people = _people_before(reading, sentence, start)
    if (
        not people
        and last
        and (_bridges()[1].fullmatch(plain[clause:start]) or _AND_ALSO.fullmatch(plain, told, start))
    ):
        people = last
    if not people:
        people = _antecedent(reading, sentence, clause, start)
    if not people and programme.spans:
        people = _who_says_i(reading, sentence, clause, start)
        strength = FAINT
    return people, role, strength


def _people_before(reading: Reading, sentence: Part, verb: int) -> list[Span]:
    """Return the subject of a verb with those coordinated to it."""
    plain = reading.plain
    people = [p for p in reading.of_type("person", sentence[0], verb) if p[1] <= verb]
    for index in range(len(people) - 1, max(-1, len(people) - 4), -1):
        person = people[index]
        bridge = hushed(plain[person[1] : verb])
        if len(bridge) > 110:
            break
        if not _bridges()[0].fullmatch(bridge):
            continue
        if _negations().search(bridge):
            return []
        last = index
        if plain[max(0, person[0] - 1) : person[0]] in ("（", "(") and index and people[index - 1][1] == person[0] - 1:
            last -= 1  # a name in letters behind the name in characters
        found = [people[last]]
        for other in people[:last][::-1]:
            if not _joined(reading, other, found[-1]):
                break
            found.append(other)
        return found[::-1]
    return []


def _joined(reading: Reading, left: Span, right: Span) -> bool:
    """Say whether two people are neighbours of one list: `甲教授、乙医院丙医生和丁`."""
    gap = hushed(reading.plain[left[1] : right[0]])
    tail = _bridges()[2].match(gap)
    rest = gap[tail.end() :] if tail else gap
    if gap in ("（", "(") or len(rest) > 70 or _VERB_IN_GAP.search(gap):
        return False
    return _JOIN.match(rest) is not None or rest.startswith("，以及") or (rest.startswith("，") and len(rest) < 3)


def _people_after(reading: Reading, start: int, end: int, reach: int = 70) -> list[Span]:
    """Return the list of people that begins behind an offset."""
    found: list[Span] = []
    for person in reading.of_type("person", start, end):
        if not found:
            gap = hushed(reading.plain[start : person[0]])
            if len(gap) > reach or _VERB_IN_GAP.search(gap.lstrip("：:")) or "，" in gap.lstrip("，"):
                return []
        elif reading.plain[person[0] - 1] in "（(" and person[0] - 1 == found[-1][1]:
            continue
        elif not _joined(reading, found[-1], person):
            break
        found.append(person)
    return found


def _antecedent(reading: Reading, sentence: Part, clause: int, verb: int) -> list[Span]:
    """Return whom `他` or `她` at the head of a clause means: who acts last before, within the paragraph."""
    plain = reading.plain
    own = re.match(r"(?:当时|那时|此前|其后|同时|期间|随后|会后|上午|下午)?[他她](?!们)", plain[clause:verb])
    if own is None or not _bridges()[1].fullmatch(plain[clause + own.end() : verb]):
        return []
    paragraph = plain.rfind("\n", 0, verb) + 1
    for part in [(sentence[0], clause), *[s for s in reading.sentences if paragraph <= s[0] < sentence[0]][::-1]]:
        people = reading.of_type("person", *part)
        if people:
            return people[:1]
    return []


def _who_says_i(reading: Reading, sentence: Part, clause: int, verb: int) -> list[Span]:
    """Return who speaks of himself: `冯立德：……我在年会上报告了`."""
    plain = reading.plain
    own = re.search(r"我们?", plain[clause:verb])
    if own is None or not _bridges()[1].fullmatch(plain[clause + own.end() : verb]):
        return []
    paragraph = plain.rfind("\n", 0, verb) + 1
    people = reading.of_type("person", paragraph, verb)
    if people and people[0][0] == paragraph and plain[people[0][1] : people[0][1] + 1] in ("：", ":"):
        return people[:1]
    quote = max(plain.rfind("“", paragraph, verb), plain.rfind("「", paragraph, verb))
    before = [p for p in people if p[1] <= quote]
    return before[-1:] if before and quote - before[-1][1] < 12 else []


def _named(reading: Reading, programme: Programme, sentence: Part, match: re.Match[str], strength: int) -> Span | None:
    """Return the meeting that the sentence names with the words."""
    plain, start, end = reading.plain, match.start(), match.end()
    inside = [s for s in programme.spans if start <= s[0] < end]
    if inside:
        return inside[0]
    comma = min((at for at in (plain.find(c, end, sentence[1]) for c in "，；") if at >= 0), default=sentence[1])
    reach = 40 if match.lastgroup in ("attended", "list_attendee", "chair", "gift") else 8
    named = programme.named_after(end, min(comma, end + reach))
    if named:
        return named
    begin = max(sentence[0], plain.rfind("；", sentence[0], start) + 1)
    named = programme.named_before(begin, start)
    if named:
        return named
    return programme.last_named(start, 60) if strength < WEAK else None


def _event(reading: Reading, programme: Programme, sentence: Part, match: re.Match[str], strength: int) -> Span | None:
    """Return the meeting that is meant, or None where none may be."""
    named = _named(reading, programme, sentence, match, strength)
    if named and not programme.is_lecture(named):
        return named
    return programme.meant(sentence, match.start(), max(strength, WEAK) if named else strength) or named
