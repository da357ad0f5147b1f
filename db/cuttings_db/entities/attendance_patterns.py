"""The English words that tell attendance, each kind a named group of one expression."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cuttings_db.entities.attendance_words import one_of

__all__ = ["SCENES", "Patterns", "patterns"]

# Kinds of `attendance_patterns` that `attendance_scenes` reads.
SCENES = {
    "stand_in": r"(?:[Hh]is|[Hh]er|[Tt]heir|[Ww]hose) (?:place|seat|slot|paper|talk) (?:on the panel )?was (?:taken"
    r"|filled|read|given) by",
    "duty": r"(?:[Tt]hat|[Tt]his|[Tt]he) (?:duty|task|job|role|honou?r|gavel|chair) (?:then )?(?:fell|passed|went) to",
    "set_against": r"(?:set|sets|pitted|pits|pitting|setting|matched|faced)(?= )",
    "met_there": r"where (?:he|she|they|both|the two) (?:also |later )?(?:met|ran into|caught up with|sat with"
    r"|spoke (?:to|with)|talked (?:to|with))(?: with)?(?= )",
    "bidden": r"(?:asked|invited|want|wanted) (?P<whom>me|him|her) (?:back )?to (?:(?:speak|present|lecture|talk"
    r"|address)|(?P<to_chair>chair|moderate))\b",
}
_OFFICE = (
    r"(?:congress|meeting|symposium|conference|session|scientific(?: committee)?|program(?:me)?(?: committee)?"
    r"|organi[sz]ing committee|panel|forum|workshop|summit)"
)
_PEOPLE = r"(?:attendees|delegates|participants|guests|speakers|presenters|panell?ists)"
_GIVE = r"(?:gave|gives|give|giving|deliver(?:s|ed|ing)?|held|holds|read)"
_DETERMINER = r"(?:the|a|an|his|her|this year['’]s|last year['’]s|its|their|two|three|one of the)"
_TALK = (
    r"(?:talks?|lectures?|presentations?|keynotes?|address(?:es)?|speech(?:es)?|remarks|posters?"
    r"|contributions?|oration|plenary|poster)"
)
_TELL = r"(?:told|tells|reminded|warned|urged|asked|assured|welcomed|welcomes|addressed|addresses|thanked|greeted)"
_JOIN = (
    r"(?:joined|joins|join|sat on|was on|were on|is on|took part in|taking part in|take part in|participated in"
    r"|participating in"
    r"|served? on|serves on|appeared on|appearing on|spoke on|part of)"
)
_LABELS = (
    r"(?i:(?:(?:session|meeting|workshop|panel|scientific)[ -])?(?:co-?)?(?:chairs?|chair(?:man|men|woman|women"
    r"|persons?|people)|moderators?)|(?:opening|closing) remarks|welcome(?: address)?"
    r"|(?:keynote |invited |guest |plenary |opening )?speakers?|(?:keynote |invited |plenary |opening |closing "
    r"|memorial |award )?lectures?|keynotes?(?: address)?|lecturers?"
    r"|(?:oral |invited )?presentations?|panell?ists?|panel(?: (?:discussion|members))?|(?:on the|the) panel"
    r"|round[ -]table(?: (?:participants|members|discussion))?|around the table"
    r"|participants|discussion participants|taking part|attendees|members (?:present|attending)|present"
    r"|also present|in attendance|(?:invited )?discussants?|delegates|guests"
    r"|present(?:er|ing author)s?|rapporteurs?|debate|for the motion|against the motion|for|against)"
)


# The second and third letters of the words below but the commonest, by the first: nothing is tried where none begins.
_BEGINNINGS = {
    "a": "dd ga ls mo nn ns pp re rg ro sk ss tt wa", "b": "ac eg ro", "c": "am au ha lo o- oc ol om on ou ro",
    "d": "eb el es ia is re", "e": "mp nd xp", "f": "ac ea el in ir le lo ol ro", "g": "at av iv oe ot re ue",
    "h": "ea el ig ol os", "i": "na nc nt nv s_", "j": "oi", "k": "ey ic", "l": "ai as ea ec ed is og os",
    "m": "ad ak at ee em et ic od", "n": "ex ot", "o": "bj bs ff pe ra rg ut", "p": "an ar it le od oi os re ri ro ut",
    "q": "ue", "r": "ai an ap ea ec em ep es et ev os ou un",
    "s": "ai at ay ci er es et ha ho it pe po ta te to tr um ym",
    "t": "ak al el es ol oo ra un", "u": "nd nv rg", "v": "is", "w": "al an ar as el en er he on or",
}  # fmt: skip
_COMMON = (
    r"[Tt]he (?:ch|co|de|di|du|fo|ga|ho|in|jo|me|mo|or|pa|pr|ro|sc|se|su|sy|ta|wo)|[Tt]heir [pst]|[Tt]hen c"
    r"|[Tt]h(?:is|at) [cdghjrty]|[Tt]ha?(?:nk|ose)|[Ii]n (?:att|h|th)|[Ff]or(?: \(|:| ?[—–]|[ \t]*$| the mo|um)"
    r"|[Ww]ith [ht]|[Ww]hose [pst]|[Oo]n the p|[Hh](?:is|er) [pst]|had [cft]|as [aop]|its [cfmopsw]|[Ww]e [abgims]"
    r"|an? [di]|\d|[A-Z]{3}"
)


def _may_begin() -> str:
    """Return the look ahead that fails where no word of attendance can begin."""
    rare = "|".join(
        f"[{first}{first.upper()}](?:{rest.replace(' ', '|').replace('_', ' ')})" for first, rest in _BEGINNINGS.items()
    )
    return f"(?={rare}|{_COMMON})"


class Patterns(NamedTuple):
    """What is asked of a sentence and of what stands around a word of attendance."""

    words: re.Pattern[str]
    chaired: re.Pattern[str]
    not_chaired: re.Pattern[str]
    talk: re.Pattern[str]
    during: re.Pattern[str]


@lru_cache(maxsize=1)
def patterns() -> Patterns:
    """Return the patterns, made once."""
    chaired, given, audience = one_of("chaired"), one_of("given"), one_of("audience")
    kinds = {
        **SCENES,
        "by_chair": r"(?:[Cc]o-)?(?:[Cc]haired|[Mm]oderated|[Pp]resided over|[Ll]ed|[Hh]osted|facilitated"
        "|convened)(?: jointly| together)? by"
        r"|under the (?:chairmanship|presidency|chair|moderation) of|in the hands of",
        "by_office": r"(?:opened|closed|inaugurated) by (?:its|the) (?:[\w-]+ ){0,2}(?:president|chair\w*)",
        "by_speaker": r"(?:(?:opened|[Pp]resented|[Gg]iven|delivered|shown|reported|announced|discussed"
        "|introduced|unveiled|summari[sz]ed|addressed"
        r"|outlined|read(?: out| aloud)?|debated|put|made|set out|laid out|offered)(?: \w+ly| there| here"
        r"| (?:on )?[A-Z][a-z]+day| jointly"
        r"| together| (?:at|during) [^.;,\n]{3,80}?)? by"
        rf"|{_TALK}(?: on [^.;,\n]{{3,50}}?)?,? (?:by|from)|heard(?: \w+)? from)",
        "list_panellist": r"(?:[Aa]round the table(?: \w+)? (?:sat|were|was)"
        "|[Tt]he panel(?:l?ists)? (?:comprised|consisted of|included|featured|was made up of"
        r"|brought together|were|are)|[Pp]anell?ists (?:were|included|are|include)|[Pp]anel of \w+[,:]"
        r"|[Oo]n the panel(?: with \w+)? (?:were|was|sat)"
        r"|(?:panel|round[ -]?table)(?: \w+){0,3}? (?:with|between|among|comprising|composed of|including"
        r"|featuring|involving|made up of|consisting of)"
        r"|[Jj]oining (?:him|her|them) (?:on the panel|at the table) (?:were|was)|joined (?:on the panel"
        r"|at the table|in the discussion) by)",
        "list_beside": r"[Ww]ith (?:him|her|them)(?: [\w ]{1,20})? (?:were|was|sat)",
        "list_speaker": r"(?:[Ff]irst (?:up|to the \w+|on (?:stage|the \w+)) (?:was|came|went)|[Nn]ext up,"
        r"|(?:stage|floor|podium|(?:last|final|first|closing) word|microphone) (?:then |now |next )?(?:belonged|went"
        r"|fell|passed) to|(?:welcome|remarks|keynote|lecture|talk|reply) (?:came|was) from"
        r"|[Pp]resented at [^.;:\n]{3,60}:"
        r"|(?:prize|award) for (?:the )?best (?:poster|oral|abstract|presentation|talk|paper)[\w ]{0,20} (?:went to|was"
        r" (?:given|presented|awarded) to)|(?:[Ll]ectures|[Tt]alks|[Pp]resentations|[Kk]eynotes|[Aa]ddresses"
        r"|[Ss]peakers)(?: \w+){0,2}:|(?:[Kk]eynote s|[Ii]nvited s|[Ss])peakers (?:were|included|are|include"
        "|will be|will include)|[Aa]lso speaking (?:was|were)|[Nn]ext (?:came|up was)|[Tt]hen came"
        r"|[Aa]mong the (?:[\w-]+ )?speakers (?:was|were|are)|[Dd]ebate between|[Ff]eaturing talks by)",
        "starts_with": r"(?:began|opened|started|ended|closed|got under way|concluded|continued|resumed) with(?= )",
        "best_poster": r"(?:won|received|took|collected|shared) (?:the|a|an) [^.;,\n]{0,30}(?:prize"
        r"|award) for (?:the |her |his )?"
        r"(?:best )?(?:poster|oral|abstract|presentation|talk|paper)\b",
        "asked_by": r"(?:[Aa]sked|[Qq]uestioned|[Cc]hallenged|[Pp]ressed) from the (?:floor|audience|hall) by",
        "list_attendee": rf"(?:(?:[Aa]mong|[Aa]lso) (?:(?:those|the \w+|in|the) )?(?:in the audience|audience"
        "|present|attending|listening|who (?:attended|came)|in attendance|attendance"
        rf"|(?:\w+ )?{_PEOPLE}|there)(?: (?:at|to|from|of|in) [^.,;\n]{{3,60}}?)? (?:was|were)"
        rf"|[Ii]n the (?:audience|front row|hall|room) (?:was|were|sat)"
        r"|(?:[Aa]ttendees|[Pp]articipants|[Dd]elegates|[Gg]uests) (?:included|include|were)"
        r"|[Tt]aking part (?:were|was)|(?:was|were|is) attended by"
        r"|[Ff]rom the (?:audience|floor|back of the hall),|[Qq]uestions? (?:came )?from"
        r"|[Dd]elegation (?:was )?(?:headed|led) by|[Cc]omposed of|[Tt]hose (?:present|taking part"
        r"|attending) (?:were|included))",
        "list_chair": r"(?:[Ii]n the chair (?:was|were|sat)|[Ss]ession chairs (?:were|are)|[Tt]he (?:chairs"
        "|moderators) (?:were|are))",
        "list_met": r"(?:brought together|featured|comprised|consisted of|included|was made up of)",
        "slot": r"(?m:^)\d{1,2}[:.h]\d{2}(?: ?[-–] ?\d{1,2}[:.h]\d{2})?(?= )",
        "label": rf"(?P<label_word>{_LABELS})(?: \([^()\n]{{1,30}}\))?(?::|(?= ?[—–] ?[A-Z])|(?=[ \t]*$))",
        "office": rf"(?:[Tt]he (?:session|congress|meeting|symposium|conference"
        rf"|forum)['’]s (?:[\w-]+ )?(?:co-)?(?:chair(?:man|woman|person)?|president|moderator)|(?:the "
        rf"|this year['’]s |its )?{_OFFICE}(?: co-|[ -])(?:chair(?:man|woman|person)?s?|president|moderator)"
        rf"|(?:co-)?(?:chair(?:man|woman|person)?|president|moderator)s? of"
        rf" (?:the|this|this year['’]s|its) (?:[\w'’-]+ ){{0,3}}(?:{chaired}))\b",
        "house_office": r"(?:[Tt]he (?:committee|panel)['’]s (?:[\w-]+ )?(?:co-)?(?:chair(?:man|woman|person)?"
        "|moderator)|(?:committee|panel) (?:co-)?chair(?:man|woman|person)?"
        r"|chair(?:man|woman|person)? of the (?:advisory )?(?:committee|panel))\b",
        "the_chair": r"[Tt]he (?:co-)?(?:chair(?:man|woman|person)?s?|moderators?)(?=,? [A-Z])",
        "in_chair": r"(?:(?:(?:was|were|sat|is) )?in the chair|took the chair)\b",
        "fell": r"(?:fell to|was left to|was up to)(?= )",
        "invited": r"[Ww]e (?:brought together|invited|gathered|sat down with|asked|spoke (?:to|with)|met)\b",
        "of_event": r"(?:co-)?(?:chair(?:man|woman|person)?|president|moderator)s? (?:of|for|at) (?:the "
        "|this year['’]s )?",
        "member": r"(?:[Pp]anel|committee) member",
        "discussant": r"(?:the |an? )?(?:invited |designated )?discussant\b",
        "role_noun": r"(?:[Mm]oderators?|[Pp]anell?ists?|(?:[Kk]eynote |[Gg]uest |[Pp]lenary "
        "|[Ii]nvited )?[Ss]peakers?"
        r"|[Ss]ession chairs?|Co-chairs?|[Pp]resenting authors?|[Pp]resenters?|Discussants?"
        r"|[Mm]eeting chairs?)\b(?! (?:included|include|of|after))",
        "chair": r"(?:co-)?(?:chair(?:s|ed|ing)?|moderat(?:es|ed|ing|e)|presid(?:es|ed|ing|e) (?:over|at)"
        r"|presided)\b",
        "leads": r"(?:led|leads|ran|runs|hosted|hosts|convened|convenes|facilitated|facilitates|leading|hosting)\b",
        "opens": r"(?:opened|opens|closed|closes|closing|opening)(?= (?:the|this|its|day)\b)",
        "gift": rf"{_GIVE} {_DETERMINER}(?: [\w'’-]+){{0,5}}? (?i:{given})\b",
        "owned": rf"(?:['’]s|, whose) (?!team|group|colleag|lab|compan|staff|hospital"
        rf"|institut)(?:[\w-]+ ){{0,3}}{_TALK}\b",
        "panellist": rf"(?:{_JOIN}(?: (?:the|a|an|this|that|its))?(?: [\w'’-]+){{0,4}}? (?:panels?|round[ -]?table)"
        r"|(?:was|were|is|as) (?:an? |one of the |among the )?panell?ists?)\b",
        "spoke": r"(?:spoke|spoken(?= (?:in|at|during|from)\b)|lectured|gave evidence"
        r"|speaks|speak|speaking|keynoted|keynotes|debated|debates|(?:was|were|is|are) (?:an? "
        r"|the |among the |one of the )?(?:[\w-]+ )?(?:speakers?|presenters?|lecturers?|discussant)"
        rf"|took (?:to )?the (?:stage|podium|floor|microphone)|walked (?:the |her |his )?(?:{audience}) through"
        rf"|{_TELL} (?:the |an? |a packed )?(?:[\w-]+ ){{0,2}}(?:{audience})"
        r"|[Ii]n (?:his|her|their) (?:[\w-]+ ){0,2}(?:welcome|keynote|lecture|talk|address|speech|remarks"
        r"|presentation|oration)|shared (?:the|a) (?:session|stage|podium|platform)(?: with)?"
        r"|summed up|testified|(?:put|made|argued|makes|puts) (?:the|a|his|her) case|(?:won"
        r"|lost) the debate|had the (?:first|last|final) word|took the lectern|stepped up|rose to (?:speak|reply"
        r"|present)|(?:went|came|was) (?:first|next|last) up|opened proceedings|closed proceedings"
        r"|drew (?:laughter|applause)|(?:spoke|argued|arguing) (?:for|against) the motion|brought (?:news|data"
        r"|figures)|gave (?:an account|data|figures)|(?:join|joined|takes? part in|took part in|taking part in"
        r"|participat(?:e|es|ed|ing) in) a fireside chat|followed with|kicked off|rounded off|led off"
        r"|went head to head|crossed swords|answered questions from the (?:floor|audience))\b",
        "fronted": r"(?:Speaking|Presenting|Opening|Chairing|Moderating|Closing|Addressing|Introducing|Attending"
        r"|Reporting|Summing up)\b",
        "attended": r"(?:attend(?:s|ed|ing)?|took part|takes part|taking part|take part|participat(?:ed|es|ing"
        "|e)|(?:was|were) (?:also )?(?:present|in the audience|in attendance|on hand"
        r"|(?:among|one of) the (?:[\w-]+ ){0,3}(?:delegates|participants|attendees|guests|audience))"
        r"|asked (?:a question )?from the (?:floor|audience)|listened|dialled in|logged in|tuned in"
        r"|followed the (?:talks|sessions?|congress|debate|meeting)|made the (?:trip|journey)|rose to (?:object"
        r"|disagree|ask|protest)|(?:was|were) among those (?:who (?:came|attended)|present|attending)|raised (?:her"
        r"|his|a) hand|(?:sat|sitting|stood) (?:in|at|among) the (?:\w+ )?(?:row|back|front|audience|hall|delegates)"
        r"|(?:was|were) (?:our |the society['’]s )?(?:delegates?|representatives?) (?:at|to)|had (?:come|flown"
        r"|travelled) (?:in )?from)\b",
        "met": r"(?:met|gathered|sat down|came together)(?= (?:at|in|during|on|for|around|to)\b)",
        "went": r"(?:travell?ed to|flew to|came to|comes to|goes to|went to|visited|returned from|back from"
        r"|(?:is|are) going to|headed to|was at|were at|joined|represented [^.,;\n]{2,60} at)\b",
        "weak": r"(?:present(?:s|ed|ing)?|shown|report(?:s|ed|ing)?|showed|shows|discussed)\b",
        "faint": r"(?:announced|announces|summari[sz]ed|reviewed|outlined|described|unveiled|shared|explained"
        r"|argued|introduced|proposed|talked|highlighted|recounted|compared)\b",
        "said": r"(?:said|says|asked|objected|replied|countered|disagreed|added|noted|emphasi[sz]ed|stressed"
        r"|commented|concluded|cautioned|remarked|observed|recalled|pointed out|warned|expressed)\b",
    }
    return Patterns(
        re.compile(
            rf"(?<![\w-]){_may_begin()}(?:"
            + "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in kinds.items() if kind != "owned")
            + rf")|(?P<owned>{kinds['owned']})"
        ),
        re.compile(rf"(?:[^,.;:\n]{{0,50}}?\b)(?:{chaired})\b", re.IGNORECASE),
        re.compile(
            rf" (?:(?:the|a|an|its|his|her|their|our) )?(?:[\w&’'-]+ ){{0,3}}?(?:{one_of('not_chaired')})\b",
            re.IGNORECASE,
        ),
        re.compile(rf"\b(?:{given}|slides?|data|results?|findings|abstracts?|update|award)\b", re.IGNORECASE),
        re.compile(
            r"\b(?:[Aa]t|[Dd]uring|[Ii]n|[Ff]rom|[Oo]n) (?:the |a |an |this |its |his |her |(?:yester"
            r"|\w+)day['’]s |this year['’]s )?(?:[\w’'-]+ ){0,4}?"
            r"(?:session|panel|meeting|congress|conference|symposium|forum|round ?table|debate|plenary|workshop"
            r"|summit|floor|podium|opening|discussion|hearing)\b"
        ),
    )
