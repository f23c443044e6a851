"""How well messages were understood: counts with their uncertainty. Pure."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

CRISIS_PREFIX = "crisis_"
Z_95 = 1.96


@dataclass(frozen=True, slots=True)
class Case:
    """One evaluation sentence beside what was understood of it.

    expected and found: entity kind → values. language: the sentence's tag; detected: what
    the identifier said, None when it could not tell.
    """

    text: str
    language: str
    style: str
    intent: str
    predicted: str
    expected: Mapping[str, frozenset[str]]
    found: Mapping[str, frozenset[str]]
    detected: str | None = None

    @property
    def is_right(self) -> bool:
        """Whether the intent is the expected one."""
        return self.intent == self.predicted


@dataclass(frozen=True, slots=True)
class Share:
    """`hits` of `total`."""

    hits: int
    total: int

    @classmethod
    def of(cls, outcomes: Iterable[bool]) -> "Share":
        """Count the true ones."""
        results = list(outcomes)
        return cls(sum(results), len(results))

    @property
    def rate(self) -> float:
        """Between 0 and 1; 0 of nothing is 0."""
        return self.hits / self.total if self.total else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % Wilson score interval (Wilson 1927), which holds near 0 and 1 too."""
        n = self.total
        if not n:
            return 0.0, 1.0
        p, z2 = self.rate, Z_95 * Z_95
        centre = (p + z2 / (2 * n)) / (1 + z2 / n)
        half = Z_95 * sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n)
        return max(0.0, centre - half), min(1.0, centre + half)


def intent_accuracy(cases: Sequence[Case]) -> Share:
    """Sentences whose likeliest intent is the right one."""
    return Share.of(case.is_right for case in cases)


def crisis_recall(cases: Sequence[Case]) -> Share:
    """Cries for help that were answered as one; which kind does not matter here."""
    crises = [case for case in cases if case.intent.startswith(CRISIS_PREFIX)]
    return Share.of(case.predicted.startswith(CRISIS_PREFIX) for case in crises)


def crisis_false_alarms(cases: Sequence[Case]) -> Share:
    """Other messages taken for a cry for help."""
    others = [case for case in cases if not case.intent.startswith(CRISIS_PREFIX)]
    return Share.of(case.predicted.startswith(CRISIS_PREFIX) for case in others)


def out_of_scope_answered(cases: Sequence[Case]) -> Share:
    """Messages that ask for nothing of ours, answered as a request for help."""
    outside = [case for case in cases if case.intent == "out_of_scope"]
    return Share.of(case.predicted.startswith("find_") for case in outside)


def entity_recall(cases: Sequence[Case], kind: str) -> Share:
    """Expected values of a kind that were found."""
    return Share.of(
        value in case.found.get(kind, ()) for case in cases for value in case.expected.get(kind, ())
    )


def entity_precision(cases: Sequence[Case], kind: str) -> Share:
    """Found values of a kind that were expected."""
    return Share.of(
        value in case.expected.get(kind, ()) for case in cases for value in case.found.get(kind, ())
    )


def language_accuracy(cases: Sequence[Case], words: int = 3) -> Share:
    """Messages of so many words or more whose language was identified; mixed ones left out."""
    long_enough = [c for c in cases if len(c.text.split()) >= words and c.style != "mixed"]
    return Share.of(case.detected == case.language for case in long_enough)


MEASURES: dict[str, Callable[[Sequence[Case]], Share]] = {
    "intent": intent_accuracy,
    "crisis found": crisis_recall,
    "false crisis": crisis_false_alarms,
    "off-topic answered": out_of_scope_answered,
    "place found": lambda cases: entity_recall(cases, "place"),
    "place right": lambda cases: entity_precision(cases, "place"),
    "need found": lambda cases: entity_recall(cases, "need"),
    "need right": lambda cases: entity_precision(cases, "need"),
    "filter found": lambda cases: entity_recall(cases, "filter"),
    "filter right": lambda cases: entity_precision(cases, "filter"),
    "language": language_accuracy,
}
