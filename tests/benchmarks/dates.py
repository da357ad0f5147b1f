"""Score the date grammar on open data: interval F1, strict and relaxed spans, false dates, and speed.

Run it as a program. The data lies outside the repository (`../shared/gold/dates`); without it, it says so and ends.
A third of each set, chosen by the hash of the document's name, is held out: it is scored, never looked at.
`--show PART SET` lists the differences of a tuning part.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import re
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
GOLD = ROOT.parent / "shared" / "gold" / "dates"
Timex = dict[str, Any]
Document = dict[str, Any]


def held_out(name: str) -> bool:
    """Tell whether a document belongs to the third that nobody looks at."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3 == 0


def module(name: str) -> ModuleType:
    """Load one of the scorers that lie beside the data."""
    spec = importlib.util.spec_from_file_location(name, GOLD / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def gum() -> list[Document]:
    """Return the GUM documents: news, biographies, interviews, articles, court hearings."""
    documents = []
    for line in (GOLD / "gum_dates_train.jsonl").read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        for timex in document["timex"]:
            timex["value"] = (timex["start"], timex["end"])
        documents.append(document)
    return documents


def wikiwars(values: ModuleType) -> list[Document]:
    """Return the war histories; a TIMEX3 value becomes an interval or (None, None)."""
    documents = []
    for path in sorted((GOLD / "wikiwars_tml").glob("*.tml")):
        raw = path.read_text(encoding="utf-8")
        day = re.search(r'CREATION_TIME"[^>]*value="([0-9-]{10})', raw)
        assert day is not None
        body = raw[raw.index("<TEXT>") + 6 : raw.index("</TEXT>")]
        text, timexes, at = "", [], 0
        for tag in re.finditer(r"<TIMEX3[^>]*value=\"([^\"]*)\"[^>]*>([^<]*)</TIMEX3>", body):
            text += _unescaped(body[at : tag.start()])
            words = _unescaped(tag[2])
            span = values.tv(tag[1])
            value = (span[0].isoformat(), span[1].isoformat()) if span else (None, None)
            timexes.append({"s": len(text), "e": len(text) + len(words), "text": words, "value": value, "raw": tag[1]})
            text += words
            at = tag.end()
        text += _unescaped(body[at:])
        documents.append({"id": path.stem, "genre": "war", "dct": day[1], "text": text, "timex": timexes})
    return documents


def _unescaped(text: str) -> str:
    """Undo the escapes of the markup; tags of other kinds go."""
    text = re.sub(r"<[^>]*>", "", text)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")


def predictions(documents: list[Document]) -> dict[str, list[Timex]]:
    """Return what the grammar finds in each document."""
    from cuttings_db.dates import find_dates

    found = {}
    for document in documents:
        found[document["id"]] = [
            {"s": m.start, "e": m.end, "value": (m.lo, m.hi), "rule": m.rule, "type": None}
            for m in find_dates(document["text"], document["dct"])
        ]
    return found


def _ranges_as_one(documents: list[Document], found: dict[str, list[Timex]]) -> list[Document]:
    """Return the documents with two gold halves made one where one of our ranges spans exactly both.

    Our rule is one mention for one range; the annotators marked each half. Halves that we did not join stay two.
    """
    result = []
    for document in documents:
        gold = sorted((t for t in document["timex"] if t["value"][0]), key=lambda t: t["s"])
        kept, at = [], 0
        spans = {(t["s"], t["e"]) for t in found[document["id"]]}
        while at < len(gold):
            one = gold[at]
            following = gold[at + 1] if at + 1 < len(gold) else None
            if following is not None and any(a <= one["s"] and b == following["e"] for a, b in spans):
                value = (one["value"][0], following["value"][1])
                kept.append({**one, "e": following["e"], "value": value})
                at += 2
            else:
                kept.append(one)
                at += 1
        result.append({**document, "timex": kept})
    return result


def report(name: str, documents: list[Document], scorer: ModuleType, show: bool) -> None:
    """Print one line of figures, and the differences if asked."""
    found = predictions(documents)

    def dated(timex: Timex) -> bool:
        return bool(timex["value"][0])

    differences: list[Any] | None = [] if show else None
    intervals = scorer.score(documents, found, gfilter=dated, sfilter=dated, collect=differences)
    print(
        f"{name:34s} {len(documents):3d} texts, {intervals['gold']:5d} dates"
        f" | interval F1 {intervals['value'][2]:5.1f} (P {intervals['value'][0]:5.1f} R {intervals['value'][1]:5.1f})"
        f" | strict {intervals['strict'][2]:5.1f} | relaxed {intervals['relaxed'][2]:5.1f}"
    )
    joined = scorer.score(_ranges_as_one(documents, found), found, gfilter=dated, sfilter=dated)
    print(f"{'':34s}    with ranges as one: interval F1 {joined['value'][2]:5.1f} | strict {joined['strict'][2]:5.1f}")
    texts = {document["id"]: document["text"] for document in documents}
    for document, gold, ours, _span, right in differences or []:
        at = gold or ours
        text = texts[document]
        context = text[max(0, at["s"] - 40) : at["e"] + 30].replace("\n", "|")
        kind = "missed" if ours is None else "extra" if gold is None else "span" if right else "value"
        print(
            f"   {kind:6s} {document:24s} gold {gold and (text[gold['s'] : gold['e']], *gold['value'])}"
            f" ours {ours and (text[ours['s'] : ours['e']], *ours['value'], ours['rule'])} in {context!r}"
        )


def chinese(show: bool) -> None:
    """Score Chinese expressions that stand alone, with a reference day."""
    from cuttings_db.dates import find_dates

    total = {False: 0, True: 0}
    right = {False: 0, True: 0}
    for line in (GOLD / "jionlp_zh_expressions.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        if re.search(r"[点时钟分秒:：]|[早晚]上|[上下]午|夜|黎明|白天|午", case["expr"]):
            continue
        part = held_out(case["expr"])
        mentions = find_dates(case["expr"], case["ref"], "zh")
        good = len(mentions) == 1 and (mentions[0].lo, mentions[0].hi) == (case["start"], case["end"])
        total[part] += 1
        right[part] += good
        if show and not part and not good:
            got = [(case["expr"][m.start : m.end], m.lo, m.hi, m.rule) for m in mentions]
            print(f"   {case['expr']} from {case['ref']}: {case['start']}..{case['end']}, ours {got}")
    for part, name in ((False, "tuning"), (True, "held out")):
        share = 100 * right[part] / total[part]
        print(f"{'JioNLP expressions, ' + name:34s} {total[part]:3d} cases | interval right {share:5.1f} %")


def recognizers(show: bool) -> None:
    """Score the spans of the Chinese recogniser cases."""
    from cuttings_db.dates import find_dates

    counts = {False: [0, 0, 0, 0], True: [0, 0, 0, 0]}
    for name in ("Chinese_DateExtractor", "Chinese_DatePeriodExtractor"):
        for case in json.loads((GOLD / "ms_recognizers" / f"{name}.json").read_text(encoding="utf-8-sig")):
            text = case["Input"]
            part = held_out(text)
            gold = {(r["Start"], r["Start"] + r["Length"]) for r in case["Results"] if "Start" in r}
            ours = {(m.start, m.end) for m in find_dates(text, "2020-06-10", "zh")}
            touched = sum(any(a < d and c < b for c, d in ours) for a, b in gold)
            for at, count in enumerate((len(gold), len(ours), len(gold & ours), touched)):
                counts[part][at] += count
            if show and not part and gold != ours:
                print(f"   {text}: {[text[a:b] for a, b in gold - ours]}, ours {[text[a:b] for a, b in ours - gold]}")
    for part, name in ((False, "tuning"), (True, "held out")):
        gold_n, ours_n, strict, relaxed = counts[part]
        print(
            f"{'Recogniser cases, ' + name:34s} {gold_n:3d} spans"
            f" | strict {200 * strict / (gold_n + ours_n):5.1f} | relaxed {200 * relaxed / (gold_n + ours_n):5.1f}"
        )


_LIKELY = re.compile(
    r"(?i)\b(?:in|of|since|from|to|between|and|until|till|by|during|through|year|before|after|early|late|mid|the|on"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)[ ,-]{1,3}$|[-/][ ]?$"
)


def biomedical(show: bool) -> None:
    """Print how many dates are found in biomedical abstracts, which hold nearly none: devel held out, train to tune on.

    A year after a word of time is likely right ("in 1995"), and so is a month with its year; the rest counts as false.
    Only what is no citation, name or copyright is counted: that is what a timeline draws.
    """
    from cuttings_db.dates import find_dates

    for part, name in (("train", "tuning"), ("devel", "held out")):
        words = likely = doubtful = 0
        for path in sorted((GOLD.parent / "ner").glob(f"[BN]*.{part}.iob")):
            sentences = path.read_text(encoding="utf-8").split("\n\n")
            tokens = [[line.split("\t")[0] for line in sentence.split("\n") if line] for sentence in sentences]
            text = "\n\n".join(" ".join(sentence) for sentence in tokens)
            words += sum(len(sentence) for sentence in tokens)
            for m in find_dates(text, "2010-06-15"):
                if m.edtf and m.role in ("event", "publication"):
                    good = m.rule == "en.month-year" or (
                        m.rule.startswith("en.year") and bool(_LIKELY.search(text[max(0, m.start - 12) : m.start]))
                    )
                    likely, doubtful = likely + good, doubtful + (not good)
                    if show and part == "train":
                        context = text[max(0, m.start - 60) : m.end + 50].replace("\n", "|")
                        print(f"   {'likely' if good else 'doubt '} {m.rule} {text[m.start : m.end]!r} in {context!r}")
        if words:
            print(
                f"biomedical abstracts, {name}: in 1,000 words {1000 * likely / words:.2f} dates that are likely right"
                f" and {1000 * doubtful / words:.2f} doubtful ({doubtful})"
            )


def articles(show: bool) -> None:
    """Score whole articles of oncology by interval; half of them, chosen by the hash of the name, is held out."""
    from cuttings_db.dates import find_dates

    counts: dict[tuple[str, bool], list[int]] = {}
    for path in sorted((ROOT / "tests" / "dated_articles").glob("*.json")):
        part = path.stem.startswith("b-") and int(hashlib.sha256(path.stem.encode()).hexdigest(), 16) % 2 == 0
        told = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        gold = [date for date in told["dates"] if date["lo"] or date["hi"]]
        ours = [m for m in find_dates(text, told["published"], ranges="one") if m.lo or m.hi]
        right, left = 0, list(ours)
        for date in gold:
            near = [m for m in left if m.start < date["end"] and date["start"] < m.end]
            hit = next((m for m in near if (m.lo, m.hi) == (date["lo"], date["hi"])), None)
            right += hit is not None
            left = [m for m in left if m not in (near if hit is None else [hit])]
            if show and not part and hit is None:
                got = [(text[m.start : m.end], m.lo, m.hi, m.rule) for m in near]
                print(f"   {path.stem}: {date['text']!r} {date['lo']}..{date['hi']}, ours {got}")
        total = counts.setdefault((told["language"], part), [0, 0, 0])
        for at, count in enumerate((len(gold), len(ours), right)):
            total[at] += count
    for (language, part), (gold_n, ours_n, right) in sorted(counts.items()):
        name = f"articles, {language}, {'held out' if part else 'open'}"
        print(f"{name:34s} {gold_n:3d} dates | interval F1 {200 * right / (gold_n + ours_n):5.1f}")


def speed(documents: list[Document]) -> None:
    """Print articles of 2 kB a second."""
    from cuttings_db.dates import find_dates

    texts = [document["text"][:2000] for document in documents]
    begun = time.process_time()
    for text in texts:
        find_dates(text, "2020-01-01")
    spent = time.process_time() - begun
    large = "\n\n".join(document["text"] for document in documents)[:100_000]
    begun = time.process_time()
    find_dates(large, "2020-01-01")
    print(f"speed: {len(texts) / spent:.0f} articles of 2 kB a second; 100 kB in {time.process_time() - begun:.2f} s")


def main() -> int:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", choices=["gum", "wars", "jionlp", "recognizers", "biomedical", "articles"])
    show = parser.parse_args().show
    sys.path.insert(0, str(ROOT / "db"))
    if not GOLD.exists():
        print("skipped: the open data is not here")
        return 0
    scorer, values = module("score"), module("interval")
    for name, key, documents in (("GUM", "gum", gum()), ("WikiWars", "wars", wikiwars(values))):
        report(f"{name}, tuning", [d for d in documents if not held_out(d["id"])], scorer, show == key)
        news = [d for d in documents if not held_out(d["id"]) and d["genre"] == "news"]
        if news:
            report(f"{name} news, tuning", news, scorer, False)
        report(f"{name}, held out", [d for d in documents if held_out(d["id"])], scorer, False)
    chinese(show == "jionlp")
    recognizers(show == "recognizers")
    biomedical(show == "biomedical")
    articles(show == "articles")
    speed(gum())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
