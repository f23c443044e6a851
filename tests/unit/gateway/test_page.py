"""The page at `/`: in the reader's language, safe, and usable without JavaScript."""

import json
import re
from html.parser import HTMLParser

import pytest

from bot.gateway.page.links import tel_link, web_link
from bot.gateway.page.strings import FOLDER, choose_language, strings_of
from bot.languages import LANGUAGES, offered_languages

ASSETS = FOLDER / "assets"


class Parsed(HTMLParser):
    """A page's elements as (name, attributes), and its text."""

    def __init__(self, html):
        super().__init__()
        self.elements, self.text = [], ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data

    def all(self, tag_name, **attributes):
        return [
            found
            for tag, found in self.elements
            if tag == tag_name and all(found.get(key) == value for key, value in attributes.items())
        ]

    def hidden_field(self, field):
        hidden = self.all("input", type="hidden")
        values = {found["value"] for found in hidden if found["name"] == field}
        (value,) = values
        return value


@pytest.fixture
def open_page(gateway):
    async def get(path="/", **headers):
        response = await gateway.get(path, headers=headers)
        assert response.content_type == "text/html"
        return Parsed(await response.text())

    return get


@pytest.fixture
def send_form(gateway):
    async def post(text="food in Hartford", **fields):
        response = await gateway.post(
            "/", data={"text": text, **fields}, headers={"Accept": "text/html"}
        )
        return response, Parsed(await response.text())

    return post


async def test_the_emergency_numbers_are_on_the_page_in_any_language(open_page):
    for path in ("/", "/?lang=es"):
        page = await open_page(path)
        calls = {link["href"] for link in page.all("a") if link["href"].startswith("tel:")}
        assert {"tel:911", "tel:988", "tel:211"} <= calls


@pytest.mark.parametrize(
    ("path", "accept", "language"),
    [
        ("/", "", "en"),
        ("/", "es-MX,es;q=0.9,en;q=0.8", "es"),
        ("/", "ko,en;q=0.5,es;q=0.3", "en"),  # Korean is not offered yet
        ("/", "xx,*;q=0.1", "en"),
        ("/?lang=es", "en", "es"),
        ("/?lang=nonsense", "es", "es"),
    ],
)
async def test_the_page_is_in_the_readers_language(open_page, path, accept, language):
    page = await open_page(path, **{"Accept-Language": accept})
    (html,) = page.all("html")
    assert (html["lang"], html["dir"]) == (language, "ltr")
    assert strings_of(language)["welcome"] in page.text


async def test_languages_are_offered_in_their_own_names(open_page):
    page = await open_page()
    offered = [(option["value"], option["lang"]) for option in page.all("option")]
    assert offered == [("en", "en"), ("es", "es")]
    assert "Español" in page.text


async def test_a_translation_that_nobody_checked_says_so(open_page):
    (note,) = (await open_page("/?lang=es")).all("p", id="unreviewed")
    assert "hidden" not in note
    (note,) = (await open_page("/?lang=en")).all("p", id="unreviewed")
    assert "hidden" in note


async def test_the_form_answers_without_javascript(send_form, rasa, replies):
    rasa.replies = [replies.results()]
    response, page = await send_form()
    assert response.status == 200
    assert "food in Hartford" in page.text
    assert "Hands On Hartford" in page.text
    assert "1 mile away" in page.text
    links = {link["href"] for link in page.all("a")}
    assert {"tel:8605550100", "https://example.org/map", "https://example.org/pantry"} <= links
    assert page.all("button", name="text", value="Show me more")


async def test_the_conversation_goes_on_through_the_hidden_field(send_form, rasa):
    _, first = await send_form("food")
    _, second = await send_form("Hartford", conversation=first.hidden_field("conversation"))
    assert rasa.received[0]["sender"] == rasa.received[1]["sender"]
    assert second.hidden_field("conversation") == first.hidden_field("conversation")


