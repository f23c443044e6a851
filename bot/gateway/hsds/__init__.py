"""`/api/hsds/`: the directory for other programs, as the standard's read API."""

from bot.gateway.hsds.routes import add_routes

__all__ = ["add_routes"]
