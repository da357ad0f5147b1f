"""The parts of a dossier around its articles as plain data: index, who was where, list of sources, how to cite."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from cuttings_db.export.dossier import Dossier, DossierArticle, DossierName
from cuttings_db.export.glyphs import Glyphs
from cuttings_db.export.notes import plain, same
from cuttings_db.export.runs import Run, address, width

__all__ = ["INDEXED", "citation", "index_of", "line", "meetings_of", "sources_of"]

# The parts of the index in their order.
INDEXED = (
    "person", "organisation", "product", "event", "gene", "variant", "disease", "trial", "place", "publication"
)  # fmt: skip
# From here on a part has the letters of the alphabet over its entries.
_LETTERED = 24
_MOST_OTHERS = 6
_WITHIN = (str.maketrans('“”"', "‘’'"), str.maketrans("《》", "〈〉"))
_ENDS = tuple(".?!…。？！")


def line(text: str, glyphs: Glyphs) -> str:
    """Return a text as one line that can be drawn."""
    return glyphs.drawable(" ".join(text.replace("\x00", "\ufffe").split()))


def index_of(dossier: Dossier, glyphs: Glyphs, words: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return the parts of the index: heading, letters or not, entries in order.

    An entry has either the number of its name (the template finds the pages) or the name that it leads to.
    """
    used = {name for a in dossier.articles for name in a.title_names}
    used |= {name for a in dossier.articles for p in a.paragraphs for _place, name in p.names}
    used &= set(range(len(dossier.names)))
    entries = [_Entry(name, glyphs) for name in dossier.names]
    names: dict[tuple[str, str], int] = {}
    for number in sorted(used):
        names.setdefault((entries[number].type, _letters(entries[number].shown)), number)
    parts = []
    for kind in INDEXED:
        rows: list[tuple[str, str, dict[str, Any]]] = []
        for number, entry in enumerate(entries):
            if entry.type == kind and number in used:
                rows += entry.rows(number, entries, names)
        rows.sort(key=lambda row: (row[0], row[1]))
        kept = [row for at, row in enumerate(rows) if not _beside(rows, at)]
        if kept:
            part: dict[str, Any] = {"type": kind, "title": words[kind], "letters": len(kept) >= _LETTERED}
            part["entries"] = [{**row, "letter": _letter(sort), "lines": _lines(row)} for sort, _name, row in kept]
            parts.append(part)
    return parts


class _Entry:
    """A name of the index and the other ways to write it, as they are drawn."""

    def __init__(self, name: DossierName, glyphs: Glyphs) -> None:
        self.type, self.sort = name.type, name.sort
        self.shown = line(name.name, glyphs)
        self._strong = name.strong if self.shown == name.name else (0, 0)
        self._others = [(line(other, glyphs), sort) for other, sort in name.others[:_MOST_OTHERS]]

    def rows(
        self, number: int, entries: Sequence[_Entry], names: Mapping[tuple[str, str], int]
    ) -> list[tuple[str, str, dict[str, Any]]]:
        """Return (sort, name, entry) of the name and of what leads to it.

        What is also the name of another entry leads from here to that one.
        """
        start, end = self._strong
        apart = {other: names.get((self.type, _letters(other)), number) for other, _sort in self._others}
        also = list(dict.fromkeys(n for n in apart.values() if n != number))
        own = [(other, sort) for other, sort in self._others if apart[other] == number]
        entry = {
            "n": number,
            "name": [self.shown[:start], self.shown[start:end], self.shown[end:]],
            "others": ", ".join(other for other, _sort in own),
            "also": [{"n": n, "to": entries[n].shown} for n in also],
        }
        leading = [(sort, other, {"see": number, "name": ["", "", other], "to": self.shown}) for other, sort in own]
        return [(self.sort, self.shown, entry), *leading]


def _letters(name: str) -> str:
    """Return the words of a name in one order, for `Yulan Chen` and `Chen, Yulan` are one."""
    return " ".join(sorted(same(word) for word in re.split(r"[\s,]+", name)))


