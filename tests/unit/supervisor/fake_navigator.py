"""`navigator run` with fake programs: everything else is the real thing.

Ports come from the environment, as for the real one; the root is the first argument.
"""

import os
import sys
from dataclasses import replace
from pathlib import Path

from bot.supervisor.errors import CannotRunError
from bot.supervisor.plan import Plan
from bot.supervisor.preparation import run_to_end
from bot.supervisor.process import Say, Surroundings
from bot.supervisor.program import Program
from bot.supervisor.run import run
from bot.supervisor.settings import Settings

FAKE = str(Path(__file__).with_name("fake_program.py"))


async def prepare(around: Surroundings, say: Say) -> str:
    return await run_to_end((sys.executable, "-c", "print('all there')"), around, say)


def plan(settings: Settings) -> Plan:
    ports = {
        "rasa": settings.rasa_port,
        "actions": settings.actions_port,
        "gateway": settings.port,
    }
    rasa, actions, gateway = [
        Program(name, (sys.executable, FAKE, str(port)), "127.0.0.1", port, "/", ("Model",))
        for name, port in ports.items()
    ]
    return Plan({"Model": prepare}, (rasa, actions, replace(gateway, listens_on="127.0.0.1")))


try:
    run(os.environ, Path(sys.argv[1]), plan)
except CannotRunError as error:
    sys.exit(f"\n{error}")
