"""Work out which entries may be one: by their names first, then by what the articles say of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from cuttings_db.archive.proposals_facts import Facts, Pair, pair_of, read_facts, read_houses, years_of
from cuttings_db.entities.likeness import Likeness, Named, blocks, likeness
from cuttings_db.entities.likeness_events import year_or_edition
from cuttings_db.entities.likeness_people import is_short
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.store.connection import Store
from cuttings_db.store.proposals import Proposal, write_proposals

__all__ = ["ProposalFinder"]

# A block with more entities says too little.
_LARGEST_BLOCK = 40
_MOST_FULL_NAMES = 3
_LEAST_SCORE, _MOST_SCORE = 0.3, 0.98
_MOST_PROPOSALS = 5_000
_MOST_OF_ONE = 6
_CHECKED_EVERY = 500
_AT = "proposals_at"
_ENTITIES = (
    "SELECT e.id, e.type, e.name, e.kind, r.key FROM entities e JOIN raw_entities r ON r.entity=e.id"
    " WHERE e.rejected=0 AND e.merged_into IS NULL AND EXISTS (SELECT 1 FROM mentions m WHERE m.raw=r.id)"
    " ORDER BY e.id, r.id"
)
_FIRST_MENTION = (
    'SELECT m.article, m.start, m."end" FROM raw_entities r JOIN mentions m ON m.raw=r.id'
    " JOIN articles a ON a.id=m.article WHERE r.entity=? AND a.trashed=0 ORDER BY m.article DESC, m.start LIMIT 1"
)
_ACROSS = frozenset({"pinyin", "cantonese", "wade-giles"})
Reasons = list[dict[str, Any]]


class ProposalFinder:
    """Finds proposals in one archive; what it worked out of single names is kept for the next time."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._blocks: dict[int, tuple[Named, tuple[str, ...]]] = {}

    def stale(self) -> bool:
        """Say whether the archive changed since proposals were last worked out."""
        counter = self._store.last_token()[0]
        return int(self._store.value("SELECT value FROM meta WHERE key=?", (_AT,)) or -1) < counter

    def find(self, report: Report = quiet) -> int:
        """Work all proposals out anew, if anything changed; returns how many there are. Writes in one short go."""
        if self._store.read_only or not self.stale():
            return int(self._store.value("SELECT count(*) FROM proposals"))

        def check() -> None:
            report(Step("proposals"))

        entities = self._entities()
        facts = read_facts(self._store, check)
        alike = dict(self._alike(entities, check))
        people = {n for pair in alike for n in pair if entities[n].type == "person"}
        read_houses(self._store, facts, people)
        self._judge_events(entities, alike)
        _judge_initials(entities, alike)
        scored = self._scored(entities, alike, facts)
        chosen = _chosen(scored, entities)
        refused = {pair_of(int(a), int(b)) for a, b in self._store.rows("SELECT a, b FROM distinct_entities")}
        proposals = [
            Proposal(*pair, round(score, 3), reasons)
            for pair, (score, reasons) in self._told(chosen, check)
            if pair not in refused
        ]
        with self._store.transaction("quiet") as counter:
            write_proposals(self._store, None, proposals)
            self._store.connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_AT, str(counter)))
        return len(proposals)

    def _entities(self) -> dict[int, Named]:
        """Return all visible entities by number."""
        keys: dict[int, list[str]] = defaultdict(list)
        about: dict[int, tuple[str, str, str]] = {}
        for number, kind, name, own_kind, key in self._store.rows(_ENTITIES):
            about[int(number)] = str(kind), str(name), str(own_kind)
            if not str(key).startswith("#"):
                keys[int(number)].append(str(key))
        return {
            number: Named(number, kind, tuple(keys.get(number, ())), name, (), own_kind)
            for number, (kind, name, own_kind) in about.items()
        }

    def _alike(self, entities: dict[int, Named], check: Callable[[], None]) -> Iterator[tuple[Pair, Likeness]]:
        """Yield the pairs whose names are alike."""
        grouped: dict[str, list[Named]] = defaultdict(list)
        for at, (number, one) in enumerate(entities.items()):
            if at % _CHECKED_EVERY == 0:
                check()
            known = self._blocks.get(number)
            if known is None or known[0] != one:
                known = self._blocks[number] = one, tuple(blocks(one))
            for block in known[1]:
                grouped[block].append(one)
        seen: set[Pair] = set()
        for at, (block, members) in enumerate(grouped.items()):
            if at % _CHECKED_EVERY == 0:
                check()
            for one, other in _pairs(block, members):
                pair = pair_of(one.number, other.number)
                if pair not in seen:
                    seen.add(pair)
                    if (found := likeness(one, other)) is not None:
                        yield pair, found

    def _judge_events(self, entities: dict[int, Named], alike: dict[Pair, Likeness]) -> None:
        """Keep an event without a year beside that of the one year in which all articles that name it appeared."""
        doubtful = [pair for pair, found in alike.items() if found.kind == "edition"]
        plain = {pair: next((n for n in pair if not any(year_or_edition(entities[n].name))), None) for pair in doubtful}
        years = years_of(self._store, (n for n in plain.values() if n is not None))
        for pair, number in plain.items():
            found = alike.pop(pair)
            other = pair[0] if number == pair[1] else pair[1]
            year = year_or_edition(entities[other].name)[0]
            if number is not None and year and years.get(number) == {year}:
                words = f"every article that names it without a year appeared in {year}, or soon after"
                alike[pair] = found._replace(score=0.55, words=words)

    def _scored(
        self, entities: dict[int, Named], alike: dict[Pair, Likeness], facts: Facts
    ) -> dict[Pair, tuple[float, Reasons]]:
        """Return score and reasons of every pair that names or articles speak for."""
        across: dict[int, set[int]] = defaultdict(set)
        for pair, found in alike.items():
            if found.kind in _ACROSS:
                across[pair[0]].add(pair[1])
                across[pair[1]].add(pair[0])
        beside: dict[int, set[int]] = defaultdict(set)
        for a, b in facts.beside:
            beside[a].add(b)
            beside[b].add(a)
        scored: dict[Pair, tuple[float, Reasons]] = {}
        for pair in alike.keys() | facts.beside.keys():
            one, other = (entities.get(number) for number in pair)
            if one is None or other is None or one.type != other.type or (one.known and other.known):
                continue
            named, places = alike.get(pair), facts.beside.get(pair)
            score, reasons = (named.score, [_reason(named.kind, named.words)]) if named else (0.0, [])
            if places:
                score = max(0.9, score + 0.35)
                reasons.insert(0, _reason("side by side", "an article uses both names for one", places))
            elif named and named.kind in _ACROSS:
                if beside[pair[0]] & across[pair[0]] or beside[pair[1]] & across[pair[1]]:
                    continue  # an article writes one of them beside somebody else of that sound
                if len(across[pair[0]]) > 1 or len(across[pair[1]]) > 1:
                    score -= 0.25
                    reasons.append(_reason("namesakes", "others have a name of that sound, too"))
            if (shared := _shared_house(facts, pair)) is not None:
                house, house_places = shared
                score += 0.25
                known = house in entities
                words = f"both belong to {entities[house].name}" if known else "both belong to one organisation"
                reasons.append(_reason("affiliation", words, house_places))
            if score >= _LEAST_SCORE:
                scored[pair] = min(score, _MOST_SCORE), reasons
        return scored

    def _told(
        self, chosen: Iterable[tuple[Pair, tuple[float, Reasons]]], check: Callable[[], None]
    ) -> Iterator[tuple[Pair, tuple[float, Reasons]]]:
        """Yield proposals, each with a place of either entity where no article speaks for both."""
        for at, (pair, (score, reasons)) in enumerate(chosen):
            if at % _CHECKED_EVERY == 0:
                check()
            if not any(reason["places"] for reason in reasons) and reasons:
                rows = [row for number in pair for row in self._store.rows(_FIRST_MENTION, (number,))]
                reasons[0]["places"] = [list(row) for row in rows]
            yield pair, (score, reasons)


