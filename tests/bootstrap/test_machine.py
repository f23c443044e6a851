import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from scripts.bootstrap import machine as machines
from scripts.bootstrap.errors import SetupError
from scripts.bootstrap.machine import (
    Machine,
    complaint,
    require_space,
    require_supported,
    require_writable,
    this_machine,
)

AVX2 = "flags\t\t: fpu avx avx2\n"
NO_AVX2 = "flags\t\t: fpu avx\n"


@pytest.mark.parametrize(
    "machine",
    [
        Machine("Linux", "x86_64", libc="glibc 2.36", cpuinfo=AVX2),
        Machine("Linux", "aarch64", libc="glibc 2.27"),
        Machine("Darwin", "arm64", macos="14.5"),
    ],
)
def test_what_the_packages_exist_for_is_supported(machine: Machine) -> None:
    assert complaint(machine) is None


@pytest.mark.parametrize(
    ("machine", "words"),
    [
        (Machine("Linux", "x86_64", libc="glibc 2.36", cpuinfo=NO_AVX2), "AVX2"),
        (Machine("Linux", "x86_64", libc="glibc 2.17", cpuinfo=AVX2), "glibc 2.17; .* 2.27"),
        (Machine("Linux", "x86_64", libc="", cpuinfo=AVX2), "musl"),
        (Machine("Linux", "armv7l", libc="glibc 2.36"), "armv7l is not supported"),
        (Machine("Darwin", "x86_64", macos="14.5"), "Intel"),
        (Machine("Darwin", "arm64", macos="11.7"), "macOS 12"),
        (Machine("Windows", "AMD64"), "WSL"),
    ],
)
def test_what_they_do_not_exist_for_is_refused_in_one_line(machine: Machine, words: str) -> None:
    with pytest.raises(SetupError, match=words) as caught:
        require_supported(machine)
    assert "\n" not in str(caught.value)


def test_this_computer_is_known() -> None:
    here = this_machine()
    assert here.system in {"Linux", "Darwin"}
    assert here.arch


@pytest.mark.parametrize(
    ("free_mb", "fresh", "enough"),
    [(2_000, True, True), (1_999, True, False), (500, False, True), (499, False, False)],
)
def test_too_little_disk_is_said_with_figures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free_mb: int, fresh: bool, enough: bool
) -> None:
    monkeypatch.setattr(
        shutil, "disk_usage", lambda _: SimpleNamespace(free=free_mb * machines.MEGABYTE)
    )
    if enough:
        require_space(tmp_path, fresh)
    else:
        with pytest.raises(SetupError, match=rf"{free_mb} MB are free .* MB are needed"):
            require_space(tmp_path, fresh)


def test_a_writable_folder_passes_and_keeps_no_trace_of_the_test(tmp_path: Path) -> None:
    require_writable(tmp_path)
    assert list((tmp_path / ".tools").iterdir()) == []


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".tools").write_text("a file where the folder should be")
    with pytest.raises(SetupError, match="can't be written to"):
        require_writable(tmp_path)


@pytest.mark.skipif(os.getuid() == 0, reason="root may write everywhere")
def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(SetupError, match="Clone the project into a folder that belongs to you"):
        require_writable(tmp_path)
