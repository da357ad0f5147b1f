"""What the program remembers between runs: window state, recent archives, the reader's own settings."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings

__all__ = ["Choices", "add_recent", "load_choices", "recent_archives", "save_choices"]

_RECENT = 10


@dataclass(frozen=True)
class Choices:
    """The reader's own settings; `text_scale` multiplies all sizes, `reading_width` is in characters a line."""

    theme: str = "system"
    text_scale: float = 1.0
    reading_width: int = 72
    serif: bool = True
    paragraph_numbers: bool = False
    mark_read: bool = True
    keep_originals: bool = True
    close_reading: bool = True
    language: str = "en"


def load_choices(settings: QSettings) -> Choices:
    """Return the kept settings; what is missing or misshapen has its usual value."""
    usual = Choices()
    values: dict[str, Any] = {}
    for field in fields(Choices):
        default = getattr(usual, field.name)
        raw = settings.value(f"choices/{field.name}", default)
        try:
            if isinstance(default, bool):
                values[field.name] = str(raw).lower() in ("true", "1")
            else:
                values[field.name] = type(default)(raw)
        except (TypeError, ValueError):
            values[field.name] = default
    return Choices(**values)


def save_choices(settings: QSettings, choices: Choices) -> None:
    """Keep the settings."""
    for name, value in asdict(choices).items():
        settings.setValue(f"choices/{name}", value)


def recent_archives(settings: QSettings) -> list[Path]:
    """Return the archives that were opened lately and are still there, the last one first."""
    raw = settings.value("recent", [])
    names = raw if isinstance(raw, list) else [raw]
    return [path for path in (Path(str(name)) for name in names if name) if path.is_file()]


def add_recent(settings: QSettings, path: Path) -> None:
    """Remember that an archive was opened."""
    others = [str(p) for p in recent_archives(settings) if p != path]
    settings.setValue("recent", [str(path), *others][:_RECENT])
