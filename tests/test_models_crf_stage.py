"""The linear models on text: tokens, spans, hostile input, and what happens without their files."""

from __future__ import annotations

import hashlib
import itertools
import json
import re
import warnings
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings_db.entities import find_mentions
from cuttings_db.entities.candidates import GAZETTEER, Candidate
from cuttings_db.entities.context import read_context
from cuttings_db.entities.models import crf, features_clusters
from cuttings_db.entities.models.crf_weights import read_model
from cuttings_db.entities.models.features import Forms
from cuttings_db.entities.models.features_tokens import read_tokens
from cuttings_db.entities.words import read_words
from cuttings_db.resources import resource
from pace import within

FOLDER = resource("models", "crf")


def found(text: str) -> set[tuple[str, str]]:
    return {(text[c.start : c.end], c.type) for c in crf.tagged(text, read_words(text))}


# Sentences of our own with what the shipped models find in them. Whoever trains anew and changes an answer here
# looks at it first.
SENTENCES: tuple[tuple[str, set[tuple[str, str]]], ...] = (
    (
        "Marguerite Oyelaran flew from Lisbon to Toronto to meet Henrik Solberg.",
        {
            ("Marguerite Oyelaran", "person"),
            ("Lisbon", "place"),
            ("Toronto", "place"),
            ("Henrik Solberg", "person"),
        },
    ),
    (
        "Patients with breast cancer who had received tamoxifen developed pulmonary fibrosis.",
        {("breast cancer", "disease"), ("tamoxifen", "product"), ("pulmonary fibrosis", "disease")},
    ),
    (
        "We show that the p53 protein binds the promoter of BRCA1 in yeast.",
        {("p53 protein", "gene"), ("BRCA1", "gene")},
    ),
    ("It rained all day and nobody came.", set()),
)


@pytest.mark.parametrize(("text", "names"), SENTENCES, ids=[s[:24] for s, _ in SENTENCES])
def test_sentences_of_our_own(text: str, names: set[tuple[str, str]]) -> None:
    assert names <= found(text) if names else not found(text)


def test_a_text_of_chinese_characters_is_left_to_others() -> None:
    assert found("张三丰教授在北京大学肿瘤医院使用帕博利珠单抗治疗肺癌，EGFR突变者除外。") == set()


def test_an_english_sentence_with_a_chinese_name_is_read() -> None:
    text = "Professor Marguerite Oyelaran (欧亚兰) and Henrik Solberg of the University of Lisbon agreed."
    assert {name for name, kind in found(text) if kind == "person"} >= {"Henrik Solberg"}


def test_a_name_keeps_its_initial_and_not_the_full_stop_of_its_sentence() -> None:
    spans = {name for name, _ in found("The prize went to Marguerite T. Oyelaran. It was shared by Henrik S.")}
    assert "Marguerite T. Oyelaran" in spans
    assert not any(name.endswith(".") for name in spans)


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=120))
def test_tokens_are_pieces_of_the_text_in_order(text: str) -> None:
    tokens = read_tokens(text)
    assert [text[s:e] for s, e in zip(tokens.starts, tokens.ends, strict=True)] == tokens.words
    assert all(e <= s for e, s in zip(tokens.ends, tokens.starts[1:], strict=False))
    assert all(tokens.words)
    assert tokens.first[0] == 0 and tokens.first[-1] == len(tokens.words)
    assert all(a < b for a, b in itertools.pairwise(tokens.first))
    covered = {i for s, e in zip(tokens.starts, tokens.ends, strict=True) for i in range(s, e)}
    assert not [c for i, c in enumerate(text) if i not in covered and not c.isspace()]


def test_sentences_end_at_stops_and_short_lines_and_not_behind_titles() -> None:
    text = "Dr. Li came. She left.\nMENU\nA line that is so long that its end is only where the paper ends and\ngoes on"
    tokens = read_tokens(text)
    sentences = [tokens.words[a:b] for a, b in itertools.pairwise(tokens.first)]
    assert [s[0] for s in sentences] == ["Dr", "She", "MENU", "A"]
    assert sentences[-1][-1] == "on"