def _reason(kind: str, words: str, places: list[list[int]] | None = None) -> dict[str, Any]:
    """Return a reason as it is stored."""
    return {"kind": kind, "words": words, "places": places or []}


def _pairs(block: str, members: list[Named]) -> Iterator[tuple[Named, Named]]:
    """Yield the pairs of a block that are to be compared; initials only with full names, and not with many."""
    if block.startswith("person:") and "|" in block:
        short = [m for m in members if any(is_short(key.split()) for key in m.keys)]
        full = [m for m in members if m not in short] if short else []
        if len(full) <= _MOST_FULL_NAMES:
            yield from ((one, other) for one in short[:_LARGEST_BLOCK] for other in full)
    elif len(members) <= _LARGEST_BLOCK:
        yield from ((one, other) for at, one in enumerate(members) for other in members[at + 1 :])


def _judge_initials(entities: dict[int, Named], alike: dict[Pair, Likeness]) -> None:
    """Trust initials less that several full names have."""
    full: dict[int, set[int]] = defaultdict(set)
    for pair, found in alike.items():
        if found.kind == "initials":
            short = next(n for n in pair if any(is_short(key.split()) for key in entities[n].keys))
            full[short].add(pair[0] if short == pair[1] else pair[1])
    for short, names in full.items():
        if len(names) > 1:
            for name in names:
                pair = pair_of(short, name)
                alike[pair] = alike[pair]._replace(score=0.32, words=f"{alike[pair].words}, as others do")


def _shared_house(facts: Facts, pair: Pair) -> tuple[int, list[list[int]]] | None:
    """Return an organisation to which both people belong, by itself or by the other script, with the two places."""
    ours, theirs = facts.houses.get(pair[0], {}), facts.houses.get(pair[1], {})
    for house in sorted(ours):
        for other in sorted(theirs):
            if house == other or pair_of(house, other) in facts.beside:
                return house, [ours[house], theirs[other]]
    return None


def _chosen(
    scored: dict[Pair, tuple[float, Reasons]], entities: dict[int, Named]
) -> list[tuple[Pair, tuple[float, Reasons]]]:
    """Return the surest proposals, few of each entity; equals by name, whatever came in first."""
    counted: dict[int, int] = defaultdict(int)
    chosen = []
    for pair, found in sorted(
        scored.items(), key=lambda item: (-item[1][0], *sorted(entities[n].name for n in item[0]), item[0])
    ):
        if all(counted[number] < _MOST_OF_ONE for number in pair):
            for number in pair:
                counted[number] += 1
            chosen.append((pair, found))
    return chosen[:_MOST_PROPOSALS]
