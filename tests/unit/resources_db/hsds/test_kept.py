"""Counts are kept for a while."""

from __future__ import annotations

from resources_db.hsds.kept import KEPT_S, MOST_KEPT, Kept


def test_a_value_is_made_once_until_it_is_old() -> None:
    now, made = [0.0], []
    kept: Kept[int] = Kept(lambda: now[0])

    def make() -> int:
        made.append(now[0])
        return len(made)

    assert [kept.of("key", make), kept.of("key", make)] == [1, 1]
    now[0] = KEPT_S
    assert kept.of("key", make) == 2
    assert kept.of("other", make) == 3


def test_only_so_many_are_kept() -> None:
    kept: Kept[int] = Kept(lambda: 0.0)
    for number in range(MOST_KEPT + 1):
        kept.of(number, lambda: 1)
    assert kept.of(0, lambda: 2) == 2
    assert kept.of(MOST_KEPT, lambda: 2) == 1
