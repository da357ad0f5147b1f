"""The reader's own settings: what they are, where they are kept, and the dialog that changes them."""

from cuttings_desktop.settings.choices import Choices, add_recent, load_choices, recent_archives, save_choices
from cuttings_desktop.settings.dialog import SettingsDialog

__all__ = ["Choices", "SettingsDialog", "add_recent", "load_choices", "recent_archives", "save_choices"]
