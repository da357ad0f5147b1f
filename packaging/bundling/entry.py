"""What the bundle's one executable runs: the same as `python -m cuttings_desktop`, workers and commands included."""

from __future__ import annotations

import os
import sys


def _clean_environment() -> None:
    """Keep the bundle's libraries to ourselves: what we start (a browser, a file manager) has its own.

    The loader has read its path when the process began, so that nothing of ours is lost; our own workers, which are
    started from the same executable, set it again.
    """
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
        before = os.environ.pop(f"{name}_ORIG", None)
        if before is not None:
            os.environ[name] = before
        else:
            os.environ.pop(name, None)
    for name in [name for name in os.environ if name.startswith("_PYI_")]:
        del os.environ[name]


def _stay_offline() -> None:
    """Tell the runtime of the models to send nothing to its makers, before anybody can load it."""
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"


if __name__ == "__main__":
    _clean_environment()
    _stay_offline()
    from cuttings_desktop.__main__ import main

    sys.exit(main())
