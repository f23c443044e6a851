"""uv's own wheels, as uv.lock names them: address, SHA-256, size.

Read line by line, because the Python at hand may be too old to know TOML.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from scripts.bootstrap.errors import SetupError
from scripts.bootstrap.machine import Machine

WHEEL = re.compile(
    r'url = "(?P<url>[^"]+\.whl)", hash = "sha256:(?P<sha256>[0-9a-f]{64})", size = (?P<size>\d+)'
)
TAGS = {"Linux": r"manylinux_\d+_\d+_{arch}\b", "Darwin": r"macosx_\d+_\d+_{arch}\b"}


class Wheel(NamedTuple):
    url: str
    sha256: str
    size_bytes: int


def wheels(lock: str, package: str) -> list[Wheel]:
    """The wheels of `package` in the text of uv.lock, in its order."""
    for entry in lock.split("[[package]]\n"):
        if entry.startswith(f'name = "{package}"\n'):
            found = WHEEL.finditer(entry)
            return [Wheel(hit["url"], hit["sha256"], int(hit["size"])) for hit in found]
    return []


def wheel_for(lock: str, package: str, machine: Machine) -> Wheel:
    """The wheel of `package` that runs on `machine`. Raises SetupError when there is none."""
    tag = re.compile(TAGS[machine.system].replace("{arch}", machine.arch))
    for wheel in wheels(lock, package):
        if tag.search(wheel.url.rsplit("/", 1)[-1]):
            return wheel
    raise SetupError(
        f"uv.lock names no build of {package} for {machine}. Install uv by hand and try again."
    )
