from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scripts.bootstrap.errors import SetupError
from scripts.bootstrap.machine import Machine
from scripts.bootstrap.uv import is_recent, uv_for, version

if TYPE_CHECKING:
    from tests.bootstrap.conftest import Registry

HERE = Machine("Linux", "x86_64")
MakeUv = Callable[..., Path]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    (root / ".tools").mkdir(parents=True)
    return root


def ignore(_words: str) -> None:
    pass


def find(root: Path, **environ: str) -> Path:
    return uv_for(root, HERE, {"PATH": "", **environ}, ignore)


def test_a_recent_one_on_path_is_used(root: Path, make_uv: MakeUv) -> None:
    uv = make_uv("bin")
    assert find(root, PATH=str(uv.parent)) == uv


def test_the_one_that_is_named_comes_first(root: Path, make_uv: MakeUv) -> None:
    named, other = make_uv("named"), make_uv("bin")
    assert find(root, UV=str(named), PATH=str(other.parent)) == named


def test_a_named_one_that_is_too_old_is_refused(root: Path, make_uv: MakeUv) -> None:
    with pytest.raises(SetupError, match=r"is not uv 0\.9 or newer"):
        find(root, UV=str(make_uv("named", version="0.8.24")))


@pytest.mark.parametrize("number", ["0.8.24", "0.4.1"])
def test_an_old_one_on_path_is_passed_over(root: Path, make_uv: MakeUv, number: str) -> None:
    old, own = make_uv("bin", version=number), make_uv("project/.tools")
    assert find(root, PATH=str(old.parent)) == own


def test_without_any_the_one_of_the_lock_file_is_brought(
    root: Path, registry: Registry, wheel_of_uv: bytes
) -> None:
    registry.content = wheel_of_uv
    (root / "uv.lock").write_text(registry.lock())
    uv = find(root)
    assert uv == root / ".tools" / "uv"
    assert version(uv) == "0.9.1"
    assert os.listdir(root / ".tools") == ["uv"]


def test_one_that_was_brought_is_used_again(
    root: Path, registry: Registry, make_uv: MakeUv
) -> None:
    own = make_uv("project/.tools")
    assert find(root) == own
    assert registry.asked_ranges == []


@pytest.mark.parametrize(
    ("number", "recent"), [("0.9.0", True), ("0.13.9", True), ("1.0.0", True), ("0.8.99", False)]
)
def test_versions_are_compared_as_numbers(make_uv: MakeUv, number: str, recent: bool) -> None:
    assert is_recent(make_uv("bin", version=number)) is recent


def test_a_shim_with_nothing_behind_it_is_no_uv(tmp_path: Path) -> None:
    shim = tmp_path / "uv"
    shim.write_text("#!/bin/sh\necho 'pyenv: uv: command not found' >&2\nexit 127\n")
    shim.chmod(0o755)
    assert version(shim) == ""
    assert not is_recent(shim)
    assert version(tmp_path / "nothing") == ""
