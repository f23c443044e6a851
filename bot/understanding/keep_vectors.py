"""`navigator vectors`: keep the vectors of the training sentences, so that training is quick."""

import argparse
from collections import defaultdict
from pathlib import Path

from bot.understanding.encoders import e5
from bot.understanding.intent_model import with_unaccented_copies
from bot.understanding.reader import prepare
from bot.understanding.sentences import sentences_of
from bot.understanding.vectors import KeptVectors, keep

SENTENCES, VECTORS = Path("data/nlu"), Path("data/vectors")


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser("vectors", help="make training quick: after new sentences")
    parser.set_defaults(run=lambda _options: run())


def run() -> int:
    """Write `data/vectors/<tag>.npz` anew; only sentences without a vector are encoded."""
    VECTORS.mkdir(exist_ok=True)
    kept = KeptVectors.load(VECTORS)
    for tag, texts in learnt_texts(SENTENCES).items():
        missing = sum(text not in kept for text in texts)
        keep(VECTORS / f"{tag}.npz", texts, kept.before(e5()))
        print(f"{tag}: {len(texts)} vectors, {missing} of them new")
    return 0


def learnt_texts(folder: Path) -> dict[str, list[str]]:
    """Language → every text that the intent model learns from, as it reads them."""
    by_language: dict[str, list[str]] = defaultdict(list)
    for sentence in sentences_of(folder):
        by_language[sentence.tag].append(prepare(sentence.text))
    return {tag: with_unaccented_copies(texts, texts)[0] for tag, texts in by_language.items()}