async def test_the_page_follows_the_language_of_the_answer(send_form, rasa, replies):
    rasa.replies = [replies.text("Hola.", language="es")]
    _, page = await send_form("hola", language="en")
    assert page.all("html", lang="es")
    assert page.hidden_field("language") == "es"
    assert rasa.received[0]["metadata"]["language"] == "en"


async def test_an_answer_in_a_language_the_page_does_not_speak_keeps_its_direction(
    send_form, rasa, replies
):
    rasa.replies = [replies.text("مرحبا", language="ar")]
    _, page = await send_form("مرحبا")
    assert page.all("html", lang="en")
    assert page.all("div", lang="ar", dir="rtl")


async def test_numbers_go_on_counting(send_form, rasa, replies):
    rasa.replies = [replies.results(first_number=4)]
    _, page = await send_form("more")
    assert page.all("ol", start="4")


async def test_what_people_and_lists_wrote_is_never_html(send_form, rasa, replies):
    attack = "<script>alert(1)</script><b onclick='x'>"
    rasa.replies = [
        replies.results(
            {
                **replies.result,
                "organization": attack,
                "phone": "\" onclick='x'",
                "url": "javascript:alert(1)",
                "directions_url": "data:text/html,x",
            }
        )
    ]
    _, page = await send_form(attack)
    assert [script["src"] for script in page.all("script")] == ["/assets/app.js"]
    assert not page.all("b")
    assert not any("onclick" in attributes for _, attributes in page.elements)
    assert all(link["href"].startswith(("tel:", "/")) for link in page.all("a"))


@pytest.mark.parametrize(
    ("text", "status", "said"),
    [("", 422, "error_422"), ("/", 422, "error_422"), ("x" * 1001, 422, "error_422")],
)
async def test_mistakes_are_explained_on_the_page(send_form, rasa, text, status, said):
    response, page = await send_form(text, conversation="mine", language="es")
    assert response.status == status
    assert strings_of("es")[said] in page.text
    assert page.all("input", id="text", value=text)  # nothing to be typed again
    assert page.hidden_field("conversation") == "mine"
    assert rasa.received == []


async def test_too_many_messages_are_explained_on_the_page(open_gateway):
    client = await open_gateway(address_messages_per_minute=1)
    for _ in range(2):
        response = await client.post("/", data={"text": "food"}, headers={"Accept": "text/html"})
    assert response.status == 429
    assert "Retry-After" in response.headers
    assert strings_of("en")["error_429"] in Parsed(await response.text()).text


async def test_when_nothing_can_answer_the_page_still_has_the_numbers(send_form, rasa, safety_net):
    rasa.status, safety_net.broken = 500, True
    response, page = await send_form()
    assert response.status == 503
    assert "2-1-1" in page.text
    assert page.all("a", href="tel:911")


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b"text=food", "text/plain", 415),
        (b'{"text": "food"}', "application/json", 415),
        (b"text=\xff\xfe", "application/x-www-form-urlencoded", 400),
        (b"text=food", "application/x-www-form-urlencoded; charset=klingon", 400),
        (b"text=" + b"a" * 20_000, "application/x-www-form-urlencoded", 413),
    ],
)
async def test_what_is_no_form_of_ours_is_refused(gateway, body, content_type, status):
    response = await gateway.post("/", data=body, headers={"Content-Type": content_type})
    assert response.status == status


async def test_no_such_page_for_a_person_is_a_page(gateway):
    response = await gateway.get("/nothing-here", headers={"Accept": "text/html,*/*"})
    assert response.status == 404
    assert strings_of("en")["error_404"] in Parsed(await response.text()).text


