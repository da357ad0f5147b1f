"""The report of the search benchmark: what is required and what was measured, and tables side by side."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import Any

Results = dict[int, Any]
_RIVALS = ("fts5", "tantivy", "whoosh")
_MEGABYTE = 1e6


def ratios(result: dict[str, Any], rival: str, when: str = "hot") -> dict[str, float]:
    """Return our median over a rival's for each shape that both answer."""
    ours, theirs = result["ask"]["ours"][when], result["ask"].get(rival, {}).get(when, {})
    return {name: ours[name]["median"] / theirs[name]["median"] for name in ours if name in theirs}


def checked(results: Results) -> list[dict[str, Any]]:
    """Return each requirement with what was measured at the largest size, and whether it is met."""
    size = max(results)
    result = results[size]
    if "ours" not in result["ask"] or "fts5" not in result["ask"]:
        return []
    ask, build, whole = result["ask"], result["build"], result["complete"]
    found: list[dict[str, Any]] = []

    def require(what: str, value: float, limit: float, unit: str = "", least: bool = False, note: str = "") -> None:
        met = value >= limit if least else value <= limit
        bound = f"{'≥' if least else '≤'} {limit:g}{unit}"
        found.append({"what": what, "limit": bound, "measured": f"{value:.3g}{unit}", "met": bool(met), "note": note})

    def beside(what: str, value: float, unit: str = "") -> None:
        found.append(
            {"what": what, "limit": "", "measured": f"{value:.3g}{unit}", "met": True, "note": "for comparison"}
        )

    hot, theirs = ask["ours"]["hot"], ask["fts5"]["hot"]
    against = ratios(result, "fts5")
    require("hot: median over the shapes, of FTS5's time", median(against.values()), 0.25)
    fresh = ratios(result, "fts5", "fresh")
    beside("other words of the same shapes: median, of FTS5's time", median(fresh.values()))
    over = {name: hot[name]["median"] - theirs[name]["median"] for name in against}
    worst = max(over, key=lambda name: over[name])
    require("hot: no shape above FTS5's by more than", over[worst], 1, " ms", note=worst)
    slowest = max(hot, key=lambda name: hot[name]["p95"])
    require("hot: worst shape, p95", hot[slowest]["p95"], 50, " ms", note=slowest)
    for way, name in (("hot", "complete answer in a process"), ("piped", "complete answer over the pipe")):
        asked = whole[way]
        late = max(asked, key=lambda shape: asked[shape]["p95"])
        require(f"{name}: median over the shapes", median(a["median"] for a in asked.values()), 16, " ms")
        require(f"{name}: worst shape, p95", asked[late]["p95"], 50, " ms", note=late)
    cpu = [a["median"] for a in whole["cpu"].values()]
    beside("complete answer in a process, CPU time: median over the shapes", median(cpu), " ms")
    beside(
        "complete answer in a process, CPU time: worst shape, p95", max(a["p95"] for a in whole["cpu"].values()), " ms"
    )
    beside("the archive's first answer of all, from opening its file on", whole["open"] + whole["first"], " ms")
    require("cold: median over the shapes, of FTS5's time", median(ratios(result, "fts5", "cold").values()), 1.0)
    for rival in ("tantivy", "whoosh"):
        if rival in ask:
            beside(f"hot: median over the shapes, of {rival}'s time", median(ratios(result, rival).values()))
    require("open the index", ask["ours"]["open"], 300, " ms")
    resident = ask["ours"]["memory"]
    require("memory of the searcher", resident["VmRSS"] / _MEGABYTE, 300, " MB", note=_memory(resident))
    one, door = build["ours"], build["door"]
    best = max(one["rate"], door["rate"])
    require("indexing rate, of FTS5's (one worker)", one["rate"] / build["fts5"]["rate"], 0.2, least=True)
    beside("the same by CPU time", build["fts5"]["cpu"] / one["cpu"])
    require("indexing rate, of FTS5's (as the archive does it)", door["rate"] / build["fts5"]["rate"], 0.2, least=True)
    for other in sorted(results, reverse=True):
        if "whoosh" in results[other]["build"]:
            rates = results[other]["build"]
            rate = rates["ours"]["rate"] / rates["whoosh"]["rate"]
            require("indexing rate, of Whoosh's (one worker)", rate, 4, least=True, note=f"{other:,} articles")
            break
    peak = max(one["peak"], door["tree_peak"])
    require("memory while building, all processes", peak / _MEGABYTE, 1200, " MB", note=f"best rate {best:,.0f}/s")
    require("size, of FTS5's", one["bytes"] / build["fts5"]["bytes"], 2.5)
    require(
        "an added article is found after", max(a["found"] for a in whole["added"]), 200, " ms", note="worst of five"
    )
    return found


