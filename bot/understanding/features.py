"""Sentences → one matrix: two encoders, centred, beside folded character n-grams.

The recipe and its weights were measured on the same kind of messages in sixteen
languages (docs/decisions/0003).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.understanding.encoders import Vectors, e5, use
from bot.understanding.normalise import fold, squeeze

E5_WEIGHT = 1.5
NGRAMS = (1, 4)


def _vectorizer() -> TfidfVectorizer:
    return TfidfVectorizer(
        analyzer="char_wb", ngram_range=NGRAMS, sublinear_tf=True, min_df=2, dtype=np.float32
    )


@dataclass(frozen=True)
class FeatureSpace:
    """Where training found the centre of each encoder's cloud, and which n-grams exist."""

    e5_mean: Vectors
    use_mean: Vectors
    ngrams: TfidfVectorizer

    @classmethod
    def fit(cls, texts: Sequence[str]) -> tuple[Self, sparse.csr_matrix]:
        """The space, and the training sentences in it: shape (sentences, features)."""
        e5_rows, use_rows = e5()(texts), use()(texts)
        ngrams = _vectorizer().fit([_letters(text) for text in texts])
        space = cls(e5_rows.mean(axis=0), use_rows.mean(axis=0), ngrams)
        return space, space._join(texts, e5_rows, use_rows)

    def transform(self, texts: Sequence[str]) -> sparse.csr_matrix:
        """Shape (texts, features)."""
        return self._join(texts, e5()(texts), use()(texts))

    def _join(self, texts: Sequence[str], e5_rows: Vectors, use_rows: Vectors) -> sparse.csr_matrix:
        # Without centring, every pair of sentences is alike to an encoder (cosine ≥ 0.7).
        dense = np.hstack([(e5_rows - self.e5_mean) * E5_WEIGHT, use_rows - self.use_mean])
        letters = self.ngrams.transform([_letters(text) for text in texts])
        return sparse.hstack([sparse.csr_matrix(dense), letters], format="csr", dtype=np.float32)

    def state(self) -> tuple[dict[str, Vectors], dict[str, Any]]:
        """Arrays and plain data that `restore` makes the space of again."""
        arrays = {"e5_mean": self.e5_mean, "use_mean": self.use_mean, "idf": self.ngrams.idf_}
        vocabulary = {ngram: int(column) for ngram, column in self.ngrams.vocabulary_.items()}
        return arrays, {"vocabulary": vocabulary}

    @classmethod
    def restore(cls, arrays: dict[str, Vectors], data: dict[str, Any]) -> Self:
        """Inverse of `state`."""
        ngrams = _vectorizer()
        ngrams.vocabulary_ = data["vocabulary"]
        ngrams.idf_ = arrays["idf"]
        return cls(arrays["e5_mean"], arrays["use_mean"], ngrams)


def _letters(text: str) -> str:
    return fold(squeeze(text))
