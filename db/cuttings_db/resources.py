"""Find shipped data: from a checkout, an editable install, a wheel and a bundle alike."""

from __future__ import annotations

from pathlib import Path

__all__ = ["resource"]

_HERE = Path(__file__).resolve().parent
# In a wheel or bundle the data lies inside the package; in a checkout beside it, at the top level.
_PLACES = (_HERE / "resources", _HERE.parent.parent / "resources" / "core")


def resource(*names: str) -> Path:
    """Return the path of a shipped file or folder, such as `resource("fonts")`; FileNotFoundError if absent."""
    if any(name in ("", ".", "..") or "/" in name or "\\" in name for name in names):
        raise ValueError(f"not a resource name: {names}")
    for place in _PLACES:
        path = place.joinpath(*names)
        if path.exists():
            return path
    raise FileNotFoundError("/".join(names))
