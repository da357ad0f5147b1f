"""What this archive cannot see: how many articles are affected, which they are, and the ways to mend them."""

from cuttings_desktop.gaps.pane import Gaps
from cuttings_desktop.gaps.reread import RereadDialog
from cuttings_desktop.gaps.words import gap_words, mend_words

__all__ = ["Gaps", "RereadDialog", "gap_words", "mend_words"]
