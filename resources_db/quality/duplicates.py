"""Records that look like one another, across data sets and within. Pure.

Only records that share a number or an address are compared, so that the work grows with the
directory and not with its square.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz, utils

from resources_db.geometry import distance_m
from resources_db.phone_numbers import SHORT_CODES
from resources_db.places.fold import fold
from resources_db.quality.checks import finding
from resources_db.quality.entry import Entry
from resources_db.quality.finding import Finding

SAME_SERVICE, SAME_ORGANIZATION = 88, 85  # of 100: how alike two names must be
NEAR_M = 300.0  # one place with two points: the door and the parking lot
# A number that so many share is a switchboard; then only equal names are compared.
LARGEST_GROUP = 100
_WORD = re.compile(r"\w+")
_NO_NAMES = frozenset(
    {"n", "s", "e", "w", "north", "south", "east", "west", "ne", "nw", "se", "sw"}
    | {"suite", "ste", "unit", "floor", "fl", "room", "rm", "apt"}
)


def duplicates(entries: Iterable[Entry]) -> Iterator[Finding]:
    """One finding for each record that looks like an earlier one."""
    found: set[str] = set()
    for group in _groups(entries):
        for first, second in _pairs(group):
            if second.id not in found and first.id != second.id and alike(first, second):
                found.add(second.id)
                yield _finding(first, second)


def alike(first: Entry, second: Entry) -> bool:
    """Similar names, and nothing that says that they are two."""
    shares_need = not (first.sub_needs and second.sub_needs) or bool(
        {*first.sub_needs} & {*second.sub_needs}
    )
    return shares_need and not _are_apart(first, second) and _are_named_alike(first, second)


def _groups(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Records by number, and by address; those alone with theirs are left out."""
    groups: dict[Hashable, list[Entry]] = defaultdict(list)
    for entry in entries:
        for key in _keys(entry):
            groups[key].append(entry)
    return (group for group in groups.values() if len(group) > 1)


def _keys(entry: Entry) -> set[Hashable]:
    keys: set[Hashable] = {("phone", n) for n in entry.phones if n not in SHORT_CODES}
    if entry.street:
        keys.add(("address", _address(entry)))
    return keys


def _pairs(group: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    if len(group) <= LARGEST_GROUP:
        yield from combinations(group, 2)
        return
    by_name: dict[str, Entry] = {}
    for entry in group:
        first = by_name.setdefault(f"{fold(entry.service)} {_address(entry)}", entry)
        yield first, entry


def _address(entry: Entry) -> str:
    """House number, street, town: one for "12 N. Main St., #3" and "12 North Main Street"."""
    words = _WORD.findall(fold(entry.street))
    number = next((word for word in words if word[0].isdigit()), "")
    street = next((word for word in words if word.isalpha() and word not in _NO_NAMES), "")
    return f"{number} {street} {entry.postal_code[:5] or fold(entry.city)}"


def _are_apart(first: Entry, second: Entry) -> bool:
    """Two branches may share name and number, and one building several programs."""
    if not (first.is_placed and second.is_placed):
        return first.is_placed != second.is_placed
    if first.street and second.street:
        return _address(first) != _address(second) and not _are_near(first, second)
    return fold(first.city) != fold(second.city) and not _are_near(first, second)


def _are_near(first: Entry, second: Entry) -> bool:
    """One place with two points; the middle of a town is nobody's."""
    a, b = (first.latitude, first.longitude), (second.latitude, second.longitude)
    if a[0] is None or a[1] is None or b[0] is None or b[1] is None:
        return False
    is_exact = first.is_exact and second.is_exact
    return is_exact and distance_m(a[0], a[1], b[0], b[1]) <= NEAR_M


def _are_named_alike(first: Entry, second: Entry) -> bool:
    organizations = _likeness(first.organization, second.organization)
    services = _likeness(first.service, second.service)
    return services >= SAME_SERVICE and organizations >= SAME_ORGANIZATION


def _likeness(first: str, second: str) -> float:
    """Of 100; all of it where one has no name."""
    if not (first and second):
        return 100
    return fuzz.token_set_ratio(first, second, processor=utils.default_process)


def _finding(first: Entry, second: Entry) -> Finding:
    where = first.source if first.source != second.source else "the same data set"
    detail = f"like {first.name}, {first.id[:8]}, of {where}"
    shared = {*first.phones} & {*second.phones} - SHORT_CODES
    value = min(shared, default=second.street)
    return finding("duplicate", second, second.id, value, detail)
