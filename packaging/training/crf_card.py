"""Write the card of the linear models: figures, sizes, hashes, and what they were made from."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from training import corpora

__all__ = ["BASE_SHA256", "write_card"]

BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_HEAD = """# Linear tagging models (conditional random fields)

Four models over one set of features: general names (person, organisation, place, event), diseases, chemicals, genes.
They are the fast pass over English text, and the full pass where the encoder cannot be loaded. Each is a list of
(feature, cell, weight) without pickle; `db/cuttings_db/entities/models/crf_weights.py` says how it is read.

Features of a word in a window of two words on each side: the word, its shape, its cluster (`clusters.npz`: words whose
input embeddings in MiniLM-L6 are alike), endings and beginnings, the word lists that hold it, pairs of neighbours, and
the names of the gazetteers that cover it. The gazetteers are looked up at run time: where they change much, train anew.

Made by `packaging/train crf`; crfsuite is used for training alone. Figures are strict span F1 of a model by itself on
development sentences that it was not trained on. Weights: CC BY-SA 4.0, see LICENCE.txt.
"""
_LIMITS = """
## Limits

- Sentences with more than a fifth of Chinese characters are left to other recognisers.
- Organisations are the weakest general type; `chemical` knows what patients are given, not what laboratories use;
  the general model learnt from encyclopaedia, web and conversation, and from few articles about medicine.
- CrossNER's sentences were held out in order of the file (the last tenth), UNER-EWT's likewise (the last fifth).
"""


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_card(folder: Path, trained: Mapping[str, Mapping[str, Any]], sources: Mapping[str, Sequence[str]]) -> None:
    """Take new figures into `metrics.json`, and write the card from all of them.

    `trained` gives seconds and scores by model, `sources` the names of its corpora.
    """
    metrics = folder / "metrics.json"
    known: dict[str, Any] = json.loads(metrics.read_text("utf-8")) if metrics.exists() else {"models": {}}
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    for name, figures in trained.items():
        file = folder / f"{name}.npz"
        known["models"][name] = {"trained": today, "bytes": file.stat().st_size, "sha256": _digest(file), **figures}
    known["models"] = {name: known["models"][name] for name in sources if name in known["models"]}
    table = folder / "clusters.npz"
    known["clusters"] = {"bytes": table.stat().st_size, "sha256": _digest(table), "base_sha256": BASE_SHA256}
    known["corpora"] = [
        {
            "file": corpus.file,
            "sha256": corpus.sha256,
            "source": corpus.source,
            "licence": corpus.licence,
            "models": [name for name, used in sources.items() if key.removesuffix("-train") in used],
        }
        for key, corpus in corpora.CORPORA.items()
        if not key.endswith("-dev") and any(key.removesuffix("-train") in used for used in sources.values())
    ]
    metrics.write_text(json.dumps(known, indent=1, ensure_ascii=False) + "\n", "utf-8")
    (folder / "MODEL.md").write_text(_card(known), "utf-8")


def _card(known: Mapping[str, Any]) -> str:
    """Return the card as Markdown."""
    lines = [_HEAD, "## Models\n", "| model | trained | kB | SHA-256 begins | CPU-s | development split | P | R | F1 |"]
    lines.append("|---|---|---|---|---|---|---|---|---|")
    for name, model in known["models"].items():
        first = (
            f"{name} | {model['trained']} | {model['bytes'] / 1000:.0f} | {model['sha256'][:12]} | {model['seconds']}"
        )
        for split, scores in model["scores"].items():
            cells = f"{scores['precision']} | {scores['recall']} | {scores['f1']}"
            lines.append(f"| {first} | {split} | {cells} |")
            first = " | | | |"
    lines.append("\n## Data\n\n| file | SHA-256 begins | source | licence | models |\n|---|---|---|---|---|")
    for corpus in known["corpora"]:
        cells = (
            corpus["file"],
            corpus["sha256"][:12],
            corpus["source"],
            corpus["licence"],
            ", ".join(corpus["models"]),
        )
        lines.append(f"| {' | '.join(cells)} |")
    lines.append(
        "\nClusters of words: input embeddings of all-MiniLM-L6-v2 (Apache-2.0), SHA-256 begins"
        f" {known['clusters']['base_sha256'][:12]}; the table has {known['clusters']['bytes'] / 1000:.0f} kB."
    )
    return "\n".join(lines) + "\n" + _LIMITS
