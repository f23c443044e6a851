"""Sentences → a calibrated probability for each intent: logistic regression over `features`."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from bot.understanding.encoders import Encoder, e5
from bot.understanding.features import FeatureSpace
from bot.understanding.normalise import without_marks

C = 30.0
TOLERANCE = 1e-3  # scikit-learn's default costs twice the time and changes no prediction
HELD_OUT = 5  # one sentence in so many is held out to calibrate on
# A long story reads the same with and without accents; a few words do not.
BARE_COPY_WORDS = 15
TEMPERATURES = np.geomspace(0.5, 4.0, 36)

Probabilities = npt.NDArray[np.float32]


@dataclass(frozen=True)
class IntentModel:
    """Knows the intents' names, and the weight of every feature for each of them."""

    labels: tuple[str, ...]
    space: FeatureSpace
    weights: Probabilities  # (features, intents)
    bias: Probabilities  # (intents,)

    @classmethod
    def fit(
        cls, texts: Sequence[str], labels: Sequence[str], encode: Encoder | None = None
    ) -> Self:
        """Train on sentences and their intents; encode: e5, or what knows its vectors.

        Every sentence is also learnt without its accents, which half of all people leave out.
        """
        sentences, names, groups = with_unaccented_copies(texts, labels)
        space, matrix = FeatureSpace.fit(sentences, encode or e5())
        temperature = _calibrate(matrix, np.asarray(names), groups)
        classifier = _classifier().fit(matrix, names)
        return cls(
            tuple(str(name) for name in classifier.classes_),
            space,
            (classifier.coef_.T / temperature).astype(np.float32),
            (classifier.intercept_ / temperature).astype(np.float32),
        )

    def probabilities(self, texts: Sequence[str]) -> Probabilities:
        """Shape (texts, intents); rows add up to one."""
        return softmax(self.space.transform(texts) @ self.weights + self.bias)

    def save(self, folder: Path) -> None:
        """Write plain arrays and JSON: a model file can hold no code."""
        arrays, data = self.space.state()
        everything: dict[str, Any] = {"weights": self.weights, "bias": self.bias, **arrays}
        np.savez(folder / "intents.npz", **everything)
        text = json.dumps({"labels": self.labels, **data}, ensure_ascii=False)
        (folder / "intents.json").write_text(text, encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Inverse of `save`. Raises OSError or ValueError when the files are not ours."""
        data = json.loads((folder / "intents.json").read_text(encoding="utf-8"))
        with np.load(folder / "intents.npz", allow_pickle=False) as file:
            arrays = dict(file)
        space = FeatureSpace.restore(arrays, data)
        return cls(tuple(data["labels"]), space, arrays["weights"], arrays["bias"])


def with_unaccented_copies(
    texts: Sequence[str], labels: Sequence[str]
) -> tuple[list[str], list[str], list[int]]:
    """The sentences, then a copy of each short one that changes when its accents are dropped.

    Returns sentences, their labels, and a number that a sentence shares with its copy.
    """
    rows = [(text, label, i) for i, (text, label) in enumerate(zip(texts, labels, strict=True))]
    short = [row for row in rows if len(row[0].split()) <= BARE_COPY_WORDS]
    bare = [(without_marks(text), label, i) for text, label, i in short]
    rows += [row for row in bare if row[0] != texts[row[2]]]
    return [r[0] for r in rows], [r[1] for r in rows], [r[2] for r in rows]


def softmax(scores: npt.NDArray[np.float32]) -> Probabilities:
    """Row by row, without overflow."""
    shifted = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(shifted / shifted.sum(axis=1, keepdims=True), dtype=np.float32)


def _classifier() -> LogisticRegression:
    return LogisticRegression(C=C, tol=TOLERANCE, class_weight="balanced", max_iter=300)


def _calibrate(matrix: Any, labels: npt.NDArray[Any], groups: Sequence[int]) -> float:
    """The temperature at which held-out sentences' probabilities are right on average.

    Temperature scaling: Guo et al. 2017, "On Calibration of Modern Neural Networks".
    """
    train, test = next(GroupKFold(HELD_OUT).split(matrix, labels, groups))
    classifier = _classifier().fit(matrix[train], labels[train])
    scores = classifier.decision_function(matrix[test])
    right = np.searchsorted(classifier.classes_, labels[test])
    losses = [_log_loss(scores / temperature, right) for temperature in TEMPERATURES]
    return float(TEMPERATURES[int(np.argmin(losses))])


def _log_loss(scores: npt.NDArray[Any], right: npt.NDArray[Any]) -> float:
    chosen = softmax(scores)[np.arange(len(right)), right]
    return float(-np.log(np.maximum(chosen, 1e-9)).mean())
