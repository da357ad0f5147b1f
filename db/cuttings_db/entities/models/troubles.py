"""What keeps a model from working in this process, said once per model, for the person whose articles are read."""

from __future__ import annotations

__all__ = ["heal", "note", "troubles"]

_noted: dict[str, str] = {}


def note(model: str, problem: str) -> None:
    """Remember why a model cannot be used; `model` is its name as people read it."""
    _noted[model] = problem


def heal(model: str) -> None:
    """Forget what was wrong with a model."""
    _noted.pop(model, None)


def troubles() -> tuple[str, ...]:
    """Return a sentence per model that was asked for and cannot be used; the others and the rules work without it."""
    return tuple(
        f"Names are recognised less well: {model} cannot be used ({problem})."
        for model, problem in sorted(_noted.items())
    )
