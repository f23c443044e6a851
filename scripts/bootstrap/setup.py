"""The four steps from a fresh clone to a working .venv."""

from __future__ import annotations

from pathlib import Path
from typing import Mapping

from bot.supervisor.console import Console
from scripts.bootstrap import environment, pythons, stamp, uv
from scripts.bootstrap.machine import Machine, free_mb, require_space

Environ = Mapping[str, str]


def run(root: Path, here: Machine, wanted: frozenset[str], environ: Environ) -> None:
    """Bring uv and a Python, install the packages, remember what was done."""
    made = stamp.read(root)
    # What is there already stays, so that `make run` and `make test` don't undo each other.
    parts = wanted | made.parts if made else wanted
    console = Console(total=4)
    console.step("This computer")
    require_space(root, fresh=not (root / ".venv").exists())
    if environment.was_broken_off(root) or (made and made.root != str(root)):
        environment.remove(root / ".venv")  # its programs name the folder it was made in
    console.done(f"{here}, {free_mb(root) // 1000} GB free")

    console.step("uv, the installer")
    tool = uv.uv_for(root, here, environ, console.status)
    console.done(uv.version(tool))

    environ_of_uv = environment.uv_environ(root, environ)
    console.step("Python")
    python = pythons.probe(root / ".venv" / "bin" / "python", here.arch)
    python = python or pythons.best_python(here.arch, environ, root)
    python = python or _bring_python(root, here, tool, environ_of_uv, console)
    console.done(str(python))

    console.step("Packages")
    inputs = stamp.inputs_of(root)
    environment.sync(tool, root, python.path, parts, environ_of_uv, console.status)
    stamp.write(root, stamp.Stamp(str(root), inputs, parts))
    console.done()


def _bring_python(
    root: Path, here: Machine, tool: Path, environ: Environ, console: Console
) -> pythons.Python:
    path = environment.bring_python(tool, root, pythons.WANTED, environ, console.status)
    return pythons.require(path, here.arch)
