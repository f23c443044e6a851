import platform
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.bootstrap.errors import SetupError
from scripts.bootstrap.pythons import best_python, probe, require

ARCH = platform.machine()
MakePython = Callable[..., Path]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of its own: this computer's Pythons stay out of it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def make_python(home: Path) -> MakePython:
    """A script that answers the probe as the Python it says it is."""

    def make(
        path: str,
        version: tuple[int, int, int],
        *,
        level: str = "final",
        arch: str = ARCH,
        implementation: str = "cpython",
        free_threaded: bool = False,
    ) -> Path:
        threads = "true" if free_threaded else "false"
        answer = f'[{list(version)}, "{level}", "{arch}", "{implementation}", {threads}]'
        python = home / path
        python.parent.mkdir(parents=True, exist_ok=True)
        python.write_text(f"#!/bin/sh\necho '{answer}'\n")
        python.chmod(0o755)
        return python

    return make


def best(home: Path, environ: dict[str, str] | None = None) -> str:
    found = best_python(ARCH, {"PATH": str(home / "bin"), **(environ or {})}, home / "project")
    return str(found)


def test_313_is_preferred_wherever_it_is(home: Path, make_python: MakePython) -> None:
    make_python("bin/python3.11", (3, 11, 9))
    make_python("bin/python3.12", (3, 12, 4))
    make_python(".pyenv/versions/3.13.0/bin/python3.13", (3, 13, 0))
    assert best(home) == "3.13.0"


@pytest.mark.parametrize("minor", [11, 12])
def test_an_older_one_serves_when_it_is_what_is_there(
    home: Path, make_python: MakePython, minor: int
) -> None:
    make_python("bin/python3", (3, minor, 2))
    make_python("bin/python", (3, 9, 2))
    assert best(home) == f"3.{minor}.2"


def test_of_equals_the_one_on_path_is_taken(home: Path, make_python: MakePython) -> None:
    make_python("bin/python3.13", (3, 13, 1))
    make_python(".pyenv/versions/3.13.5/bin/python3.13", (3, 13, 5))
    assert best(home) == "3.13.1"


def test_pyenvs_own_variable_is_heeded(home: Path, make_python: MakePython) -> None:
    make_python("elsewhere/versions/3.12.1/bin/python3.12", (3, 12, 1))
    assert best(home, {"PYENV_ROOT": str(home / "elsewhere")}) == "3.12.1"


def test_a_shim_that_does_not_run_is_skipped(home: Path, make_python: MakePython) -> None:
    make_python("bin/python3.12", (3, 12, 1))
    shim = make_python("bin/python3.13", (3, 13, 0))
    shim.write_text("#!/bin/sh\necho 'pyenv: python3.13: command not found' >&2\nexit 127\n")
    assert best(home) == "3.12.1"


def test_the_projects_own_environment_is_no_candidate(home: Path, make_python: MakePython) -> None:
    make_python("project/.venv/bin/python3.13", (3, 13, 0))
    assert best(home, {"PATH": str(home / "project/.venv/bin")}) == "None"


@pytest.mark.parametrize(
    "traits",
    [
        {"version": (3, 14, 0)},
        {"version": (3, 10, 14)},
        {"version": (2, 7, 18)},
        {"level": "candidate"},
        {"arch": "another"},
        {"implementation": "pypy"},
        {"free_threaded": True},
    ],
)
def test_what_the_packages_are_not_made_for_is_skipped(
    home: Path, make_python: MakePython, traits: dict[str, object]
) -> None:
    make_python("bin/python3", **{"version": (3, 13, 0), **traits})
    assert best(home) == "None"


def test_without_a_path_the_usual_folders_are_searched(
    home: Path, make_python: MakePython, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_python("usual/python3", (3, 11, 2))
    monkeypatch.setattr("os.defpath", str(home / "usual"))
    assert str(best_python(ARCH, {}, home / "project")) == "3.11.2"


def test_the_python_that_runs_this_passes_the_real_probe() -> None:
    import sys

    found = probe(Path(sys.executable), ARCH)
    assert found is not None
    assert found.version == sys.version_info[:3]


def test_a_python_that_uv_brought_has_to_run(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="doesn't run here"):
        require(tmp_path / "python3.13", ARCH)
