"""The Python to run on: the best that is on this computer, else one that uv brings."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Iterator, Mapping, NamedTuple

from scripts.bootstrap.errors import SetupError

MINORS = (13, 12, 11)
WANTED = "3.13"
# A Python that was built without one of these modules can't run the assistant.
PROBE = """
import bz2, ctypes, json, lzma, platform, sqlite3, ssl, sys, sysconfig, zlib
print(json.dumps([list(sys.version_info[:3]), sys.version_info.releaselevel, platform.machine(),
    sys.implementation.name, bool(sysconfig.get_config_var("Py_GIL_DISABLED"))]))
"""


class Python(NamedTuple):
    path: Path
    version: tuple[int, int, int]

    def __str__(self) -> str:
        return ".".join(str(number) for number in self.version)


def best_python(arch: str, environ: Mapping[str, str], root: Path) -> Python | None:
    """3.13 before 3.12 before 3.11; of equals, the one found first (PATH, then pyenv, then uv)."""
    best = None
    for path in _candidates(environ, root):
        found = probe(path, arch)
        if found and (best is None or found.version[1] > best.version[1]):
            best = found
        if best and best.version[1] == MINORS[0]:
            break
    return best


def probe(path: Path, arch: str) -> Python | None:
    """`path` as a Python that serves: it runs, is CPython 3.11 to 3.13 for `arch`, and complete."""
    command = [str(path), "-I", "-c", PROBE]
    try:
        answer = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=20
        )
        version, level, machine, implementation, free_threaded = json.loads(answer.stdout)
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    fits = version[0] == 3 and version[1] in MINORS and level == "final" and machine == arch
    if fits and implementation == "cpython" and not free_threaded:
        return Python(path, (version[0], version[1], version[2]))
    return None


def require(path: Path, arch: str) -> Python:
    """`path` as a Python that serves. Raises SetupError when it doesn't."""
    found = probe(path, arch)
    if found is None:
        raise SetupError(f"{path} doesn't run here. Install Python {WANTED} and try again.")
    return found


def _candidates(environ: Mapping[str, str], root: Path) -> Iterator[Path]:
    seen = set()
    for path in _everywhere(environ):
        real = path.resolve()
        if os.access(str(path), os.X_OK) and real not in seen and root not in path.parents:
            seen.add(real)
            yield path


def _everywhere(environ: Mapping[str, str]) -> Iterator[Path]:
    """Where a Python may be, likely 3.13s first: to ask each takes its time."""
    folders = [
        Path(folder) for folder in environ.get("PATH", os.defpath).split(os.pathsep) if folder
    ]
    pyenv = Path(environ.get("PYENV_ROOT") or "~/.pyenv").expanduser() / "versions"
    uv = Path(environ.get("UV_PYTHON_INSTALL_DIR") or "~/.local/share/uv/python").expanduser()
    for minor in MINORS:
        name = f"python3.{minor}"
        yield from (folder / name for folder in folders)
        for versions in (pyenv, uv):
            yield from sorted(versions.glob(f"*/bin/{name}"), reverse=True)
        yield from (folder / name for folder in folders for name in ("python3", "python"))
