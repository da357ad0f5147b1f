"""What each command answers: plain values for JSON, and the same in words for people."""

from __future__ import annotations

import codecs
import os
import sys
from argparse import Namespace
from typing import Any

from cuttings_db.archive import Archive
from cuttings_db.archive.deciding import exported, read_corrections
from cuttings_db.archive.drawing import cards_of, name_of, timeline_svg
from cuttings_db.archive.wording import published_words
from cuttings_db.characters import one_line
from cuttings_db.cli import backing_up, copies, keeping, organising, watching
from cuttings_db.cli.exporting import export
from cuttings_db.errors import Cancelled, DecisionRefused, ExportFailed, FileUnreadable
from cuttings_db.importing import ImportOptions, recognise_again
from cuttings_db.model import ENTITY_TYPES, Question, to_json
from cuttings_db.packing import unpack
from cuttings_db.progress import Report, Step

__all__ = ["ANSWERS"]

# (value for JSON, words for people, whether everything went well)
Answer = tuple[Any, str, bool]


def _import(archive: Archive, given: Namespace, report: Report) -> Answer:
    """Import, then bring the index up to date; who stops it still hears what came in."""
    options = _options(given)
    outcome = archive.import_files(given.paths, options, report)
    try:
        if not outcome["cancelled"]:
            if not given.fast:
                archive.full_pass(report)
            archive.catch_up(report)
            archive.tidy(lambda: report(Step("index")))
            copies.find_copies(archive, report)
    except Cancelled:
        outcome["cancelled"] = True
    words = [f"{outcome['added']} added, {outcome['already']} already here, {len(outcome['failed'])} failed"]
    for failure in outcome["failed"]:
        if failure["kind"] == "PasswordNeeded":
            failure["advice"] = "Give its password with --password PASSWORD or --password PATH=PASSWORD."
        place = one_line(failure["path"]) + (f" ({one_line(failure['member'])})" if failure["member"] else "")
        words.append(f"  {place}: {one_line(failure['reason'])}. {failure['advice']}".rstrip())
    added = [row["id"] for row in outcome["articles"]]
    outcome["stuck"], told = keeping.stuck(archive, added)
    words += told
    if outcome["cancelled"]:
        words.append(f"Stopped before the end, {outcome['not_reached']} files not reached; what was added is kept.")
    return outcome, "\n".join(words), not any(outcome[n] for n in ("failed", "stuck", "cancelled"))


def _options(given: Namespace) -> ImportOptions:
    """Return how to import; `--password` is for all files, or for the file or folder before its equals sign."""
    passwords: dict[str, str] = {}
    everywhere: str | None = None
    for entry in given.password:
        path = _path_before_password(entry)
        if path:
            passwords[path] = entry[len(path) + 1 :]
        else:
            everywhere = entry
    if given.encoding is not None:
        _check_encoding(given.encoding)
    return ImportOptions(
        passwords=passwords,
        password=everywhere,
        keep_originals=not given.no_originals,
        depth="fast" if given.fast else "full",
        encoding=given.encoding,
    )


def _path_before_password(entry: str) -> str:
    """Return the longest part before an equals sign that is a path; names and passwords may hold the sign."""
    signs = [at for at, character in enumerate(entry) if character == "="]
    return next((entry[:at] for at in reversed(signs) if at and os.path.lexists(entry[:at])), "")


def _check_encoding(name: str) -> None:
    """Refuse an encoding that does not exist, once and not for every file."""
    try:
        known = codecs.lookup(name)._is_text_encoding
    except (LookupError, ValueError):
        known = False
    if not known:
        raise FileUnreadable(f"there is no encoding “{name}”", "Try utf-8, gb18030, big5 or windows-1252.")


def _search(archive: Archive, given: Namespace, report: Report) -> Answer:
    """Search."""
    archive.catch_up(report)
    question = Question(text=" ".join(given.query))
    answer = archive.search(question)
    ids = unpack(answer["ids"])[: max(given.limit, 0)].tolist()
    rows: list[dict[str, Any]] = []
    for first in range(0, len(ids), 256):
        rows += archive.rows(question, ids[first : first + 256])
    articles = [{n: row[n] for n in ("id", "title", "published", "score", "snippet")} for row in rows]
    facets = {
        kind: [{n: e[n] for n in ("id", "name", "articles")} for e in facet["rows"]]
        for kind, facet in answer["facets"].items()
    }
    note = answer["note"]
    if answer["suggestion"]:
        note = f"{note} Did you mean: {answer['suggestion']}".strip()
    words = [f"{answer['total']} of {answer['of']} articles"] + ([note] if note else [])
    for row in articles:
        words.append(f"{row['id']:>6}  {row['title']}  {published_words(row['published'])}\n        {row['snippet']}")
    return {"total": answer["total"], "note": note, "articles": articles, "facets": facets}, "\n".join(words), True


