"""From a fresh clone to a stamp, with a shell script in uv's place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.bootstrap import __main__ as bootstrap
from scripts.bootstrap import machine, setup, stamp
from scripts.bootstrap.errors import SetupError

HERE = machine.this_machine()
RUN, TEST = frozenset[str](), frozenset({"dev"})


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    (root / ".tools").mkdir(parents=True)
    (root / "uv.lock").write_text("packages as they are")
    (root / "pyproject.toml").write_text("")
    return root


class Setup:
    def __init__(self, root: Path, uv: Path, environ: dict[str, str]) -> None:
        self.root = root
        self._uv = uv
        self._environ = {**environ, "UV": str(uv)}

    def run(self, wanted: frozenset[str]) -> None:
        if not bootstrap.is_ready(self.root, wanted):
            setup.run(self.root, HERE, wanted, self._environ)

    def syncs(self) -> list[str]:
        """What uv was asked to install each time."""
        asked = self._uv.parent / "uv-was-asked"
        lines = asked.read_text().splitlines() if asked.exists() else []
        return ["dev" if "--group dev" in line else "run" for line in lines]


@pytest.fixture
def made(root: Path, make_uv: Callable[..., Path], environ: dict[str, str]) -> Setup:
    return Setup(root, make_uv("bin"), environ)


def test_a_second_start_asks_nobody(root: Path, made: Setup) -> None:
    made.run(RUN)
    made.run(RUN)
    assert made.syncs() == ["run"]
    assert bootstrap.is_ready(root, RUN)


def test_tests_after_a_run_add_their_tools_and_a_run_after_that_adds_nothing(made: Setup) -> None:
    made.run(RUN)
    made.run(TEST)
    made.run(RUN)
    made.run(TEST)
    assert made.syncs() == ["run", "dev"]


def test_new_packages_are_installed_and_the_tools_stay(root: Path, made: Setup) -> None:
    made.run(TEST)
    (root / "uv.lock").write_text("newer packages")
    made.run(RUN)
    assert made.syncs() == ["dev", "dev"]


@pytest.mark.parametrize("lost", ["python", "navigator", "pytest"])
def test_an_environment_that_lost_a_program_is_made_again(
    root: Path, made: Setup, lost: str
) -> None:
    made.run(TEST)
    (root / ".venv" / "bin" / lost).unlink()
    assert not bootstrap.is_ready(root, TEST)


def test_an_interrupted_setup_begins_the_environment_anew(root: Path, made: Setup) -> None:
    half_made = root / ".venv" / "lib" / "numpy"
    half_made.mkdir(parents=True)
    (root / ".tools" / "sync-started").touch()
    made.run(RUN)
    assert not half_made.exists()
    assert bootstrap.is_ready(root, RUN)


def test_a_moved_project_gets_a_new_environment(root: Path, made: Setup, tmp_path: Path) -> None:
    made.run(RUN)
    (root / ".venv" / "from-the-old-place").touch()
    made.root = moved = root.rename(tmp_path / "moved here, with spaces")
    assert not bootstrap.is_ready(moved, RUN)
    made.run(RUN)
    assert bootstrap.is_ready(moved, RUN)
    assert not (moved / ".venv" / "from-the-old-place").exists()


def test_a_failed_setup_is_not_taken_for_a_finished_one(
    root: Path, make_uv: Callable[..., Path], environ: dict[str, str]
) -> None:
    failing = Setup(root, make_uv("bin", body="{make}\nexit 1"), environ)
    with pytest.raises(SetupError):
        failing.run(RUN)
    assert not bootstrap.is_ready(root, RUN)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"root": "/"}'])
def test_a_damaged_stamp_counts_as_none(root: Path, made: Setup, content: str) -> None:
    made.run(RUN)
    (root / ".venv" / "bootstrap.json").write_text(content)
    assert stamp.read(root) is None


@pytest.mark.parametrize(
    ("arguments", "environ", "parts"),
    [
        ([], {}, set()),
        (["--dev"], {}, {"dev"}),
        ([], {"NAVIGATOR_DATABASE_URL": "postgresql://db/navigator"}, {"postgresql"}),
        ([], {"NAVIGATOR_CONVERSATIONS_URL": "postgres://db/navigator"}, {"postgresql"}),
        ([], {"NAVIGATOR_DATABASE_URL": "sqlite:///var/directory.db"}, set()),
    ],
)
def test_what_is_wanted(arguments: list[str], environ: dict[str, str], parts: set[str]) -> None:
    assert bootstrap.wanted_parts(arguments, environ) == parts
