"""An invented archive that answers the window's questions from memory: no process, no file, no parsing.

`FakeArchive(articles=14, language="en")` makes articles of own sentences; `fake_connect(archive)` is what Jobs takes
as `connect`. `FakeChannel` answers on a thread of its own, like the real one; `delay` holds an answer back, and
`archive.fail[method] = error` lets the next request of that method fail.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cuttings_db.progress import Step
from desktop_fake_articles import make_article
from desktop_fake_channel import FakeChannel, fake_connect
from desktop_fake_keeping import FakeKeeping
from desktop_fake_names import FakeNaming

__all__ = ["FakeArchive", "FakeChannel", "fake_connect"]


class FakeArchive(FakeKeeping, FakeNaming):
    """The invented archive: articles, and a method for each question of the service."""

    def __init__(self, articles: int = 14, language: str = "en") -> None:
        FakeNaming.__init__(self, articles, language)
        FakeKeeping.__init__(self)
        self.fail: dict[str, Exception] = {}
        self.delay: dict[str, float] = {}
        self.asked: list[tuple[str, str, dict[str, Any]]] = []
        self.decisions: list[dict[str, Any]] = []
        self.elsewhere = 0  # how often another program wrote to it
        self.undone: list[dict[str, Any]] = []
        self._held: list[Any] = []  # what undoes each decision

    def token(self, params: dict[str, Any]) -> dict[str, Any]:
        """Every decision, and whatever a test says that another program wrote, makes another one."""
        return {"token": f"{len(self.decisions) + len(self.articles)}:{self.elsewhere}"}

    def summary(self, params: dict[str, Any]) -> dict[str, Any]:
        trash = sum(a.trash for a in self.articles.values())
        return {
            **self.token({}),
            "path": "/invented/Oncology.cuttings",
            "name": "Oncology",
            "articles": len(self.articles) - trash,
            "trash": trash,
            "undated": sum(a.published is None for a in self.articles.values()),
            "unindexed": self.unindexed,
            "read_only": False,
            "reports": 1,
            **self._state(None),
        }

    def report(self, params: dict[str, Any]) -> dict[str, Any]:
        return self._report(3, [1, 2], [{"path": "/invented/scan.pdf", "member": "", "kind": "NoText",
            "reason": "the PDF is a scan without text", "advice": "Read it with an OCR program first."}])  # fmt: skip

    @staticmethod
    def _report(given: int, added: list[int], failed: list[dict[str, Any]]) -> dict[str, Any]:
        return {
            "id": 1, "started": "2026-01-05T09:30:00", "ended": "2026-01-05T09:30:04", "given": given,
            "added": len(added), "already": given - len(added) - len(failed), "failed": failed,
            "articles": [
                {"id": i, "path": f"/invented/{i}.html", "member": "", "title": f"Article {i}"} for i in added
            ],
            "cancelled": False,
        }  # fmt: skip

    # Decisions, undone and done again

    def decide(self, params: dict[str, Any]) -> dict[str, Any]:
        decision = params["decision"]
        self.decisions.append(decision)
        self.made.append(decision)
        self.undone.clear()
        self._held.append(self._held_of(decision))
        self._carry_out(decision, bool(decision.get("on")))
        return {"id": len(self.decisions), "label": decision["kind"]}

    def _held_of(self, decision: dict[str, Any]) -> Any:
        return self.decide_organising(decision) or self.decide_dates(decision) or self.decide_names(decision)

    def _revert(self, held: Any) -> None:
        if held[0] == "organising":
            self.revert_organising(held)
        else:
            (self.revert_names if held[0] == "names" else self.revert_dates)(held)

    def _carry_out(self, decision: dict[str, Any], on: bool) -> None:
        for identifier in decision.get("articles", []):
            if decision["kind"] == "star":
                self.articles[identifier].starred = on
            elif decision["kind"] == "trash":
                self.articles[identifier].trash = on
            elif decision["kind"] == "tag":
                tags = [tag for tag in self.articles[identifier].tags if tag != decision["tag"]]
                self.articles[identifier].tags = [*tags, decision["tag"]] if on else tags

    def _state(self, label: str | None) -> dict[str, Any]:
        last = self.decisions[-1]["kind"] if self.decisions else ""
        return {
            "label": label, "can_undo": bool(self.decisions), "can_redo": bool(self.undone), "undo_label": last,
            "redo_label": self.undone[-1]["kind"] if self.undone else "",
        }  # fmt: skip

    def undo_list(self, params: dict[str, Any]) -> dict[str, Any]:
        steps = [[{"label": d["kind"]} for d in reversed(side)][:100] for side in (self.decisions, self.undone)]
        return {"undo": steps[0], "redo": steps[1]}

    def undo(self, params: dict[str, Any]) -> dict[str, Any]:
        if int(params.get("steps", 1)) > 1:
            self.undo({"steps": int(params["steps"]) - 1})
        if not self.decisions:
            return self._state(None)
        decision = self.decisions.pop()
        self.undone.append(decision)
        if (held := self._held.pop()) is not None:
            self._revert(held)
        self._carry_out(decision, not decision.get("on"))
        return self._state(decision["kind"])

    def redo(self, params: dict[str, Any]) -> dict[str, Any]:
        if not self.undone:
            return self._state(None)
        decision = self.undone.pop()
        self.decisions.append(decision)
        self._held.append(self._held_of(decision))
        self._carry_out(decision, bool(decision.get("on")))
        return self._state(decision["kind"])

    # Long work: told the steps, stopped by the report

    def import_text(self, params: dict[str, Any]) -> dict[str, Any]:
        return self._report(1, [self._add()], [])

    def _add(self) -> int:
        number = max(self.articles, default=0) + 1
        self.articles[number] = make_article(number, self.language)
        return number

    def import_(self, params: dict[str, Any], report: Callable[[Step], None]) -> dict[str, Any]:
        added = []
        for done, path in enumerate(params["paths"]):
            report(Step("import", done, len(params["paths"]), Path(path).name))
            time.sleep(self.delay.get("import step", 0))
            added.append(self._add())
        return self._report(len(added), added, [])

    def export(self, params: dict[str, Any], report: Callable[[Step], None]) -> dict[str, Any]:
        ids = params["ids"] or list(self.articles)
        for done in range(len(ids)):
            report(Step("dossier", done, len(ids), "compiling"))
        return {"path": params["to"], "articles": len(ids), "pages": len(ids) + 2, "warnings": []}

    def dossier_preview(self, params: dict[str, Any]) -> dict[str, Any]:
        # A white page of one pixel.
        png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC"
        return {"pages": [{"png": png, "width": 1, "height": 1}] * int(params["pages"]), "of": 28, "exact": True}

    def export_original(self, params: dict[str, Any]) -> dict[str, Any]:
        return {"path": params["to"]}

    def backup(self, params: dict[str, Any]) -> dict[str, Any]:
        return {"path": params["to"]}

    def catch_up(self, params: dict[str, Any], report: Callable[[Step], None]) -> dict[str, Any]:
        done, self.unindexed = self.unindexed, 0
        return {"indexed": done}

    def answer(self, role: str, method: str, params: dict[str, Any], report: Callable[[Step], None]) -> Any:
        """Answer one request; CuttingsError and others as the test ordered."""
        self.asked.append((role, method, params))
        until = time.monotonic() + self.delay.get(method, 0)
        while time.monotonic() < until:
            report(Step(method))
            time.sleep(0.005)
        if method in self.fail:
            raise self.fail.pop(method)
        name = {"import": "import_", "decisions": "decisions_list"}.get(method, method)
        if method in ("import", "export", "catch_up", "full_pass", "find_proposals", *self.keeping_methods):
            return getattr(self, name)(params, report)
        return getattr(self, name)(params)
