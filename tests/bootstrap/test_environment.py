from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.bootstrap import environment
from scripts.bootstrap.environment import (
    advice,
    remove,
    run_uv,
    sync,
    sync_arguments,
    uv_environ,
    was_broken_off,
)
from scripts.bootstrap.errors import SetupError

MakeUv = Callable[..., Path]
PYTHON = Path("/usr/bin/python3.13")


def ignore(_words: str) -> None:
    pass


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / ".tools").mkdir()
    return tmp_path


def test_everything_stays_in_the_project_folder(root: Path) -> None:
    environ = uv_environ(root, {"VIRTUAL_ENV": "/elsewhere", "HOME": "/h"})
    assert environ["UV_PROJECT_ENVIRONMENT"] == str(root / ".venv")
    assert environ["UV_CACHE_DIR"] == str(root / ".tools" / "cache")
    assert environ["UV_PYTHON_INSTALL_DIR"] == str(root / ".tools" / "python")
    assert "VIRTUAL_ENV" not in environ
    assert environ["HOME"] == "/h"


def test_a_cache_that_somebody_chose_is_used(root: Path) -> None:
    assert uv_environ(root, {"UV_CACHE_DIR": "/srv/cache"})["UV_CACHE_DIR"] == "/srv/cache"


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        (set(), "--no-dev"),
        ({"dev"}, "--group dev"),
        ({"postgresql"}, "--no-dev --extra=postgresql"),
        ({"dev", "postgresql"}, "--group dev --extra=postgresql"),
    ],
)
def test_only_what_is_wanted_is_installed(parts: set[str], words: str) -> None:
    assert " ".join(sync_arguments(PYTHON, parts)) == f"sync --frozen --python={PYTHON} {words}"


def test_uv_is_asked_once_and_the_end_is_noted(root: Path, make_uv: MakeUv) -> None:
    uv = make_uv("bin")
    sync(uv, root, PYTHON, [], {}, ignore)
    assert (uv.parent / "uv-was-asked").read_text().count("sync --frozen") == 1
    assert not was_broken_off(root)


def test_a_sync_that_fails_is_remembered_as_broken_off(root: Path, make_uv: MakeUv) -> None:
    uv = make_uv("bin", body="exit 1")
    with pytest.raises(SetupError):
        sync(uv, root, PYTHON, [], {}, ignore)
    assert was_broken_off(root)


def test_progress_is_told_and_the_list_of_packages_is_not(root: Path, make_uv: MakeUv) -> None:
    body = "printf 'Downloading numpy (15.0MiB)\\n Downloaded numpy\\n + numpy==2.5.5\\n' >&2"
    told: list[str] = []
    run_uv(make_uv("bin", body=body), ["sync"], root, {}, told.append)
    assert told == ["Downloading numpy (15.0MiB)", "Downloaded numpy"]


def test_a_failure_says_what_uv_said(root: Path, make_uv: MakeUv) -> None:
    body = "echo 'Building x' >&2; echo 'error: no such interpreter' >&2; exit 2"
    with pytest.raises(SetupError, match=r"^error: no such interpreter\nSetting up failed"):
        run_uv(make_uv("bin", body=body), ["sync"], root, {}, ignore)


NO_NETWORK = """error: Failed to download `numpy==2.5.5`
  cause: Failed to fetch: https://registry.test/numpy.whl
  cause: dns error: failed to lookup address information"""


def test_a_lost_connection_is_one_line(root: Path) -> None:
    words = advice(NO_NETWORK)
    assert words.startswith("A download failed (dns error: failed to lookup address")
    assert "run the same command again" in words
    assert "\n" not in words


def test_a_full_disk_is_one_line() -> None:
    words = advice("error: failed to write: No space left on device (os error 28)")
    assert words == "The disk is full. Free some space, then run the same command again."


def test_a_python_that_cannot_be_brought_is_asked_for(root: Path, make_uv: MakeUv) -> None:
    uv = make_uv("bin", body="echo 'error: Failed to download cpython' >&2; exit 1")
    with pytest.raises(SetupError, match=r"no Python 3\.11.*Or install Python 3\.13") as caught:
        environment.bring_python(uv, root, "3.13", {}, ignore)
    assert "\n" not in str(caught.value)


def test_a_python_that_was_brought_is_found(root: Path, make_uv: MakeUv) -> None:
    brought = root / ".tools" / "python" / "cpython-3.13.0-linux" / "bin" / "python3.13"
    body = f"mkdir -p '{brought.parent}'; touch '{brought}'"
    uv = make_uv("bin", body=body)
    assert environment.bring_python(uv, root, "3.13", {}, ignore) == brought
    assert (uv.parent / "uv-was-asked").read_text() == "--color=never python install 3.13\n"


def test_removing_a_linked_environment_leaves_what_it_points_to(tmp_path: Path) -> None:
    target = tmp_path / "elsewhere"
    target.mkdir()
    (tmp_path / ".venv").symlink_to(target)
    remove(tmp_path / ".venv")
    assert target.exists()
    assert not (tmp_path / ".venv").is_symlink()
    remove(tmp_path / ".venv")
