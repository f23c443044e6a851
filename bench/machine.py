"""On what it was measured."""

import json
import os
import platform
import subprocess
import sys
from pathlib import Path

PACKAGES = ("rasa", "rasa-sdk", "tensorflow", "numpy", "scikit-learn", "aiohttp", "sanic")
ASK = """
import importlib.metadata as metadata, json, platform, sys
found = {d.metadata["Name"].lower(): d.version for d in metadata.distributions()}
wanted = {name: found[name] for name in sys.argv[1:] if name in found}
print(json.dumps({"python": platform.python_version(), **wanted}))
"""


def this_machine() -> dict[str, str | int | float]:
    """Cores, memory, system, and how busy it was with other work."""
    memory_bytes = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return {
        "cores": os.cpu_count() or 0,
        "memory_gb": round(memory_bytes / 1e9, 1),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "load_before": round(os.getloadavg()[0], 1),
    }


def versions(python: Path = Path(sys.executable)) -> dict[str, str]:
    """Of that Python and the packages that matter among those it sees."""
    command = [str(python), "-I", "-c", ASK, *PACKAGES]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    found: dict[str, str] = json.loads(answer.stdout)
    return found
