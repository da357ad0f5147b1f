"""The one question of the window: what narrows it, and the questions before and after it."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QCoreApplication, QObject, Signal

from cuttings_db.model import DateFilter, EntityFilter, Question
from cuttings_desktop.date_words import interval_words
from cuttings_desktop.main_window.scope_words import scope_words
from cuttings_desktop.search_bar import Chip

__all__ = ["Asked", "chips_of", "dates_words", "words_of"]

_KEPT = 100


def _tr(text: str) -> str:
    """Translate one line."""
    return QCoreApplication.translate("asked", text)


class Asked(QObject):
    """The question as it is now; `changed` (Question, still typing) tells every other one."""

    changed = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.question = Question()
        self._past: list[Question] = []
        self._future: list[Question] = []
        self._typing = False
        self.depth = 0  # how many questions were asked before this one

    def reset(self) -> None:
        """Begin with an empty question, as in an archive that was just opened; nothing is told."""
        self.question, self._past, self._future, self._typing = Question(), [], [], False
        self.depth = 0

    def _ask(self, question: Question, *, typing: bool = False) -> None:
        """Take over another question; while one types, the steps between are no history."""
        if question == self.question:
            return
        # "is still typed" is no other question, only another way to read its last word.
        same = dataclasses.replace(question, typing=False) == dataclasses.replace(self.question, typing=False)
        if not same and not (self._typing and typing):
            self._past = [*self._past[-_KEPT:], self.question]
            self.depth += 1
        if not same:
            self._future.clear()
        self._typing = typing
        self.question = question
        self.changed.emit(question, typing)

    def set_text(self, text: str, typing: bool = False) -> None:
        """Ask with other words."""
        # A space ends a word, so that it is no beginning any more; the next one belongs to the same question.
        writing = typing or text[-1:].isspace()
        self._ask(dataclasses.replace(self.question, text=text, typing=typing), typing=writing)

    def set_sort(self, sort: str) -> None:
        """Ask for another order."""
        self._change(sort=sort)

    def narrow(self, entity: EntityFilter) -> None:
        """Narrow by an entity; the same once more takes it away, excluded instead of wanted replaces it."""
        others = tuple(e for e in self.question.entities if e.id != entity.id)
        again = any(e.id == entity.id and e.exclude == entity.exclude for e in self.question.entities)
        self._change(entities=others if again else (*others, entity))

    def set_any_of(self, kind: str, any_of: bool) -> None:
        """Join the entities of a type by OR, or by AND."""
        others = tuple(k for k in self.question.any_of if k != kind)
        self._change(any_of=(*others, kind) if any_of else others)

    def set_dates(self, dates: Sequence[DateFilter]) -> None:
        """Narrow by days, or by none."""
        self._change(dates=tuple(dates), undated=False)

    def switch_dates(self, date: DateFilter) -> None:
        """Change between published in these days and mentioning them."""
        other = dataclasses.replace(date, what="mentioned" if date.what == "published" else "published")
        self._change(dates=tuple(other if d == date else d for d in self.question.dates))

    def set_undated(self, undated: bool) -> None:
        """Ask for the articles without a date of publication."""
        self._change(undated=undated, dates=())

    def set_trash(self, trash: bool) -> None:
        """Ask for what lies in the trash."""
        self._change(trash=trash)

    def set_stories(self, stories: bool) -> None:
        """Count and list one article of each story, or every article."""
        self._change(stories=stories)

    def set_scope(self, scope: str, *, add: bool = False) -> None:
        """Look into one place, such as `collection:Lung`; the same once more leaves it.

        With `add` it is joined to the places that are looked into already, else it takes their place.
        """
        now = self.question.scopes
        if scope in now and (add or len(now) == 1) and not self.question.trash:
            scopes = tuple(one for one in now if one != scope)
        else:
            scopes = (*now, scope) if add else (scope,)
        self._change(scopes=scopes, trash=False)

    def leave_scopes(self) -> bool:
        """Look into all articles again; tell whether one had looked into a part of them."""
        before = self.question
        self._change(scopes=(), trash=False)
        return self.question != before

    def remove(self, chip: Chip) -> None:
        """Take away what a chip stands for."""
        if chip.kind == "scope":
            self._change(scopes=tuple(scope for scope in self.question.scopes if scope != chip.value))
            return
        match chip.value:
            case EntityFilter() as entity:
                self._change(entities=tuple(e for e in self.question.entities if e != entity))
            case DateFilter() as date:
                self._change(dates=tuple(d for d in self.question.dates if d != date))
            case _:
                self._change(**{chip.kind: False})

    def filters(self) -> list[EntityFilter | DateFilter | str]:
        """Return what narrows the question besides its words, in the order in which the archive counts it.

        A word is "undated" or a scope.
        """
        undated = ["undated"] if self.question.undated else []
        return [*self.question.entities, *self.question.dates, *undated, *self.question.scopes]

    def take_away(self, index: int) -> None:
        """Take one of the filters away."""
        one = self.filters()[index]
        if one == "undated":
            self.set_undated(False)
        elif isinstance(one, EntityFilter):
            self._change(entities=tuple(e for e in self.question.entities if e != one))
        elif isinstance(one, DateFilter):
            self._change(dates=tuple(d for d in self.question.dates if d != one))
        else:
            self._change(scopes=tuple(scope for scope in self.question.scopes if scope != one))

    def clear_chips(self) -> bool:
        """Take all chips away; tell whether there was one."""
        before = self.question
        self._change(entities=(), any_of=(), dates=(), undated=False, trash=False, scopes=())
        return self.question != before

    def clear(self) -> None:
        """Ask for everything, in the same order."""
        self._ask(Question(sort=self.question.sort))

    def _change(self, **fields: object) -> None:
        """Ask with other fields."""
        # The words stay what they were: one that is being typed is still the beginning of one.
        self._ask(dataclasses.replace(self.question, **fields))  # type: ignore[arg-type]

    @property
    def can_go_back(self) -> bool:
        """Tell whether there is an earlier question."""
        return bool(self._past)

    @property
    def can_go_forward(self) -> bool:
        """Tell whether one has gone back."""
        return bool(self._future)

    def back(self) -> None:
        """Ask the question before this one again."""
        if self._past:
            self._future.append(self.question)
            self.depth -= 1
            self._go(self._past.pop())

    def forward(self) -> None:
        """Ask the question again from which one went back."""
        if self._future:
            self._past.append(self.question)
            self.depth += 1
            self._go(self._future.pop())

    def _go(self, question: Question) -> None:
        """Take over a question of the history."""
        self._typing = False
        self.question = question
        self.changed.emit(self.question, False)

    def recent(self) -> list[Question]:
        """Return the latest different questions, the last one first, without this one."""
        seen = [dataclasses.replace(self.question, typing=False), Question()]
        found = []
        for question in reversed(self._past):
            plain = dataclasses.replace(question, typing=False)
            if plain not in seen:
                seen.append(plain)
                found.append(question)
        return found[:12]

    def ask(self, question: Question) -> None:
        """Ask a whole other question."""
        self._ask(question)


def dates_words(date: DateFilter) -> str:
    """Return a stretch of days in words."""
    whole_month = date.lo and date.hi and date.lo[:7] == date.hi[:7] and date.lo.endswith("-01") and date.hi[8:] > "27"
    return interval_words(
        {"lo": date.lo, "hi": date.hi, "precision": "month" if whole_month else "range", "qualifier": "exact"}
    )


def chips_of(question: Question, context: QObject) -> list[Chip]:
    """Return the chips of a question; those of one entity type stand together and say how they are joined."""
    chips: list[Chip] = []
    kinds = dict.fromkeys(e.type for e in question.entities if not e.exclude)
    for kind in kinds:
        join: Literal["and", "or"] = "or" if kind in question.any_of else "and"
        for place, entity in enumerate(e for e in question.entities if e.type == kind and not e.exclude):
            chips.append(Chip("entity", entity.name, entity, entity.type, join="" if place == 0 else join))
    chips += [Chip("entity", e.name, e, e.type, excluded=True) for e in question.entities if e.exclude]
    chips += _date_chips(question.dates, context)
    chips += [Chip("scope", scope_words(scope), scope) for scope in question.scopes]
    if question.undated:
        chips.append(Chip("undated", _tr("undated"), None))
    if question.trash:
        chips.append(Chip("trash", _tr("in the trash"), None))
    if question.stories:
        chips.append(Chip("stories", _tr("stories, not copies"), None))
    return chips


def _date_chips(dates: Sequence[DateFilter], context: QObject) -> list[Chip]:
    """Return the chips of stretches of days; several of one meaning stand together, and any of them is enough."""
    chips = []
    for what in dict.fromkeys(date.what for date in dates):
        if what == "mentioned":
            label, switch = _tr("mentions {days}"), _tr("Show what was published then instead")
        else:
            label, switch = _tr("published {days}"), _tr("Show what mentions these days instead")
        for place, date in enumerate(date for date in dates if date.what == what):
            words = dates_words(date) if place == 0 else _tr("or {days}").format(days=dates_words(date))
            chips.append(Chip("dates", label.format(days=words) if place == 0 else words, date, switch=switch))
    return chips


def words_of(question: Question, context: QObject) -> str:
    """Return a question as one line, for menus and the cover of a dossier."""
    pieces = [question.text] if question.text else []
    for chip in chips_of(question, context):
        pieces.append(_tr("not {name}").format(name=chip.label) if chip.excluded else chip.label)
    return "  ·  ".join(pieces) or _tr("All articles")
