"""The worker that reads hostile files: bytes become a draft, text, dates and names; the parent only stores."""

from __future__ import annotations

import dataclasses
import errno
import hashlib
import os
import secrets
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any, TypeVar

from cuttings_db.characters import without_surrogates
from cuttings_db.errors import FileUnreadable, LimitExceeded
from cuttings_db.importing.dating import NOTHING_SAID, Said, read_dates
from cuttings_db.importing.stages import STAGES, stage_keys
from cuttings_db.isolation import serve
from cuttings_db.model import Claim, DateMention, Draft, Evidence, Mention, TextLayer, from_json, to_json
from cuttings_db.progress import Report
from cuttings_db.store.metadata import History

__all__ = ["MEMORY_MEGABYTES", "RECOGNITION_VERSION", "main", "recognise"]

# Recognition of another version runs again as a whole; of what else makes a stage run again see the keys of stages.
RECOGNITION_VERSION = "3"
MEMORY_MEGABYTES = 2048

T = TypeVar("T")


def _tolerated(stage: str, warnings: list[str], work: Callable[[], T], otherwise: T) -> T:
    """Run one stage of recognition; if it fails the article is kept without it, and says so."""
    try:
        return work()
    except MemoryError:
        raise
    except Exception as error:
        if os.environ.get("CUTTINGS_DEBUG"):
            raise
        warnings.append(f"{stage} could not be recognised ({type(error).__name__}: {error})")
        return otherwise


def recognise(
    draft: Draft,
    depth: str,
    said: Said = NOTHING_SAID,
    stages: Collection[str] = STAGES,
    language: str = "",
    layer: TextLayer | None = None,
) -> dict[str, Any]:
    """Return the JSON of a draft with its layer, mentions, claims, dates, evidence and publication date.

    Dates count from what a person said, where anybody did; the publication date that is returned is the machine's.
    A stage that is not asked for finds nothing. `language` is what a person says the text is in. `layer` is that of a
    text that was laid out before: laid out once more by its own paragraphs it may come out otherwise.
    """
    from cuttings_db import text

    warnings: list[str] = []
    draft = dataclasses.replace(draft, text=without_surrogates(draft.text), title=without_surrogates(draft.title))
    if layer is None:
        layer = _tolerated("The parts of the text", warnings, lambda: text.lay_out(draft), TextLayer(()))
    if language:
        layer = dataclasses.replace(layer, language=language)
    dated = _dates(draft, layer, said, warnings) if "dates" in stages else _NO_DATES
    named = _names(draft, layer, depth, warnings) if "names" in stages else _NO_NAMES
    if layer.language not in ("", "en", "zh"):
        warnings.append("Names and dates are recognised in English and Chinese only; this text is in another language.")
    keys = stage_keys(depth)
    return {
        "draft": to_json(draft),
        "layer": to_json(layer),
        **named,
        **dated,
        "version": RECOGNITION_VERSION,
        "stages": {stage: keys[stage] for stage in stages},
        "warnings": warnings,
    }


_NO_DATES: dict[str, Any] = {"dates": [], "history": None, "evidence": [], "published": None}
_NO_NAMES: dict[str, Any] = {"mentions": [], "claims": []}


def _dates(draft: Draft, layer: TextLayer, said: Said, warnings: list[str]) -> dict[str, Any]:
    """Return the JSON of dates, evidence and publication date."""
    from cuttings_db import dates

    empty: list[Evidence] = []
    scan = dates.Scan(draft.text)
    found = _tolerated(
        "The publication date", warnings, lambda: dates.publication_evidence(draft.text, layer, scan=scan), empty
    )
    evidence = sorted([*draft.evidence, *found], key=lambda e: -e.weight)
    # The time of a file is shown, and settles nothing: a copy or a download has today's, and every article would
    # count as dated by it.
    telling = [e for e in evidence if not e.source.startswith("file time")]
    published = _tolerated("The publication date", warnings, lambda: dates.settle_published(telling), None)
    day = published.edtf if published else None
    nothing: tuple[list[DateMention], History | None] = ([], None)
    dated, history = _tolerated("Dates", warnings, lambda: read_dates(draft.text, day, said, scan), nothing)
    return {
        "dates": to_json(dated),
        "history": list(history) if history else None,
        "evidence": to_json(evidence),
        "published": to_json(published),
    }


