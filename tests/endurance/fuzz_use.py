"""The door of a whole day: texts of strangers are imported, and then somebody does with them all that people do."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import tempfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from cuttings_db.archive import exporting
from cuttings_db.archive.interchange import FORMATS
from cuttings_db.archive.service import Service
from cuttings_db.errors import CuttingsError
from cuttings_db.export import Dossier, DossierReport
from cuttings_db.export.compiling import _preview
from cuttings_db.export.dossier import check
from cuttings_db.importing import passes, reading
from cuttings_db.importing.recognising import _again, _members, _read
from cuttings_db.model import to_json
from cuttings_db.progress import Report, quiet
from endurance import fuzz_seeds as seeds
from endurance.fuzz_archives import refused
from endurance.fuzz_comparing import CLAUSES
from endurance.fuzz_door import Door, hold
from endurance.fuzz_mutating import word_mutator
from endurance.fuzz_scratch import memory_folder, scratch
from endurance.fuzz_words import EN, TEXT, ZH

__all__ = ["doors"]

Ask = Callable[..., Any]
_MOST_TEXTS, _MOST_ENTITIES = 3, 5
_EVERYTHING: dict[str, Any] = {"text": ""}
_TABLES = ("articles", "dates", "claims", "entities")


class _Here:
    """A worker that works in this process, so that what it runs through guides the mutations."""

    def __init__(self, name: str, arguments: Any = (), **_more: Any) -> None:
        hold(name == "recognise", "only recognition is done here")
        self._methods = {"members": _members, "read": _read, "again": _again}

    def call(self, method: str, params: dict[str, Any], report: Report = quiet, seconds: Any = None) -> Any:
        """Do it, and answer as if a pipe lay between."""
        params = json.loads(json.dumps(params))
        return json.loads(json.dumps(self._methods[method](params, report)))

    def close(self) -> None:
        """Do nothing: there is no process."""

    def __enter__(self) -> _Here:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def _set(dossier: Dossier, to: Path, report: Report) -> DossierReport:
    """Set the first page of a dossier in this process instead of writing all of it in another."""
    check(dossier)
    with tempfile.TemporaryDirectory(dir=scratch()) as made:
        Path(made, "input.json").write_text(json.dumps(to_json(dossier)), encoding="ascii")
        told = _preview({"folder": made, "most": 1, "width": 60}, report)
    hold(told["of"] >= 1, "a dossier has a page")
    return DossierReport(str(to), len(dossier.articles), int(told["of"]))


@contextlib.contextmanager
def _in_one_process() -> Iterator[None]:
    """Let reading, recognising and setting happen in this process."""
    before = reading.Worker, passes.Worker, exporting.make_dossier
    # A stage of recognition that fails is to be heard of.
    os.environ["CUTTINGS_DEBUG"] = "1"
    reading.Worker = passes.Worker = _Here  # type: ignore[assignment, misc]
    exporting.make_dossier = _set
    try:
        yield
    finally:
        reading.Worker, passes.Worker, exporting.make_dossier = before  # type: ignore[misc]
        del os.environ["CUTTINGS_DEBUG"]


def _asking(service: Service) -> Ask:
    """Return what asks the service: a refusal says why and is None, an answer is JSON."""
    handlers = service.handlers()

    def ask(method: str, **params: Any) -> Any:
        try:
            return json.loads(json.dumps(handlers[method](params, quiet)))
        except CuttingsError as error:
            refused(error)
            return None

    return ask


def _files(texts: list[str], folder: Path) -> list[str]:
    """Write each text to a file; what a file is called says nothing of its day."""
    paths = []
    for number, text in enumerate(texts):
        path = folder / f"text {chr(97 + number)}.txt"
        path.write_bytes(text.encode("utf-8"))
        paths.append(str(path))
    return paths


def _check_use(data: bytes) -> None:
    """Texts between lines of equals signs are imported, read, sorted, exported; the archive is sound after it all."""
    texts = [text for text in data.decode("utf-8", "replace").split("\n===\n") if text.strip()][:_MOST_TEXTS]
    if not texts:
        return
    folder = Path(tempfile.mkdtemp(prefix="use-", dir=memory_folder()))
    service = Service(folder / "a.cuttings", "changes")
    try:
        with _in_one_process():
            _use(service, _asking(service), _files(texts, folder), zlib.crc32(data))
    finally:
        identity = service.archive.store.identity
        service.close()
        shutil.rmtree(folder, ignore_errors=True)
        from cuttings_db.search import cache_folder

        shutil.rmtree(cache_folder(identity), ignore_errors=True)


def _use(service: Service, ask: Ask, paths: list[str], chance: int) -> None:
    """Do one thing after the other."""
    service.archive.store.connection.execute("PRAGMA synchronous=OFF")
    told = ask("import", paths=paths)
    ids = [int(article["id"]) for article in told["articles"]]
    hold(told["given"] == len(paths), "every file is told of")
    hold(not any(failure["kind"] == "Bug" for failure in told["failed"]), "no stage fails")
    again = ask("import", paths=paths)
    hold(not again["articles"], "what is there already does not come in again")
    if not ids:
        return
    found = ask("search", question=_EVERYTHING)
    hold(found["total"] == len(ids), "everything that came in is found")
    _look(ask, ids)
    entities = [row["id"] for row in ask("entities", question=_EVERYTHING)["rows"]][:_MOST_ENTITIES]
    _look_at_entities(ask, entities)
    ask("find_copies")
    for article in ids:
        hold(ask("story", id=article) is not None, "an article has a story, if only its own")
    for other in ids[1:]:
        ask("difference", a=ids[0], b=other)
    ask("find_proposals")
    proposals = ask("proposals")["rows"]
    _export(ask, ids, Path(paths[0]).parent, chance)
    before = ask("search", question=_EVERYTHING)["facets"]
    steps = _decide(ask, ids, entities, proposals)
    problems = service.archive.check()["problems"]
    hold(not problems, f"an archive is sound after a day: {problems[0] if problems else ''}")
    for _ in range(steps):
        service.archive.undo()
    hold(ask("search", question=_EVERYTHING)["facets"] == before, "everything undone, the names are as they were")
    if chance % 3 == 0:
        passes.recognise_again(service.archive.store, ids)
        hold(ask("search", question=_EVERYTHING)["facets"] == before, "recognised again, the names are as they were")
        problems = service.archive.check()["problems"]
        hold(not problems, f"an archive is sound after a pass: {problems[0] if problems else ''}")


def _look(ask: Ask, ids: list[int]) -> None:
    """Read the articles and look at every pane."""
    for article in ids:
        shown = ask("article", id=article)
        words = " ".join(str(shown["title"]).split()[:2])
        for question in (_EVERYTHING, {"text": words}):
            ask("paragraphs", id=article, first=0, question=question)
            ask("hits", id=article, question=question)
            ask("rows", question=question, ids=ids)
    for method in ("timeline", "cards", "histogram", "matrix", "because"):
        ask(method, question=_EVERYTHING)
    for method in ("gaps", "sidebar", "undo_list", "summary", "review"):
        ask(method)


def _look_at_entities(ask: Ask, entities: list[str]) -> None:
    """Open the pages of some entities."""
    for identity in entities:
        page = ask("entity_page", id=identity)
        hold(page is not None, "whoever is in the list has a page")
        ask("entity_timeline", id=identity)
        ask("sentences", id=identity)
        ask("sentences", id=identity, other=entities[0])
        hold(ask("search", question={"text": "", "entities": [_chosen(identity)]})["total"] > 0, "whoever is in the"
             " list is in an article")  # fmt: skip
    for person in entities[:2]:
        ask("matrix_cell", person=person, event=entities[-1], question=_EVERYTHING)


def _chosen(identity: str) -> dict[str, Any]:
    """Return an entity as a question names it."""
    return {"id": identity, "name": "x", "type": "person", "exclude": False}


def _export(ask: Ask, ids: list[int], folder: Path, chance: int) -> None:
    """Export what there is; one of the formats at a time, so that more texts are tried."""
    out = folder / "out"
    out.mkdir()
    every = [*((table, form) for table in _TABLES for form in ("csv", "json")), *(("articles", f) for f in FORMATS)]
    for number in range(3):
        what, form = every[(chance + 5 * number) % len(every)]
        told = ask("export", what=what, format=form, ids=ids, to=str(out / f"{number}.{form}"))
        hold(told is not None or form == "svg", "what there is can be exported")  # there may be no date to draw
    if chance % 2:
        style = ("reading", "plain", "cite")[chance // 2 % 3]
        options = {"style": style, "marks": True, "language": ("en", "zh")[chance // 6 % 2]}
        told = ask("export", what="articles", format="pdf", ids=ids, to=str(out / "a.pdf"), options=options)
        hold(told is not None, "what there is becomes a dossier")


def _decide(ask: Ask, ids: list[int], entities: list[str], proposals: list[dict[str, Any]]) -> int:
    """Correct some things; returns how many steps there are to undo."""
    decisions: list[dict[str, Any]] = [{"kind": "star", "articles": ids[:1], "on": True}]
    decisions += [{"kind": "tag", "articles": ids, "tag": "Ward", "on": True}]
    if len(entities) > 1:
        decisions.append({"kind": "merge", "entities": entities[:2]})
    if proposals:
        decisions.append({"kind": "merge", "entities": [proposals[0]["a"]["id"], proposals[0]["b"]["id"]]})
    return sum(ask("decide", decision=decision) is not None for decision in decisions)


def _texts() -> Iterator[bytes]:
    for clauses in CLAUSES:
        yield "\n===\n".join(clauses).encode()
    english, chinese = seeds.articles(False), seeds.articles(True)
    for one, other in zip(english[:8], chinese[:8], strict=False):
        yield f"{one[:1500]}\n===\n{other[:600]}\n===\n{one[200:900]}".encode()
        yield one[:2500].encode()
        yield other[:900].encode()


def doors() -> list[Door]:
    """Return the doors of this room."""
    words = EN + ZH + TEXT
    return [Door("use", _check_use, _texts, words, word_mutator(words), 5000, 20.0, 2.0)]
