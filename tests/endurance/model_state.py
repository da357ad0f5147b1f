"""An archive told by plain sets and dicts: which steps count, and what they come to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from endurance.model_asking import expected
from endurance.model_texts import SHARED, Atom, own_word

__all__ = ["Article", "Atoms", "Model", "State", "Step"]

# What is told of a file by its name, the encoding and the depth in which it was read.
Atoms = dict[tuple[str, str], dict[str, Atom]]
Key = tuple[str, str]
# The words that are looked for.
WORDS = (*SHARED, *(own_word(number) for number in (0, 3, 5, 17)))


@dataclass
class Article:
    """One article: which file it came from, and what people said of it."""

    file: str
    encoding: str = "cp1252"
    trashed: bool = False
    starred: bool = False
    read: bool = False
    tags: set[str] = field(default_factory=set)
    values: dict[str, str | None] = field(default_factory=dict)
    note: str = ""
    highlights: dict[str, tuple[int, int, str, str]] = field(default_factory=dict)
    dates: dict[int, str | None] = field(default_factory=dict)  # by where one starts: another day, or None for none


@dataclass
class State:
    """What steps come to."""

    articles: dict[int, Article] = field(default_factory=dict)
    collections: dict[str, set[int]] = field(default_factory=dict)
    saved: dict[str, str] = field(default_factory=dict)
    groups: dict[Key, Key] = field(default_factory=dict)
    called: dict[Key, str] = field(default_factory=dict)
    refused: set[Key] = field(default_factory=set)
    ignored: set[tuple[str, str]] = field(default_factory=set)

    def group(self, key: Key) -> Key:
        """Return the key that stands for the entry that a key belongs to."""
        while key in self.groups:
            key = self.groups[key]
        return key


# Changes a state as the step does; `counts` is False where it was taken back.
Apply = Callable[[State, bool], object]


@dataclass
class Step:
    """One step that was made: its number in the archive's list (0: it is none there), and what it does."""

    kind: str
    articles: tuple[int, ...]
    apply: Apply
    number: int = 0
    keys: frozenset[Key] = frozenset()


class Model:
    """What an archive should be after everything that was done to it."""

    def __init__(self, atoms: Atoms) -> None:
        self.atoms = atoms
        self.steps: list[Step] = []
        self.done: list[Step] = []
        self.undone: list[Step] = []
        # Which step each taking back by number took back.
        self.taken: dict[int, Step] = {}
        self.last = 0
        self.gone: set[int] = set()

    def copy(self) -> Model:
        """Return a model that goes its own way; steps are the same."""
        twin = Model(self.atoms)
        twin.steps, twin.done, twin.undone = [*self.steps], [*self.done], [*self.undone]
        twin.taken, twin.last, twin.gone = dict(self.taken), self.last, set(self.gone)
        return twin

    def add(self, step: Step) -> None:
        """Note a step that people can take back."""
        self.steps.append(step)
        self.done.append(step)
        self.undone.clear()

    def note(self, apply: Callable[[State], object]) -> None:
        """Note what nobody can take back."""
        self.steps.append(Step("", (), lambda state, counts: apply(state)))

    def counting(self) -> list[Step]:
        """Return the steps that count, in their order."""
        counts = {id(step) for step in self.done}
        for step in reversed(self.done):
            if step.number in self.taken and id(step) in counts:
                counts.discard(id(self.taken[step.number]))
        return [step for step in self.steps if not step.kind or id(step) in counts]

    def state(self) -> State:
        """Return what all steps come to."""
        state = State()
        counts = {id(step) for step in self.counting()}
        for step in self.steps:
            step.apply(state, id(step) in counts)
            for number in self.gone & state.articles.keys():
                del state.articles[number]
        for members in state.collections.values():
            members.difference_update(self.gone)
        return state

    def purge(self, articles: set[int], stack: list[int]) -> list[str]:
        """Delete articles for good; `stack` are the steps that the archive still has. Returns what is wrong with it.

        A step that only concerned what is gone goes with it: what else it did stays. Nothing that was undone before
        can be done again.
        """
        self.gone |= articles
        counts, kept = {id(step) for step in self.counting()}, set(stack)
        wrong, changed = [], {}
        for step in self.done:
            if step.number in kept:
                continue
            only = bool(step.articles) and not set(step.articles) - self.gone
            if not only and not step.keys and step.kind != "undo_decision":
                wrong.append(f"step {step.number} ({step.kind}) of {step.articles} went with {sorted(articles)}")
            if only and id(step) in counts:
                apply = step.apply
                changed[id(step)] = Step("", (), lambda state, counts, apply=apply: apply(state, True))  # type: ignore[misc]
        self.steps = [changed.get(id(step), step) for step in self.steps]
        self.done = [step for step in self.done if step.number in kept]
        self.undone = []
        return wrong

    def atom(self, article: Article) -> Atom:
        """Return what the machine says of an article."""
        return self.atoms[article.encoding, "fast"][article.file]

    def names(self, state: State, article: Article) -> Iterator[tuple[int, int, Key]]:
        """Yield (start, end, key) of what is named in a text, but for words that are taken for no names."""
        atom = self.atom(article)
        for start, end, kind, key in atom.names:
            if (atom.text[start:end], kind) not in state.ignored:
                yield start, end, (kind, key)

    def answers(self) -> dict[str, Any]:
        """Return everything that an archive should tell."""
        return dict(_answers(self, self.state()))


