"""The archive that the model is held against: asked as the window asks it, and changed in processes that are killed."""

from __future__ import annotations

import json
import os
import random
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cuttings_db.archive import connect
from cuttings_db.archive.backups import restore
from cuttings_db.archive.service import Service
from cuttings_db.model import EntityFilter, Question, to_json
from cuttings_db.packing import unpack
from cuttings_db.progress import quiet
from endurance.model_asking import asked
from endurance.model_state import WORDS, Key

__all__ = ["Real"]

_SECONDS = 60.0


class Real:
    """One archive in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.path = folder, folder / "model.cuttings"
        self._service: Service | None = None
        self.kills = 0  # of processes that had not answered
        self._handlers: dict[str, Any] = {}
        self.service  # noqa: B018 - it makes the archive

    @property
    def service(self) -> Service:
        """Return the service of this process."""
        if self._service is None:
            self._service = Service(self.path, "changes")
            self._service.archive.store.connection.execute("PRAGMA synchronous=OFF")
            self._handlers = self._service.handlers()
        return self._service

    def close(self) -> None:
        """Close the archive."""
        if self._service is not None:
            self._service.close()
            self._service = None

    def ask(self, method: str, **params: Any) -> Any:
        """Ask as the window does: through JSON."""
        self.service  # noqa: B018 - it opens the archive where it is closed
        return json.loads(json.dumps(self._handlers[method](json.loads(json.dumps(params)), quiet)))

    def ask_and_kill(self, method: str, params: dict[str, Any], chosen: random.Random, most: float) -> bool:
        """Let another process do it, and kill that after some time up to `most` seconds; tells whether it had ended."""
        channel = connect(self.path, "changes")
        ready, ended, answers = threading.Event(), threading.Event(), list[Any]()
        channel.send("summary", {}, lambda _result, _error: ready.set())
        try:
            ready.wait(_SECONDS)

            def end(result: Any, error: Exception | None) -> None:
                answers.append((result, error))
                ended.set()

            channel.send(method, params, end)
            ended.wait(chosen.uniform(0.0, most))
        finally:
            channel.kill()
            # An answer that came is one: what was killed then had nothing left to do.
            self.kills += not (answers and answers[0][1] is None)
        return bool(answers) and answers[0][1] is None

    def uuid(self, key: Key) -> str:
        """Return the entry that a key of recognition belongs to now."""
        return str(
            self.service.archive.store.value(
                "SELECT e.uuid FROM raw_entities r JOIN entities e ON e.id=r.entity WHERE r.type=? AND r.key=?", key
            )
        )

    def stack(self) -> list[int]:
        """Return the numbers of the steps that undo would take, the next one last."""
        from cuttings_db.store.decisions import stacks

        return stacks(self.service.archive.store)[0]

    def last_decision(self) -> int:
        """Return the number of the newest row of the list."""
        return int(self.service.archive.store.value("SELECT max(id) FROM decisions") or 0)

    def restore(self, backup: Path, *, by_hand: bool) -> None:
        """Put a backup in the place of the archive, as the program does, or a person with a file manager."""
        self.close()
        if not by_hand:
            restore(self.path, backup, keep=False)
            return
        for tail in ("-wal", "-shm"):
            Path(f"{self.path}{tail}").unlink(missing_ok=True)
        shutil.copyfile(backup, self.path)

    def drop_cache(self) -> None:
        """Delete everything that the program keeps of archives beside them."""
        self.close()
        for entry in Path(os.environ["CUTTINGS_CACHE"]).iterdir():
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()

    def answers(self) -> dict[str, Any]:
        """Return everything that the archive tells, by the names that the model uses."""
        self.ask("catch_up")
        told: dict[str, Any] = {}
        sidebar, every = self.ask("sidebar"), self._ids(Question())
        trash = [int(r[0]) for r in self.service.archive.store.rows("SELECT id FROM articles WHERE trashed=1")]
        summary = self.ask("summary")
        assert (summary["articles"], summary["trash"], summary["unindexed"]) == (len(every), len(trash), 0), summary
        answer = self.ask("search", question=to_json(Question()))
        assert sorted(map(int, unpack(answer["ids"]))) == every and answer["total"] == len(every), answer["total"]
        told["articles"], told["trash"] = every, sorted(trash)
        for word in WORDS:
            told[f'"{word}"'] = self._ids(Question(f'"{word}"'))
        for text in ("is:starred", "is:unread", "is:noted"):
            told[text] = self._ids(Question(text))
        counts = {"is:starred": "starred", "is:unread": "unread", "is:noted": "noted"}
        assert all(sidebar[name] == len(told[text]) for text, name in counts.items()), sidebar
        for row in sidebar["collections"]:
            told[f'collection:"{row["name"]}"'] = self._ids(Question(f'collection:"{row["name"]}"'))
        for row in self.ask("tags")["tags"]:
            told[f'tag:"{row["name"]}"'] = found = self._ids(Question(f'tag:"{row["name"]}"'))
            assert row["articles"] == len(found), (row, found)
        told["collections"] = sorted((row["name"], row["articles"]) for row in sidebar["collections"])
        told["saved"] = sorted((row["name"], row["question"]["text"]) for row in sidebar["saved"])
        told["in force"] = sorted(
            row["id"]
            for row in self.service.archive.decisions()
            if row["in_force"] and (row["target"] is None or row["kind"] == "undo_decision")
        )
        steps = self.ask("undo_list")
        told["steps"] = (len(steps["undo"]), len(steps["redo"]))
        for number in (*every, *trash):
            told[f"article {number}"] = self._article(number)
        told["entities"] = sorted(self._entities(answer["facets"]))
        told["timeline"] = sorted(self._timeline())
        told.update(asked(self.ask, self.folder, every))
        return told

    def _timeline(self) -> Iterator[tuple[int, int, str]]:
        """Yield what is drawn on the timeline, and look whether each is drawn on its days."""
        drawn = self.ask("timeline", question={})
        columns = {name: [int(v) for v in unpack(drawn[name])] for name in ("date", "article", "lo", "hi")}
        assert drawn["count"] == len(columns["date"]), drawn["count"]
        for first in range(0, len(columns["date"]), 200):
            numbers = columns["date"][first : first + 200]
            items = self.ask("timeline_items", ids=numbers)["items"]
            assert [item["date"] for item in items] == numbers, (numbers, items)
            for item, article in zip(items, columns["article"][first:], strict=False):
                assert item["article"] == article, (item, article)
                yield article, -1 if item["role"] == "publication" else item["start"], item["edtf"]

    def _ids(self, question: Question) -> list[int]:
        """Return what a question finds."""
        return sorted(self.service.archive.ids(question))

    def _article(self, number: int) -> dict[str, Any]:
        """Return what an article's page tells."""
        article = self.ask("article", id=number)
        paragraphs, first = [], 0
        while first is not None:
            page = self.ask("paragraphs", id=number, first=first, characters=60_000, question={})
            paragraphs += page["paragraphs"]
            first = page["next"]
        notes = self.ask("notes", article=number)["rows"]
        assert not any(row["lost"] for row in notes), notes
        return {
            "title": article["title"],
            "published": (article["published"] or {}).get("edtf"),
            **{name: article[name] for name in ("author", "source")},
            "tags": sorted(article["tags"]), "starred": article["starred"],
            "text": self.service.archive.reading.text(number)[0],
            "note": "".join(row["note"] for row in notes if not row["colour"]),
            "highlights": sorted((r["start"], r["end"], r["colour"], r["note"]) for r in notes if r["colour"]),
            "dates": [(d["start"], d["end"], d["edtf"]) for p in paragraphs for d in p["dates"]],
            "names": sorted((m["start"], m["end"]) for p in paragraphs for m in p["mentions"]),
        }  # fmt: skip

    def _entities(self, facets: dict[str, Any]) -> list[tuple[str, str, tuple[int, ...]]]:
        """Return (type, name, articles) of every entry that is shown, by its facet, its chip and its page."""
        found = []
        for kind, facet in facets.items():
            assert facet["total"] == len(facet["rows"]) or facet["total"] > 24, facet
            for row in facet["rows"]:
                page = self.ask("entity", id=row["id"])
                articles = tuple(sorted(map(int, unpack(page["articles"]))))
                chip = self._ids(Question(entities=(EntityFilter(row["id"], row["name"], kind),)))
                assert list(articles) == chip and len(chip) == row["articles"], (row, articles, chip)
                found.append((kind, row["name"], articles))
        return found
