"""The walk that `packaging/run` takes without a display: import, search, picture, dossier, and no network at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QImage

CHECKOUT = Path(__file__).resolve().parent.parent


@pytest.mark.slow
def test_the_window_does_the_whole_job_without_a_network(tmp_path: Path) -> None:
    """Run it in a network namespace without interfaces, where that is allowed, else as it is."""
    alone = ["unshare", "-n"]
    if sys.platform != "linux" or subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        alone = []
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(CHECKOUT / "db"), str(CHECKOUT / "desktop")]),
        "CUTTINGS_TOUR": str(tmp_path / "tour"),
    }
    command = [*alone, sys.executable, str(CHECKOUT / "packaging" / "offscreen_tour.py")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=170, check=False)
    assert done.returncode == 0, done.stderr
    assert "found" in done.stdout
    picture = QImage(str(tmp_path / "tour" / "window.png"))
    assert (picture.width(), picture.height()) == (1280, 800)
    with pypdfium2.PdfDocument(tmp_path / "tour" / "dossier.pdf") as dossier:
        assert len(dossier) >= 5
        assert "first dossier" in dossier[0].get_textpage().get_text_range()
    assert sorted(p.name for p in (tmp_path / "tour").glob("*.cuttings*")) == ["sample.cuttings"]
