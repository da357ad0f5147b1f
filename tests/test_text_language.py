"""Languages and scripts."""

from __future__ import annotations

import pytest

from cuttings_db.text import detect_language, script_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The trial was stopped early because it worked."),
        ("en", "CHINA IS ON THE RISE AND THE WORLD HAS SEEN IT"),
        ("en", "Professor 胡新 spoke at the meeting of the Society of Clinical Oncology in Jinan."),
        ("de", "Die Studie wurde früh beendet, weil sie wirkte und nicht schadete."),
        ("fr", "L'étude a été arrêtée tôt parce que le traitement était efficace."),
        ("es", "El ensayo se detuvo antes porque el tratamiento funcionaba muy bien."),
        ("it", "Lo studio è stato fermato prima perché la cura funzionava."),
        ("pt", "O estudo foi interrompido mais cedo porque o tratamento não funcionava."),
        ("nl", "De studie werd vroeg gestopt omdat het middel werkte."),
        ("sv", "Studien avbröts tidigt eftersom behandlingen fungerade och inte var farlig."),
        ("pl", "Badanie zostało przerwane wcześniej, ponieważ leczenie było skuteczne i nie szkodziło."),
        ("zh", "试验因疗效显著提前结束。"),
        ("zh", "試驗因療效顯著提前結束。"),
        ("zh", "本研究 EGFR L858R NSCLC PD-L1 阳性患者入组 Keytruda 联合 pemetrexed 治疗"),
        ("ja", "試験は効果が高いため早期に終了した。"),
        ("ko", "시험은 효과가 좋아 일찍 끝났다."),
        ("ru", "Исследование было остановлено раньше, потому что лечение помогло."),
        ("uk", "Дослідження було зупинено раніше, бо лікування допомогло їм."),
        ("el", "Η μελέτη σταμάτησε νωρίς."),
        ("ar", "توقفت الدراسة مبكرا لأن العلاج نجح"),
        ("he", "המחקר הופסק מוקדם"),
        ("", "OK"),
        ("", "EGFR L858R"),
        ("", "12345, 678"),
        ("", ""),
    ],
)
def test_language_of_a_sentence(language: str, text: str) -> None:
    assert detect_language(text) == language


def test_majority_decides() -> None:
    english = "The delegates of the society met in the old hall, and they spoke about the future of the field. "
    chinese = "与会代表在老礼堂会面，讨论了这一领域的未来。"
    assert detect_language(english * 5 + chinese) == "en"
    assert detect_language(english + chinese * 8) == "zh"


@pytest.mark.parametrize(
    ("character", "script"),
    [
        ("a", "Latin"),
        ("ß", "Latin"),
        ("Ａ", "Latin"),
        ("中", "Han"),
        ("𠮷", "Han"),
        ("の", "Hiragana"),
        ("カ", "Katakana"),
        ("한", "Hangul"),
        ("я", "Cyrillic"),
        ("β", "Greek"),
        ("ع", "Arabic"),
        ("5", ""),
        ("。", ""),
        ("", ""),
        ("ab", ""),
    ],
)
def test_script_of_a_character(character: str, script: str) -> None:
    assert script_of(character) == script
