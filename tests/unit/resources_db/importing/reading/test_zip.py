"""ZIPs that are damaged, or made to do harm."""

import io
import zipfile
from pathlib import Path

import pytest

from resources_db.importing.reading import ImportRefused, limits
from tests.unit.resources_db.importing.feeds import SERVICES, read, zipped


def refusal(path: Path) -> str:
    with pytest.raises(ImportRefused) as raised:
        read(path)
    assert "\n" not in str(raised.value)
    return str(raised.value)


@pytest.mark.parametrize("name", ["../services.csv", "/etc/services.csv", "a/../../services.csv",
                                  "..\\services.csv", "C:/services.csv"])  # fmt: skip
def test_names_that_climb_out(tmp_path: Path, name: str) -> None:
    assert "climbs out" in refusal(zipped(tmp_path / "feed.zip", {name: SERVICES}))


def test_a_bomb(tmp_path: Path) -> None:
    path = zipped(tmp_path / "feed.zip", {"services.csv": b"0" * (limits.RATIO_FREE_BYTES + 1)})
    assert "times its size" in refusal(path)


def test_too_much_in_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "UNPACKED_BYTES", 10)
    assert "would unpack" in refusal(zipped(tmp_path / "feed.zip", {"services.csv": SERVICES}))


def test_too_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ZIP_MEMBERS", 1)
    files = {"services.csv": SERVICES, "phones.csv": ""}
    assert "files" in refusal(zipped(tmp_path / "feed.zip", files))


def test_a_zip_within_a_zip(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner.zip", {"services.csv": SERVICES}).read_bytes()
    assert "packed once more" in refusal(zipped(tmp_path / "feed.zip", {"inner.zip": inner}))


def test_a_password(tmp_path: Path) -> None:
    path = zipped(tmp_path / "feed.zip", {"services.csv": SERVICES})
    content = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + at] |= 1  # the flag that says: encrypted
    path.write_bytes(content)
    assert "password" in refusal(path)


def test_a_link_in_a_zip(tmp_path: Path) -> None:
    info = zipfile.ZipInfo("services.csv")
    info.external_attr = 0o120777 << 16
    path = tmp_path / "feed.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(info, "/etc/passwd")
    assert "link" in refusal(path)


def test_not_a_zip(tmp_path: Path) -> None:
    path = tmp_path / "feed.zip"
    path.write_bytes(b"PK\x03\x04 and then nothing of the kind")
    assert "ZIP" in refusal(path)


@pytest.mark.parametrize("cut", [10, 60, 120])
def test_a_zip_that_was_cut_off(tmp_path: Path, cut: int) -> None:
    path = zipped(tmp_path / "feed.zip", {"services.csv": SERVICES})
    path.write_bytes(path.read_bytes()[:-cut])
    refusal(path)


def test_content_that_is_not_what_the_sum_says(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("services.csv", SERVICES)
    content = buffer.getvalue().replace(b"Food pantry", b"Fool pantry")
    path = tmp_path / "feed.zip"
    path.write_bytes(content)
    assert "cannot be read on" in refusal(path)


def test_a_macs_shadow_files_are_left_alone(tmp_path: Path) -> None:
    files = {"feed/services.csv": SERVICES, "__MACOSX/feed/._services.csv": b"\0\5\26\7"}
    assert read(zipped(tmp_path / "feed.zip", files)).tally.rows == {
        "feed.zip/feed/services.csv": 1
    }
