"""Corrections: what a person decides about names and articles, as decisions that can be undone."""

from cuttings_desktop.corrections.article import ArticleDialog
from cuttings_desktop.corrections.menu import EntityMenu
from cuttings_desktop.corrections.merge import MergeDialog
from cuttings_desktop.corrections.rename import RenameDialog
from cuttings_desktop.corrections.same_as import SameAsDialog

__all__ = ["ArticleDialog", "EntityMenu", "MergeDialog", "RenameDialog", "SameAsDialog"]
