"""Print what the recogniser reaches on the development splits of the open sets, its speed, and the model card.

    python tests/benchmarks/entities.py [--most N] [--size N] [--style typed|blanks] [--depth full|fast]
                                        [--set NAME …] [--errors TYPE …]

Strict spans, through `find_mentions`. The corpora are other people's and lie beside the checkout; without them only
speed is measured.
"""

from __future__ import annotations

import argparse
import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

import statistics
import subprocess
import sys
import time

import entities_scoring as scoring

from cuttings_db.entities import find_mentions
from cuttings_db.resources import resource as shipped

_ARTICLE = 6400  # characters
_LOAD = """
import resource, sys, time
start = time.process_time()
from cuttings_db.entities import find_mentions
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
text = sys.stdin.read()
find_mentions("Professor Ann Example of Example Hospital.", "en", sys.argv[1])
loaded = time.process_time() - start
find_mentions(text, "en", sys.argv[1])
print(f"{loaded:.2f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}")
"""


def articles() -> list[str]:
    """Return English texts of 6,400 characters made of the development sentences, or of the sample archive."""
    try:
        words = [scoring.corpora.detokenise(s.words)[0] for s in scoring.corpora.development("crossner")]
        words += [scoring.corpora.detokenise(s.words, True)[0] for s in scoring.corpora.development("ncbi")]
    except FileNotFoundError:
        words = [p.read_text("utf-8") for p in sorted(shipped("sample").rglob("*.txt"))] * 20
    text = " ".join(words)
    return [text[i : i + _ARTICLE] for i in range(0, min(len(text), 40 * _ARTICLE) - _ARTICLE, _ARTICLE)]


def speed(depth: str) -> None:
    """Print articles per second on one core, the seconds until the first answer, and the memory used."""
    texts = articles()[:20]
    find_mentions(texts[0], "en", depth)
    used = []
    for text in texts:
        began = time.process_time()
        find_mentions(text, "en", depth)
        used.append(time.process_time() - began)
    done = subprocess.run(
        [sys.executable, "-c", _LOAD, depth], input=texts[0], text=True, capture_output=True, check=True
    )
    seconds, memory = done.stdout.split()
    print(
        f"{depth} pass: {1 / statistics.mean(used):.1f} articles of {_ARTICLE} characters a second (best "
        f"{1 / min(used):.1f}); first answer after {seconds} CPU-s, {memory} MB at most"
    )


def card() -> None:
    """Print the model cards that are shipped."""
    for path in sorted(shipped("models").glob("*/MODEL.md")):
        print(f"\n{'=' * 100}\n{path.read_text('utf-8')}")


def main() -> None:
    """Score, measure, and print the cards."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=100_000, help="sentences of a set")
    parser.add_argument("--size", type=int, default=1, help="sentences of a text")
    parser.add_argument("--style", choices=("typed", "blanks"), nargs="*", default=["typed", "blanks"])
    parser.add_argument("--depth", choices=("full", "fast"), nargs="*", default=["full"])
    parser.add_argument("--set", nargs="*", default=[], help="corpora, by the start of their name")
    parser.add_argument("--errors", nargs="*", default=[], help="types whose errors are shown")
    options = parser.parse_args()
    if not options.set:
        for depth in ("fast", "full"):
            speed(depth)
    try:
        scoring.corpora.check_all()
    except FileNotFoundError as missing:
        sys.exit(str(missing))
    for chosen in scoring.SETS:
        if options.set and not chosen.corpus.startswith(tuple(options.set)):
            continue
        for style in options.style[: 1 if chosen.language == "zh" else None]:
            for depth in options.depth:
                result = scoring.score(chosen, style, depth, options.size, options.most, options.errors)
                line = "  ".join(
                    f"{kind} {result.f1(kind)[0]:.1f}/{result.f1(kind)[1]:.1f}/{result.f1(kind)[2]:.1f}"
                    for kind in chosen.types
                )
                total = f"F1 {result.f1()[2]:5.1f}  ({chosen.published})"
                rate = result.characters / _ARTICLE / max(1e-9, result.seconds)
                print(f"{chosen.name:26} {style:6} {depth:4} {total:46} {line}  {rate:.1f} articles/s", flush=True)
    if not options.set:
        card()


if __name__ == "__main__":
    main()