def _verdict(requirement: dict[str, Any]) -> str:
    """Say whether a requirement is met; nothing where there is none."""
    if not requirement["limit"]:
        return ""
    return "met" if requirement["met"] else "MISSED"


def _memory(known: dict[str, int]) -> str:
    """Return memory in words."""
    anonymous, files = known["RssAnon"] / _MEGABYTE, known["RssFile"] / _MEGABYTE
    return f"{anonymous:.0f} MB of its own, {files:.0f} MB of mapped files"


def text_of(results: Results, requirements: list[dict[str, Any]]) -> str:
    """Return the whole report as Markdown."""
    parts = ["# Search, side by side\n"]
    if requirements:
        parts.append(f"## Required, at {max(results):,} articles\n")
        rows = [(r["what"], r["limit"], r["measured"], _verdict(r), r["note"]) for r in requirements]
        parts.append(_table(("what", "limit", "measured", "", ""), rows))
    for size in sorted(results, reverse=True):
        parts.extend(_of_size(size, results[size]))
    if len(results) > 1:
        parts.append("## Growth: our hot medians, ms\n")
        names = list(results[max(results)]["ask"]["ours"]["hot"])
        sizes = sorted(results)
        rows = [(name, *(_ms(results[s]["ask"]["ours"]["hot"].get(name)) for s in sizes)) for name in names]
        parts.append(_table(("shape", *(f"{s:,}" for s in sizes)), rows))
    return "\n".join(parts)


def _of_size(size: int, result: dict[str, Any]) -> list[str]:
    """Return the tables of one size."""
    facts, ask = result["corpus"], result["ask"]
    parts = [
        f"## {size:,} articles\n",
        f"{facts['bytes'] / _MEGABYTE:,.0f} MB of text ({facts['bytes'] / size:,.0f} bytes an article, the longest"
        f" {facts['longest'] / 1000:,.0f} thousand characters), {facts['vocabulary']:,} different words,"
        f" {facts['chinese'] / size:.0%} Chinese, {facts['mentions'] / size:.0f} mentions and"
        f" {facts['dates'] / size:.1f} dates an article.\n",
    ]
    engines = [e for e in ("ours", *_RIVALS) if e in ask]
    if "ours" in engines:
        loads = ", ".join(f"{e} {ask[e]['load']:.1f}" for e in engines)
        parts.append(f"Load of the machine while asking (more than its cores: others were at work): {loads}.\n")
        parts.append("Hot, ms: median (p95). In the last column who was found to find the same articles as we.\n")
        head = ("shape", "asked", "hits", *engines, *(f"/ {e}" for e in engines[1:]), "same hits")
        parts.append(_table(head, [_shape_row(shape, result, engines) for shape in facts["shapes"]]))
        against = [_median_ratio(result, e, "hot") for e in engines[1:]]
        fresh = [_median_ratio(result, e, "fresh") for e in engines[1:]]
        cold = [_median_ratio(result, e, "cold") for e in engines[1:]]
        ways = f"asked again {', '.join(against)}; other words {', '.join(fresh)}; cold {', '.join(cold)}"
        parts.append(f"Median of the ratios: {ways}.\n")
        parts.append(
            "Hot asks the same words again. Other words: twelve more questions of the same shape, each asked once of"
            " the open index. Cold: the first question after opening. Complete: the archive's answer, likewise. ms.\n"
        )
        parts.append(_cold(result, engines))
    parts.append(_builds(result))
    if added := result.get("complete", {}).get("added"):
        rows = [tuple(f"{a[part]:.0f}" for part in ("commit", "index", "ask", "found")) for a in added]
        parts.append("Articles added one by one: commit; then index, ask, and both together; ms.\n")
        parts.append(_table(("commit", "index", "ask", "found"), rows))
    return parts


