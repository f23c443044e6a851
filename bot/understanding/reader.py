"""One message → ranked intents. The crisis intents come first whenever they may be meant."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot import safety
from bot.understanding import clauses
from bot.understanding.intent_model import IntentModel
from bot.understanding.masking import mask_places
from bot.understanding.normalise import clean
from bot.understanding.signs import is_plain_request

CRISIS = {
    "self_harm": "crisis_self_harm",
    "violence": "crisis_violence",
    "medical": "crisis_medical",
}
# A missed cry for help costs more than a number shown to somebody who did not need it
# (what each threshold hears and what it costs: docs/decisions/0003).
CRISIS_THRESHOLD = 0.25
SURE_OF_WORDS = 0.9  # the word lists hold plain cases only


@dataclass(frozen=True, slots=True)
class Reading:
    """Intents with their probabilities, likeliest first."""

    ranking: tuple[tuple[str, float], ...]

    @property
    def intent(self) -> str:
        """The likeliest."""
        return self.ranking[0][0]

    @property
    def confidence(self) -> float:
        """Its probability."""
        return self.ranking[0][1]


def read(model: IntentModel, text: str) -> Reading:
    """Rank the intents of a message."""
    prepared = prepare(text)
    pieces = clauses.split(prepared)
    probabilities = model.probabilities([prepared, *pieces])
    mixed = clauses.combine(probabilities[0], probabilities[1:], model.labels)
    return Reading(_crisis_first(_ranked(model.labels, mixed), clean(text), prepared))


def prepare(text: str) -> str:
    """A message, or a training sentence, as the model reads it."""
    return mask_places(clean(text))


def _ranked(labels: Sequence[str], probabilities: np.ndarray) -> list[tuple[str, float]]:
    order = np.argsort(-probabilities)
    return [(labels[i], float(probabilities[i])) for i in order]


def _crisis_first(
    ranking: list[tuple[str, float]], text: str, prepared: str
) -> tuple[tuple[str, float], ...]:
    """Move the likeliest crisis to the front when words or probability point to one."""
    named = safety.detect(text)
    crises = [(intent, p) for intent, p in ranking if intent in CRISIS.values()]
    total = sum(p for _, p in crises)
    if named is None and is_plain_request(prepared):
        return (*(other for other in ranking if other not in crises), *crises)
    if named is None and total < CRISIS_THRESHOLD:
        return tuple(ranking)
    first = CRISIS[named] if named else crises[0][0]
    confidence = max(total, ranking[0][1], SURE_OF_WORDS if named else 0.0)
    rest = [(intent, p) for intent, p in ranking if intent != first]
    return ((first, confidence), *rest)
