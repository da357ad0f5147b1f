"""Measure search side by side: our index, SQLite's FTS5, tantivy, and Whoosh as it comes, over the same articles.

usage: search.py [--sizes 1000,10000,100000] [--out FOLDER] [--keep] [--engines ours,fts5,tantivy,whoosh] [--limits]

Generates a corpus (the same one for the same size), builds every index in a process of its own, asks sixteen shapes of
a question cold and hot, asks the archive for its complete answer in a process and over the pipe, adds articles, and
writes `report.md`, `report.json` and `report.svg` to FOLDER. `--keep` uses and leaves the corpora and the rivals'
indexes of an earlier run; without it all are made anew and removed. The exit status is 1 where engines do not find the
same articles though they must, and with `--limits` where a requirement is missed. 100,000 articles need some 6 GB of
disk and a quarter of an hour.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import sys
import time
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parent)]

from search_measuring import run, size_of

_DEFAULT = Path(__file__).resolve().parent.parent.parent / "build" / "search-benchmark"
_WHOOSH_MOST = 10_000  # it needs minutes for a prefix, and hours to index more
_DOOR = "door"
_ROUNDS = 31


def say(words: str) -> None:
    """Tell on standard error what is done now."""
    print(f"{time.strftime('%H:%M:%S')} {words}", file=sys.stderr, flush=True)


def generator() -> str:
    """Return a fingerprint of what makes a corpus: these modules, and the tables of an archive."""
    import cuttings_db.store.migrations as tables

    digest = hashlib.sha256(Path(tables.__file__).read_bytes())
    for name in ("words", "corpus", "counting", "shapes", "archive"):
        digest.update(Path(__file__).with_name(f"search_{name}.py").read_bytes())
    return digest.hexdigest()[:16]


def corpus(folder: Path, articles: int) -> dict[str, Any]:
    """Return the facts of a corpus, generated if it is not there or another generator made it."""
    facts, maker = folder / "corpus.json", generator()
    if facts.exists() and (known := json.loads(facts.read_text("utf-8")))["generator"] == maker:
        return dict(known)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    say(f"generating {articles:,} articles")
    made = run("corpus", {"archive": str(folder / "corpus.cuttings"), "articles": articles}, low=True)
    made["generator"] = maker
    facts.write_text(json.dumps(made, ensure_ascii=False, indent=1), "utf-8")
    return dict(made)


def built(folder: Path, name: str, task: str, order: dict[str, Any], environment: dict[str, str]) -> dict[str, Any]:
    """Return what building an index measured, all at the same low priority.

    A rival's index that is there is taken as it is; ours is what changes between two runs.
    """
    note = folder / f"{name}.json"
    if note.exists() and name not in ("ours", _DOOR):
        return {**json.loads(note.read_text("utf-8")), "earlier": True}
    shutil.rmtree(folder / name, ignore_errors=True)
    say(f"building {name}")
    made = run(task, order, environment, low=True)
    note.write_text(json.dumps(made, indent=1), "utf-8")
    return {**made, "earlier": False}


def measure(folder: Path, articles: int, engines: list[str]) -> dict[str, Any]:
    """Measure everything at one size."""
    facts = corpus(folder, articles)
    archive = str(folder / "corpus.cuttings")
    result: dict[str, Any] = {"corpus": facts, "build": {}, "ask": {}}
    cache = {"CUTTINGS_CACHE": str(folder / _DOOR)}
    for name in engines:
        if name != "whoosh" or articles <= _WHOOSH_MOST:
            order = {"engine": name, "archive": archive, "articles": articles, "folder": str(folder / name)}
            result["build"][name] = built(folder, name, "build", order, {})
    if "ours" in engines:
        (folder / _DOOR).mkdir(exist_ok=True)
        order = {"archive": archive, "articles": articles}
        result["build"][_DOOR] = built(folder, _DOOR, "catch_up", order, cache)
    for name in engines:
        if name in result["build"]:
            say(f"asking {name}")
            order = {"engine": name, "folder": str(folder / name), "shapes": facts["shapes"]}
            result["ask"][name] = run("ask", {**order, "chinese": str(folder / "chinese.npy")})
    if "ours" in engines:
        say("asking the archive")
        order = {"archive": archive, "shapes": facts["shapes"], "rounds": _ROUNDS}
        result["complete"] = run("complete", order, cache)
        result["complete"]["archive_bytes"] = size_of(folder / _DOOR)
    result["agreement"] = agreement(facts["shapes"], result["ask"])
    return result


def agreement(shapes: list[dict[str, Any]], asked: dict[str, Any]) -> dict[str, dict[str, list[str]]]:
    """Return for each asserted shape the engines that found the same articles as we, and those that found others.

    Whoosh's own stemmer and its limit on wildcards differ in details: it is told, not asserted.
    """
    agreed: dict[str, dict[str, list[str]]] = {}
    for shape in shapes:
        name = shape["name"]
        ours = asked.get("ours", {}).get("found", {}).get(name)
        if not shape["asserted"] or ours is None:
            continue
        agreed[name] = {"same": [], "other": []}
        for engine in asked:
            found = asked[engine]["found"].get(name)
            if engine == "ours" or found is None:
                continue
            agreed[name]["same" if found == ours else "other"].append(engine)
            if found != ours:
                say(f"{name}: {engine} finds {found[0]} articles, ours {ours[0]}: {shape['words']}")
    return agreed


def main() -> int:
    """Measure all sizes and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument("--out", type=Path, default=_DEFAULT)
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--engines", default="ours,fts5,tantivy,whoosh")
    parser.add_argument("--limits", action="store_true")
    given = parser.parse_args()
    from search_picture import draw
    from search_report import checked, text_of

    sizes = sorted(int(size) for size in given.sizes.split(","))
    given.out.mkdir(parents=True, exist_ok=True)
    results: dict[int, Any] = {}
    for size in sizes:
        folder = given.out / f"corpus-{size}"
        if not given.keep:
            shutil.rmtree(folder, ignore_errors=True)
        results[size] = measure(folder, size, given.engines.split(","))
        if not given.keep:
            shutil.rmtree(folder, ignore_errors=True)
    requirements = checked(results)
    machine = {"cores": os.cpu_count(), "python": sys.version.split()[0]}
    document = {"machine": machine, "requirements": requirements, "sizes": results}
    (given.out / "report.json").write_text(json.dumps(document, ensure_ascii=False, indent=1), "utf-8")
    text = text_of(results, requirements)
    (given.out / "report.md").write_text(text, "utf-8")
    (given.out / "report.svg").write_text(draw(results), "utf-8")
    print(text)
    say(f"written to {given.out}")
    if any(set(a["other"]) - {"whoosh"} for r in results.values() for a in r["agreement"].values()):
        say("not all engines found the same articles where they must")
        return 1
    return 1 if given.limits and any(not r["met"] for r in requirements) else 0


if __name__ == "__main__":
    sys.exit(main())