HOSTILE = (
    "", " \n\t ", ".", "A", "\x00\x01\x02", "\u202eabc\u202c \ufeffEGFR\u200b", "a\u0301" * 50, "((((", "É" * 5000,
    "x" * 200_000, "A. " * 3000, "EGFR\n" * 2000, "𝔸𝕟𝕟 𝕃𝕖𝕖 met Ann Lee", "٣٤٥ IL-٢", "-" * 3000, "\n" * 5000,
    "Ann" + " " * 5000 + "Lee",
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_odd_texts_do_no_harm(text: str) -> None:
    for candidate in crf.tagged(text, read_words(text)):
        name = text[candidate.start : candidate.end]
        assert name == name.strip() and re.search(r"\w", name)


def test_a_long_sentence_and_many_new_words_take_linear_time() -> None:
    words = [f"{chr(65 + n % 26)}{n:x}q" for n in range(20_000)]
    with within(20):
        text = " ".join(words)
        list(crf.tagged(text, read_words(text)))


def test_forms_are_forgotten_when_they_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crf, "_MOST_FORMS", 50)
    tagger = crf.Tagger(crf.tagger().bank)
    tokens = read_tokens(" ".join(f"word{chr(97 + n % 26)}{n}" for n in range(60)))
    once = tagger.scores(tokens, [])
    again = tagger.scores(tokens, [])
    assert np.allclose(once, again)
    assert len(tagger.forms) <= 62


def test_a_form_has_the_same_features_wherever_it_is_met() -> None:
    one, two = Forms(), Forms()
    two.add("other")
    assert one.keys[one.add("BRCA1")] == two.keys[two.add("BRCA1")]


def test_lists_and_patterns_are_not_overruled() -> None:
    text = "Marguerite Oyelaran of Lisbon met Professor Henrik Solberg."
    context = read_context(text)
    free = {text[c.start : c.end] for c in crf.find_tagged(context)}
    assert "Marguerite Oyelaran" in free
    context.known.append(Candidate(0, 10, "place", GAZETTEER, "gazetteer"))
    assert {text[c.start : c.end] for c in crf.find_tagged(context)} == free - {"Marguerite Oyelaran"}


# ---- the files -----------------------------------------------------------------------------------------------------


def test_the_card_tells_the_truth_about_the_files() -> None:
    card = json.loads((FOLDER / "metrics.json").read_text("utf-8"))
    assert set(card["models"]) == set(crf.MODELS)
    for name, told in card["models"].items():
        data = (FOLDER / f"{name}.npz").read_bytes()
        assert told["sha256"] == hashlib.sha256(data).hexdigest()
        assert told["bytes"] == len(data)
        assert told["scores"] and told["sha256"][:12] in (FOLDER / "MODEL.md").read_text("utf-8")
    assert card["clusters"]["sha256"] == hashlib.sha256((FOLDER / "clusters.npz").read_bytes()).hexdigest()
    assert all(corpus["licence"] and len(corpus["sha256"]) == 64 for corpus in card["corpora"])
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) < 10_000_000


def test_the_models_have_the_labels_that_the_program_knows() -> None:
    assert crf.trouble() == ()
    for name in crf.MODELS:
        labels = read_model(FOLDER / f"{name}.npz").labels
        assert {label[2:] for label in labels if label != "O"} <= set(crf._TYPES)


@pytest.fixture
def other_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Let the models be looked for in an empty folder."""

    def elsewhere(*names: str) -> Path:
        path = tmp_path.joinpath(*names[2:]) if names[:2] == ("models", "crf") else resource(*names)
        if not path.exists():
            raise FileNotFoundError("/".join(names))
        return path

    for module in (crf, features_clusters):
        monkeypatch.setattr(module, "resource", elsewhere)
    caches = (crf.tagger, features_clusters._table)
    for cache in caches:
        cache.cache_clear()
    yield tmp_path
    monkeypatch.undo()
    for cache in caches:
        cache.cache_clear()


TEXT = "Professor Ann Example of Zhejiang Cancer Hospital spoke in Paris. Marguerite Oyelaran, of Lisbon, agreed."


def test_without_files_the_rules_go_on_and_it_is_said(other_folder: Path) -> None:
    with pytest.warns(RuntimeWarning, match="general cannot be used"):
        mentions = find_mentions(TEXT, "en", "fast")
    assert {"Ann Example", "Zhejiang Cancer Hospital"} <= {m.name for m in mentions}
    assert not [m for m in mentions if m.stage == "crf"]
    with pytest.warns(RuntimeWarning, match="gene cannot be used"):
        assert len(crf.trouble()) == len(crf.MODELS)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert find_mentions(TEXT, "en", "fast") == mentions  # said once


def test_with_one_damaged_file_the_other_models_work(other_folder: Path) -> None:
    for file in FOLDER.glob("*.npz"):
        (other_folder / file.name).write_bytes(file.read_bytes())
    (other_folder / "gene.npz").write_bytes(b"PK\x03\x04 not a model")
    (other_folder / "clusters.npz").write_bytes(b"")
    with pytest.warns(RuntimeWarning, match="gene cannot be used: gene.npz is damaged"):
        names = found("Patients with breast cancer had received tamoxifen.")
    assert ("tamoxifen", "product") in names
    assert len(crf.trouble()) == 1
