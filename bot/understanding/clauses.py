"""Long messages read piece by piece: people tell a story with the request somewhere in it."""

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

# Below this, the whole message is the clearest reading of itself.
LONG_FROM_WORDS = 12
SHORTEST_CLAUSE_WORDS = 3
# A story opens with a greeting or the request, and most often ends with the request.
FIRST_CLAUSES, LAST_CLAUSES = 2, 4

# What people wrap a request in. A clause of these says nothing about the message's intent
# when another clause asks for something.
POLITE = frozenset({"greet", "goodbye", "thank", "affirm", "deny", "out_of_scope", "bot_challenge"})

_BREAKS = re.compile(
    r"[.!?;:\n…¿¡]+|,|\s(?:and|but|so|because|then|y|pero|entonces|porque)\s", re.IGNORECASE
)


def split(text: str) -> list[str]:
    """The message's clauses of `SHORTEST_CLAUSE_WORDS` or more; [] for a short message."""
    if len(text.split()) < LONG_FROM_WORDS:
        return []
    pieces = (piece.strip() for piece in _BREAKS.split(text))
    clauses = [piece for piece in pieces if len(piece.split()) >= SHORTEST_CLAUSE_WORDS]
    if len(clauses) < 2:
        return []
    return clauses[:FIRST_CLAUSES] + clauses[FIRST_CLAUSES:][-LAST_CLAUSES:]


def combine(
    whole: npt.NDArray[np.float32], clauses: npt.NDArray[np.float32], labels: Sequence[str]
) -> npt.NDArray[np.float32]:
    """One distribution from the whole message's and its clauses'.

    whole: (intents,); clauses: (clauses, intents). The geometric mean of what the message
    says as a whole and what the clearest clause that asks for something says: a clause can
    settle what the whole leaves open, but not say what the whole does not. In
    cross-validation, false alarms about a crisis halve against the sum of the two.
    """
    if not len(clauses):
        return whole
    asking = np.array([label not in POLITE for label in labels])
    clearest = np.where(asking, clauses.max(axis=0), 0.0)
    mixed = np.sqrt(whole * np.maximum(whole, clearest))
    return np.asarray(mixed / mixed.sum(), dtype=np.float32)
