from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.supervisor import model
from bot.supervisor.training import progress_of, train


class FakeRasa:
    """Writes a model, as Rasa does; keeps what it was asked."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.asked: list[Sequence[str]] = []

    def __call__(self, arguments: Sequence[str]) -> None:
        self.asked.append(arguments)
        model.model_path(self._root).write_bytes(b"trained")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "models").mkdir()
    (tmp_path / "uv.lock").touch()
    (tmp_path / "domain.yml").write_text("intents: []")
    (tmp_path / "bot" / "understanding").mkdir(parents=True)
    return tmp_path


def test_a_trained_model_is_current(root: Path) -> None:
    train(root, FakeRasa(root))
    assert model.is_current(root)


def test_changed_data_leaves_rasas_cache_in_use(root: Path) -> None:
    rasa = FakeRasa(root)
    train(root, rasa)
    (root / "domain.yml").write_text("intents: [greet]")
    train(root, rasa)
    assert ["--force" in arguments for arguments in rasa.asked] == [True, False]
    assert model.is_current(root)


def test_changed_code_forces_a_whole_training(root: Path) -> None:
    rasa = FakeRasa(root)
    train(root, rasa)
    (root / "bot/understanding/features.py").write_text("SIZE = 3")
    train(root, rasa)
    assert "--force" in rasa.asked[-1]


def test_a_failed_training_leaves_no_current_model(root: Path) -> None:
    def fail(_arguments: Sequence[str]) -> None:
        model.model_path(root).write_bytes(b"half")
        raise SystemExit(1)

    train(root, FakeRasa(root))
    with pytest.raises(SystemExit):
        train(root, fail)
    assert not model.is_current(root)


def test_what_changes_during_training_counts_as_new(root: Path) -> None:
    def edit_meanwhile(arguments: Sequence[str]) -> None:
        FakeRasa(root)(arguments)
        (root / "domain.yml").write_text("intents: [goodbye]")

    train(root, edit_meanwhile)
    assert not model.is_current(root)


def test_rasas_log_tells_how_far_the_training_is() -> None:
    line = "2026-11-22 05:00:00 INFO rasa - Starting to train component 'PlaceExtractor'."
    assert progress_of(line) == "training PlaceExtractor"
    assert progress_of("UserWarning: something else") is None
