"""Who was at an event and as what, where the subject, the verb and the event stand together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings_db.entities.claim_reading import Reading, claim_over
from cuttings_db.folding import simplify
from cuttings_db.model import Claim

__all__ = ["attendances"]

_VERB = re.compile(
    r"\b(attended|attends|spoke at|speaks at|speaking at|(?:co-?)?chaired|(?:co-?)?chairs|moderated|presided over"
    r"|opened|presented at|was a speaker at|keynoted|took part in|participated in|was on a panel at"
    r"|(?:gave|delivered|held) (?:the|a|an)(?: [a-z-]+)? (?:keynote|lecture|talk|address|speech)"
    r"(?: (?:lecture|address|speech))? at)"
    r" (?:(?:the|this year['’]s|last year['’]s|its|a|an|that) )?(?:[a-z-]+ (?:session|panel) (?:at|of) (?:the )?)?$"
)
_BETWEEN = re.compile(
    r"(?:,? (?:M\.?D\.?|Ph\.?D\.?),?)*(?:, [^,.;:“”\"\n]{2,90},| ?\([^()\n]{2,60}\))?"
    r"(?: (?:also|later|then|first|again|who|has|had|both|recently))*,? ?"
)
_CHINESE_VERB = re.compile(
    r"(?:教授|主任|院长|医生|博士|院士|先生|女士|主席|理事长)?(?:也|还|应邀|受邀|一同|共同|今年|随后|曾|将)?"
    r"(出席|参加|主持|受邀参加)了?[^，。；、\n]{0,6}"
)


def attendances(reading: Reading) -> Iterator[Claim]:
    """Yield the people who attended, chaired or spoke at an event; who could not come is not among them."""
    text, spans = reading.text, reading.spans
    for index, (start, end, event) in enumerate(spans):
        if event.type != "event":
            continue
        verb = _VERB.search(text, max(0, start - 90), start)
        for _, stop, person in reversed(spans[max(0, index - 6) : index]):
            if person.type != "person" or start - stop > 220:
                continue
            if verb and stop <= verb.start() and _BETWEEN.fullmatch(text, stop, verb.start()):
                yield from claim_over(reading, "attendance", person, verb.start(1), end, event)
            elif not verb:
                chinese = _CHINESE_VERB.fullmatch(simplify(text[stop:start]))
                if chinese:
                    yield from claim_over(reading, "attendance", person, stop + chinese.start(1), end, event)
            break
