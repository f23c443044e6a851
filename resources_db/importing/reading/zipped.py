"""The files of a ZIP, read where they lie: nothing is unpacked onto the disk."""

from __future__ import annotations

import stat
import zipfile
from functools import partial
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from resources_db.importing.reading import limits
from resources_db.importing.reading.files import SourceFile, reason
from resources_db.importing.reading.refused import ImportRefused

ENCRYPTED = 0x1
ARCHIVES = {".zip", ".gz", ".bz2", ".xz", ".7z", ".rar", ".tar", ".tgz"}
MACINTOSH = "__MACOSX"  # a Mac's shadow copy of every file


def files_of_zip(path: Path) -> list[SourceFile]:
    """Its files by name. Raises ImportRefused for a ZIP that is damaged or not to be trusted."""
    try:
        archive = zipfile.ZipFile(path)
    except Exception as error:  # damaged ones raise what struct, zlib and codecs raise
        raise ImportRefused(f"{path.name}: cannot be opened as a ZIP: {reason(error)}") from None
    members = [info for info in archive.infolist() if _wanted(info)]
    if len(members) > limits.ZIP_MEMBERS:
        raise ImportRefused(f"{path.name}: holds {len(members):,} files; no feed has so many")
    for info in members:
        _check(path.name, info)
    _check_total(path.name, members)
    return [_file(archive, path.name, info) for info in sorted(members, key=_name)]


def _name(info: zipfile.ZipInfo) -> str:
    return info.filename


def _wanted(info: zipfile.ZipInfo) -> bool:
    parts = PurePosixPath(info.filename.replace("\\", "/")).parts
    hidden = any(part.startswith(".") and part != ".." for part in parts)
    return bool(parts) and not info.is_dir() and parts[0] != MACINTOSH and not hidden


def _check(archive: str, info: zipfile.ZipInfo) -> None:
    name = info.filename.replace("\\", "/")
    if name.startswith("/") or ".." in name.split("/") or ":" in name.split("/")[0]:
        raise ImportRefused(f"{archive}: the file name {_short(name)} climbs out of the ZIP")
    if stat.S_ISLNK(info.external_attr >> 16):
        raise ImportRefused(f"{archive}: {_short(name)} is a link; pack the file itself")
    if info.flag_bits & ENCRYPTED:
        raise ImportRefused(f"{archive}: {_short(name)} has a password; pack it without one")
    if PurePosixPath(name).suffix.lower() in ARCHIVES:
        raise ImportRefused(f"{archive}: {_short(name)} is packed once more; unpack it first")


def _check_total(archive: str, members: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(info.file_size for info in members)
    packed = sum(info.compress_size for info in members)
    if unpacked > limits.UNPACKED_BYTES:
        raise ImportRefused(
            f"{archive}: would unpack to {unpacked / 1e9:,.0f} GB; "
            f"the limit is {limits.UNPACKED_BYTES / 1e9:.0f} GB"
        )
    if unpacked > limits.RATIO_FREE_BYTES and unpacked > packed * limits.UNPACKED_RATIO:
        raise ImportRefused(f"{archive}: unpacks to {unpacked // max(packed, 1):,} times its size")


def _file(archive: zipfile.ZipFile, name: str, info: zipfile.ZipInfo) -> SourceFile:
    # zipfile gives no more than the size that was promised, and checks the sum at the end.
    opened = partial(_open, archive, info)
    return SourceFile(f"{name}/{info.filename}", info.filename, info.file_size, opened)


def _open(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> BinaryIO:
    try:
        return cast(BinaryIO, archive.open(info))
    except OSError:
        raise
    except Exception as error:
        message = f"{archive.filename}: {_short(info.filename)}: {reason(error)}"
        raise ImportRefused(message) from None


def _short(name: str) -> str:
    return repr(name if len(name) <= 80 else f"{name[:77]}...")
