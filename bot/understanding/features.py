"""Sentences → one matrix: two encoders, centred, beside character n-grams and the rules' signs.

The recipe and its weights were measured on the same kind of messages in sixteen
languages (docs/decisions/0003).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

from bot.understanding.encoders import Encoder, Vectors, e5, use
from bot.understanding.normalise import fold, squeeze
from bot.understanding.signs import signs

E5_WEIGHT = 1.5
SIGN_WEIGHT = 0.3  # of 0, 0.3, 0.5 and 1 the best in cross-validation
NGRAMS = (1, 4)


def _ngrams() -> TfidfVectorizer:
    return TfidfVectorizer(
        analyzer="char_wb", ngram_range=NGRAMS, sublinear_tf=True, min_df=2, dtype=np.float32
    )


def _signs() -> CountVectorizer:
    return CountVectorizer(analyzer=signs, binary=True, dtype=np.float32)


@dataclass(frozen=True)
class FeatureSpace:
    """Where training found each encoder's centre, and which n-grams and signs exist."""

    e5_mean: Vectors
    use_mean: Vectors
    ngrams: TfidfVectorizer
    signs: CountVectorizer

    @classmethod
    def fit(cls, texts: Sequence[str], encode: Encoder) -> tuple[Self, sparse.csr_matrix]:
        """The space, and the training sentences in it: shape (sentences, features).

        encode: e5, or what knows its vectors of these sentences.
        """
        e5_rows, use_rows = encode(texts), use()(texts)
        ngrams, rules = _ngrams(), _signs()
        letters = ngrams.fit_transform([_letters(text) for text in texts])
        seen = rules.fit_transform(texts)
        space = cls(e5_rows.mean(axis=0), use_rows.mean(axis=0), ngrams, rules)
        return space, space._join(e5_rows, use_rows, letters, seen)

    def transform(self, texts: Sequence[str]) -> sparse.csr_matrix:
        """Shape (texts, features)."""
        letters = self.ngrams.transform([_letters(text) for text in texts])
        return self._join(e5()(texts), use()(texts), letters, self.signs.transform(texts))

    def _join(
        self,
        e5_rows: Vectors,
        use_rows: Vectors,
        letters: sparse.csr_matrix,
        seen: sparse.csr_matrix,
    ) -> sparse.csr_matrix:
        # Without centring, every pair of sentences is alike to an encoder (cosine ≥ 0.7).
        dense = np.hstack([(e5_rows - self.e5_mean) * E5_WEIGHT, use_rows - self.use_mean])
        blocks = [sparse.csr_matrix(dense), letters, seen * SIGN_WEIGHT]
        return sparse.hstack(blocks, format="csr", dtype=np.float32)

    def state(self) -> tuple[dict[str, Vectors], dict[str, Any]]:
        """Arrays and plain data that `restore` makes the space of again."""
        arrays = {"e5_mean": self.e5_mean, "use_mean": self.use_mean, "idf": self.ngrams.idf_}
        return arrays, {"ngrams": _columns(self.ngrams), "signs": _columns(self.signs)}

    @classmethod
    def restore(cls, arrays: dict[str, Vectors], data: dict[str, Any]) -> Self:
        """Inverse of `state`."""
        ngrams, rules = _ngrams(), _signs()
        ngrams.vocabulary_, rules.vocabulary_ = data["ngrams"], data["signs"]
        ngrams.idf_ = arrays["idf"]
        return cls(arrays["e5_mean"], arrays["use_mean"], ngrams, rules)


def _columns(vectorizer: CountVectorizer) -> dict[str, int]:
    return {term: int(column) for term, column in vectorizer.vocabulary_.items()}


def _letters(text: str) -> str:
    return fold(squeeze(text))