def _median_ratio(result: dict[str, Any], engine: str, when: str) -> str:
    """Return the median of the ratios to an engine in words."""
    return f"{median(ratios(result, engine, when).values()):.2f} of {engine}"


def _shape_row(shape: dict[str, Any], result: dict[str, Any], engines: Sequence[str]) -> tuple[str, ...]:
    """Return the row of one shape."""
    name, ask = shape["name"], result["ask"]
    times = [_ms(ask[e]["hot"].get(name), tail=True) for e in engines]
    against = [f"{ratios(result, e)[name]:.2f}" if name in ask[e]["hot"] else "–" for e in engines[1:]]
    agreed = result["agreement"].get(name)
    same = "not compared" if agreed is None else ", ".join([*agreed["same"], *(f"NOT {e}" for e in agreed["other"])])
    asked = " ".join(shape["words"]) + (f" {shape['days'][0]}..{shape['days'][1]}" if shape["days"][0] else "")
    return name, asked, f"{ask['ours']['totals'][name]:,}", *times, *against, same


def _cold(result: dict[str, Any], engines: Sequence[str]) -> str:
    """Return the table of first uses and of complete answers."""
    ask, whole = result["ask"], result["complete"]
    rows = []
    for shape in result["corpus"]["shapes"]:
        name = shape["name"]
        times = [_ms(ask[e]["cold"].get(name)) for e in engines]
        other = [_ms(ask[e]["fresh"].get(name)) for e in engines]
        first = f"{whole['cold'][name]:.1f}"
        complete = (_ms(whole[way][name], tail=True) for way in ("fresh", "hot", "piped"))
        rows.append((name, *other, *times, first, *complete))
    heads = (
        "shape",
        *(f"{e} other" for e in engines),
        *(f"{e} cold" for e in engines),
        "complete: first",
        "complete: other words",
        "complete: hot",
        "over the pipe",
    )
    has = [name for name, there in whole["parts"].items() if there]
    return _table(heads, rows) + f"\nThe complete answer has total, first rows with snippets, {', '.join(has)}.\n"


def _builds(result: dict[str, Any]) -> str:
    """Return the table of building, size and memory."""
    rows = []
    names = {"ours": "ours, one worker", "door": "ours, as the archive does it"}
    for engine, built in result["build"].items():
        asked = result["ask"].get(engine, {})
        held = asked.get("memory", {})
        rows.append((
            names.get(engine, engine), f"{built['seconds']:.1f}", f"{built['cpu']:.1f}", f"{built['rate']:,.0f}",
            f"{built.get('tree_peak', built['peak']) / _MEGABYTE:,.0f}", f"{built['bytes'] / _MEGABYTE:,.1f}",
            f"{asked['open']:.1f}" if asked else "", f"{held['VmRSS'] / _MEGABYTE:,.0f}" if held else "",
            _memory(held) if held else "",
        ))  # fmt: skip
    if whole := result.get("complete"):
        held = whole["service_memory"]
        size = f"{result['corpus']['archive_bytes'] / _MEGABYTE:,.1f}"
        rows.append((
            "the archive's process", "", "", "", "", size, f"{whole['open']:.1f}", f"{held['VmRSS'] / _MEGABYTE:,.0f}",
            _memory(held),
        ))  # fmt: skip
    return _table(("", "s", "CPU s", "articles/s", "most MB", "MB on disk", "open ms", "searcher MB", ""), rows)


def _ms(measured: dict[str, float] | None, tail: bool = False) -> str:
    """Return a time in words."""
    if measured is None:
        return "lacks"
    middle = _short(measured["median"])
    return f"{middle} ({_short(measured['p95'])})" if tail else middle


def _short(value: float) -> str:
    """Return milliseconds with as many digits as say something."""
    return f"{value:.2f}" if value < 10 else f"{value:,.1f}" if value < 100 else f"{value:,.0f}"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table that is also read well as it stands."""
    widths = [max(len(str(row[i])) for row in (head, *rows)) for i in range(len(head))]
    lines = [
        "| " + " | ".join(str(c).ljust(w) for c, w in zip(row, widths, strict=True)) + " |" for row in (head, *rows)
    ]
    lines.insert(1, "|" + "|".join("-" * (w + 2) for w in widths) + "|")
    return "\n".join(lines) + "\n"
