"""Write the page of an entity as HTML; every number and name in it is a link.

Addresses: `entity/ID` opens, `both/ID` asks for the articles of both, `place/ARTICLE/START/END` reads, `all` lists its
articles, `more/KEY` unfolds, `wrong/INDEX` takes a claim back.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from cuttings_desktop.date_words import interval_words
from cuttings_desktop.entity_words import CLAIMS, claim_words, role_words
from cuttings_desktop.linked import escaped, link, sentence_html
from cuttings_desktop.messages import number, plural

__all__ = ["page_html"]

_SENTENCES = 2  # of a claim, before it is unfolded
_EVENTS = 12  # with who was there
_VALUES = 6  # of a kind of claims
_COMPANY = 24  # of those it appears with
_SIDE_BY_SIDE = ("title", "role", "affiliation", "maker", "organiser", "place", "date", "dates")
# Somebody has several titles and roles as a rule; of these there is usually one.
_ONE_AT_A_TIME = ("affiliation", "maker", "organiser", "place", "date", "dates")
_CELL = "<td class='cell' width='50%' valign='top'>{cell}</td>"


def _tr(text: str) -> str:
    """Translate one phrase."""
    return QCoreApplication.translate("entity_page", text)


def page_html(
    page: Mapping[str, Any],
    titles: Sequence[Mapping[str, Any]] = (),
    unfolded: Collection[str] = (),
    *,
    read_only: bool = False,
) -> str:
    """Return the page; `titles` are rows of some of its articles, `unfolded` the keys of what is shown whole."""
    parts = [
        _names(page, unfolded),
        *_claims(page, unfolded, read_only=read_only),
        _attendance(page, unfolded),
        _company(_tr("Together with"), page.get("with") or (), "with", unfolded),
        _company(_tr("Places"), page.get("places") or (), "places", unfolded),
        _company(_tr("Events"), page.get("events") or (), "events", unfolded),
        _articles(page, titles),
    ]
    return "".join(part for part in parts if part)


def _names(page: Mapping[str, Any], unfolded: Collection[str]) -> str:
    """Return the ways in which the articles write it."""
    names = list(page.get("names") or ())
    if not names:
        return ""
    shown = names if "names" in unfolded else names[:8]
    words = "  ·  ".join(
        f"{escaped(str(n['name']))} <span class='muted'>{number(int(n['count']))}</span>" for n in shown
    )
    more = f"  ·  {link('more/names', _more(len(names) - len(shown)))}" if len(names) > len(shown) else ""
    own = f"<p class='muted'>{escaped(_tr('You have given it its name.'))}</p>" if page.get("named_by_user") else ""
    return f"<h3>{escaped(_tr('Written as'))}</h3><p>{words}{more}</p>{own}"


def _quiet(text: str) -> str:
    """Return plain words in the quiet ink."""
    return f"<span class='muted'>{escaped(text)}</span>"


def _more(count: int) -> str:
    """Return the words that unfold what is left out."""
    return _tr("{n} more").format(n=number(count))


def _claims(page: Mapping[str, Any], unfolded: Collection[str], *, read_only: bool) -> Iterable[str]:
    """Yield what the articles say, by kind; what differs between articles side by side."""
    groups: dict[tuple[str, bool], list[tuple[int, Mapping[str, Any]]]] = {}
    for place, claim in enumerate(page.get("claims") or ()):
        if claim["claim"] != "attendance":
            groups.setdefault((str(claim["claim"]), bool(claim.get("former"))), []).append((place, claim))
    order = {name: at for at, name in enumerate(CLAIMS)}
    for kind, former in sorted(groups, key=lambda key: (order.get(key[0], 99), key[0], key[1])):
        claims = groups[kind, former]
        beside = len(claims) > 1 and kind in _SIDE_BY_SIDE and not former
        differs = beside and kind in _ONE_AT_A_TIME
        note = f" <span class='warning'>{escaped(_tr('articles differ'))}</span>" if differs else ""
        yield f"<h3>{escaped(claim_words(kind, former=former))}{note}</h3>"
        most = 1 if beside else _SENTENCES
        key = f"kind{kind}{former}"
        shown = claims if key in unfolded else claims[:_VALUES]
        cells = [_claim(place, claim, unfolded, most, read_only=read_only) for place, claim in shown]
        yield _side_by_side(cells) if beside else "".join(cells)
        if len(claims) > len(shown):
            yield f"<p>{link('more/' + key, _more(len(claims) - len(shown)))}</p>"


def _side_by_side(cells: list[str]) -> str:
    """Return what contradicts each other in two columns."""
    rows = []
    for first in range(0, len(cells), 2):
        pair = [*cells[first : first + 2], ""][:2]
        columns = "".join(
            f"<td class='cell' width='50%' valign='top'>{cell}</td>" if cell else "<td></td>" for cell in pair
        )
        rows.append(f"<tr>{columns}</tr>")
    return f"<table width='100%' cellspacing='6' cellpadding='0'>{''.join(rows)}</table>"


def _claim(place: int, claim: Mapping[str, Any], unfolded: Collection[str], most: int, *, read_only: bool) -> str:
    """Return one claim with its sentences, so many before it is unfolded."""
    value = str(claim.get("entity_name") or claim.get("value") or "")
    other = claim.get("entity")
    words = link(f"entity/{other}", value) if other else escaped(value)
    places = list(claim.get("places") or ())
    said = [_tr("You said so")] if claim.get("said_by") == "you" else []
    if places:
        articles = len({p["article"] for p in places})
        said.append(plural(articles, _tr("article"), _tr("articles")))
    wrong = "" if read_only else f"  ·  {link(f'wrong/{place}', _tr('Not so'), quiet=True)}"
    head = f"<p><strong>{words}</strong>  <span class='muted'>{escaped('  ·  '.join(said))}{wrong}</span></p>"
    return head + _sentences(places, f"claim{place}", unfolded, most)


def _sentences(places: Sequence[Mapping[str, Any]], key: str, unfolded: Collection[str], most: int = _SENTENCES) -> str:
    """Return the first sentences of several, and a link to the others."""
    shown = places if key in unfolded else places[:most]
    words = "".join(sentence_html(place, spans_of(place)) for place in shown if place.get("sentence"))
    left = len(places) - len(shown)
    return words + (f"<p class='muted'>{link(f'more/{key}', _more(left))}</p>" if left else "")


def spans_of(place: Mapping[str, Any]) -> list[tuple[int, int]]:
    """Return where the words of a claim stand in its sentence."""
    first = int(place.get("sentence_start") or 0)
    parts = place.get("parts") or [[place.get("start", 0), place.get("end", 0)]]
    return [(int(s) - first, int(e) - first) for s, e in parts]


def _attendance(page: Mapping[str, Any], unfolded: Collection[str]) -> str:
    """Return at which events it was, or who was there, as what, with the sentences."""
    who = page["type"] == "event"
    events: dict[tuple[str, str, str], list[Mapping[str, Any]]] = {}
    for one in page.get("attendance") or ():
        other, name = ("person", "person_name") if who else ("event", "name")
        events.setdefault((str(one[other]), str(one[name]), str(one.get("role") or "")), []).append(one)
    if not events:
        return ""
    left = len(events) - _EVENTS if "attendance" not in unfolded else 0
    parts = [f"<h3>{escaped(_tr('Who was there') if who else claim_words('attendance'))}</h3>"]
    for (event, name, role), places in list(events.items())[: _EVENTS if left > 0 else None]:
        words = f"  {_quiet(role_words(role))}" if role else ""
        parts.append(f"<p><strong>{link(f'entity/{event}', name)}</strong>{words}</p>")
        parts.append(_sentences(places, f"event{event}{role}", unfolded, 1))
    if left > 0:
        parts.append(f"<p>{link('more/attendance', _more(left))}</p>")
    return "".join(parts)


def _company(title: str, rows: Sequence[Mapping[str, Any]], key: str, unfolded: Collection[str]) -> str:
    """Return with whom or where it appears: the name opens, the number asks for the articles of both."""
    if not rows:
        return ""
    shown = rows if key in unfolded else rows[:_COMPANY]
    pieces = []
    for row in shown:
        role = str(row.get("role") or "")
        said = f" {_quiet(role_words(role))}" if role else ""
        count = link(f"both/{row['id']}", number(int(row["articles"])), quiet=True)
        name = link(f"entity/{row['id']}", str(row["name"]))
        pieces.append(f"{name}{said} {count}")
    if len(rows) > len(shown):
        pieces.append(link(f"more/{key}", _more(len(rows) - len(shown))))
    return f"<h3>{escaped(title)}</h3><p>{'  ·  '.join(pieces)}</p>"


def _articles(page: Mapping[str, Any], titles: Sequence[Mapping[str, Any]]) -> str:
    """Return its articles: some by title, all of them as a link."""
    total = int(page.get("articles_total") or 0)
    if not total:
        return ""
    rows = "".join(
        f"<p>{link('article/' + str(row['id']), str(row.get('title') or ''))}<br>{_quiet(_source(row))}</p>"
        for row in titles
    )
    words = _tr("All {n}").format(n=plural(total, _tr("article"), _tr("articles")))
    every = f"<p>{link('all', words)}</p>" if total > len(titles) or not titles else ""
    return f"<h3>{escaped(_tr('Articles'))}</h3>{rows}{every}"


def _source(row: Mapping[str, Any]) -> str:
    """Return where and when an article was published."""
    day = interval_words(row.get("published"), bounds=True) if row.get("published") else ""
    return "  ·  ".join(word for word in (str(row.get("source") or ""), day) if word)
