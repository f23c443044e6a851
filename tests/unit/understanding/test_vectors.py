"""Kept vectors stand for the encoder's; where there are none, the encoder is asked."""

from pathlib import Path

import numpy as np
import pytest

from bot.understanding import vectors
from bot.understanding.keep_vectors import learnt_texts
from bot.understanding.vectors import KeptVectors, keep

ROOT = Path(__file__).resolve().parents[3]
ENOUGH = 0.95  # a few new sentences need not be kept at once


class Encoder:
    """Vectors that tell their texts apart, and what was asked for."""

    def __init__(self):
        self.asked = []

    def __call__(self, texts):
        self.asked += texts
        rows = np.array([[len(text), 1.0, -ord(text[0])] for text in texts], dtype=np.float32)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_kept_vectors_are_those_of_the_encoder(tmp_path):
    keep(tmp_path / "en.npz", ["food", "a phone", "food"], Encoder())
    kept = KeptVectors.load(tmp_path)
    for text in ("food", "a phone"):
        assert np.allclose(kept.vector(text), Encoder()([text])[0], atol=0.005)


def test_only_what_is_not_kept_is_encoded_and_the_order_stays(tmp_path):
    keep(tmp_path / "en.npz", ["food"], Encoder())
    encoder = Encoder()
    rows = KeptVectors.load(tmp_path).before(encoder)(["a phone", "food", "a phone"])
    assert encoder.asked == ["a phone"]
    assert np.allclose(rows, Encoder()(["a phone", "food", "a phone"]), atol=0.005)


def test_vectors_of_another_release_are_not_used(tmp_path, monkeypatch):
    keep(tmp_path / "en.npz", ["food"], Encoder())
    monkeypatch.setattr(vectors, "version", lambda _package: "99")
    assert "food" not in KeptVectors.load(tmp_path)


def test_without_files_everything_is_encoded(tmp_path):
    encoder = Encoder()
    KeptVectors.load(tmp_path / "none").before(encoder)(["food"])
    assert encoder.asked == ["food"]


def test_a_file_with_code_is_refused(tmp_path):
    np.savez(tmp_path / "en.npz", encoder=np.array([object()], dtype=object))
    with pytest.raises(ValueError, match="allow_pickle"):
        KeptVectors.load(tmp_path)


def test_the_projects_sentences_are_kept():
    kept = KeptVectors.load(ROOT / "data" / "vectors")
    texts = [text for group in learnt_texts(ROOT / "data" / "nlu").values() for text in group]
    share = sum(text in kept for text in texts) / len(texts)
    assert share > ENOUGH, "run `make vectors` and commit data/vectors"