def _answers(model: Model, state: State) -> Iterator[tuple[str, Any]]:
    """Yield what an archive tells, by a name."""
    here = {number: article for number, article in state.articles.items() if not article.trashed}
    yield "articles", sorted(here)
    yield "trash", sorted(state.articles.keys() - here.keys())
    for word in WORDS:
        yield f'"{word}"', [n for n, a in sorted(here.items()) if word in model.atom(a).words]
    yield "is:starred", [n for n, a in sorted(here.items()) if a.starred]
    yield "is:unread", [n for n, a in sorted(here.items()) if not a.read]
    yield "is:noted", [n for n, a in sorted(here.items()) if a.note or a.highlights]
    for name, members in state.collections.items():
        yield f'collection:"{name}"', sorted(members & here.keys())
    for tag in {tag for article in here.values() for tag in article.tags}:
        yield f'tag:"{tag}"', [n for n, a in sorted(here.items()) if tag in a.tags]
    yield "collections", sorted((name, len(members & here.keys())) for name, members in state.collections.items())
    yield "saved", sorted(state.saved.items())
    yield "in force", sorted(s.number for s in model.counting() if s.kind not in ("", "import", "join"))
    yield "steps", (len(model.done), len(model.undone))
    for number, article in state.articles.items():
        yield f"article {number}", _told(model, state, article)
    entities = sorted(_entities(model, state, here))
    yield "entities", entities
    told = {number: _told(model, state, article) for number, article in here.items()}
    yield from expected(told, {number for number, article in here.items() if article.read}, entities)
    yield "timeline", sorted(_timeline(model, here))


def _told(model: Model, state: State, article: Article) -> dict[str, Any]:
    """Return what an article's page tells."""
    atom = model.atom(article)
    values = article.values
    return {
        "title": values.get("title") or atom.title,
        "published": values.get("published") or atom.published,
        **{name: values.get(name) or "" for name in ("author", "source")},
        "tags": sorted(article.tags), "starred": article.starred, "text": atom.text, "note": article.note,
        "highlights": sorted(article.highlights.values()),
        "dates": [(start, end, edtf) for start, end, edtf, _role in _dates(model, article)],
        "names": sorted((s, e) for s, e, key in model.names(state, article) if state.group(key) not in state.refused),
    }  # fmt: skip


def _dates(model: Model, article: Article) -> Iterator[tuple[int, int, str, str]]:
    """Yield (start, end, edtf, role) of the days in a text as people left them."""
    for start, end, edtf, role in model.atom(article).dates:
        if (said := article.dates.get(start, edtf)) is not None:
            yield start, end, said, role


def _timeline(model: Model, here: dict[int, Article]) -> Iterator[tuple[int, int, str]]:
    """Yield (article, start, edtf) of everything that is drawn; a publication starts at -1."""
    for number, article in here.items():
        published = article.values.get("published") or model.atom(article).published
        if published:
            yield number, -1, published
        # The day on which an article says that it appeared is drawn once.
        yield from ((number, s, edtf) for s, _e, edtf, role in _dates(model, article) if role != "publication")


def _entities(model: Model, state: State, here: dict[int, Article]) -> Iterator[tuple[str, str, tuple[int, ...]]]:
    """Yield (type, name, articles) of every entry that is shown."""
    found: dict[Key, set[int]] = {}
    called: dict[Key, str] = {}
    for number, article in here.items():
        for _start, _end, key in model.names(state, article):
            found.setdefault(state.group(key), set()).add(number)
    for article in state.articles.values():
        called.update(model.atom(article).called)
    for entry, articles in found.items():
        if entry not in state.refused:
            yield entry[0], state.called.get(entry) or called[entry], tuple(sorted(articles))
