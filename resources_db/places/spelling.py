"""How far a misspelling is from a word, with slips that people often make counted low."""

from __future__ import annotations

from itertools import pairwise

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = frozenset("aeiouy")
# Letters that sound alike in English, or to a Spanish ear.
_ALIKE = frozenset(
    frozenset(pair)
    for pair in ("ck", "cs", "sz", "dt", "bv", "iy", "jh", "mn", "gj", "kq", "xs", "bp", "lr")
)
_SLIP = 1.0
_NEIGHBOUR = 0.7
_SOUND = 0.6
_SWAP = 0.7
_DOUBLE = 0.4
_VOWEL_GAP = 0.7
_SILENT = 0.5  # an h, the k of ck
_FIRST_LETTER = 0.8  # on top, where the very first letter is wrong


def cost(written: str, meant: str) -> float:
    """The weighed cost of turning one folded word into the other; 0 for equal words."""
    before: list[float] = []
    above = _first_row(written)
    for row in range(1, len(meant) + 1):
        current = [above[0] + _gap(meant, row - 1)]
        for column in range(1, len(written) + 1):
            best = min(
                above[column - 1] + _change(written[column - 1], meant[row - 1]),
                above[column] + _gap(meant, row - 1),
                current[column - 1] + _gap(written, column - 1),
            )
            if row > 1 and column > 1 and _swapped(written, column, meant, row):
                best = min(best, before[column - 2] + _SWAP)
            current.append(best)
        before, above = above, current
    return above[-1] + (_FIRST_LETTER if written[0] != meant[0] else 0)


def _first_row(written: str) -> list[float]:
    costs = [0.0]
    for position in range(len(written)):
        costs.append(costs[-1] + _gap(written, position))
    return costs


def _gap(word: str, position: int) -> float:
    """The cost of a letter too many or too few."""
    letter = word[position]
    if position and word[position - 1] == letter:
        return _DOUBLE
    if position and (letter == "h" or word[position - 1 : position + 1] == "ck"):
        return _SILENT
    return _VOWEL_GAP if letter in _VOWELS else _SLIP


def _change(written: str, meant: str) -> float:
    if written == meant:
        return 0.0
    pair = frozenset((written, meant))
    if pair in _ALIKE or pair <= _VOWELS:
        return _SOUND
    return _NEIGHBOUR if pair in _NEIGHBOURS else _SLIP


def _swapped(written: str, column: int, meant: str, row: int) -> bool:
    return (
        written[column - 1] == meant[row - 2]
        and written[column - 2] == meant[row - 1]
        and written[column - 1] != written[column - 2]
    )


def _neighbours() -> frozenset[frozenset[str]]:
    """Pairs of keys side by side, or one above the other, on a common keyboard."""
    pairs = {frozenset(row[at : at + 2]) for row in _ROWS for at in range(len(row) - 1)}
    for upper, lower in pairwise(_ROWS):
        for at, letter in enumerate(lower):
            pairs.update(frozenset((letter, near)) for near in upper[at : at + 2])
    return frozenset(pairs)


_NEIGHBOURS = _neighbours()
