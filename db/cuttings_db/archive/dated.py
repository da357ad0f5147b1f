"""What the window shows of dates: those of a text, one of them with its reasons, and what is known of publication."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from cuttings_db import dates as recognised
from cuttings_db.errors import QuestionRefused
from cuttings_db.intervals import parse_edtf
from cuttings_db.model import Evidence, TextLayer
from cuttings_db.store.anchoring import find_place
from cuttings_db.store.articles import evidence_of, header
from cuttings_db.store.connection import Store
from cuttings_db.store.date_overrides import overrides_of
from cuttings_db.store.dates import INTERVAL
from cuttings_db.store.metadata import history_of
from cuttings_db.store.problems import stored_json

__all__ = ["Dated"]

_NAMES = ("id", "start", "end", *INTERVAL, "role", "rule", "anchor", "origin")
_COLUMNS = (
    'id, start, "end", edtf, lo, hi, precision, qualifier, role, rule, anchor, origin, clause_start, clause_end,'
    " predicate_start, predicate_end"
)
_MOST_SUGGESTIONS = 500
_ARTICLES_AT_ONCE = 500
_CHOSEN = {
    True: "You chose that dates without a year follow the last date told.",
    False: "You chose that dates without a year are counted from the publication date.",
}


class Dated:
    """Reads the dates of one archive; `text` gives an article's text and layer."""

    def __init__(self, store: Store, text: Callable[[int], tuple[str, TextLayer]]) -> None:
        self._store, self._text = store, text

    def dates(self, article: int, start: int = 0, end: int | None = None) -> list[dict[str, Any]]:
        """Return the dates of an article that touch `[start, end)`, in order, without those that people removed."""
        rows = self._store.rows(
            f'SELECT {_COLUMNS} FROM dates WHERE article=? AND rejected=0 AND start<? AND "end">? ORDER BY start',
            (article, 1 << 60 if end is None else end, start),
        )
        return [_date(row) for row in rows]

    def date(self, number: int) -> dict[str, Any]:
        """Return one date with the reasons for it, and what the machine read there; QuestionRefused if it is gone."""
        rows = self._store.rows(f"SELECT {_COLUMNS}, article, rejected, machine FROM dates WHERE id=?", (number,))
        if not rows:
            raise QuestionRefused("this date is no longer in the archive", "It was read anew; look at it again.")
        found, (article, rejected, machine) = _date(rows[0]), rows[0][-3:]
        text = self._text(article)[0]
        (start, end), (first, last) = found["clause"], found["predicate"]
        read = stored_json(machine) if machine else None if found["origin"] else found
        published = header(self._store, [article])[article]["published"]
        told = "published" if published and published["edtf"] == found["anchor"] else "told"
        return {
            **found,
            "article": article,
            "text": text[found["start"] : found["end"]],
            "rule_words": recognised.rule_words(found["rule"]),
            "anchor_words": told if found["anchor"] else "",
            "clause": text[start:end],
            "clause_span": [start, end],
            "predicate": text[first:last],
            "predicate_span": [first, last],
            "machine": {name: read[name] for name in INTERVAL} if read and read["edtf"] else None,
            "rejected": bool(rejected),
        }

    def history(self, article: int) -> dict[str, Any]:
        """Return whether dates without a year follow the last date told in an article, and why.

        `chosen` tells whether a person said so; `machine` is what the text itself says.
        """
        chosen, found = history_of(self._store, article)
        if found is None:
            # Recognised by an earlier version.
            published = header(self._store, [article])[article]["published"]
            found = recognised.narrative(self._text(article)[0], published["edtf"] if published else None)
        told = found[0] if chosen is None else chosen
        reason = found[1] if chosen is None else _CHOSEN[chosen]
        return {"is": told, "reason": reason, "chosen": chosen is not None, "machine": found[0]}

    def publication_suggestions(self, articles: Sequence[int]) -> list[dict[str, Any]]:
        """Return of up to 500 articles what speaks for which publication date, in the order given.

        `suggestion` is what the best evidence names, and empty where there are bounds only: no day is made up, and
        the time of a file is no more than a bound.
        """
        chosen = list(dict.fromkeys(articles))[:_MOST_SUGGESTIONS]
        known = header(self._store, chosen)
        rows = []
        for article in chosen:
            if article in known:
                evidence = evidence_of(self._store, article)
                rows.append(
                    {
                        "id": article,
                        "title": known[article]["title"],
                        "published": known[article]["published"],
                        "evidence": [{**_without_weight(one), "bound": _bound(one["edtf"])} for one in evidence],
                        "suggestion": _suggestion(evidence),
                    }
                )
        return rows

    def timeline_items(self, numbers: Sequence[int]) -> list[dict[str, Any]]:
        """Return what a hover or card shows of dated items; publication dates have the number -article."""
        items = []
        for number in numbers[:200]:
            item = self._published_item(-number) if number < 0 else self._dated_item(number)
            if item:
                items.append(item)
        return items

    def everything(self) -> list[dict[str, Any]]:
        """Return every dated item of the articles that are not in the trash, earliest first, as a table has them."""
        columns = ", ".join(f"published_{name}" for name in INTERVAL)
        sql = f"SELECT id, {columns} FROM articles WHERE trashed=0 AND published_edtf IS NOT NULL"
        place = {"start": 0, "end": 0, "text": ""}
        items: list[dict[str, Any]] = [
            {"article": article, "role": "publication", **dict(zip(INTERVAL, values, strict=True)), **place}
            for article, *values in self._store.rows(sql)
        ]
        names = ("article", "role", *INTERVAL, "start", "end")
        columns = ", ".join(f'd."{name}"' for name in names)
        last = int(self._store.value("SELECT max(id) FROM articles") or 0)
        for first in range(0, last, _ARTICLES_AT_ONCE):
            among = f"a.trashed=0 AND a.id>{first} AND a.id<={first + _ARTICLES_AT_ONCE}"
            of_dates = f"SELECT {columns} FROM dates d JOIN articles a ON a.id=d.article WHERE d.rejected=0 AND {among}"
            of_texts = f"SELECT a.id, r.text FROM articles a JOIN revisions r ON r.id=a.revision WHERE {among}"
            dates, texts = self._store.rows(of_dates), dict(self._store.rows(of_texts))
            for row in dates:
                items.append({**dict(zip(names, row, strict=True)), "text": texts[row[0]][row[-2] : row[-1]]})
        return sorted(items, key=lambda item: (item["lo"] or item["hi"] or "9999", item["article"], item["start"]))

    def review(self, article: int) -> list[dict[str, Any]]:
        """Return what people said of dates whose place is no longer found in the text; nothing of it is lost."""
        text = self._text(article)[0]
        found = []
        for override in overrides_of(self._store, article):
            if find_place(text, override.place) is None:
                place, interval = override.place, override.interval
                said = {"state": override.state, "edtf": interval.edtf if interval else ""}
                found.append({**said, "text": place.surface, "before": place.before, "after": place.after})
        return found

    def _published_item(self, article: int) -> dict[str, Any] | None:
        """Return the publication of an article as a dated item."""
        known = header(self._store, [article]).get(article)
        if not known or not known["published"]:
            return None
        place = {"date": -article, "article": article, "title": known["title"], "text": "", "clause": known["title"]}
        return {**place, **known["published"], "role": "publication", "start": 0, "end": 0}

    def _dated_item(self, number: int) -> dict[str, Any] | None:
        """Return a date of the text as a dated item."""
        rows = self._store.rows(f"SELECT {_COLUMNS}, article FROM dates WHERE id=? AND rejected=0", (number,))
        if not rows:
            return None
        date, article = _date(rows[0]), int(rows[0][-1])
        text, (start, end) = self._text(article)[0], date.pop("clause")
        title = self._store.value("SELECT title FROM articles WHERE id=?", (article,))
        shown = {"date": date.pop("id"), "article": article, "title": title}
        return {**date, **shown, "text": text[date["start"] : date["end"]], "clause": text[start:end][:400]}


def _date(row: Sequence[Any]) -> dict[str, Any]:
    """Return the columns of a date by name."""
    named = dict(zip(_NAMES, row, strict=False))
    clause, predicate = len(_NAMES), len(_NAMES) + 2
    return {**named, "clause": list(row[clause:predicate]), "predicate": list(row[predicate : predicate + 2])}


def _without_weight(evidence: dict[str, Any]) -> dict[str, Any]:
    """Return evidence as people see it."""
    return {name: evidence[name] for name in ("source", "quote", "edtf")}


def _bound(edtf: str) -> str:
    """Return whether evidence only bounds the date: lower, upper, both, or nothing where it names one."""
    try:
        interval = parse_edtf(edtf)
    except ValueError:
        return ""
    if not edtf.startswith("[") and interval.precision != "open":
        return ""
    return "both" if interval.lo and interval.hi else "lower" if interval.lo else "upper"


def _suggestion(evidence: Sequence[dict[str, Any]]) -> str:
    """Return the date that the best evidence of the machine names, or nothing."""
    telling = [one for one in evidence if one["source"] != "you" and not one["source"].startswith("file time")]
    settled = recognised.settle_published([Evidence(**one) for one in telling])
    return "" if settled is None or _bound(settled.edtf) else settled.edtf
