"""Verbs and other words that say whether a clause looks ahead or back."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from cuttings_db.dates.patterns import Pattern

__all__ = ["AHEAD", "BACK", "NEITHER", "PRESENT", "Verbs"]

# What a clause leans to. `PRESENT` is a plain "is": the nearest month of that name is meant.
NEITHER, AHEAD, BACK, PRESENT = 0, 1, -1, 2

_ADVERB = r"(?:[ ](?:\w{1,12}ly|not|never|also|already|just|now|recently|been|still|since))?"
_AHEAD = Pattern(
    r"\b(?:will|shall|'ll|’ll|going to|(?:is|are|was|were|be|being)" + _ADVERB + r" (?:to|expected|scheduled"
    r"|planned|slated|set|due|expecting|planning|hoping|invited|asked)|would(?! (?:like|have))"
    r"|should(?! have)|must(?! have)|(?:may|might)(?! have)(?= [a-z])"
    r"|(?:plan|plans|hope|hopes|expect|expects|intend|intends|aim|aims|vow|vows|promise|promises|schedule[sd])"
    r"|(?:agree[sd]?|decide[sd]|promised|pledge[sd]?|vowed|planned|planning|want(?:s|ed)?|hoped|hoping|intended"
    r"|propose[sd]"
    r"|aimed|expected|expecting|seeks?|sought|asked|asks|urge[sd]|invite[sd]|ready|likely|poised|on track|offer(?:s|ed)"
    r"|prepar(?:es|ing)|committed|needs?|tried)(?: (?:him|her|them|us|it|me))? to(?= [a-z])"
    r"|opens|begins|starts|kicks off|convenes|closes|ends|expires|takes (?:place|effect|over)|launches|returns|meets"
    r"|arrives|resumes|(?:goes|comes|enters) into (?:effect|force)"
    r"|(?<=(?:[a-z]s|[0-9]P) )(?:open|close|begin|start|change|end|meet|resume|reopen|move|follow|depart|run)"
    r"(?= (?:(?:at|from) (?:noon|midnight|[0-9.:]{1,5}(?: [ap]\.?m\.?)?) )?(?:on|in|from|until) )"
    r"|(?:runs?|lasts|continues?|remains?|stays?)(?: (?:open|free|closed|valid)| in force)?"
    r"(?= (?:to|until|till|through) )"
    r"|(?:I|we|We|they|They) (?:go|start|begin|return|move|fly|leave)"
    r"|to be (?:filed|held|published|released|presented|announced|completed|opened|delivered|submitted|launched|issued)"
    r"|(?:is|are)(?: no [a-z]{3,14}| [a-z]{3,14}s?)? on(?= (?:(?:the )?[0-9]{1,2}[ a-z]|(?:Mon|Tues|Wednes|Thurs|Fri"
    r"|Satur|Sun)day\b(?!'s)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? [0-9]))"
    r"|[Uu]pcoming|[Ff]orthcoming|Next (?=[a-z]+s?\b[^.\n]{0,3}:)|deadline"
    r"|(?<!been )due(?! to)|postponed|ahead of|coming|(?<!the )next(?! to)"
    r"|the next(?! (?:day|morning|night|evening|week|month|year|to)))\b"
    r"(?:(?: (?:not|also|all|[a-z]{2,12}ly))? be(?: \w{2,12}ly)?"
    r" (?:[a-z]{2,16}ed|held|made|shown|given|taken|told|sent|put|set|sold|built|begun|known|read|run|met|found)\b)?"
    r"|将(?![军领士帅近其此该患病样])|(?<![模虚比草])拟(?![合态人杆南除])|预计|预期|预料|(?<!行动)(?<!五年)计划"
    r"(?![书生委经])|届时|截止"
    r"(?![到至]|目前)|(?<!原)定于|有望|争取"
    r"|力争|敬请|下一|同意|商定|约定|承诺|准备|打算|筹备|倒计时"
)  # fmt: skip
_BACK = Pattern(
    r"\b(?:was|were|had|did|went|held|took|made|said|began|became|came|told|won|met|fell|rose|saw|led|died|born"
    r"|left|got|spent|sent|found|kept|heard|gave|wrote|spoke|knew|grew|drew|flew|brought|bought|thought|taught|felt"
    r"|paid|ate|slept|drank|shook|struck|swept|threw|wore|woke|caught|crept|dug|fled|fought|forgot|froze|hid|rang|rode"
    r"|sang|sank|shone|shrank|sought|spun|sprang|stole|swam|swore|tore|wept|withdrew|underwent|undertook|overtook|dealt"
    r"|meant|learnt|burnt|lent"
    r"|sold|built|lost|ran|sat|stood|chose|broke|drove|(?:has|have|['’]ve)" + _ADVERB + r"(?: [a-z]+ed| [a-z]{2,}en"
    r"| (?:spent|sent|met|held|made|found|led|left|lost|kept|told|said|sold|paid|built|had|come|become|begun|run|won"
    r"|brought|bought|taught|thought|felt|got|put|set|cut|read|heard|gone|done|shown|grown|known|been))"
    r"|(?!(?:need|seed|speed|feed|indeed|hundred|united|based|related|advanced|unmet|exceed|proceed|succeed)\b)"
    r"[A-Za-z]{3,16}ed)\b|[了曾已]|获悉|宣布|印发|发布(?![会厅])|指出|报道(?!团)|披露|透露|获批|落幕|揭晓|逝世|去世"
    r"|病逝|遇难|出生|出版|刊发|(?<![通超经])过(?![去程敏渡])"
)  # fmt: skip
_PRESENT = Pattern(r"\b(?:is|are|am)\b(?:(?: not| now| also| being| \w{2,12}ly)? [a-z]{3,16}ed\b(?! (?:in|to)\b))?")
_TERM = Pattern(
    r"(?:\b(?:since)|自从?)(?:[ \n]the)?(?:[ \n](?:end|beginning|middle|start)[ \n]of)?[ \n]?$", re.IGNORECASE
)
_GOAL = Pattern(
    r"\b(?:until|till|til)(?:[ \n]the)?(?:[ \n](?:end|beginning|middle|start)[ \n]of)?[ \n]?$", re.IGNORECASE
)


# "has frozen grants until 1 July": what lasts to our days and on.
_PERFECT = Pattern(r"\b(?:has|have) (?!been in |run |lived |worked )[a-z]{3,14}\b[^,;.]{0,40}$")


# "It was put off by three months to March 31".
_PUT_OFF = Pattern(
    r"\b(?:put off|postponed|delayed|extended|deferred|pushed back|rescheduled|brought forward)[^.;,\n]{0,32}"
    r" (?:to|until|till) (?:the )?$"
)


class Verbs:
    """The telling verbs of one text, by place."""

    def __init__(self, text: str) -> None:
        """Find all of them once."""
        self._text = text
        ahead = [match.span() for match in _AHEAD.finditer(text)]
        begins = [start for start, _ in ahead]
        spans = ahead
        verbs = [(start, AHEAD) for start in begins]
        for pattern, way in ((_PRESENT, PRESENT), (_BACK, BACK)):
            found = []
            for match in pattern.finditer(text):
                # A future or a present made with a participle ("is expected", "are taken") counts once, at its start.
                at = bisect_right(begins, match.start()) - 1
                if at < 0 or match.start() >= spans[at][1]:
                    verbs.append((match.start(), way))
                    found.append(match.span())
            spans = sorted(spans + found)
            begins = [start for start, _ in spans]
        verbs.sort()
        self._offsets = [start for start, _ in verbs]
        self._ways = [way for _, way in verbs]

    def lean(self, position: int, clause: tuple[int, int], sentence: tuple[int, int]) -> int:
        """Return what the nearest verb leans to: before the position in its clause, after it, or in the sentence."""
        if _TERM.search(self._text, max(0, position - 24), position):
            return BACK
        if _PUT_OFF.search(self._text, max(0, position - 60), position):
            return AHEAD
        at = bisect_left(self._offsets, position)
        before = position - self._offsets[at - 1] if at else -1
        after = self._offsets[at] - position if at < len(self._offsets) else -1
        way, own = NEITHER, False
        for first, last in (clause, sentence):
            own = first == clause[0]
            if 0 < before <= min(position - first, 160):
                way = self._ways[at - 1]
                break
            if 0 <= after < min(last - position, 120):
                way = self._ways[at]
                break
        frozen = way == BACK and _PERFECT.search(self._text, max(clause[0], position - 60), position) is not None
        if (way in (NEITHER, PRESENT) or not own or frozen) and _GOAL.search(
            self._text, max(0, position - 24), position
        ):
            return AHEAD  # "open until May"; but "it ran until May"
        return way
