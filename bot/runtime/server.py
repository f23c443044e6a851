"""The Rasa server: on loopback only, one process, ready when its model is warm."""

import os
from typing import Any

from bot.runtime.activation import activate
from bot.runtime.logs import configure_logging

HOST = "127.0.0.1"
PORT = "5005"
# A first message loads the encoders' pages; a person's should not have to.
WARM_UP = "hello"


def main() -> None:
    """Serve the newest model of `models/` until stopped. Setting: `NAVIGATOR_RASA_PORT`."""
    activate(lean=True)
    os.environ.setdefault("NAVIGATOR_ACTIONS_PORT", "5055")
    from rasa.core.run import serve_application
    from rasa.core.utils import AvailableEndpoints

    configure_logging()
    serve_application(
        model_path="models",
        interface=HOST,
        port=int(os.environ.get("NAVIGATOR_RASA_PORT", PORT)),
        credentials="credentials.yml",
        enable_api=True,
        endpoints=AvailableEndpoints.read_endpoints("endpoints.yml"),
        server_listeners=[(_warm_up, "after_server_start")],
    )


async def _warm_up(app: Any) -> None:
    """Runs once Rasa's own listener has loaded the model."""
    agent = getattr(app.ctx, "agent", None)
    if agent is not None and agent.is_ready():
        await agent.parse_message(WARM_UP)
