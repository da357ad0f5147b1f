"""The order to set a dossier: a PDF made by a worker process and moved into place at the end, or its first pages."""

from __future__ import annotations

import base64
import json
import queue
import shutil
from pathlib import Path
from typing import Any

from cuttings_db.errors import ExportFailed, WorkerDied
from cuttings_db.export.aside import aside
from cuttings_db.export.dossier import Dossier, DossierReport, check
from cuttings_db.isolation import Channel, Worker
from cuttings_db.leftovers import make_private_folder
from cuttings_db.model import to_json
from cuttings_db.progress import Report, Step, quiet

__all__ = ["DossierPreview", "make_dossier"]

_PREVIEW_SECONDS = 20.0


def _ask(folder: Path, report: Report) -> dict[str, Any]:
    """Let a worker set the dossier that lies in `folder`; any exception, a cancel too, kills the worker at once."""
    events: queue.Queue[tuple[str, Any]] = queue.Queue()
    channel = Channel("dossier")
    ended = False
    try:
        channel.send(
            "dossier",
            {"folder": str(folder)},
            lambda result, error: events.put(("error", error) if error else ("result", result)),
            lambda step: events.put(("step", step)),
        )
        last = Step("dossier")
        while True:
            try:
                kind, value = events.get(timeout=0.1)
            except queue.Empty:
                # Typst is silent while it works, but a cancel must be heard.
                last = Step("typesetting") if last.total and last.done >= last.total else last
                report(last)
                continue
            if kind == "result":
                ended = True
                return dict(value)
            if kind == "error":
                raise value
            last = value
            report(last)
    finally:
        if ended:
            channel.close()
        else:
            channel.kill()


def _write(dossier: Dossier, folder: Path) -> None:
    """Leave a dossier in a folder for the worker."""
    data = json.dumps(to_json(dossier), separators=(",", ":"))
    (folder / "input.json").write_text(data, encoding="ascii")


def make_dossier(dossier: Dossier, to: Path, report: Report = quiet) -> DossierReport:
    """Set a dossier as PDF and write it to `to`.

    ExportFailed when it cannot be set or written, Cancelled when `report` says so; in both cases `to` is what it
    was before and nothing else is left behind.
    """
    check(dossier)
    report(Step("dossier", 0, len(dossier.articles)))
    # Private to the user (0700), since it holds the text of the articles.
    folder = make_private_folder("dossier")
    try:
        _write(dossier, folder)
        try:
            answer = _ask(folder, report)
        except WorkerDied as error:
            raise ExportFailed(
                f"the PDF could not be made: {error.reason}", "select fewer articles and try again"
            ) from error
        with aside(to) as stream, (folder / "dossier.pdf").open("rb") as made:
            shutil.copyfileobj(made, stream)
    except OSError as error:
        words = f"the PDF could not be made: {error.strerror or error}"
        raise ExportFailed(words, "see whether the disk is full") from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return DossierReport(
        str(to),
        len(dossier.articles),
        int(answer["pages"]),
        tuple(map(str, answer["warnings"])),
        str(answer["standard"]),
    )


class DossierPreview:
    """Draws the first pages of dossiers; its worker stays, so that the next one is quick."""

    def __init__(self) -> None:
        self._worker = Worker("dossier", low_priority=True)

    def pages(self, dossier: Dossier, most: int, width: int, report: Report = quiet) -> dict[str, Any]:
        """Return `pages` ({png: base64, width, height} in pixels, `most` at most) and `of`, how many there are.

        ExportFailed when it cannot be set, Cancelled when `report` says so.
        """
        check(dossier)
        folder = make_private_folder("dossier")
        try:
            _write(dossier, folder)
            params = {"folder": str(folder), "most": most, "width": width}
            made = self._worker.call("preview", params, report, seconds=_PREVIEW_SECONDS)
            return {
                "of": int(made["of"]),
                "pages": [
                    {
                        "png": base64.b64encode((folder / f"page-{number}.png").read_bytes()).decode("ascii"),
                        "width": int(size[0]),
                        "height": int(size[1]),
                    }
                    for number, size in enumerate(made["sizes"])
                ],
            }
        except WorkerDied as error:
            raise ExportFailed(f"the preview could not be made: {error.reason}", "choose fewer articles") from error
        except OSError as error:
            words = f"the preview could not be made: {error.strerror or error}"
            raise ExportFailed(words, "see whether the disk is full") from error
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def close(self) -> None:
        """End the worker, if it runs."""
        self._worker.close()
