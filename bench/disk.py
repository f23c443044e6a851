"""What an environment takes on disk, without the tools that only developers have in it."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

BLOCK_BYTES = 512  # the unit of st_blocks, whatever the file system's


def folder_mb(folder: Path) -> float:
    """Megabytes (2^20 bytes) as `du -sm` counts: blocks, and a file with two names once."""
    return _total_mb(folder.rglob("*"))


def tools_mb(environment: Path, lock: str, project: str) -> float:
    """What belongs to packages that `project` runs without, going by the text of its uv.lock."""
    needed = needed_names(lock, project)
    site = next(environment.glob("lib/python3.*/site-packages"))
    extra = [
        found
        for found in distributions(path=[str(site)])
        if canonical(found.metadata["Name"]) not in needed
    ]
    return _total_mb(path for found in extra for path in _files(found))


def needed_names(lock: str, project: str) -> set[str]:
    """`project` and what it depends on, in turn: not its groups, nor extras nobody asked for."""
    packages: dict[str, list[dict[str, Any]]] = {}
    for package in tomllib.loads(lock)["package"]:
        packages.setdefault(package["name"], []).append(package)
    seen: set[tuple[str, str]] = set()
    waiting = [(project, "")]
    while waiting:
        wanted = waiting.pop()
        if wanted not in seen:
            seen.add(wanted)
            waiting += [w for package in packages[wanted[0]] for w in _wants(package, wanted[1])]
    return {name for name, _ in seen}


def canonical(name: str) -> str:
    """As uv.lock writes a package's name."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _wants(package: Mapping[str, Any], extra: str) -> Iterator[tuple[str, str]]:
    """Names, each with an extra of theirs or with none."""
    optional = package.get("optional-dependencies", {}).get(extra, [])
    for dependency in [*package.get("dependencies", []), *optional]:
        yield dependency["name"], ""
        yield from ((dependency["name"], each) for each in dependency.get("extra", []))


def _files(package: Distribution) -> Iterator[Path]:
    for file in package.files or ():
        path = Path(str(file.locate()))
        yield path
        if path.suffix == ".py":  # what it was compiled to stands in no list
            yield from (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc")


def _total_mb(paths: Iterable[Path]) -> float:
    blocks: dict[tuple[int, int], int] = {}
    for path in paths:
        if path.is_symlink() or path.exists():
            status = path.lstat()
            blocks[status.st_dev, status.st_ino] = status.st_blocks
    return sum(blocks.values()) * BLOCK_BYTES / 2**20
