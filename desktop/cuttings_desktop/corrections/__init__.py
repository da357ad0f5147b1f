"""Corrections: what a person decides about names, dates and articles, as decisions that can be undone."""

from cuttings_desktop.corrections.add import AddDialog
from cuttings_desktop.corrections.article import ArticleDialog
from cuttings_desktop.corrections.batch_dates import BatchDatesDialog
from cuttings_desktop.corrections.claim import ClaimDialog
from cuttings_desktop.corrections.date_popover import DatePopover
from cuttings_desktop.corrections.entity_popover import EntityPopover
from cuttings_desktop.corrections.menu import EntityMenu
from cuttings_desktop.corrections.merge import MergeDialog
from cuttings_desktop.corrections.published_popover import PublishedPopover
from cuttings_desktop.corrections.rename import RenameDialog
from cuttings_desktop.corrections.same_as import SameAsDialog
from cuttings_desktop.corrections.split import SplitDialog

__all__ = [
    "AddDialog",
    "ArticleDialog",
    "BatchDatesDialog",
    "ClaimDialog",
    "DatePopover",
    "EntityMenu",
    "EntityPopover",
    "MergeDialog",
    "PublishedPopover",
    "RenameDialog",
    "SameAsDialog",
    "SplitDialog",
]
