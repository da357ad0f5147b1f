"""The window speaks Chinese in full, and its layouts bear a language whose words are longer than English ones."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from cuttings_db import errors
from cuttings_db.store import decision_words
from cuttings_desktop import core_words, language
from cuttings_desktop.core_words import said
from cuttings_desktop.date_words import interval_words
from cuttings_desktop.labels import label_words
from cuttings_desktop.main_window.action_spec import without_mnemonic
from cuttings_desktop.main_window.actions import MENUS
from cuttings_desktop.messages import message_of, plural
from desktop_pseudo import speak_english
from packaging_modules import CHECKOUT, PACKAGING

_HAN = re.compile(r"[\u4e00-\u9fff]")
_PLACE = re.compile(r"\{\d+\}")
_CORE = CHECKOUT / "db" / "cuttings_db"


def _script(name: str) -> ModuleType:
    """Return a script of the folder packaging."""
    if str(PACKAGING) not in sys.path:
        sys.path.append(str(PACKAGING))
    return importlib.import_module(name)


@pytest.fixture(scope="module")
def words() -> dict[tuple[str, str], list[str]]:
    """Every word of the window and of the core, by context and English words."""
    found: dict[tuple[str, str], list[str]] = _script("translations").gather_all()
    return found


@pytest.fixture(scope="module")
def known() -> dict[tuple[str, str], str]:
    """The Chinese words."""
    scripts = _script("translations")
    found: dict[tuple[str, str], str] = scripts.read(scripts.FOLDER / "cuttings_zh_CN.ts")
    return found


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    """Let the program speak Chinese."""
    translators = language.speak("zh_CN")
    yield
    speak_english(translators)


# What is translated


def test_every_word_has_a_translation_with_its_places(
    words: dict[tuple[str, str], list[str]], known: dict[tuple[str, str], str]
) -> None:
    """packaging/translations.py takes in what is new; then its translations are to be written."""
    assert _script("translations").wrong(words, known) == []


def test_nothing_is_translated_that_nobody_says(
    words: dict[tuple[str, str], list[str]], known: dict[tuple[str, str], str]
) -> None:
    assert sorted(set(known) - set(words)) == []


def test_the_list_of_the_core_is_of_these_sources(words: dict[tuple[str, str], list[str]]) -> None:
    scripts = _script("translations")
    assert (scripts.FOLDER / "core_words.json").read_text(encoding="utf-8") == scripts.core_list(words)


def test_what_is_compiled_says_what_is_written(known: dict[tuple[str, str], str], qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load("cuttings_zh_CN", str(_script("translations").FOLDER))
    other = [key for key, words in known.items() if translator.translate(key[0], key[1]) != words]
    assert other == []


def test_chinese_has_its_own_marks_and_no_blanks(known: dict[tuple[str, str], str]) -> None:
    wrong = []
    for (context, source), words in known.items():
        if re.search(r"[\u4e00-\u9fff] [A-Za-z0-9{]|[A-Za-z0-9}] [\u4e00-\u9fff]", words) and "yyyy" not in words:
            wrong.append(f"{context}: {source} | a blank: {words}")
        if re.search(r"[\u4e00-\u9fff][,;?!]|[\u4e00-\u9fff][.:](?!\w)|\.\.\.", words):
            wrong.append(f"{context}: {source} | a mark: {words}")
    assert wrong == []


def test_letters_of_menus_stand_behind_the_words_and_are_of_one_action_each(
    known: dict[tuple[str, str], str],
) -> None:
    bar = []
    for title, specs in MENUS:
        letters = []
        for text in (spec.text for spec in specs if spec is not None):
            words = known["actions", text]
            own = re.findall(r"\(&(.)\)", words)
            assert len(own) == text.count("&") == words.count("&"), words
            assert words.endswith("…") == text.endswith("…"), words
            letters += own
        assert len(letters) == len(set(letters)), (title, sorted(letters))
        bar += re.findall(r"\(&(.)\)", known["actions", title])
    assert len(bar) == len(set(bar)) == len(MENUS)


def test_letters_of_english_menus_are_of_one_action_each() -> None:
    for title, specs in MENUS:
        letters = [re.findall(r"&(.)", spec.text) for spec in specs if spec is not None]
        assert all(len(own) == 1 for own in letters), title
        flat = [own[0].lower() for own in letters]
        assert len(flat) == len(set(flat)), (title, sorted(flat))
    assert len({re.findall(r"&(.)", title)[0].lower() for title, _specs in MENUS}) == len(MENUS)
    assert without_mnemonic("导出(&E)…") == "导出"
    assert without_mnemonic("&Export…") == "Export"


# What the core says


def test_what_the_core_says_is_said_in_chinese(chinese: None) -> None:
    assert said("the PDF is encrypted") == "PDF已加密"
    assert said("the PDF has 5,000 pages; the limit is 2,000") == "PDF有5,000页，上限为2,000页"
    assert said("the Word document is damaged (BadZipFile)") == "Word文档已损坏（BadZipFile）"
    assert said("Notes.txt cannot be read (Permission denied)") == "无法读取Notes.txt（权限不足）"
    assert said("articles have no text: 3") == "3篇文章没有文字"
    assert said("the PDF is damaged.") == "PDF已损坏。"
    assert said("Brackets without words were left out. The lone “-” was left out.") == "空括号已略去。单独的“-”已略去。"
    nested = "It looks like 12 articles in one file (Factiva), and was not split: their numbers have gaps."
    nested += " Split it by hand if it is."
    assert said(nested) == "一个文件中似乎有12篇文章（Factiva），未予拆分：编号不连续。如确是如此，请手动拆分。"
    assert said("胡欣 is read so in pinyin") == "胡欣按汉语拼音即如此拼写"


def test_what_the_core_has_no_words_for_stays_as_it_is(chinese: None) -> None:
    for text in ("", "   ", "Grüße aus Lyon", "An FDA panel voted 8 to 5 for velutinib.", "胡欣", "is", "12"):
        assert said(text) == text


def test_in_english_the_core_is_taken_at_its_word(qapp: QApplication) -> None:
    core_words.forget()
    assert said("the PDF is encrypted") == "the PDF is encrypted"


def test_every_template_of_the_core_is_met_by_what_it_makes(
    words: dict[tuple[str, str], list[str]], chinese: None
) -> None:
    """A sentence may be met by another template that fits it as well; it is never left in English."""
    left = []
    for context, template in words:
        if context == "core":
            made = _PLACE.sub("7", template)
            if not _HAN.search(said(made)):
                left.append(made)
    assert left == []


def test_every_error_that_is_raised_has_a_template(words: dict[tuple[str, str], list[str]]) -> None:
    kinds = {name for name in dir(errors) if isinstance(getattr(errors, name), type)}
    kinds -= {"Cancelled", "WorkerDied"}
    silent = _script("core_words")
    missing = []
    for path in sorted(_CORE.rglob("*.py")):
        inside = path.relative_to(_CORE)
        if inside.parts[0] in silent._SILENT or inside.name in silent._SILENT_FILES:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
                name = node.exc.func.id if isinstance(node.exc.func, ast.Name) else ""
                for argument in node.exc.args if name in kinds else ():
                    template = silent._template(argument)
                    if template and " " in template and ("core", template) not in words:
                        missing.append(f"{inside}: {template}")
    assert missing == []


def test_errors_are_told_in_chinese(chinese: None) -> None:
    message = message_of(errors.FileUnreadable("the PDF is damaged", "Get the file again."))
    assert message.text == "此文件丢失、被锁定或已损坏：PDF已损坏。"
    assert message.advice == "请重新获取文件。"


# What is put together


def test_counts_labels_and_dates_are_chinese(chinese: None) -> None:
    QLocale.setDefault(QLocale("zh_CN"))
    article, articles = (QCoreApplication.translate("labels", word) for word in ("article", "articles"))
    assert (plural(1, article, articles), plural(1204, article, articles)) == ("1篇文章", "1,204篇文章")
    assert label_words("x", {"key": "tag", "values": {"tag": "肺癌", "articles": 3}}) == "为3篇文章添加标签“肺癌”"
    exact = {"qualifier": "exact"}
    for value, chinese_words in (
        ({"lo": "2025-06-09", "hi": "2025-06-09", "precision": "day", **exact}, "2025年6月9日"),
        ({"lo": "2025-06-01", "hi": "2025-06-30", "precision": "month", **exact}, "2025年6月"),
        ({"lo": "2025-04-01", "hi": "2025-06-30", "precision": "quarter", **exact}, "2025年第二季度"),
        ({"lo": "2025-01-01", "hi": "2025-12-31", "precision": "year", "qualifier": "approximate"}, "约2025年"),
        ({"lo": "2024-09-13", "hi": "2024-09-17", "precision": "range", **exact}, "2024年9月13日至17日"),
        ({"lo": "2024-09-28", "hi": "2024-10-02", "precision": "range", **exact}, "2024年9月28日至10月2日"),
        ({"lo": "2015-01-01", "hi": "2018-12-31", "precision": "range", **exact}, "2015–2018年"),
        ({"lo": "2010-01-01", "hi": "2019-12-31", "precision": "decade", **exact}, "2010年代"),
        ({"lo": "1901-01-01", "hi": "2000-12-31", "precision": "century", **exact}, "20世纪"),
        ({"lo": "2024-06-01", "hi": "2024-08-31", "precision": "season", **exact}, "2024年夏季"),
        (None, "无日期"),
    ):
        assert interval_words(value, short=False) == chinese_words
    value = {"lo": "2025-08-26", "hi": None, "precision": "open", "qualifier": "since"}
    assert interval_words(value, bounds=True) == "不早于2025年8月26日"


def test_every_decision_has_words(chinese: None) -> None:
    for kind in sorted(_kinds()):
        values = dict.fromkeys(("name", "tag", "to", "surface", "text", "entity", "value", "first", "second"), "某某")
        told = label_words("", {"key": kind, "values": {**values, "articles": 2, "type": "person"}})
        assert _HAN.search(told) and "{" not in told, kind


def _kinds() -> set[str]:
    """Return the keys of the words of all decisions."""
    switched = {f"{kind}_off" for kind in (*decision_words._SWITCHED, "published", "note")}
    return {*decision_words._VALUES, *switched, "add_mention_everywhere", "highlight_colour", "highlight_note"}


# Which language


@pytest.mark.parametrize(
    ("choice", "system", "spoken"),
    [
        ("en", ["zh-CN"], "en"),
        ("zh_CN", ["en-GB"], "zh_CN"),
        ("system", ["zh-Hans-CN", "en"], "zh_CN"),
        ("system", ["zh-TW"], "zh_CN"),
        ("system", ["de-DE", "zh-CN"], "zh_CN"),
        ("system", ["de-DE", "fr-FR"], "en"),
        ("system", ["en-US", "zh-CN"], "en"),
        ("system", [], "en"),
    ],
)
def test_the_language_is_the_chosen_one_or_the_first_of_the_system_that_is_known(
    choice: str, system: list[str], spoken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class System:
        @staticmethod
        def system() -> type[System]:
            return System

        @staticmethod
        def uiLanguages() -> list[str]:
            return system

    monkeypatch.setattr(language, "QLocale", System)
    assert language.language_of(choice) == spoken
