"""What the linear models say of the encoder's diseases and substances: a name that only one of them sees is doubtful.

Measured on the development splits of NCBI-disease, BC5CDR and our own articles: of the diseases and substances that the
encoder alone sees, beside no list and no linear model, one in three was right.
"""

from __future__ import annotations

from cuttings_db.entities.candidates import Candidate
from cuttings_db.entities.context import Context
from cuttings_db.entities.models.crf import tagger, weighed

__all__ = ["find_seconded"]

_MODELS = ("disease", "chemical")
# Where the encoder, which sees the whole sentence, found nothing, three of four substances this sure were right.
_SURE_SUBSTANCE = 1.0


def find_seconded(context: Context) -> list[Candidate]:
    """Return substances in small letters that the encoder did not name; take back what it alone believes in.

    Changes `context.found`: the encoder's diseases and products that touch nothing that the linear model of their kind
    sees are removed. Without the linear models' files nothing is.
    """
    usable = tagger(_MODELS).bank.columns
    by_encoder = [c for c in context.found if c.stage == "encoder"]
    if not all(model in usable for model in _MODELS):
        return []
    seen = [(c, sure) for c, _, sure in weighed(context.text, context.words, _MODELS)]
    length = len(context.text)
    covered = {kind: _covered(length, [c for c, _ in seen if c.type == kind]) for kind in ("disease", "product")}
    alone = {id(c) for c in by_encoder if c.type in covered and covered[c.type].find(1, c.start, c.end) < 0}
    context.found[:] = [c for c in context.found if id(c) not in alone]
    taken = _covered(length, [*context.known, *context.found])
    return [
        c
        for c, sure in seen
        # In capitals it takes the names of norms and forms for substances.
        if c.type == "product"
        and sure >= _SURE_SUBSTANCE
        and context.text[c.start].islower()
        and taken.find(1, c.start, c.end) < 0
    ]


def _covered(length: int, candidates: list[Candidate]) -> bytearray:
    """Return one byte for each character, 1 where a candidate stands."""
    covered = bytearray(length)
    for candidate in candidates:
        covered[candidate.start : candidate.end] = b"\x01" * (candidate.end - candidate.start)
    return covered
