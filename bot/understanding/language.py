"""Which language a message is written in.

Two opinions: a general identifier for 97 languages, which is weak on a few words, and a
small classifier trained on our own sentences, which knows only the languages they are in.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Self

import numpy as np
import numpy.typing as npt
import regex
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

# Ours, and the neighbours that would otherwise be taken for one of ours.
CANDIDATES = (
    "en", "es", "pt", "pl", "zh", "it", "fr", "ht", "ru", "vi", "ar", "ko", "sq", "hi", "tl", "el",
    "uk", "bn", "ps", "fa", "ur", "ja", "de", "so", "sw", "am", "my", "ne", "th", "tr", "ro", "gu",
)  # fmt: skip
SURE = 0.7  # below it, identification of short text is mostly noise
FOREIGN = 0.85  # how sure the general identifier must be of a language ours does not know
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’-]*")
# Said in every language; they tell nothing about the speaker's.
_EVERYWHERE = frozenset({"ok", "okay", "okey", "no", "sms", "wifi", "snap", "wic", "ahec", "stop"})


@dataclass(frozen=True, slots=True)
class Language:
    """A BCP-47 tag and its probability."""

    tag: str
    p: float


@dataclass(frozen=True)
class LanguageModel:
    """The small classifier: character n-grams of our own sentences → their languages."""

    labels: tuple[str, ...]
    ngrams: TfidfVectorizer
    weights: npt.NDArray[np.float32]  # (features, languages)
    bias: npt.NDArray[np.float32]

    @classmethod
    def fit(cls, texts: Sequence[str], tags: Sequence[str]) -> Self:
        """Train. Needs sentences of two languages or more; raises ValueError otherwise."""
        ngrams = _vectorizer().fit(texts)
        fitted = LogisticRegression(C=10, class_weight="balanced", max_iter=300)
        fitted.fit(ngrams.transform(texts), tags)
        weights, bias = fitted.coef_, fitted.intercept_
        if len(weights) == 1:  # scikit-learn keeps one row for two classes
            weights, bias = np.vstack([-weights, weights]) / 2, np.hstack([-bias, bias]) / 2
        labels = tuple(str(tag) for tag in fitted.classes_)
        return cls(labels, ngrams, weights.T.astype(np.float32), bias.astype(np.float32))

    def probabilities(self, text: str) -> dict[str, float]:
        """Tag → probability, adding up to one over the languages it was trained on."""
        scores = np.asarray(self.ngrams.transform([text]) @ self.weights + self.bias)[0]
        exp = np.exp(scores - scores.max())
        return dict(zip(self.labels, (exp / exp.sum()).tolist(), strict=True))

    def save(self, folder: Path) -> None:
        """Write plain arrays and JSON."""
        arrays: dict[str, Any] = {
            "weights": self.weights,
            "bias": self.bias,
            "idf": self.ngrams.idf_,
        }
        np.savez(folder / "languages.npz", **arrays)
        vocabulary = {ngram: int(column) for ngram, column in self.ngrams.vocabulary_.items()}
        text = json.dumps({"labels": self.labels, "vocabulary": vocabulary}, ensure_ascii=False)
        (folder / "languages.json").write_text(text, encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Inverse of `save`."""
        data = json.loads((folder / "languages.json").read_text(encoding="utf-8"))
        with np.load(folder / "languages.npz", allow_pickle=False) as file:
            arrays = dict(file)
        ngrams = _vectorizer()
        ngrams.vocabulary_, ngrams.idf_ = data["vocabulary"], arrays["idf"]
        return cls(tuple(data["labels"]), ngrams, arrays["weights"], arrays["bias"])


def identify(
    model: LanguageModel, text: str, names: Sequence[tuple[int, int]] = ()
) -> Language | None:
    """The language of a text, or None when it cannot be told ("06106", "ok", "Hartford").

    names: spans of place names, which say nothing about the language around them.
    """
    words = [word.lower() for word in _WORD.findall(_without(text, names))]
    if not any(len(word) > 1 and word not in _EVERYWHERE for word in words):
        return None
    sentence = " ".join(words)
    general = general_opinion(sentence)
    if general.p >= FOREIGN and general.tag not in model.labels:
        return general
    return _joint_opinion(model.probabilities(sentence), sentence)


def general_opinion(text: str) -> Language:
    """What the general identifier makes of a text."""
    tag, p = _identifier().rank(text)[0]
    return Language(str(tag), round(float(p), 3))


def _joint_opinion(ours: dict[str, float], text: str) -> Language | None:
    """Both opinions multiplied, over the languages that ours knows."""
    general = dict(_identifier().rank(text))
    joint = {tag: p * (float(general.get(tag, 0.0)) + 0.05) for tag, p in ours.items()}
    tag = max(joint, key=lambda t: joint[t])
    p = joint[tag] / sum(joint.values())
    return Language(tag, round(p, 3)) if p >= SURE else None


def _without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return text


def _vectorizer() -> TfidfVectorizer:
    return TfidfVectorizer(
        analyzer="char_wb", ngram_range=(1, 4), sublinear_tf=True, min_df=2, dtype=np.float32
    )


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(CANDIDATES))
    return identifier
