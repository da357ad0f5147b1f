"""Joins what the middle of the window shows beside articles to the archive and to each other, when it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cuttings_desktop.ledger import Ledger
    from cuttings_desktop.main_window.lists import Lists
    from cuttings_desktop.main_window.window import MainWindow
    from cuttings_desktop.meetings import Meetings
    from cuttings_desktop.names import AllNames
    from cuttings_desktop.proposals import Proposals

__all__ = ["join_lists"]


def join_lists(window: MainWindow, lists: Lists) -> None:
    """Join all names, who was where, proposals and decisions to what feeds them."""
    paging, commands = window.paging, window.commands

    def names(pane: AllNames) -> None:
        pane.names_wanted.connect(lists.want_names)
        pane.chosen.connect(lambda row: paging.preview(str(row["id"])))
        pane.opened.connect(lambda row: paging.open_entity(str(row["id"])))
        pane.narrowed.connect(paging.narrow)
        pane.proposals_wanted.connect(lists.show_proposals_of)
        pane.wanted.connect(commands.run)

    def meetings(pane: Meetings) -> None:
        pane.table_wanted.connect(lists.want_table)
        pane.cell_wanted.connect(lists.want_cell)
        pane.entity_wanted.connect(paging.open_entity)
        pane.place_wanted.connect(paging.read)
        pane.export_wanted.connect(lists.export_table)
        pane.wanted.connect(commands.run)

    def proposals(pane: Proposals) -> None:
        pane.rows_wanted.connect(lists.want_proposals)
        pane.decision_made.connect(window.working.decide)
        pane.undo_wanted.connect(lists.undo_proposal)
        pane.entity_wanted.connect(lambda one: paging.open_entity(one, focus=False))
        pane.place_wanted.connect(paging.read)
        pane.choice_wanted.connect(lambda pair: commands.naming.ask_merged([pair["a"], pair["b"]], pane.chosen))
        pane.find_wanted.connect(lists.find_proposals)

    def ledger(pane: Ledger) -> None:
        pane.decisions_wanted.connect(lists.want_decisions)
        pane.ignored_wanted.connect(lists.want_ignored)
        pane.review_wanted.connect(lists.want_review)
        pane.undo_wanted.connect(window.working.undo_decision)
        pane.decision_made.connect(window.working.decide)
        pane.dismissed.connect(lists.dismiss)
        pane.entity_wanted.connect(lambda one: paging.open_entity(one, focus=False))
        pane.article_wanted.connect(paging.read)
        pane.wanted.connect(commands.run)

    window.panes.when_made("names", names)
    window.panes.when_made("meetings", meetings)
    window.panes.when_made("proposals", proposals)
    window.panes.when_made("ledger", ledger)
