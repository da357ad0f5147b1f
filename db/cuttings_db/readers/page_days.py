"""Find the days that a page shows, and how likely each is the day of its article: place, labels, names of elements."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from cuttings_db.readers.drafting import line
from cuttings_db.readers.html_tree import Element
from cuttings_db.readers.month_names import written_days
from cuttings_db.readers.tags import BLOCKS, HIDDEN

__all__ = ["ShownDay", "shown_days"]

_PUBLISHED = re.compile(
    # "Stand", as of, is what German pages write for the day of what they print.
    r"(?i)\b(?:published|posted|stand|publication date|date published|first published|released?|issued|created"
    r"|submitted|veröffentlicht|erschienen|erscheinungsdatum|erstellt|publiziert|verfasst|geschrieben|gespeichert|datum"
    r"|publié|paru|mis en ligne|publicado|publicada|fecha|data|pubblicato|publicat|gepubliceerd|geplaatst|opublikowano"
    r"|dodano|publikováno|publicerad|publisert|offentliggjort|julkaistu|objavljeno|опубликован\w*|yayınlanma\w*)\b"
    r"|发布|發布|发表|發表|刊登|公開|公開日|投稿日|掲載|입력|등록|작성|승인|게시"
)
# What machines write below a page that was changed, however long after it appeared.
_EDITED = re.compile(
    r"(?i)\b(?:last[- ](?:edited|modified|changed)|page (?:last )?(?:edited|modified|revision)"
    r"|zuletzt (?:bearbeitet|geändert)"
    r"|dernière modification|última modificación|ultima modifica|lastmod)\b|最后(?:修改|编辑)|最終更新"
)
# "This entry was posted on …", "Dieser Beitrag wurde am … veröffentlicht": what blogs write below an entry.
_ENTRY = re.compile(
    r"(?i)\b(?:entry|post|article|story|page|item|eintrag|beitrag|artikel|meldung|seite|article|billet|artículo|entrada"
    r"|bericht|text)\b.{0,12}\b(?:was|were|has been|wurde|ist|stammt|a été|fue|werd)\b"
)
_UPDATED = re.compile(
    r"(?i)\b(?:updated?|last[- ](?:edited|modified|changed|reviewed)|modified|edited|revised|revision"
    r"|aktualisiert|geändert|zuletzt|mis à jour|modifié|actualizado|aggiornato|atualizado|bijgewerkt"
    r"|zaktualizowano|aktualizacja|aktualizováno|uppdaterad|oppdatert|opdateret|päivitetty|обновлен\w*|güncellem\w*)\b|更新|修改|修正|수정"
)
_EVENT = re.compile(
    r"(?i)\b(?:termin\w*|beginn|event|when|wann|deadline|einlass|ausstellung\w*|anmeldeschluss|start|ends?|until|bis"
    r"|born|geboren|joined|registriert|member since|mitglied seit|accessed|abgerufen|accès|expires?|copyright|photo"
    r"|foto|bild|image|received|accepted)\b|©|访问|会议时间"
)
_TALK = re.compile(
    r"(?i)comment|kommentar|respons|disqus|(?:^|[\s_-])repl(?:y|ies)|trackback|pingback|discussion|评论|forum-post"
)
_BESIDE = re.compile(
    r"(?i)related|releated|raleted|recommend|teaser|latest|recent|popular|trending|sidebar|side-bar|widget|aside"
    r"|(?:^|[\s_-])more(?:$|[\s_-])|similar|most[-_]|carousel|slider|(?:^|[\s_-])archive|newsticker|ticker|headlines|weather"
    r"|chrono|calendar|kalender|upcoming|termine|older|weitere|read-?also|(?:^|[\s_-])(?:prev|next)(?:$|[\s_-])|(?:^|\s)(?:site|page|main|global|bottom)?[-_]?footer(?![\w-]*meta)"
)
_TODAY = re.compile(r"(?i)today|(?:top|nav)-?bar|nav-?date|current-?date|clock|masthead|top-?nav|sys-?date")
_NAMED = re.compile(
    r"(?i)date|datum|time|publish|pubdate|posted|byline|meta|info|submitted|created|fecha|stand|autor|author|dateline"
)
_OWN = re.compile(
    r"(?i)entry-date|published|pubdate|post(?:ed)?-?(?:on|date|time)|article-?date|date-?pub|dt-published"
)
_KEYWORDS = re.compile(r"(?<![\w-])(?:category|tag|status|format|type|author|topic)-[\w-]+")
_HEADINGS = ("h1", "h2", "h3", "title")
_WORD = re.compile(r"\w+")
_NEAR, _SHORT, _LABEL = 8, 90, 16


@dataclass
class _Block:
    """A line of the page: its words, the elements around it, and whether all of it stands in one link."""

    text: str
    path: tuple[Element, ...]
    machine: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class ShownDay:
    """A day that the page shows: how likely it is the article's (3 and more is good), its words, and its kind.

    `kind` is "published", "updated", "edited" (a machine's note of a change), "talk" (a comment), "beside" (another
    article, the site's own head), or "".
    """

    day: str
    score: int
    quote: str
    kind: str


def _blocks(root: Element) -> list[_Block]:
    """Return the lines of the page in order, without what is not shown."""
    blocks: list[_Block] = []
    words: list[str] = []
    machine: list[str] = []
    place: tuple[Element, ...] = ()

    def flush() -> None:
        nonlocal place
        text = " ".join("".join(words).split())
        if text or machine:
            blocks.append(_Block(text, place, machine[:]))
        words.clear()
        machine.clear()
        place = ()

    def add(text: str | None, path: tuple[Element, ...]) -> None:
        nonlocal place
        if text:
            if text.strip() and len(path) > len(place):
                place = path
            words.append(text)

    # A stack, not recursion: pages are nested as deep as their authors like.
    stack: list[tuple[Element, tuple[Element, ...], bool]] = [(root, (), False)]
    while stack:
        element, above, leaving = stack.pop()
        is_block = element.tag in BLOCKS or element.tag in (
            "li",
            "br",
            "blockquote",
            "pre",
            *_HEADINGS,
            "h4",
            "h5",
            "h6",
        )
        if leaving:
            if is_block:
                flush()
            add(element.tail, above)
            continue
        if not isinstance(element.tag, str) or element.tag in HIDDEN:
            add(element.tail, above)
            continue
        path = (*above, element)
        if is_block:
            flush()
        stamp = element.get("datetime") or (element.get("content") if element.get("itemprop") else None)
        if stamp and len(stamp) < 60:
            machine.append(stamp)
            place = path if len(path) > len(place) else place
        add(element.text, path)
        stack.append((element, above, True))
        stack.extend((child, path, False) for child in reversed(element))
    flush()
    return blocks


def _names(path: Iterable[Element]) -> str:
    """Return the classes, identifiers and properties of elements, without the keywords that blogs put there."""
    names = " ".join(
        value for e in path for value in (e.get("class"), e.get("id"), e.get("itemprop"), e.get("property")) if value
    )
    return _KEYWORDS.sub("", names)


def _title_at(blocks: list[_Block], title: str) -> int | None:
    """Return the line that is the title: the heading most like it, else the only h1, else the line most like it."""
    wanted = set(_WORD.findall(title.lower()))
    headings = [index for index, block in enumerate(blocks) if any(e.tag in _HEADINGS for e in block.path)]
    first = [index for index in headings if any(e.tag == "h1" for e in blocks[index].path)]
    alike = {index: _likeness(wanted, block.text) for index, block in enumerate(blocks) if 0 < len(block.text) < 300}
    place = max(headings, key=lambda index: (alike.get(index, 0.0), index in first), default=None)
    if place is not None and alike.get(place, 0) > 0.5:
        return place
    if len(first) == 1:
        return first[0]
    place = max(alike, key=lambda index: alike[index], default=None)
    return place if place is not None and alike[place] > 0.5 else None


def _likeness(wanted: set[str], text: str) -> float:
    """Return how much of two titles' words is the same, 0 to 1."""
    found = set(_WORD.findall(text.lower()))
    return len(wanted & found) / max(1, len(wanted | found))


def _main_elements(blocks: list[_Block], title: int | None) -> frozenset[int]:
    """Return the elements that hold the title or most of the page: no side matter."""
    sizes: dict[int, int] = {}
    for block in blocks:
        for element in block.path:
            sizes[id(element)] = sizes.get(id(element), 0) + len(block.text)
    most = 0.6 * sum(len(block.text) for block in blocks)
    main = {element for element, size in sizes.items() if size > most}
    return frozenset(main | {id(e) for e in blocks[title].path} if title is not None else main)


def _kind(block: _Block, before: str, after: str, shared: frozenset[int]) -> str:
    """Return what sort of day a line holds; the page's main elements (`shared`) say nothing of it."""
    names = _names(e for e in block.path[2:] if id(e) not in shared)
    if _TALK.search(names):
        return "talk"
    tags = {e.tag for e in block.path if id(e) not in shared}
    own = _names(block.path[-2:])
    if _TODAY.search(own) or (_BESIDE.search(names) or tags & {"footer", "nav"}):
        return "beside"
    # In running text "was released on" tells of something else; a label opens its line, or speaks of the entry.
    label = before
    if len(block.text) >= _SHORT and not block.text.startswith(before[:8]):
        label = ""
    elif len(block.text) >= _SHORT:
        label = before[:_LABEL]
    if _ENTRY.search(before):
        label = before + after
    if _PUBLISHED.search(label) or re.search(r"(?i)datepublished|datecreated|pubdate", own):
        return "published"
    if _EDITED.search(label):
        return "edited"
    return "updated" if _UPDATED.search(label) or re.search(r"(?i)datemodified|updated|lastmod|lastchange", own) else ""


def _score(block: _Block, kind: str, distance: int | None, before: str, rest: int) -> int:
    """Weigh a day by its place, its label, the names of its elements and what stands around it in the line."""
    own = _names(block.path[-3:])
    score = {"published": 3, "updated": 1, "edited": 1, "talk": -5, "beside": -4, "": 0}[kind]
    score += 2 if _OWN.search(own) else 1 if _NAMED.search(own) or block.path[-1].tag == "time" else 0
    if distance is not None:
        if -3 <= distance < 0 or 0 <= distance <= 4:
            score += 3
        elif -6 <= distance <= _NEAR:
            score += 2
        elif distance < -6:
            score -= 1
    if _EVENT.search(before[-40:]):
        score -= 3
    if rest > 250:
        score -= 4
    elif rest > _SHORT:
        score -= 2
    elif rest > 40:
        score -= 1
    return score


def shown_days(root: Element, title: str, month_first: bool, latest: str) -> list[ShownDay]:
    """Return the days that a page shows up to `latest` (ISO), the likeliest first, each with its best place."""
    blocks = _blocks(root)
    at = _title_at(blocks, title)
    shared = _main_elements(blocks, at)
    best: dict[str, ShownDay] = {}
    for index, block in enumerate(blocks):
        found = list(_days_of(block, month_first))
        label = ""
        if index and len(blocks[index - 1].text) < 30:
            label = blocks[index - 1].text + " "
        for place, (day, start, end) in enumerate(found[:3]):
            if not "1994" < day <= latest:
                continue
            before = (label if start < 30 else "") + block.text[max(0, start - 60) : start]
            kind = _kind(block, before[-60:], block.text[end : end + 40], shared)
            distance = None if at is None else index - at
            score = _score(block, kind, distance, before, len(block.text) - (end - start)) - place
            if day not in best or score > best[day].score:
                best[day] = ShownDay(day, score, line(block.text[max(0, start - 40) : end + 20], 90), kind)
    return sorted(best.values(), key=lambda one: -one.score)


def _days_of(block: _Block, month_first: bool) -> Iterator[tuple[str, int, int]]:
    """Yield the days of a line; those that only its elements hold stand at its end."""
    written = list(written_days(block.text, month_first)) if any(c.isdigit() for c in block.text) else []
    yield from written
    for stamp in block.machine:
        try:
            day = datetime.date.fromisoformat(stamp.strip()[:10]).isoformat()
        except ValueError:
            continue
        # What is shown counts for more than a time stamp, which has another time zone and is often another event.
        if not written:
            yield day, len(block.text), len(block.text)
