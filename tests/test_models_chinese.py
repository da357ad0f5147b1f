"""The Chinese network: units, exact spans in both scripts, hostile texts, and a file that is not there."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings_db.entities import find_mentions
from cuttings_db.entities.context import read_context
from cuttings_db.entities.models import chinese
from cuttings_db.entities.models.chinese import find_chinese_encoded, network, read_lexicon
from cuttings_db.entities.models.chinese_network import ChineseNetwork
from cuttings_db.entities.models.chinese_units import (
    LEXICON_FEATURES,
    MOST_UNITS,
    Lexicon,
    clauses,
    plain_form,
    units_of,
)
from cuttings_db.resources import resource

FOLDER = resource("models", "chinese")


def seen(text: str) -> set[tuple[str, str]]:
    return {(text[c.start : c.end], c.type) for c in find_chinese_encoded(read_context(text))}


def found(text: str, depth: str = "full") -> set[tuple[str, str]]:
    return {(m.name, m.type) for m in find_mentions(text, "zh", depth)}


# --- units --------------------------------------------------------------------------------------------------------


def test_letters_and_numbers_are_one_unit_each_and_han_characters_too() -> None:
    text = "2024年ESMO大会，Solange说abc值12，A组"
    clause = units_of(text, 0, len(text))
    expected = "<year> 年 <upper> 大 会 ， <capital> 说 <lower> 值 <digits2> ， <letter> 组"
    assert " ".join(clause.symbols) == expected
    assert [text[s:e] for s, e in zip(clause.starts, clause.ends, strict=True)][:3] == ["2024", "年", "ESMO"]


def test_traditional_text_has_the_units_of_its_simplified_form() -> None:
    one, two = plain_form("區月華醫生在臺灣"), plain_form("区月华医生在台湾")
    assert units_of(one, 0, len(one)).symbols == units_of(two, 0, len(two)).symbols


def test_blanks_count_between_han_characters_only() -> None:
    text = "张三 李四 Hu Xin 王五"
    assert units_of(text, 0, len(text)).symbols.count(" ") == 1


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("胡欣教授，。\n AbC19、·®（）\u3000癌"), max_size=700))
def test_clauses_tile_the_text_in_order_and_none_is_too_long(text: str) -> None:
    plain = plain_form(text)
    assert len(plain) == len(text)
    last = 0
    for clause in clauses(plain):
        assert len(clause.symbols) == len(clause.starts) == len(clause.ends) <= MOST_UNITS
        for start, end in zip(clause.starts, clause.ends, strict=True):
            assert last <= start < end <= len(text)
            last = end


def test_lists_mark_where_a_word_begins_goes_on_and_ends() -> None:
    lexicon = Lexicon({"上海市": 1 << 2, "上海": 1 << 2 | 1 << 4})
    assert lexicon.features(("在", "上", "海", "市")) == [(1, 6), (1, 12), (2, 7), (2, 8), (2, 14), (3, 8)]
    assert lexicon.features(("<year>", "上")) == []


# --- the network --------------------------------------------------------------------------------------------------


def plain_layer(weights: dict[str, np.ndarray], name: str, values: np.ndarray) -> np.ndarray:
    """A gated recurrent layer written out unit by unit, in both directions."""
    given, own, bias = (weights[f"{name}.{part}"].astype(np.float64) for part in ("input", "hidden", "bias"))
    size, ways = own.shape[1], []
    for way in (0, 1):
        state, states = np.zeros(size), []
        for value in values if way == 0 else values[::-1]:
            a, b = value @ given[way] + bias[way, 0], state @ own[way] + bias[way, 1]
            reset, update = (1 / (1 + np.exp(-(a + b)[i * size : (i + 1) * size])) for i in (0, 1))
            new = np.tanh(a[2 * size :] + reset * b[2 * size :])
            state = (1 - update) * new + update * state
            states.append(state)
        ways.append(np.array(states if way == 0 else states[::-1]))
    return np.concatenate(ways, axis=1)


def test_batched_steps_give_what_the_plain_formula_gives() -> None:
    reader = network()
    assert reader is not None
    with np.load(FOLDER / "network.npz", allow_pickle=False) as file:
        weights = {name: file[name] for name in file.files}
    symbols = json.loads(bytes(weights["about"]).decode("utf-8"))["symbols"]
    tags = json.loads(bytes(weights["about"]).decode("utf-8"))["tags"]
    text = plain_form(
        "中山大学肿瘤防治中心徐明远教授在广州表示，试验顺利。他来自湖南。癌。第三句提到了罗氏公司和上海！"
    )
    several = list(clauses(text))
    assert len(several) == 3
    lexicon = read_lexicon()
    for clause, spans in zip(several, reader.spans(several), strict=True):
        numbers = [symbols.index(s) if s in symbols else 0 for s in clause.symbols]
        values = weights["table.rows"][numbers] * weights["table.factors"][numbers][:, None].astype(np.float64)
        for name in ("layer0", "layer1"):
            values = plain_layer(weights, name, values)
        listed = np.zeros((len(numbers), LEXICON_FEATURES))
        for unit, feature in lexicon.features(clause.symbols):
            listed[unit, feature] = 1
        joined = plain_layer(weights, "join", np.concatenate([values, listed], axis=1))
        scores = joined @ weights["out.weight"].astype(np.float64) + weights["out.bias"]
        best = [(weights["path.first"] + scores[0], [[t] for t in range(len(tags))])]
        ways, paths = best[0]
        for row in scores[1:]:
            sums = ways[:, None] + weights["path.moves"]
            chosen = sums.argmax(axis=0)
            paths = [[*paths[c], t] for t, c in enumerate(chosen)]
            ways = sums.max(axis=0) + row
        path = [tags[t] for t in paths[int((ways + weights["path.last"]).argmax())]]
        told = ["O"] * len(path)
        for first, last, kind in spans:
            for unit in range(first, last):
                told[unit] = f"I-{kind}"
            told[first], told[last - 1] = f"B-{kind}", f"E-{kind}"
            if last - first == 1:
                told[first] = f"S-{kind}"
        assert told == path


def test_the_answer_does_not_depend_on_what_stands_around_or_was_asked_before() -> None:
    sentence = "复旦大学附属肿瘤医院的陈思远在上海说，数据令人鼓舞。"
    alone = seen(sentence)
    long = sentence + "\n\n" + "无关的句子说明天气很好。" * 40
    assert {s for s in seen(long) if s[0] in sentence} == alone
    assert seen(sentence) == alone


def test_weights_are_small_and_hold_no_objects() -> None:
    assert sum((FOLDER / name).stat().st_size for name in ("network.npz", "lexicon.txt.gz")) < 10_000_000
    with np.load(FOLDER / "network.npz", allow_pickle=False) as file:
        assert {file[name].dtype.kind for name in file.files} <= {"f", "i", "u"}


# --- names --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("李晓明毕业于武汉大学，现居成都。", {("李晓明", "person"), ("武汉大学", "organisation"), ("成都", "place")}),
        ("约翰逊和彼得森在伦敦会面。", {("约翰逊", "person"), ("彼得森", "person"), ("伦敦", "place")}),
        ("南京位于长江下游。", {("南京", "place"), ("长江", "place")}),
    ],
)
def test_names_without_titles_are_found_exactly(text: str, names: set[tuple[str, str]]) -> None:
    assert names <= found(text)


def test_traditional_characters_are_read_like_simplified_ones() -> None:
    simplified = "王建国毕业于台湾大学，后来搬到广东。"
    traditional = "王建國畢業於臺灣大學，後來搬到廣東。"
    assert {t for _, t in found(simplified)} == {t for _, t in found(traditional)}
    assert ("王建國", "person") in found(traditional)
    assert ("廣東", "place") in found(traditional)


def test_a_surname_with_its_title_stays_one_span() -> None:
    assert ("林教授", "person") in found("林教授说，复查无异常。")


def test_days_plans_and_brands_are_no_names() -> None:
    names = {
        name
        for name, kind in found("门诊时间为周二、周四下午。“十四五”期间，朗维克®在香港获批。")
        if kind in ("person", "organisation")
    }
    assert not names & {"周二", "周四", "十四五", "朗维克", "朗维克®"}


def test_fast_depth_does_without_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def never() -> None:
        raise AssertionError

    monkeypatch.setattr(chinese, "network", never)
    found("李晓明毕业于武汉大学。", "fast")


def test_a_japanese_and_an_english_text_are_left_alone() -> None:
    assert seen("東京の国立がん研究センターで田中さんが話しました。") == set()
    assert seen("Professor Hu spoke in Shanghai. Nothing else was said.") == set()


def test_latin_names_in_an_english_sentence_belong_to_others() -> None:
    assert all(
        any("\u3400" <= c <= "\u9fff" for c in name)
        for name, _ in seen("Professor Hu Xin (胡欣) spoke to Peter Brown in Shanghai about the trial.")
    )


# --- hostile ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "",
        "癌",
        "\n\n。。。！？",
        "癌" * 5000,
        "，" * 3000,
        "张" * 400 + "\n" + "A1" * 900,
        "\ud7ff胡欣\u200b教授\x00说",
        "𠮷野家开业" * 30,
    ],
)
def test_odd_texts_give_spans_inside_the_text(text: str) -> None:
    for candidate in find_chinese_encoded(read_context(text)):
        assert 0 <= candidate.start < candidate.end <= len(text)


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.sampled_from("胡欣教授医院上海大学，。\nA1·®、说在"), max_size=120))
def test_any_text_gives_spans_that_do_not_overlap(text: str) -> None:
    last = 0
    for candidate in sorted(find_chinese_encoded(read_context(text)), key=lambda c: c.start):
        assert last <= candidate.start < candidate.end <= len(text)
        last = candidate.end


def test_without_its_files_rules_and_lists_work_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def missing(*names: str) -> Path:
        raise FileNotFoundError("/".join(names))

    network.cache_clear()
    monkeypatch.setattr(chinese, "resource", missing)
    try:
        assert network() is None
        text = "复旦大学附属肿瘤医院的胡欣教授表示赞同。"
        assert found(text, "full") == found(text, "fast") != set()
    finally:
        monkeypatch.undo()
        network.cache_clear()


def test_a_network_is_read_from_any_folder(tmp_path: Path) -> None:
    path = tmp_path / "n.npz"
    path.write_bytes((FOLDER / "network.npz").read_bytes())
    clause = list(clauses(plain_form("李晓明毕业于武汉大学。")))
    first = ChineseNetwork(path, read_lexicon()).spans(clause)
    reader = network()
    assert reader is not None
    assert first == reader.spans(clause)
