"""The English encoder: what it names, where, how it bears strange text, and what happens without it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from cuttings_db.entities.candidates import MODEL
from cuttings_db.entities.context import read_context
from cuttings_db.entities.models import encoder as module
from cuttings_db.entities.models.encoder_decoding import decode
from cuttings_db.entities.models.encoder_features import COUNT, FEATURE_NAMES, word_features
from cuttings_db.entities.models.encoder_windows import read_windows
from cuttings_db.entities.models.word_pieces import split_words
from cuttings_db.entities.words import read_words
from cuttings_db.resources import resource
from pace import within

DB = Path(__file__).resolve().parent.parent / "db"
STORY = (
    "Last Tuesday Margaret Okonkwo flew from Lisbon to Toronto, where the Canadian Cartographic Union had invited her. "
    "Her colleague Pieter Vandenberg of Ghent University stayed in Belgium.\n\n"
    "Patients with breast cancer received tamoxifen and cisplatin; mutations of BRCA1 and TP53 were frequent, "
    "and two of them developed severe neutropenia."
)


@pytest.fixture
def forget() -> Iterator[None]:
    module.encoder.cache_clear()
    yield
    module.encoder.cache_clear()


@pytest.fixture(scope="module")
def model() -> module.Encoder:
    module.encoder.cache_clear()
    found = module.encoder()
    assert found is not None, module.why_no_encoder()
    return found


def named(text: str) -> set[tuple[str, str]]:
    return {(c.type, text[c.start : c.end]) for c in module.find_encoded(read_context(text))}


def test_the_files_load_without_a_word(model: module.Encoder) -> None:
    assert module.why_no_encoder() == ""
    assert model.labels[0] == "O"
    assert "B-person" in model.labels


def test_people_places_organisations_and_medicine_are_named(model: module.Encoder) -> None:
    found = named(STORY)
    assert {("person", "Margaret Okonkwo"), ("person", "Pieter Vandenberg"), ("place", "Lisbon")} <= found
    assert {("place", "Toronto"), ("organisation", "Ghent University")} <= found
    assert {("disease", "breast cancer"), ("product", "tamoxifen"), ("product", "cisplatin")} <= found
    assert {("gene", "BRCA1"), ("gene", "TP53"), ("disease", "neutropenia")} <= {
        (kind, name.removeprefix("severe ")) for kind, name in found
    }


def test_what_is_found_is_a_proposal_of_a_model(model: module.Encoder) -> None:
    found = list(module.find_encoded(read_context(STORY)))
    assert {c.trust for c in found} == {MODEL}
    assert {c.stage for c in found} == {"encoder"}
    assert {c.kind for c in found if c.type == "product"} == {"substance"}
    for candidate in found:
        surface = STORY[candidate.start : candidate.end]
        assert surface == surface.strip()
        assert surface


def test_the_answer_is_the_same_every_time(model: module.Encoder) -> None:
    first = [(c.start, c.end, c.type) for c in module.find_encoded(read_context(STORY))]
    assert all([(c.start, c.end, c.type) for c in module.find_encoded(read_context(STORY))] == first for _ in range(3))


def test_blanks_between_words_and_marks_do_not_matter(model: module.Encoder) -> None:
    spaced = STORY.replace(",", " ,").replace(".", " .").replace(";", " ;")
    assert named(spaced) == named(STORY)


def test_chinese_sentences_are_left_to_other_models(model: module.Encoder) -> None:
    chinese = "林志明教授在上海举行的会议上介绍了顺铂治疗肺癌的研究结果。"
    assert named(chinese) == set()
    assert all("志" not in name for _, name in named(chinese + "\n\n" + STORY))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n\n",
        "x" * 100_000,
        "Xy1" * 34_000,
        "." * 50_000,
        "-=" * 1_500,
        "\x00\x01\x02\x7f\ufeff\u200b\u202e Ann \x00 Example \x1b[0m",
        "😀🧬 Dr. 👩‍🔬 works in Paris 🇫🇷.",
        "A\u0301\u0301\u0301\u0301 " * 500,
        "\ud800 broken \udfff halves of Ann Example",
        "ﷺ ﷽ ﬁ ½ ² Ⅷ ａｂｃ",
        "مرحبا בעולם สวัสดี नमस्ते",
        ", ".join(f"Ann Example{i}" for i in range(800)),
    ],
    ids=lambda t: repr(t[:12]),
)
def test_strange_text_is_borne(model: module.Encoder, text: str) -> None:
    with within(60):
        found = list(module.find_encoded(read_context(text)))
    for candidate in found:
        assert 0 <= candidate.start < candidate.end <= len(text)
        assert not text[candidate.start].isspace()
        assert not text[candidate.end - 1].isspace()


def test_windows_hold_every_word_once_and_never_too_much(model: module.Encoder) -> None:
    text = "Ann Example and others, who " * 300 + ".\n\n" + STORY
    reading, windows = read_windows(text, read_words(text), model.vocabulary, model.length)
    position = 0
    for window in windows:
        assert window.first == position
        position = window.last
        assert len(window.pieces) == len(window.features) <= model.length
        assert len(window.firsts) == window.last - window.first
        for word, first in zip(range(window.first, window.last), window.firsts, strict=True):
            assert window.pieces[first] == reading.pieces[word][0]
    assert position == len(reading.places)


def test_features_say_what_case_and_lists_know() -> None:
    text = "Lung cancer, EGFR and TOKYO in 2020"
    table = word_features(text, split_words(text), read_words(text))
    assert table.shape == (8, COUNT)
    facts = [{FEATURE_NAMES[i] for i in np.flatnonzero(row)} for row in table]
    assert {"initial", "begins disease"} <= facts[0]
    assert {"lower", "inside disease"} <= facts[1]
    assert facts[2] == {"mark"}
    assert {"upper", "begins gene"} <= facts[3]
    assert {"upper", "begins place"} <= facts[5]
    assert facts[7] == {"number"}


def test_nothing_goes_on_that_has_not_begun() -> None:
    labels = ["O", "B-person", "I-person", "B-place", "I-place"]
    scores = np.zeros((4, 5), np.float32)
    scores[0, 4] = 3.0  # the best single labels would be I-place, I-person, O, B-place
    scores[0, 3] = 2.0
    scores[1, 2] = 1.0
    scores[1, 4] = 0.5
    scores[3, 3] = 1.0
    assert decode(scores, labels) == [(0, 2, "place"), (3, 4, "place")]
    assert decode(np.zeros((0, 5), np.float32), labels) == []
    assert decode(np.array([[1, 0, 0, 0, 0]], np.float32), labels) == []


def test_a_span_at_the_very_end_is_closed() -> None:
    scores = np.array([[0, 2, 0], [0, 0, 2]], np.float32)
    assert decode(scores, ["O", "B-gene", "I-gene"]) == [(0, 2, "gene")]


def test_it_tells_nobody_of_its_use_and_leaves_nothing_behind(tmp_path: Path) -> None:
    # In a process of its own: what onnxruntime would report is settled when it loads.
    script = (
        "from cuttings_db.entities.models.encoder import encoder, why_no_encoder\n"
        "assert encoder() is not None, why_no_encoder()"
    )
    folders = {name: str(tmp_path / name) for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "LOCALAPPDATA")}
    for folder in folders.values():
        Path(folder).mkdir()
    # Builds of the runtime are silent where they take a machine for one that only tests.
    kept = {n: v for n, v in os.environ.items() if n not in ("CI", "GITHUB_ACTIONS", "TF_BUILD")}
    given = {**kept, **folders, "ORT_DISABLE_TELEMETRY": "0", "PYTHONPATH": str(DB)}
    subprocess.run([sys.executable, "-c", script], env=given, check=True, timeout=60)
    left = {str(file.relative_to(tmp_path)) for file in tmp_path.rglob("*")}
    assert left == set(folders)


def test_without_onnxruntime_the_linear_models_speak(forget: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    found = list(module.find_encoded(read_context(STORY)))
    assert "onnxruntime" in module.why_no_encoder()
    assert {c.stage for c in found} <= {"crf"}
    assert any(c.type == "person" for c in found)


def test_without_its_file_the_linear_models_speak(forget: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*names: str) -> Path:
        raise FileNotFoundError("/".join(names))

    monkeypatch.setattr(module, "resource", missing)
    assert {c.stage for c in module.find_encoded(read_context(STORY))} == {"crf"}
    assert "FileNotFoundError" in module.why_no_encoder()


@pytest.mark.parametrize("damage", ["cut", "changed", "features", "no note"])
def test_a_damaged_file_is_never_run(
    forget: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, damage: str
) -> None:
    folder = tmp_path / "english"
    shutil.copytree(resource("models", "english"), folder)
    packed = bytearray((folder / "encoder.onnx").read_bytes())
    if damage == "cut":
        packed = packed[: len(packed) // 2]
    elif damage == "changed":
        packed[len(packed) // 2] ^= 1
    elif damage == "features":
        note = json.loads((folder / "encoder.json").read_text("utf-8"))
        note["features"].reverse()
        (folder / "encoder.json").write_text(json.dumps(note), "utf-8")
    else:
        (folder / "encoder.json").unlink()
    (folder / "encoder.onnx").write_bytes(packed)
    monkeypatch.setattr(module, "resource", lambda *_: folder)
    assert module.encoder() is None
    assert module.why_no_encoder()
