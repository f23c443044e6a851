from pathlib import Path

import pytest

from scripts.bootstrap.errors import SetupError
from scripts.bootstrap.lockfile import wheel_for, wheels
from scripts.bootstrap.machine import Machine

ROOT = Path(__file__).parents[2]
HASH = "a" * 64
LOCK = f"""
[[package]]
name = "uvloop"
wheels = [
    {{ url = "https://x/uvloop-1-cp313-cp313-manylinux_2_17_x86_64.whl", hash = "sha256:{HASH}", size = 9 }},
]

[[package]]
name = "uv"
version = "0.13.9"
sdist = {{ url = "https://x/uv-0.13.9.tar.gz", hash = "sha256:{HASH}", size = 1 }}
wheels = [
    {{ url = "https://x/uv-py3-none-macosx_10_12_x86_64.whl", hash = "sha256:{HASH}", size = 2 }},
    {{ url = "https://x/uv-py3-none-macosx_11_0_arm64.whl", hash = "sha256:{HASH}", size = 3 }},
    {{ url = "https://x/uv-py3-none-manylinux_2_28_aarch64.whl", hash = "sha256:{HASH}", size = 4 }},
    {{ url = "https://x/uv-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl", hash = "sha256:{HASH}", size = 5, upload-time = "2026-11-01" }},
    {{ url = "https://x/uv-py3-none-musllinux_1_1_x86_64.whl", hash = "sha256:{HASH}", size = 6 }},
]
"""  # noqa: E501 - as uv writes it


def test_the_wheels_are_those_of_the_package_alone() -> None:
    assert [wheel.size_bytes for wheel in wheels(LOCK, "uv")] == [2, 3, 4, 5, 6]
    assert wheels(LOCK, "no-such-package") == []


@pytest.mark.parametrize(
    ("system", "arch", "size_bytes"),
    [("Linux", "x86_64", 5), ("Linux", "aarch64", 4), ("Darwin", "arm64", 3)],
)
def test_each_kind_of_computer_gets_its_own(system: str, arch: str, size_bytes: int) -> None:
    assert wheel_for(LOCK, "uv", Machine(system, arch)).size_bytes == size_bytes


def test_a_computer_without_a_wheel_is_told_so() -> None:
    with pytest.raises(SetupError, match="no build of uv for Linux riscv64"):
        wheel_for(LOCK, "uv", Machine("Linux", "riscv64"))


@pytest.mark.parametrize(
    ("system", "arch"), [("Linux", "x86_64"), ("Linux", "aarch64"), ("Darwin", "arm64")]
)
def test_our_own_lock_file_names_uv_for_all_we_support(system: str, arch: str) -> None:
    lock = (ROOT / "uv.lock").read_text(encoding="utf-8")
    wheel = wheel_for(lock, "uv", Machine(system, arch))
    assert arch in wheel.url
    assert wheel.size_bytes > 1_000_000
