"""Choose what is exported: which articles, which form, title, parts, place; the first pages are shown beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop.exporter.dossier_choices import DossierChoices
from cuttings_desktop.exporter.forms import KNOWN_SUFFIXES, TABLES, form_words, suffix_of, with_suffix
from cuttings_desktop.exporter.preview import PagesPreview
from cuttings_desktop.messages import plural

__all__ = ["ExportDialog", "file_name"]

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_VOLUME = 300  # articles of one dossier
_MANY_VOLUMES = 5  # from here on it is asked whether that is meant
_ARTICLES_A_MINUTE = 900
_PREVIEWED = 4  # pages


def file_name(title: str, form: str) -> str:
    """Return a file name that every system takes, made from a title."""
    stem = " ".join(_FORBIDDEN.sub(" ", title).split()).strip(" .")[:80].strip(" .") or "Cuttings"
    return f"{stem}.{form}"


class ExportDialog(QDialog):
    """Signals: export_wanted (params of `export`), preview_wanted (those of `dossier_preview`; None: of nothing)."""

    export_wanted = Signal(object)
    preview_wanted = Signal(object)

    def __init__(
        self,
        selected: Sequence[int],
        total: int,
        question: dict[str, Any],
        *,
        title: str = "",
        folder: str = "",
        chosen: Mapping[str, Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export"))
        self._selected, self._total, self._question = list(selected), total, question
        self._folder = Path(folder) if folder else Path.home()
        self._own_path = False
        self._agreed = ""  # the existing file that may be written over
        self._many_agreed = 0  # the number of volumes that may be made
        heading = QLabel(self.tr("Export articles"))
        heading.setProperty("role", "heading")
        self.form = QComboBox()
        for form, words in form_words().items():
            self.form.addItem(words, form)
        self.form.setMaxVisibleItems(2 * self.form.count())  # all of them, whatever margins the look gives them
        self.what = QComboBox()
        for what, words in (
            ("articles", self.tr("Articles")),
            ("entities", self.tr("Names found in them")),
            ("dates", self.tr("Dates found in them")),
            ("claims", self.tr("What is said of the names")),
        ):
            self.what.addItem(words, what)
        self._title = title
        self.title_line = QLineEdit()
        self.title_line.setPlaceholderText(self.tr("Title on the cover"))
        self.choices = DossierChoices()
        self.choices.load(chosen or {})
        self.choices.allow_marks(bool(question.get("text")))
        self.preview = PagesPreview()
        self.path = QLineEdit()
        self.path.setAccessibleName(self.tr("File"))
        self._browse = QPushButton(self.tr("Choose…"))
        self._note = QLabel()
        self._note.setProperty("role", "muted")
        self._note.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("Export"))
        self._rows = form_box = QFormLayout()
        form_box.setVerticalSpacing(10)
        form_box.setHorizontalSpacing(16)
        place = QHBoxLayout()
        place.setSpacing(6)
        place.addWidget(self.path, 1)
        place.addWidget(self._browse)
        which, choices = QLabel(self.tr("Which")), self._choices()
        # On the line of the first choice, not in the middle between both.
        which.setFixedHeight(self.only_selected.sizeHint().height())
        form_box.addRow(which, choices)
        form_box.addRow(self.tr("Form"), self.form)
        form_box.addRow(self.tr("Content"), self.what)
        form_box.addRow(self.tr("Title"), self.title_line)
        form_box.addRow(self.tr("Style"), self.choices)
        form_box.addRow(self.tr("File"), place)
        for field, words in ((self.form, self.tr("Form")), (self.what, self.tr("Content"))):
            field.setAccessibleName(words)
        self.title_line.setAccessibleName(self.tr("Title"))
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(heading)
        left.addLayout(form_box)
        left.addWidget(self._note)
        left.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addLayout(left, 1)
        both.addWidget(self.preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(both, 1)
        column.addWidget(buttons)
        self.form.currentIndexChanged.connect(lambda _index: self._changed())
        self._group.buttonToggled.connect(lambda _button, _on: self._changed())
        self.title_line.textChanged.connect(lambda _text: self._changed())
        self.path.textEdited.connect(self._path_edited)
        self._browse.clicked.connect(lambda _checked=False: self._choose_path())
        buttons.accepted.connect(self._export)
        buttons.rejected.connect(self.reject)
        self.choices.changed.connect(self._ask_preview)
        self.title_line.textEdited.connect(lambda _text: self._ask_preview())
        self._changed()
        self.resize(self._wanted_size())

    def _wanted_size(self) -> QSize:
        """Return a size that shows most of a page, on a screen that has the room."""
        screen = self.screen().availableSize() if self.screen() is not None else QSize(1280, 800)
        return QSize(min(1010, screen.width() - 40), min(max(640, self.sizeHint().height()), screen.height() - 60))

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the first pages when somebody can see them; keys begin at what is chosen."""
        super().showEvent(event)
        (self.only_selected if self.only_selected.isChecked() else self.all_found).setFocus()
        self._ask_preview()

    def _choices(self) -> QWidget:
        """Return the choice between what is selected and all that was found."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._group = QButtonGroup(self)
        one, many = self.tr("article"), self.tr("articles")
        chosen = plural(len(self._selected), one, many)
        self.only_selected = QRadioButton(self.tr("Selected: {n}").format(n=chosen))
        self.all_found = QRadioButton(self.tr("All of this search: {n}").format(n=plural(self._total, one, many)))
        for button in (self.only_selected, self.all_found):
            self._group.addButton(button)
            column.addWidget(button)
        self.only_selected.setEnabled(bool(self._selected))
        self.all_found.setEnabled(self._total > 0)
        (self.only_selected if self._selected else self.all_found).setChecked(True)
        return box

    @property
    def count(self) -> int:
        """Return how many articles would be exported."""
        return len(self._selected) if self.only_selected.isChecked() else self._total

    def params(self) -> dict[str, Any]:
        """Return the parameters of the service's `export`."""
        form = str(self.form.currentData())
        only = self.only_selected.isChecked()
        return {
            "to": self.path.text().strip(),
            "format": form,
            "what": str(self.what.currentData()) if form in TABLES else "articles",
            "ids": self._selected if only else None,
            "question": self._question,
            "title": self.title_line.text().strip(),
            **(self._dossier() if form == "pdf" else {"marks": False, "timeline": False}),
        }

    def _dossier(self) -> dict[str, Any]:
        """Return what is chosen about a dossier; marks and timeline also as they were told first."""
        options = self.choices.options()
        return {"marks": options["marks"], "timeline": options["timeline"], "options": options}

    def _ask_preview(self) -> None:
        """Let the first pages be drawn as they would be now; None: there is nothing to draw."""
        if not self.isVisible():
            return
        params = self.params()
        if params["format"] != "pdf" or not self.count:
            self.preview.show_failure(self.tr("There is no article to show."))
            self.preview_wanted.emit(None)
            return
        wanted = {n: params[n] for n in ("ids", "question", "title", "options")}
        self.preview_wanted.emit({**wanted, "pages": _PREVIEWED, "width": self.preview.wanted_width()})

    def _changed(self) -> None:
        """Let the fields fit each other."""
        form, suffix = str(self.form.currentData()), self._suffix()
        pdf = form == "pdf"
        if not self.title_line.isModified():
            # Without a question the title says only which articles these are.
            only = self.tr("Selected articles") if self.only_selected.isChecked() else self.tr("All articles")
            self.title_line.blockSignals(True)
            self.title_line.setText(self._title or only)
            self.title_line.blockSignals(False)
        self._rows.setRowVisible(self.what, form in TABLES)
        self._rows.setRowVisible(self.title_line, pdf)
        self._rows.setRowVisible(self.choices, pdf)
        self.preview.setVisible(pdf)
        if not self._own_path:
            self.path.setText(str(self._folder / file_name(self.title_line.text() or self.tr("Dossier"), suffix)))
        elif Path(self.path.text()).suffix.lower().lstrip(".") in KNOWN_SUFFIXES:
            self.path.setText(with_suffix(self.path.text(), suffix))
        self._note.setText(self._volumes_words() if pdf and self._volumes() > 1 else "")
        self.ok.setText(self.tr("Export"))
        self._agreed, self._many_agreed = "", 0
        self.ok.setEnabled(self.count > 0 and bool(self.path.text().strip()))
        self._ask_preview()

    def _suffix(self) -> str:
        """Return how the file's name ends."""
        return suffix_of(str(self.form.currentData()), self.count)

    def _volumes(self) -> int:
        """Return how many files a dossier becomes."""
        return -(-self.count // _VOLUME)

    def _volumes_words(self) -> str:
        """Return how many files that is, and how long it may take."""
        volumes = plural(self._volumes(), self.tr("volume"), self.tr("volumes"))
        words = self.tr("More than {n} articles: {volumes}, one file each.").format(n=_VOLUME, volumes=volumes)
        minutes = self.count // _ARTICLES_A_MINUTE
        if minutes:
            lasting = plural(minutes, self.tr("minute"), self.tr("minutes"))
            words += " " + self.tr("This takes about {minutes}; it can be cancelled.").format(minutes=lasting)
        return words

    def _path_edited(self, _text: str) -> None:
        """Keep the path that was typed."""
        self._own_path = True
        self.ok.setEnabled(self.count > 0 and bool(self.path.text().strip()))

    def _choose_path(self) -> None:
        """Choose the file in the system's dialog."""
        suffix = self._suffix()
        form = f"{suffix.upper()} (*.{suffix})"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export to"), self.path.text(), form)
        if chosen:
            self._own_path = True
            self.path.setText(chosen if Path(chosen).suffix else f"{chosen}.{suffix}")
            self._changed()

    def _export(self) -> None:
        """Tell what to export; an existing file is replaced only after asking."""
        params = self.params()
        target = Path(params["to"]).expanduser()
        if not target.is_absolute() or not target.parent.is_dir():
            self._note.setText(self.tr("There is no such folder: {folder}").format(folder=target.parent))
            self.path.setFocus()
            return
        many = params["format"] == "pdf" and self._volumes() > _MANY_VOLUMES
        if many and self._many_agreed != self._volumes():
            self._many_agreed = self._volumes()
            self._note.setText(self._volumes_words() + " " + self.tr("Press Make them all to go on."))
            self.ok.setText(self.tr("Make them all"))
            return
        first = target
        if params["format"] == "pdf" and self._volumes() > 1:
            first = target.with_name(f"{target.stem} 1 of {self._volumes()}{target.suffix}")
        if first.exists() and str(target) != self._agreed:
            # The second press is the answer: no box on top of a box.
            self._agreed = str(target)
            self._note.setText(self.tr("This file exists. Press Replace to write over it."))
            self.ok.setText(self.tr("Replace"))
            return
        self.export_wanted.emit({**params, "to": str(target)})
        self.accept()
