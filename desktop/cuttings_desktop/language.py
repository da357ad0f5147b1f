"""The language of the window: the one that was chosen, or that of the system; its words and those of Qt."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from cuttings_desktop import assets, core_words

__all__ = ["LANGUAGES", "language_of", "speak", "words_of_qt"]

# What can be chosen, as those who speak it call it; "system" is said in the language that is spoken.
LANGUAGES = {"en": "English", "zh_CN": "简体中文"}


def language_of(choice: str) -> str:
    """Return the language for a choice: itself if there are words for it, else the system's first that has some."""
    if choice in LANGUAGES:
        return choice
    for name in QLocale.system().uiLanguages():
        first = name.replace("_", "-").split("-")[0].lower()
        for language in LANGUAGES:
            if language.split("_")[0] == first:
                return language
    return "en"


def words_of_qt() -> tuple[str, ...]:
    """Return in the language that is spoken what Qt says in its own dialog for files, and has no Chinese for."""
    return (
        QCoreApplication.translate("QFileDialog", "&Look in:"),
        QCoreApplication.translate("QFileDialog", "Files of &type:"),
        QCoreApplication.translate("QAbstractFileIconProvider", "Folder"),
        QCoreApplication.translate("QAbstractFileIconProvider", "Drive"),
        QCoreApplication.translate("QAbstractFileIconProvider", "File"),
    )


def speak(choice: str) -> list[QTranslator]:
    """Let the program speak a language from now on; returns what must live as long. English is in the sources."""
    language = language_of(choice)
    core_words.forget()
    QLocale.setDefault(QLocale(language))
    made: list[QTranslator] = []
    if language == "en":
        return made
    folders = (
        (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{language}"),
        (str(assets.asset("translations")), f"cuttings_{language}"),
    )
    for folder, name in folders:
        translator = QTranslator()
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            made.append(translator)
    return made
