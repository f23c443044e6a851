"""Security headers stand on every answer, and only listed pages of others may use the API."""

import pytest

from bot.gateway.headers import SECURITY_HEADERS

PARTNER = "https://partner.example.org"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/"),
        ("POST", "/"),
        ("GET", "/assets/app.js"),
        ("GET", "/robots.txt"),
        ("GET", "/health/live"),
        ("GET", "/nothing-here"),
        ("POST", "/api/messages"),
        ("OPTIONS", "/api/messages"),
        ("DELETE", "/api/messages"),
    ],
)
async def test_every_answer_has_them(gateway, method, path):
    response = await gateway.request(method, path)
    for name, value in SECURITY_HEADERS.items():
        assert response.headers[name] == value


def test_the_policy_allows_no_inline_code_and_no_other_host():
    policy = SECURITY_HEADERS["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


async def test_answers_are_not_kept_by_browsers(gateway):
    for path in ("/", "/health/ready"):
        assert (await gateway.get(path)).headers["Cache-Control"] == "no-store"


async def test_https_is_kept_to_where_it_is_served(open_gateway, gateway):
    secure = await open_gateway(public_url="https://help.example.org")
    assert "Strict-Transport-Security" in (await secure.get("/")).headers
    assert "Strict-Transport-Security" not in (await gateway.get("/")).headers


async def test_long_answers_are_compressed_for_who_can_read_that(gateway):
    page = await gateway.get("/", headers={"Accept-Encoding": "gzip"})
    assert page.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in page.headers.getall("Vary")
    assert "<h1" in await page.text()


@pytest.mark.parametrize(
    ("path", "accepted"), [("/", "identity"), ("/", ""), ("/health/live", "gzip")]
)
async def test_short_ones_and_those_for_others_are_not(gateway, path, accepted):
    response = await gateway.get(path, headers={"Accept-Encoding": accepted})
    assert "Content-Encoding" not in response.headers


class TestOtherPages:
    @pytest.fixture
    async def client(self, open_gateway):
        return await open_gateway(allowed_origins=frozenset({PARTNER}))

    async def test_a_listed_page_may_read_the_answer(self, client):
        response = await client.post(
            "/api/messages", json={"text": "food"}, headers={"Origin": PARTNER}
        )
        assert response.headers["Access-Control-Allow-Origin"] == PARTNER
        assert "Origin" in response.headers.getall("Vary")
        assert "Access-Control-Allow-Credentials" not in response.headers

    async def test_a_listed_page_may_read_problems_too(self, client):
        response = await client.post("/api/messages", json={}, headers={"Origin": PARTNER})
        assert response.status == 422
        assert response.headers["Access-Control-Allow-Origin"] == PARTNER

    async def test_the_browser_is_told_what_it_may_send(self, client):
        response = await client.options("/api/messages", headers={"Origin": PARTNER})
        assert response.status == 204
        assert response.headers["Access-Control-Allow-Origin"] == PARTNER
        assert "Content-Type" in response.headers["Access-Control-Allow-Headers"]

    @pytest.mark.parametrize(
        "origin",
        [
            "https://evil.example.org",
            "http://partner.example.org",
            "https://partner.example.org.evil.example",
            "null",
            "*",
        ],
    )
    async def test_no_other_page_may(self, client, origin):
        for response in (
            await client.options("/api/messages", headers={"Origin": origin}),
            await client.post("/api/messages", json={"text": "x"}, headers={"Origin": origin}),
        ):
            assert "Access-Control-Allow-Origin" not in response.headers

    async def test_the_page_itself_is_not_shared(self, client):
        response = await client.get("/", headers={"Origin": PARTNER})
        assert "Access-Control-Allow-Origin" not in response.headers