class TestFiles:
    @pytest.mark.parametrize(
        ("name", "content_type"),
        [
            ("app.js", "text/javascript"),
            ("style.css", "text/css"),
            ("favicon.svg", "image/svg+xml"),
            ("strings.es.json", "application/json"),
        ],
    )
    async def test_they_are_served_with_their_type(self, gateway, name, content_type):
        response = await gateway.get(f"/assets/{name}")
        assert (response.status, response.content_type) == (200, content_type)

    async def test_an_unchanged_file_is_not_sent_again(self, gateway):
        first = await gateway.get("/assets/app.js")
        again = await gateway.get(
            "/assets/app.js", headers={"If-None-Match": first.headers["ETag"]}
        )
        assert (again.status, await again.read()) == (304, b"")

    @pytest.mark.parametrize("path", ["/assets/", "/assets/../form.py", "/assets/%2e%2e/form.py"])
    async def test_nothing_else_is_served(self, gateway, path):
        assert (await gateway.get(path)).status == 404

    async def test_robots_may_read_the_page_only(self, gateway):
        text = await (await gateway.get("/robots.txt")).text()
        assert "Disallow: /api/" in text


class TestStrings:
    def test_every_offered_language_has_all_of_them(self):
        english = strings_of("en")
        for language in offered_languages():
            path = FOLDER / f"strings.{language.tag}.json"
            strings = json.loads(path.read_text(encoding="utf-8"))
            assert strings.keys() == english.keys()
            assert all(strings.values())
            assert len(strings["welcome_suggestions"]) == len(english["welcome_suggestions"])

    def test_none_was_left_in_english(self):
        english, spanish = strings_of("en"), strings_of("es")
        assert [key for key in english if english[key] == spanish[key]] == []

    def test_every_one_is_used_and_every_used_one_is_there(self):
        sources = [*(FOLDER / "templates").iterdir(), *ASSETS.glob("*.js"), *FOLDER.glob("*.py")]
        code = "\n".join(path.read_text(encoding="utf-8") for path in sources)
        used = {*re.findall(r"strings\.(\w+)", code), *re.findall(r'strings\["(\w+)"\]', code)}
        used |= set(re.findall(r'data-(?:text|label)="(\w+)"', code))
        used -= {"get", "tag"}
        known = set(strings_of("en"))
        chosen_at_run_time = {key for key in known if key.startswith(("call_", "error_"))}
        shown_by_name = {"directions", "website"}
        assert used - known == set()
        assert known - used - chosen_at_run_time - shown_by_name == set()


class TestScripts:
    @pytest.mark.parametrize("path", sorted(ASSETS.glob("*.js")), ids=lambda path: path.name)
    def test_text_is_never_parsed_as_html_and_nothing_is_fetched_from_others(self, path):
        code = path.read_text(encoding="utf-8")
        for forbidden in (
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "eval(",
            "document.write",
        ):
            assert forbidden not in code
        assert not re.findall(r"[\"'`]https?://", code)

    def test_the_location_is_rounded_and_not_remembered(self):
        code = (ASSETS / "app.js").read_text(encoding="utf-8")
        assert "LOCATION_DECIMALS = 3" in code
        assert "position" not in (ASSETS / "memory.js").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("phone", "link"),
    [
        ("860-555-0100", "tel:8605550100"),
        ("+1 (860) 555-0100", "tel:+18605550100"),
        ("860-555-0100 x12", "tel:8605550100;ext=12"),
        ("860-555-0100 ext. 12", "tel:8605550100;ext=12"),
        ("2-1-1", "tel:211"),
        ('"><script>', "tel:"),
    ],
)
def test_a_phone_number_becomes_a_link_of_digits(phone, link):
    assert tel_link(phone) == link


@pytest.mark.parametrize(
    "url", [None, "", "javascript:alert(1)", "//example.org", "data:x", " http:"]
)
def test_only_addresses_of_the_web_become_links(url):
    assert web_link(url) is None


def test_the_first_known_offered_language_wins():
    assert choose_language(None, "el;q=0.9, es-CU").tag == "es"
    assert choose_language("el", "es").tag == "es"
    assert choose_language("en", "es").tag == "en"
    assert LANGUAGES["el"] not in offered_languages()
