from collections.abc import Callable
from pathlib import Path

import pytest

from bot.supervisor import model
from bot.supervisor.model import Record

SOURCES = ("data/nlu/en/food.yml", "domain.yml", "bot/understanding/features.py", "README.md")
LOCK = 'name = "numpy"\nversion = "2.5.5"\n\nname = "aiohttp"\nversion = "3.14.5"\n'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with a model that is current."""
    for name in (
        "data/nlu/en/food.yml",
        "domain.yml",
        "bot/understanding/features.py",
        "README.md",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("as it was")
    (tmp_path / "uv.lock").write_text(LOCK)
    (tmp_path / "models").mkdir()
    model.model_path(tmp_path).write_bytes(b"trained")
    model.write(tmp_path, Record(model.data_digest(tmp_path), model.code_digest(tmp_path), 7))
    return tmp_path


def test_a_model_of_todays_sources_is_current(root: Path) -> None:
    assert model.is_current(root)


def _edit(name: str) -> Callable[[Path], object]:
    return lambda root: (root / name).write_text("changed")


OUTDATED = {
    "a sentence is changed": _edit("data/nlu/en/food.yml"),
    "the domain is changed": _edit("domain.yml"),
    "our code is changed": _edit("bot/understanding/features.py"),
    "a sentence file is new": _edit("data/nlu/en/work.yml"),
    "a file is gone": lambda root: (root / "data/nlu/en/food.yml").unlink(),
    "a file is renamed": lambda root: (root / "domain.yml").rename(root / "data/domain.yml"),
    "a package is newer": lambda root: (root / "uv.lock").write_text(LOCK.replace("2.5", "2.6")),
    "the model is cut off": lambda root: model.model_path(root).write_bytes(b"trai"),
    "the model is gone": lambda root: model.model_path(root).unlink(),
    "the record is gone": lambda root: (root / "models/navigator.json").unlink(),
    "the record is damaged": _edit("models/navigator.json"),
}


@pytest.mark.parametrize("change", OUTDATED.values(), ids=OUTDATED.keys())
def test_a_model_is_outdated_when(root: Path, change: Callable[[Path], object]) -> None:
    change(root)
    assert not model.is_current(root)


UNRELATED = {
    "the readme is changed": _edit("README.md"),
    "an unrelated package is newer": lambda root: (root / "uv.lock").write_text(
        LOCK.replace("3.14.5", "3.15")
    ),
    "Python left compiled code": _edit("bot/understanding/features.pyc"),
}


@pytest.mark.parametrize("change", UNRELATED.values(), ids=UNRELATED.keys())
def test_a_model_stays_current_when(root: Path, change: Callable[[Path], object]) -> None:
    change(root)
    assert model.is_current(root)
