"""Decisions about articles as wholes: their metadata, stars, trash, read state and tags, and imports as one step."""

from __future__ import annotations

from typing import Any

from cuttings_db.errors import DecisionRefused
from cuttings_db.store.articles import mark_dirty
from cuttings_db.store.connection import Store
from cuttings_db.store.decision_kinds import AMONG, Effect, Kind, Things, as_json, known_articles, the_articles
from cuttings_db.store.metadata import METADATA_FIELDS, known_article, named_articles, refresh_metadata, set_override
from cuttings_db.store.twins import refuse_back_twice

__all__ = ["ARTICLE_KINDS", "import_label"]

_LONGEST_TAG, _LONGEST_VALUE = 200, 4000
_COLUMNS = {"star": "starred", "trash": "trashed", "read": "read"}
_WORDS = {
    ("star", True): "star",
    ("star", False): "removal of star",
    ("trash", True): "move to trash",
    ("trash", False): "restore",
    ("read", True): "mark as read",
    ("read", False): "mark as unread",
}


def _metadata(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Set one field of an article's metadata; None takes the person's value away again."""
    field, value = str(decision["kind"]), decision.get("value")
    (article,) = named_articles(decision)
    known_article(store, article)
    if value is not None and not isinstance(value, str):
        raise DecisionRefused(f"the new {field} is no text")
    old = set_override(store, article, field, value)
    refresh_metadata(store, article)
    mark_dirty(store, [article], counter)
    return f"change of {field}", [] if old is None else [[old]]


def _metadata_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Give a field of an article's metadata the value that it had."""
    (article,) = named_articles(decision)
    set_override(store, article, str(decision["kind"]), inverse[0][0] if inverse else None)
    refresh_metadata(store, article)
    mark_dirty(store, [article], counter)


def _on(decision: dict[str, Any]) -> bool:
    """Tell whether a decision sets something or takes it away."""
    return bool(decision.get("on", True))


def _flag(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Set or clear a state of articles; the inverse names those that changed."""
    kind, on = str(decision["kind"]), _on(decision)
    numbers = known_articles(store, named_articles(decision))
    rows = store.rows(f"SELECT id FROM articles WHERE id {AMONG} AND {_COLUMNS[kind]}<>? ORDER BY id", (numbers, on))
    changed = [int(row[0]) for row in rows]
    _set(store, _COLUMNS[kind], changed, on)
    return _WORDS[kind, on], changed


def _set(store: Store, column: str, articles: list[int], on: bool) -> None:
    """Write a state of articles."""
    store.connection.execute(f"UPDATE articles SET {column}=? WHERE id {AMONG}", (on, as_json(articles)))
    if column == "trashed" and not on:
        refuse_back_twice(store, articles)


def _flag_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Give the articles that changed the state that they had."""
    _set(store, _COLUMNS[str(decision["kind"])], inverse, not _on(decision))


def _tag_name(decision: dict[str, Any]) -> str:
    """Return the tag of a decision."""
    return str(decision.get("tag", "")).strip()


def _tag(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Tag articles, or take the tag away; the inverse names those that changed."""
    tag, on = _tag_name(decision), _on(decision)
    if not tag or "\0" in tag:
        raise DecisionRefused("a tag needs a name", "Type a name for the tag.")
    numbers = known_articles(store, named_articles(decision))
    tagged = f"SELECT article FROM tags WHERE tag=? AND article {AMONG}"
    there = {int(row[0]) for row in store.rows(tagged, (tag, numbers))}
    changed = sorted(set(named_articles(decision)) - there) if on else sorted(there)
    _write_tag(store, tag, changed, on)
    return f"tag “{tag}”" if on else f"removal of tag “{tag}”", changed


def _write_tag(store: Store, tag: str, articles: list[int], on: bool) -> None:
    """Tag articles, or take the tag away."""
    if on:
        sql = "INSERT OR IGNORE INTO tags SELECT value, ? FROM json_each(?)"
    else:
        sql = f"DELETE FROM tags WHERE tag=? AND article {AMONG}"
    store.connection.execute(sql, (tag, as_json(articles)))


def _refuse_long_tag(store: Store, decision: dict[str, Any]) -> None:
    """Refuse a tag that no list can show."""
    if _on(decision) and len(_tag_name(decision)) > _LONGEST_TAG:
        raise DecisionRefused("the name of a tag is too long", f"Use at most {_LONGEST_TAG} characters.")


def _refuse_long(store: Store, decision: dict[str, Any]) -> None:
    """Refuse metadata that no other archive takes."""
    if isinstance(decision.get("value"), str) and len(decision["value"]) > _LONGEST_VALUE:
        words = f"the new {decision['kind']} is too long"
        raise DecisionRefused(words, f"Use at most {_LONGEST_VALUE:,} characters.")


def _tag_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Take a tag from the articles that got it, or give it back."""
    _write_tag(store, _tag_name(decision), inverse, not _on(decision))


def _of_tag(decision: dict[str, Any], inverse: Any) -> Things:
    """Return the tag of each article."""
    return {("tag", _tag_name(decision), article) for article in named_articles(decision)}


def import_label(articles: int) -> str:
    """Return what the menu calls an import."""
    return f"import of {articles:,} article{'' if articles == 1 else 's'}"


def _import(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Let the articles of an import be here again, and those that it replaced be in the trash."""
    _set(store, "trashed", decision["articles"], False)
    _set(store, "trashed", decision.get("trashed", []), True)
    return import_label(len(decision["articles"])), {}


def _import_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Put the articles of an import into the trash, and take those out of it that it replaced."""
    _set(store, "trashed", decision["articles"], True)
    _set(store, "trashed", decision.get("trashed", []), False)


def _of_import(decision: dict[str, Any], inverse: Any) -> Things:
    """Return the articles that come and go with an import."""
    return {("trash", article) for article in [*the_articles(decision), *decision.get("trashed", [])]}


def _refuse_import(store: Store, decision: dict[str, Any]) -> None:
    """Refuse an import that nobody made: it is no correction."""
    raise DecisionRefused("an import is no correction", "Import files instead.")


def _nothing_changed(inverse: Any) -> bool:
    """Tell whether no article changed."""
    return not inverse


ARTICLE_KINDS: dict[str, Kind] = {
    **dict.fromkeys(METADATA_FIELDS, Kind(_metadata, _metadata_back, refuse=_refuse_long)),
    **dict.fromkeys(_COLUMNS, Kind(_flag, _flag_back, idle=_nothing_changed)),
    "tag": Kind(_tag, _tag_back, refuse=_refuse_long_tag, things=_of_tag, idle=_nothing_changed),
    "import": Kind(_import, _import_back, refuse=_refuse_import, things=_of_import, portable=False),
}