def _show(archive: Archive, given: Namespace, report: Report) -> Answer:
    """Show one article."""
    known = archive.reading.article(given.id)
    text, layer = archive.reading.text(given.id)
    page: dict[str, Any] = {
        n: known[n] for n in ("id", "title", "title_origin", "path", "member", "url", "source", "author", "language")
    }
    page["text"] = text
    page["published"] = known["published"]
    page["paragraphs"] = to_json(layer.paragraphs)
    page["mentions"] = _mentions(archive, given.id)
    page["dates"] = archive.reading.dated.dates(given.id)
    page["history"] = known["history"]
    page["references"] = [{n: r[n] for n in ("label", "url", "anchors")} for r in known["references"]]
    page["warnings"] = known["warnings"]
    words = [known["title"], published_words(known["published"]) or "undated", known["source"], "", text]
    return page, "\n".join(words), True


def _mentions(archive: Archive, article: int) -> list[dict[str, Any]]:
    """Return the mentions of an article with the fields of the command line."""
    from cuttings_db.store.entities import mentions_of

    names = ("entity", "type", "name", "start", "end", "parts")
    return [{n: mention[n] for n in names} for mention in mentions_of(archive.store, article)]


def _entities(archive: Archive, given: Namespace, report: Report) -> Answer:
    """List entities, each with aliases, articles and claims."""
    found = []
    rows = archive.store.rows(
        "SELECT uuid FROM entities WHERE rejected=0 AND merged_into IS NULL AND (? IS NULL OR type=?)"
        " ORDER BY type, name COLLATE NOCASE",
        (given.type, given.type),
    )
    for (identifier,) in rows:
        entity = archive.reading.entity(str(identifier))
        articles = unpack(entity["articles"]).tolist()
        if articles:
            found.append({**entity, "articles": articles})
    order = {kind: number for number, kind in enumerate(ENTITY_TYPES)}
    found.sort(key=lambda e: (order.get(e["type"], 99), -len(e["articles"]), e["name"].casefold()))
    words = [f"{e['type']:<13}{len(e['articles']):>6}  {e['name']}" for e in found]
    return found, "\n".join(words), True


def _timeline(archive: Archive, given: Namespace, report: Report) -> Answer:
    """List everything dated, earliest first; draw it when asked to."""
    items = archive.reading.dated.everything()
    if given.svg is not None:
        archive.refuse_to_overwrite(given.svg)
        try:
            told = cards_of(archive.store, items, archive.cards(Question(), report))
            drawing = timeline_svg(items, name=name_of(archive.reading), cards=told)
            given.svg.write_text(drawing, encoding="utf-8")
        except (OSError, ValueError) as error:
            words = getattr(error, "strerror", None) or str(error)
            raise ExportFailed(f"{given.svg.name} cannot be written ({words})", "Choose another place.") from error
    cards = _cards(archive)
    for item in items:
        if (item["article"], item["start"]) in cards and item["end"]:
            item["card"] = cards[item["article"], item["start"]]
    words = [f"{item['edtf'] or '–':<28}{item['role']:<13}{item['article']:>6}  {item['text']}" for item in items]
    return items, "\n".join(words), True


def _cards(archive: Archive) -> dict[tuple[int, int], int]:
    """Return the card of each date that tells an event of which several articles tell, by article and offset."""
    found = archive.cards(Question(), most=sys.maxsize)
    cards = dict(zip(unpack(found["date"]).tolist(), unpack(found["card"]).tolist(), strict=True))
    rows = archive.store.rows("SELECT id, article, start FROM dates") if cards else []
    return {(article, start): cards[number] for number, article, start in rows if number in cards}


