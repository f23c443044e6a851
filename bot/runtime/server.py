"""The Rasa server: on loopback only, one process, in reach when its model is warm."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from typing import Any

from bot.runtime.activation import activate
from bot.runtime.logs import configure_logging

HOST = "127.0.0.1"
PORT = "5005"
MODEL = "models/navigator.tar.gz"  # the one that `navigator train` makes
# A first message loads the encoders' pages; a person's should not have to.
WARM_UP = "hello"


def main() -> None:
    """Serve the model until stopped. Setting: `NAVIGATOR_RASA_PORT`."""
    activate(lean=True)
    os.environ.setdefault("NAVIGATOR_ACTIONS_PORT", "5055")
    from rasa.core import run
    from rasa.core.utils import AvailableEndpoints

    configure_logging()
    run.load_agent_on_start = with_warm_up(run.load_agent_on_start)
    run.serve_application(
        model_path=MODEL,
        interface=HOST,
        port=int(os.environ.get("NAVIGATOR_RASA_PORT", PORT)),
        credentials="credentials.yml",
        enable_api=True,
        endpoints=AvailableEndpoints.read_endpoints("endpoints.yml"),
    )


def with_warm_up(load: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[None]]:
    """Rasa's listener that loads the model, and then a first message.

    Both happen before the server answers anybody: it would call itself ready, and let the
    first person wait for the warm-up.
    """

    async def load_and_warm_up(*arguments: Any) -> None:
        await load(*arguments, asyncio.get_running_loop())
        agent = arguments[-1].ctx.agent
        if agent.is_ready():
            await agent.parse_message(WARM_UP)

    return load_and_warm_up
