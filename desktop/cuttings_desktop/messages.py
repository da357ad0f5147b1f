"""Sentences for people: what happened and what to do about it, for every error of the tree."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLocale

from cuttings_db import errors
from cuttings_desktop.core_words import said

__all__ = ["Level", "Message", "headed", "listed", "message_of", "number", "plural", "sentence"]

Level = Literal["info", "warning", "error"]


@dataclass(frozen=True)
class Message:
    """A sentence, what to do about it, how bad it is, and details for those who mend the program."""

    text: str
    advice: str = ""
    level: Level = "error"
    details: str = ""


def _tr(text: str) -> str:
    """Translate one sentence."""
    return QCoreApplication.translate("messages", text)


# The general words of each class; a reason that the error itself carries is put behind them.
_SENTENCES: dict[type[Exception], Callable[[], tuple[str, str, Level]]] = {
    errors.CuttingsError: lambda: (_tr("That did not work."), _tr("Try it again."), "error"),
    errors.FileRefused: lambda: (_tr("This file could not be read."), _tr("Open it in its own program."), "warning"),
    errors.FileUnreadable: lambda: (
        _tr("This file is missing, locked or damaged."),
        _tr("Check that it opens in its own program, then import it again."),
        "warning",
    ),
    errors.FormatUnknown: lambda: (
        _tr("Cuttings does not know this kind of file."),
        _tr("Save it as PDF, HTML, DOCX or text and import that."),
        "warning",
    ),
    errors.LimitExceeded: lambda: (
        _tr("This file is larger or more deeply nested than Cuttings reads."),
        _tr("Split it and import the parts."),
        "warning",
    ),
    errors.PasswordNeeded: lambda: (
        _tr("This file is protected by a password."),
        _tr("Import it again and give the password."),
        "warning",
    ),
    errors.NoText: lambda: (
        _tr("There is no text in this file."),
        _tr("If it is a scan, let a text recognition program read it first."),
        "warning",
    ),
    errors.QuestionRefused: lambda: (
        _tr("This question cannot be answered."),
        _tr("Make it shorter or remove a filter."),
        "warning",
    ),
    errors.DecisionRefused: lambda: (
        _tr("This correction does not fit what it corrects."),
        _tr("Look at the article again: it may have changed meanwhile."),
        "warning",
    ),
    errors.ArchiveProblem: lambda: (
        _tr("There is a problem with the archive file."),
        _tr("Check the disk that it lies on."),
        "error",
    ),
    errors.ArchiveMissing: lambda: (
        _tr("The archive is not there any more."),
        _tr("Connect the disk that it lies on, or open another one."),
        "error",
    ),
    errors.NotAnArchive: lambda: (
        _tr("This file is not an archive of Cuttings."),
        _tr("To add it to the open archive, import it."),
        "error",
    ),
    errors.ArchiveTooNew: lambda: (
        _tr("A newer version of Cuttings made this archive."),
        _tr("Update Cuttings to open it; nothing was changed."),
        "error",
    ),
    errors.ArchiveReadOnly: lambda: (
        _tr("This archive can be read but not changed."),
        _tr("Copy it to a place where you may write."),
        "warning",
    ),
    errors.ArchiveBusy: lambda: (
        _tr("Another program is writing to this archive."),
        _tr("Wait until it has finished, then try again."),
        "warning",
    ),
    errors.ArchiveDamaged: lambda: (
        _tr("The archive file is damaged."),
        _tr("Keep the file, and open the last backup."),
        "error",
    ),
    errors.ExportFailed: lambda: (
        _tr("The export could not be made."),
        _tr("Choose another place or fewer articles."),
        "error",
    ),
    errors.WorkerDied: lambda: (
        _tr("A background process ended and was started again."),
        _tr("What was stored is safe. Try it again."),
        "warning",
    ),
    errors.WorkerGivenUp: lambda: (
        _tr("A background process ends again and again, and rests for a minute."),
        _tr("What was stored is safe. Open the archive again; if that does not help, check it."),
        "error",
    ),
    errors.Cancelled: lambda: (_tr("Stopped."), "", "info"),
}


# Their reasons name the file and what is the matter with it: a head would say the same twice.
_TOLD_WHOLE = (errors.ArchiveTooNew, errors.ArchiveDamaged)


def message_of(error: BaseException, head: str = "") -> Message:
    """Return what to say of an error; one that is no part of the tree is our own bug and shows its details.

    `head` stands for the general words about a trouble with the archive's file.
    """
    for kind in type(error).__mro__:
        if kind in _SENTENCES:
            text, advice, level = _SENTENCES[kind]()
            if kind is errors.ArchiveProblem:
                text = head or text
            reason = said(getattr(error, "reason", "").strip())
            if reason and kind in _TOLD_WHOLE:
                text = _tr("{words}.").format(words=reason.rstrip(".。"))
            elif reason and level != "info":
                text = _tr("{what}: {reason}.").format(what=text[:-1], reason=reason.rstrip(".。"))
            own_advice = said(getattr(error, "advice", "").strip())
            return Message(text, own_advice or advice, level, "\n".join(getattr(error, "__notes__", [])))
    details = "".join(traceback.format_exception(error))
    return Message(
        _tr("Something went wrong inside Cuttings."),
        _tr("Your archive is safe. The details help to mend it."),
        "error",
        "\n".join([details.strip(), *getattr(error, "__notes__", [])]),
    )


def number(value: int) -> str:
    """Return a number with the separators of the language, such as 1,204."""
    return QLocale().toString(value)


def plural(value: int, one: str, many: str) -> str:
    """Return a counted noun, such as "1 article" or "1,204 articles"."""
    return _tr("{number} {word}").format(number=number(value), word=one if value == 1 else many)


def headed(head: str, words: str) -> str:
    """Return words behind what they are about, such as "Maker: Lantern Biologics"."""
    return _tr("{head}: {words}").format(head=head, words=words)


def listed(pieces: Iterable[str]) -> str:
    """Return what there is of some pieces, one after another."""
    return _tr(", ").join(piece for piece in pieces if piece)


def sentence(pieces: Iterable[str]) -> str:
    """Return pieces as one sentence."""
    return _tr("{words}.").format(words=listed(pieces))