def _beside(rows: Sequence[tuple[str, str, dict[str, Any]]], at: int) -> bool:
    """Tell whether a reference stands beside the entry that it leads to, where nobody needs it."""
    entry = rows[at][2]
    if "see" not in entry:
        return False
    return any(rows[near][2].get("n") == entry["see"] for near in range(max(at - 2, 0), min(at + 3, len(rows)))) or any(
        row[1] == rows[at][1] and "n" in row[2] for row in rows
    )


def _lines(row: Mapping[str, Any]) -> int:
    """Return about how many lines of a column an entry takes."""
    words = "".join(row["name"]) + str(row.get("others") or row.get("to") or "")
    return 1 + (width(words) + 8) // 50


def _letter(sort: str) -> str:
    """Return the letter under which an entry stands; figures and signs share one."""
    return sort[:1].upper() if sort[:1].isalpha() and sort[:1].isascii() else "#"


def meetings_of(
    dossier: Dossier, glyphs: Glyphs, words: Mapping[str, str], places: Mapping[int, tuple[str, int]]
) -> list[dict[str, Any]]:
    """Return the meetings, with the place of each role: number of it, article and paragraph; none without a place.

    `places` gives the label of the article and the number of the paragraph of a place that is printed.
    """
    numbered = dossier.numbered or dossier.style == "cite"
    made = []
    for meeting in dossier.meetings:
        people = []
        for person in meeting.people:
            told = [
                {"at": place, "article": places[place][0], "p": places[place][1] if numbered else 0}
                for place in person.places
                if place in places
            ]
            if told:
                role = words.get(f"role {person.role}", person.role)
                people.append(
                    {
                        "name": plain(line(person.name, glyphs), glyphs),
                        "role": role,
                        "named": not person.role,
                        "places": told,
                    }
                )
        if people:
            name, when = line(meeting.name, glyphs), line(meeting.when, glyphs)
            made.append({"name": plain(name, glyphs), "when": plain(when, glyphs), "people": people})
    return made


def sources_of(articles: Sequence[dict[str, Any]], words: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return the sources of laid-out articles in order, each with its articles; those without a source come last."""
    found: dict[str, dict[str, Any]] = {}
    for article in articles:
        key = same(article["source"]) or ""
        part = found.setdefault(key, {"name": article["source_runs"] or [words["no source"]], "articles": []})
        part["articles"].append(
            {n: article[n] for n in ("number", "label", "title", "facts", "url", "file", "han", "language")}
        )
    return [found[key] for key in sorted(found, key=lambda key: (not key, key))]


def citation(
    article: DossierArticle, label: str, dossier: Dossier, glyphs: Glyphs, words: Mapping[str, str], date: str
) -> list[Run]:
    """Return how an article is cited: author, title, source and day, address, its place in this dossier."""
    # Quotation marks within quotation marks are single ones, in English and in Chinese titles alike.
    inner = (article.title.strip() or words["untitled"]).translate(_WITHIN[dossier.language == "zh"])
    title = words["cite title"].format(title=inner)
    facts = words["cite facts"].join(filter(str.strip, (article.source, article.published or words["undated"])))
    dossier_title = dossier.title.strip() or words["dossier"]
    url = address(article.url)
    said = [article.author, title, facts, article.url.strip() if url else ""]
    place = words["cite place"].format(dossier=dossier_title, number=label, date=date)
    text, link = "", []
    for part in filter(str.strip, (*said, place)):
        if text:
            text += words["cite join"] if not text.endswith(_ENDS) else words["cite join"].lstrip(".。")
        if part == article.url.strip() and url:
            link.append((len(text), len(text) + len(part), url))
        text += part.strip()
    drawn = line(text + words["cite end"], glyphs)
    return plain(drawn, glyphs, link if len(drawn) == len(text) + len(words["cite end"]) else ())