def _decide(archive: Archive, given: Namespace, report: Report) -> Answer:
    """Apply decisions from a file: those that an archive exported, or a list of new ones."""
    data = read_corrections(given.file)
    if exported(data):
        counts = archive.deciding.apply(data, report)
        told = f"{counts['applied']} applied, {counts['already']} already here, {counts['waiting']} wait for review"
        return counts, told, True
    made: list[dict[str, Any]] = []
    refused: list[dict[str, Any]] = []
    words = []
    for number, decision in enumerate(data if isinstance(data, list) else [data], 1):
        try:
            if not isinstance(decision, dict) or not isinstance(decision.get("kind"), str):
                raise DecisionRefused("this is no correction", 'Write one as {"kind": …}.')
            made.append(archive.decide(decision, report))
            words.append(f"{made[-1]['id']}: {made[-1]['label']}")
        except DecisionRefused as error:
            refused.append({"number": number, "decision": decision, "reason": error.reason, "advice": error.advice})
            words.append(f"refused, number {number} of the file: {error.reason}. {error.advice}".rstrip())
    return {"made": made, "refused": refused}, "\n".join(words) or "There are no corrections in it.", not refused


def _decisions(archive: Archive, given: Namespace, report: Report) -> Answer:
    """List decisions, or write them for another archive."""
    if given.to is not None:
        archive.refuse_to_overwrite(given.to)
        count = archive.deciding.export(given.to)
        return {"path": str(given.to), "decisions": count}, f"{count} corrections written to {given.to}", True
    rows = archive.decisions()
    words = [f"{r['id']:>5}  {r['made']}  {'' if r['in_force'] else '(not in force) '}{r['label']}" for r in rows]
    return rows, "\n".join(words), True


def _review(archive: Archive, given: Namespace, report: Report) -> Answer:
    """List what waits for something that it is about, or list one of it no more."""
    if given.dismiss is not None:
        archive.deciding.dismiss(given.dismiss)
    rows = archive.deciding.review()
    words = [f"{r['decision']:>5}  {r['label']}: {r['reason']}" for r in rows]
    return rows, "\n".join(words) or "Every correction does something.", True


def _undo(archive: Archive, given: Namespace, report: Report) -> Answer:
    """Undo or redo some decisions."""
    if getattr(given, "number", None) is not None:
        label = archive.deciding.undo_decision(given.number, report)["label"]
        return {"labels": [label]}, label, True
    labels = []
    for _ in range(max(given.count, 0)):
        label = (archive.undo(report) if given.command == "undo" else archive.redo(report))["label"]
        if label is None:
            break
        labels.append(label)
    return {"labels": labels}, "\n".join(labels) or f"There is nothing to {given.command}.", bool(labels)


def _tag(archive: Archive, given: Namespace, report: Report) -> Answer:
    """Tag articles."""
    made = archive.decide({"kind": "tag", "articles": given.ids, "tag": given.tag, "on": not given.remove})
    return made, made["label"], True


def _reread(archive: Archive, given: Namespace, report: Report) -> Answer:
    """Read originals again, or recognise their texts again."""
    if (answer := keeping.reread(archive, given, report)) is not None:
        return answer
    every = [int(row[0]) for row in archive.store.rows("SELECT id FROM articles ORDER BY id")]
    wanted = every if given.id is None else given.id
    count = recognise_again(archive.store, wanted, report)
    archive.catch_up(report)
    stuck, told = keeping.stuck(archive, wanted)
    words = [f"{count} articles recognised again", *told]
    return {"articles": count, "stuck": stuck}, "\n".join(words), not stuck


def _check(archive: Archive, given: Namespace, report: Report) -> Answer:
    """Check the archive."""
    found = archive.check(report, repair=given.repair)
    words = [f"{found['articles']} articles, {found['indexed']} indexed", *found["problems"]]
    words += [f"Repaired: {done}" for done in found.get("repaired", ())]
    words.append("No problems found." if found["ok"] else "Problems were found.")
    return found, "\n".join(words), bool(found["ok"])


ANSWERS = {
    "import": _import,
    "search": _search,
    "show": _show,
    "entities": _entities,
    "timeline": _timeline,
    "export": export,
    "decide": _decide,
    "decisions": _decisions,
    "review": _review,
    "undo": _undo,
    "redo": _undo,
    "tag": _tag,
    "reread": _reread,
    "check": _check,
    **backing_up.ANSWERS,
    **copies.ANSWERS,
    **keeping.ANSWERS,
    **organising.ANSWERS,
    **watching.ANSWERS,
}
