"""Too many messages are refused, with how long to wait; others are not made to suffer."""

import pytest

from bot.gateway.client_address import client_network
from bot.gateway.settings import Settings


async def post(client, text="food", headers=None, **fields):
    response = await client.post("/api/messages", json={"text": text, **fields}, headers=headers)
    return response, await response.json()


async def test_a_conversation_that_writes_too_much_is_told_to_wait(open_gateway, rasa):
    client = await open_gateway(conversation_messages_per_minute=2)
    _, first = await post(client)
    token = first["conversation"]
    second, _ = await post(client, conversation=token)
    third, problem = await post(client, conversation=token)
    assert (second.status, third.status) == (200, 429)
    assert problem["type"] == "urn:problem-type:navigator:too-many-messages"
    assert 1 <= int(third.headers["Retry-After"]) <= 31
    assert len(rasa.received) == 2
    other, _ = await post(client)
    assert other.status == 200


async def test_a_network_that_writes_too_much_is_told_to_wait(open_gateway):
    client = await open_gateway(address_messages_per_minute=2)
    statuses = [(await post(client))[0].status for _ in range(3)]
    assert statuses == [200, 200, 429]
    neighbour, _ = await post(client, headers={"X-Forwarded-For": "203.0.113.9"})
    assert neighbour.status == 200


async def test_bad_requests_count_too(open_gateway):
    client = await open_gateway(address_messages_per_minute=2)
    statuses = [(await post(client, text="", language="xx"))[0].status for _ in range(3)]
    assert statuses == [422, 422, 429]


async def test_a_made_up_header_does_not_help_where_the_peer_is_no_proxy(open_gateway):
    client = await open_gateway(address_messages_per_minute=1, trusted_proxies=())
    statuses = [
        (await post(client, headers={"X-Forwarded-For": f"203.0.113.{number}"}))[0].status
        for number in range(2)
    ]
    assert statuses == [200, 429]


TRUSTED = Settings(secret="s" * 16).trusted_proxies


@pytest.mark.parametrize(
    ("peer", "forwarded", "network"),
    [
        ("203.0.113.7", [], "203.0.113.7"),
        ("203.0.113.7", ["198.51.100.1"], "203.0.113.7"),  # no proxy of ours
        ("127.0.0.1", [], "127.0.0.1"),
        ("127.0.0.1", ["198.51.100.1"], "198.51.100.1"),
        ("127.0.0.1", ["6.6.6.6, 198.51.100.1"], "198.51.100.1"),  # the left is made up
        ("127.0.0.1", ["6.6.6.6", "198.51.100.1"], "198.51.100.1"),
        ("127.0.0.1", ["198.51.100.1, 127.0.0.1"], "198.51.100.1"),
        ("127.0.0.1", ["nonsense"], "127.0.0.1"),
        ("127.0.0.1", ["198.51.100.1, nonsense"], "198.51.100.1"),
        ("::1", ["2001:db8:1:2:3:4:5:6"], "2001:db8:1:2::/64"),
        ("::ffff:127.0.0.1", ["198.51.100.1"], "198.51.100.1"),
        (None, [], "unknown"),
    ],
)
def test_the_client_is_the_nearest_hop_that_is_no_proxy_of_ours(peer, forwarded, network):
    assert client_network(peer, forwarded, TRUSTED) == network
