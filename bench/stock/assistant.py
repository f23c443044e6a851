"""The stock project as its users start it: `rasa run` and `rasa run actions`."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from bench import disk
from bench.assistant import Assistant
from bench.machine import versions
from bench.routes import StockRasa
from bench.running import free_ports
from bench.stock import project
from bot.supervisor.process import Surroundings

NOT_ITS = ("VIRTUAL_ENV", "PYTHONPATH", "PYTHONHOME", "CONDA_PREFIX")


def stock_assistant(
    root: Path, folder: Path, python: Path, environ: Mapping[str, str], sentences: int
) -> Assistant:
    """`python` is its environment's; `folder`, which need not exist, gets the project."""
    port, actions_port = free_ports(2)
    learnt = project.write(folder, root, actions_port, sentences)
    rasa = (str(python), "-W", "ignore", "-m", "rasa")
    kept = {name: value for name, value in environ.items() if name not in NOT_ITS}
    settings = {
        "RASA_TELEMETRY_ENABLED": "false",  # it would report to its maker
        "TF_CPP_MIN_LOG_LEVEL": "2",
        "PYTHONUNBUFFERED": "1",
    }
    return Assistant(
        name="stock Rasa",
        sentences=learnt,
        versions=versions(python),
        disk_mb=partial(disk.folder_mb, python.parents[1]),
        around=Surroundings({**kept, **settings}, folder),
        train=(*rasa, "train"),
        prepare=None,
        programs={
            "rasa": (*rasa, "run", "--interface", "127.0.0.1", "--port", str(port)),
            "actions": (*rasa, "run", "actions", "--port", str(actions_port)),
        },
        rasa=StockRasa(
            f"http://127.0.0.1:{port}/webhooks/rest/webhook",
            texts=frozenset(project.texts_of(root).values()),
            action_text=project.ACTION_TEXT,
        ),
        gateway=None,
    )
