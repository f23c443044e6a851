"""Which URL the provider called, as far as it can be known from here."""

import ipaddress

from aiohttp import web

from bot.gateway.keys import SETTINGS


def signed_urls(request: web.Request) -> list[str]:
    """The URLs that may have been signed: all readings of the public URL, or the request's own.

    NAVIGATOR_PUBLIC_URL may be the address of the server or that of the webhook itself.
    Path and query are taken as they came: a signature knows no other spelling.
    """
    path, mark, query = _raw_target(request).partition("?")
    public = request.app[SETTINGS].public_url
    if public is None:
        return [_origin(request) + path + mark + query]
    base = public.rstrip("/")
    bases = [base, base + path] if base.endswith(path) else [base + path]
    return [url + mark + query for url in bases]


def _raw_target(request: web.Request) -> str:
    """Path and query, also when a proxy sent the whole URL as target."""
    target = request.raw_path
    if target.startswith("/"):
        return target
    return "/" + target.partition("://")[2].partition("/")[2]


def _origin(request: web.Request) -> str:
    scheme, host = request.scheme, request.host
    if _came_from_proxy(request):
        scheme = _first(request, "X-Forwarded-Proto") or scheme
        host = _first(request, "X-Forwarded-Host") or host
    return f"{scheme}://{host}"


def _came_from_proxy(request: web.Request) -> bool:
    try:
        peer = ipaddress.ip_address(request.remote or "")
    except ValueError:
        return False
    mapped = peer.ipv4_mapped if isinstance(peer, ipaddress.IPv6Address) else None
    return any((mapped or peer) in network for network in request.app[SETTINGS].trusted_proxies)


def _first(request: web.Request, header: str) -> str:
    """The value nearest to the sender: that is where the URL was spelled."""
    return request.headers.get(header, "").partition(",")[0].strip()
