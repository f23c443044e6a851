"""The action server: rasa-sdk's executor behind aiohttp, on loopback only.

rasa-sdk's own server brings gRPC and OpenTelemetry and twice the memory (docs/decisions/0002).
"""

import logging
import os

from aiohttp import web
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException

from actions.base import directory

HOST = "127.0.0.1"
PORT = "5055"
BIGGEST_REQUEST = 2 * 1024 * 1024

EXECUTOR = web.AppKey("executor", ActionExecutor)
logger = logging.getLogger(__name__)


def create_app() -> web.Application:
    """`POST /webhook` as Rasa calls it, `GET /health`."""
    app = web.Application(client_max_size=BIGGEST_REQUEST)
    executor = ActionExecutor()
    executor.register_package("actions")
    app[EXECUTOR] = executor
    app.router.add_post("/webhook", webhook)
    app.router.add_get("/health", health)
    return app


async def webhook(request: web.Request) -> web.Response:
    """Run one action. 404 for an unknown one, 500 for one that failed; never the message's text."""
    call = await request.json()
    call.setdefault("domain", {})  # Rasa leaves it out (endpoints.yml), the executor insists on one
    try:
        result = await request.app[EXECUTOR].run(call)
        return web.json_response(result.model_dump() if result else {})
    except ActionNotFoundException as error:
        return _error(404, f"No action named {error.action_name}", error.action_name)
    except ActionExecutionRejection as error:
        return _error(400, "The action refused to run", error.action_name)
    except Exception as error:
        logger.error("%s failed: %s", call.get("next_action"), type(error).__name__)
        return _error(500, "The action failed", str(call.get("next_action")))


async def health(_request: web.Request) -> web.Response:
    """200 when the directory can answer."""
    ready = directory().is_ready()
    return web.json_response({"directory": ready}, status=200 if ready else 503)


def main() -> None:
    """Serve until stopped. Setting: `NAVIGATOR_ACTIONS_PORT`."""
    logging.basicConfig(level=os.environ.get("LOG_LEVEL", "WARNING"), format="%(message)s")
    port = int(os.environ.get("NAVIGATOR_ACTIONS_PORT", PORT))
    web.run_app(create_app(), host=HOST, port=port, print=None, access_log=None)


def _error(status: int, message: str, action: str) -> web.Response:
    return web.json_response({"error": message, "action_name": action}, status=status)
