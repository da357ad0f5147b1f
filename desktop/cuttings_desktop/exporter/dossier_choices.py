"""How a dossier is to be: its style, paper, language, and the parts that it has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QGroupBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

__all__ = ["DossierChoices"]


class DossierChoices(QWidget):
    """Style, paper, language and parts of a dossier. Signal: changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.style_box = self._combo(
            self.tr("Style"),
            ("reading", self.tr("Reading: large letters, each article on a page of its own")),
            ("cite", self.tr("Citing: numbered paragraphs, how to cite each article")),
            ("plain", self.tr("Plain: compact, articles follow one another")),
        )
        self.paper = self._combo(self.tr("Paper"), ("a4", self.tr("A4")), ("letter", self.tr("Letter")))
        self.language = self._combo(
            self.tr("Language of headings"), ("en", self.tr("English")), ("zh", self.tr("Chinese (simplified)"))
        )
        parts = (
            ("facts", self.tr("What was asked, found and left out"), True),
            ("timeline", self.tr("Timeline"), True),
            ("index", self.tr("Index of names"), True),
            ("attendance", self.tr("Who was where"), True),
            ("sources", self.tr("List of sources"), True),
            ("notes", self.tr("My highlights and notes"), True),
            ("numbered", self.tr("Numbers of paragraphs"), False),
            ("marks", self.tr("Words of the search, marked"), True),
        )
        self.parts: dict[str, QCheckBox] = {}
        box = QGroupBox(self.tr("Parts"))
        grid = QGridLayout(box)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(4)
        for place, (name, words, usual) in enumerate(parts):
            check = self.parts[name] = QCheckBox(words)
            check.setChecked(usual)
            check.toggled.connect(lambda _on: self.changed.emit())
            grid.addWidget(check, place % 4, place // 4)
        pair = QHBoxLayout()
        pair.setSpacing(8)
        for words, field, stretch in (
            (self.tr("&Paper"), self.paper, 0),
            (self.tr("Headings &in"), self.language, 1),
        ):
            label = QLabel(words)
            label.setBuddy(field)
            pair.addWidget(label)
            pair.addWidget(field, stretch)
            pair.addSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.style_box)
        column.addLayout(pair)
        column.addWidget(box)
        self._marks_possible = True
        self._numbered = False
        self.style_box.currentIndexChanged.connect(lambda _index: self._fit())
        self._usual()

    def _combo(self, name: str, *entries: tuple[str, str]) -> QComboBox:
        """Return a choice of some values."""
        box = QComboBox()
        box.setAccessibleName(name)
        # A long entry is not to make the dialog wide.
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        for value, words in entries:
            box.addItem(words, value)
        box.currentIndexChanged.connect(lambda _index: self.changed.emit())
        return box

    def _usual(self) -> None:
        """Choose the paper and the language of this computer."""
        system = QLocale.system()
        if system.territory() in (QLocale.Country.UnitedStates, QLocale.Country.Canada, QLocale.Country.Mexico):
            self._choose(self.paper, "letter")
        if QLocale().language() == QLocale.Language.Chinese:
            self._choose(self.language, "zh")

    @staticmethod
    def _choose(box: QComboBox, value: object) -> None:
        """Choose a value, if there is such a one."""
        if (place := box.findData(value)) >= 0:
            box.setCurrentIndex(place)

    def _fit(self) -> None:
        """The style for citing always has numbers; another one gets its own choice back."""
        check = self.parts["numbered"]
        cites = self.style_box.currentData() == "cite"
        if cites and check.isEnabled():
            self._numbered = check.isChecked()
        elif not cites and not check.isEnabled():
            check.setChecked(self._numbered)
        check.setEnabled(not cites)
        if cites:
            check.setChecked(True)

    def allow_marks(self, possible: bool) -> None:
        """Offer to mark the words of the search only where there are any."""
        self._marks_possible = possible
        self.parts["marks"].setVisible(possible)

    def options(self) -> dict[str, Any]:
        """Return what is chosen, as the service takes it."""
        parts: dict[str, Any] = {name: check.isChecked() for name, check in self.parts.items()}
        parts["marks"] = parts["marks"] and self._marks_possible
        boxes = {"style": self.style_box, "paper": self.paper, "language": self.language}
        return {**{name: str(box.currentData()) for name, box in boxes.items()}, **parts}

    def remembered(self) -> dict[str, Any]:
        """Return what is to be chosen next time."""
        kept = self.options()
        kept["marks"] = self.parts["marks"].isChecked()
        kept["numbered"] = self._numbered if kept["style"] == "cite" else kept["numbered"]
        return kept

    def load(self, chosen: Mapping[str, Any]) -> None:
        """Choose what was chosen last time; what is not known is left as it is."""
        for name, box in (("paper", self.paper), ("language", self.language)):
            self._choose(box, chosen.get(name))
        for name, check in self.parts.items():
            if isinstance(chosen.get(name), bool):
                check.setChecked(bool(chosen[name]))
        self._choose(self.style_box, chosen.get("style"))
