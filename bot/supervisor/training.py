"""`navigator train`: Rasa's own training, and a note of what the model was made from."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from bot.supervisor import model
from bot.supervisor.model import Record

RunRasa = Callable[[Sequence[str]], None]


def train(root: Path, run_rasa: RunRasa, *, force: bool = False) -> None:
    """Train `models/navigator.tar.gz`; parts whose sources are unchanged come from Rasa's cache.

    The digests are taken before, so what changes meanwhile counts as new next time.
    Raises SystemExit, as Rasa does, when training fails.
    """
    before = model.read(root)
    data, code = model.data_digest(root), model.code_digest(root)
    model.write(root, Record(data, before.code if before else "", size_bytes=0))
    # Rasa's cache sees a change of a component's class, not of the modules it calls.
    stale = force or before is None or before.code != code
    os.chdir(root)
    run_rasa(rasa_arguments(force=stale))
    model.write(root, Record(data, code, model.model_path(root).stat().st_size))


def rasa_arguments(*, force: bool) -> list[str]:
    arguments = ["train", "--fixed-model-name", model.NAME, "--skip-validation"]
    return [*arguments, "--force"] if force else arguments


def progress_of(line: str) -> str | None:
    """What a line of Rasa's log says about how far the training is."""
    _, found, name = line.partition("Starting to train component '")
    return f"training {name.partition(chr(39))[0]}" if found else None