def _names(draft: Draft, layer: TextLayer, depth: str, warnings: list[str]) -> dict[str, Any]:
    """Return the JSON of mentions and claims."""
    from cuttings_db import entities

    no_mentions: list[Mention] = []
    no_claims: list[Claim] = []
    language = layer.language or None
    mentions = _tolerated(
        "Names", warnings, lambda: entities.find_mentions(draft.text, language, depth, layer), no_mentions
    )
    warnings.extend(entities.troubles())
    claims = _tolerated("Claims", warnings, lambda: entities.find_claims(draft.text, mentions, layer), no_claims)
    return {"mentions": to_json(mentions), "claims": to_json(claims)}


def _members(params: dict[str, Any], report: Report) -> list[str]:
    """List the members of a file."""
    from cuttings_db import readers

    return list(readers.members(Path(params["path"]), params.get("password")))


def _read(params: dict[str, Any], report: Report) -> list[dict[str, Any]]:
    """Read one member of a file and recognise what is in it; originals go to the spool folder."""
    from cuttings_db import readers
    from cuttings_db.readers.limits import ZIP_BYTES, check_member

    readings = readers.read(
        Path(params["path"]), params["member"], password=params.get("password"), encoding=params.get("encoding")
    )
    # The entries of a feed have one original: it is hashed, and lies there, once.
    originals = {id(reading.original): reading.original for reading in readings}
    if sum(map(len, originals.values())) > ZIP_BYTES:
        check_member(sum(map(len, originals.values())))
    digests = {key: hashlib.sha256(data).hexdigest() for key, data in originals.items()}
    laid: dict[str, str] = {}
    results = []
    for reading in readings:
        found = recognise(reading.draft, params["depth"])
        digest = digests[id(reading.original)]
        found["original"] = {
            "file": "",
            "sha256": digest,
            "name": reading.original_name,
            "media_type": reading.draft.media_type,
        }
        if params.get("spool"):
            if digest not in laid:
                shared = bool(reading.draft.extra.get("part"))
                laid[digest] = str(_put_aside(Path(params["spool"]), digest, reading.original, shared))
            found["original"]["file"] = laid[digest]
        results.append(found)
    return results


def _put_aside(spool: Path, digest: str, data: bytes, shared: bool) -> Path:
    """Lay an original into the spool folder; one that many articles share lies there once, under many names.

    The names are ours alone: nothing of a hostile file reaches a path.
    """
    file = spool / f"{digest}-{secrets.token_hex(4)}"
    first = spool / f"{digest}.{os.getpid()}"
    try:
        if not shared:
            file.write_bytes(data)
            return file
        if not first.exists():
            first.write_bytes(data)
        try:
            os.link(first, file)
        except OSError:
            # A file system without second names.
            file.write_bytes(data)
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise LimitExceeded("the file is too large", "Split it into smaller files and import those.") from error
        raise FileUnreadable(
            f"its bytes could not be put aside ({error.strerror})", "Free some space in the temporary folder."
        ) from error
    return file


def _again(params: dict[str, Any], report: Report) -> dict[str, Any]:
    """Recognise a text that is already in the archive, by the stages that are named."""
    stages = [stage for stage in STAGES if stage in params.get("stages", STAGES)]
    said, language = from_json(Said, params["said"]), str(params.get("language") or "")
    layer = from_json(TextLayer, params["layer"]) if params.get("layer") else None
    return recognise(from_json(Draft, params["draft"]), params["depth"], said, stages, language, layer)


def _warm(params: dict[str, Any], report: Report) -> bool:
    """Load the gazetteers, so that the first file does not wait for them."""
    recognise(Draft(text="Professor Li of the University Hospital spoke in Paris on 3 June 2024."), "fast")
    return True


def main(arguments: list[str]) -> int:
    """Serve reading and recognition; arguments: the memory in megabytes, the folder for originals if they are kept."""
    from cuttings_db.importing.rereading_worker import choices, reread
    from cuttings_db.readers.limits import ZIP_BYTES

    handlers = {"members": _members, "read": _read, "again": _again, "warm": _warm}
    handlers |= {"reread": reread, "reread_choices": choices}
    megabytes = int(arguments[0]) if arguments else MEMORY_MEGABYTES
    # No original is longer than all that a package may hold.
    return serve(handlers, megabytes=megabytes, file_bytes=ZIP_BYTES, writable=arguments[1:])
