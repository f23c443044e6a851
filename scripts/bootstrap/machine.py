"""What kind of computer this is, and whether the packages exist for it."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

from bot.supervisor.processor import CPUINFO, NO_AVX2, lacks_avx2
from scripts.bootstrap.errors import SetupError

OLDEST_GLIBC = (2, 27)
OLDEST_MACOS = (12,)
MEGABYTE = 1_000_000
SPACE_FRESH_MB = 2_000
SPACE_UPDATE_MB = 500


class Machine(NamedTuple):
    """`libc` is like "glibc 2.36", or empty where it is another one."""

    system: str
    arch: str
    libc: str = ""
    macos: str = ""
    cpuinfo: str = ""

    def __str__(self) -> str:
        return f"{'macOS' if self.system == 'Darwin' else self.system} {self.arch}"


def this_machine() -> Machine:
    system = platform.system()
    return Machine(
        system=system,
        arch=_arch(system),
        libc=_libc() if system == "Linux" else "",
        macos=platform.mac_ver()[0],
        cpuinfo=CPUINFO.read_text() if CPUINFO.exists() else "",
    )


def complaint(machine: Machine) -> str | None:
    """Why the packages can't run on `machine`, with what to do; None when they can."""
    if machine.system == "Linux":
        return _linux_complaint(machine)
    if machine.system == "Darwin":
        return _macos_complaint(machine)
    return f"{machine.system} is not supported. Use Linux or macOS (on Windows: WSL)."


def require_supported(machine: Machine) -> None:
    """Raise SetupError when the packages can't run on `machine`."""
    words = complaint(machine)
    if words:
        raise SetupError(words)


def free_mb(folder: Path) -> int:
    return shutil.disk_usage(str(folder)).free // MEGABYTE


def require_space(folder: Path, fresh: bool) -> None:
    """Raise SetupError when the disk of `folder` is too full for what comes next."""
    needed_mb = SPACE_FRESH_MB if fresh else SPACE_UPDATE_MB
    if free_mb(folder) < needed_mb:
        raise SetupError(
            f"Too little disk space: {free_mb(folder)} MB are free where {folder} is, and "
            f"{needed_mb} MB are needed. Free some space, then run the same command again."
        )


def require_writable(folder: Path) -> None:
    """Raise SetupError when nothing can be made in `folder`."""
    try:
        (folder / ".tools").mkdir(exist_ok=True)
        probe = folder / ".tools" / f"write-probe-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise SetupError(
            f"The folder {folder} can't be written to ({error.strerror}). "
            "Clone the project into a folder that belongs to you and try again."
        ) from error


def _linux_complaint(machine: Machine) -> str | None:
    if machine.arch not in ("x86_64", "aarch64"):
        return f"{machine} is not supported. Use a 64-bit Intel, AMD or ARM computer."
    version = tuple(int(part) for part in machine.libc[6:].split(".") if part.isdigit())
    if version < OLDEST_GLIBC:
        found = machine.libc or "another C library, such as Alpine's musl"
        return (
            f"This Linux has {found}; the packages need glibc 2.27 or newer. "
            "Use Debian 10, Ubuntu 18.04, Fedora 28 or anything newer (in a container is fine)."
        )
    return NO_AVX2 if lacks_avx2(machine.arch, machine.cpuinfo) else None


def _macos_complaint(machine: Machine) -> str | None:
    if machine.arch != "arm64":
        return (
            "Macs with an Intel processor are not supported: some packages no longer exist for "
            "them. Use a Mac with Apple silicon, or Linux (in a virtual machine is fine)."
        )
    if tuple(int(part) for part in machine.macos.split(".")[:1] if part) < OLDEST_MACOS:
        return f"macOS {machine.macos} is too old for the packages. Update to macOS 12 or newer."
    return None


def _libc() -> str:
    try:
        return os.confstr("CS_GNU_LIBC_VERSION") or ""
    except (ValueError, OSError):
        return ""


def _arch(system: str) -> str:
    """The processor's own kind, also where this Python runs translated (Rosetta)."""
    if system == "Darwin" and _sysctl("hw.optional.arm64") == "1":
        return "arm64"
    return platform.machine()


def _sysctl(name: str) -> str:
    command = ["/usr/sbin/sysctl", "-n", name]
    try:
        return subprocess.run(command, capture_output=True, text=True).stdout.strip()
    except OSError:
        return ""
