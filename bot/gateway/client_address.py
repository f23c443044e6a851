"""Whose request this is: the nearest address on its way here that is not a proxy of ours."""

import hashlib
import hmac
import ipaddress
from collections.abc import Iterable, Sequence

from aiohttp import web

from bot.gateway.keys import SETTINGS
from bot.gateway.setting import Network
from bot.gateway.settings import derive_key

FORWARDED_FOR = "X-Forwarded-For"
# One household or one phone gets a whole /64; single addresses of it mean nothing.
_IPV6_HOUSEHOLD_BITS = 64


def client_network(peer: str | None, forwarded: Iterable[str], trusted: Sequence[Network]) -> str:
    """An IPv4 address or an IPv6 /64; `forwarded` are the X-Forwarded-For headers as they came.

    Read from the right, where our proxies write, because a client can write anything
    on the left.
    """
    hops = [hop.strip() for line in forwarded for hop in line.split(",")]
    client = _address(peer or "")
    while client is not None and hops and _is_trusted(client, trusted):
        client = _address(hops.pop()) or client
    return _network_of(client)


def client_of(request: web.Request) -> str:
    """A keyed hash of the client's network: the network itself is never kept."""
    settings = request.app[SETTINGS]
    forwarded = request.headers.getall(FORWARDED_FOR, ())
    network = client_network(request.remote, forwarded, settings.trusted_proxies)
    key = derive_key(settings, "client network")
    return hmac.digest(key, network.encode(), hashlib.sha256).hex()[:32]


def is_trusted_peer(request: web.Request) -> bool:
    """Whether the connection comes from a proxy of ours, whose X-Forwarded-… is believed."""
    peer = _address(request.remote or "")
    return peer is not None and _is_trusted(peer, request.app[SETTINGS].trusted_proxies)


def _address(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return mapped or address


def _is_trusted(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address, trusted: Sequence[Network]
) -> bool:
    return any(address in network for network in trusted)


def _network_of(address: ipaddress.IPv4Address | ipaddress.IPv6Address | None) -> str:
    if isinstance(address, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((address, _IPV6_HOUSEHOLD_BITS), strict=False))
    return str(address or "unknown")
