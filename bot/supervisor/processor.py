"""Whether this processor can run the sentence encoder, whose x86-64 build is made for AVX2.

The setup uses it too, before any environment exists: Python 3.7 syntax, no imports of ours.
"""

from __future__ import annotations

import platform
from pathlib import Path

NO_AVX2 = (
    "This computer's processor has no AVX2, which understanding messages needs. "
    "Use an x86-64 computer made after 2013 (or switch AVX2 on for the virtual machine), "
    "or a 64-bit ARM one."
)
CPUINFO = Path("/proc/cpuinfo")


def lacks_avx2(machine: str, cpuinfo: str) -> bool:
    """True when `cpuinfo` (the text of /proc/cpuinfo) lists features and AVX2 is not there."""
    if machine != "x86_64":
        return False
    features = [line for line in cpuinfo.splitlines() if line.startswith("flags")]
    return bool(features) and not any("avx2" in line.split() for line in features)


def this_one_lacks_avx2() -> bool:
    return lacks_avx2(platform.machine(), CPUINFO.read_text() if CPUINFO.exists() else "")
