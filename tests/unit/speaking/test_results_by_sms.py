"""Lists of results keep to their segments, and no number or word is ever cut."""

import re
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.speaking.sms.blocks import Block
from bot.speaking.sms.results import blocks_text, result_detail_text, results_text
from bot.speaking.sms.segments import segments

WORDS = ["Hands", "On", "Hartford", "Community", "Center", "Saint", "Vincent", "Comunità", "食品"]
# Those, in full or in short, and what stands for a name that is too long.
WHOLE_WORDS = {
    *WORDS,
    "Comm",
    "Ctr",
    "St",
    "Comunita",
    "food",
    "housing",
    "phones",
    "and",
    "internet",
}
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)
PHONES = st.one_of(
    st.none(), st.just("211"), st.integers(2_000_000_000, 9_999_999_999).map("+1{}".format)
)
RESULTS = st.fixed_dictionaries(
    {
        "organization": NAMES,
        "service": NAMES,
        "need": st.sampled_from(["food", "housing", "phone"]),
        "address": st.one_of(st.none(), NAMES.map("120 {} Street, Hartford, CT".format)),
        "distance_m": st.one_of(st.none(), st.floats(0, 80_000)),
        "phone": PHONES,
        "seasonal": st.booleans(),
        "open": st.sampled_from(
            [
                {"state": "unknown"},
                {"state": "open", "until": "2026-11-19T17:30:00-05:00"},
                {"state": "open", "until": None},
                {"state": "closed", "next_opens_at": "2026-11-21T09:00:00-05:00"},
                {"state": "closed", "next_opens_at": None},
            ]
        ),
        "hours_text": st.one_of(st.none(), NAMES),
        "documents_text": st.one_of(st.none(), NAMES),
    }
)
# As a careless import may leave it.
ANY_TEXT = st.text(max_size=200)
ODD_RESULTS = st.fixed_dictionaries(
    {
        "organization": ANY_TEXT,
        "service": ANY_TEXT,
        "need": st.just("food"),
        "address": ANY_TEXT,
        "phone": ANY_TEXT,
        "phone_label": ANY_TEXT,
        "hours_text": ANY_TEXT,
        "documents_text": ANY_TEXT,
        "open": st.one_of(st.none(), st.just({})),
    }
)
calm = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@pytest.fixture
def listed(catalogues, now):
    return partial(results_text, catalogues=catalogues, now=now)


def test_a_list_says_what_is_needed_to_go_there(listed, pantry):
    closed = {"state": "closed", "next_opens_at": "2026-11-21T09:00:00-05:00"}
    second = pantry | {"organization": "Grace Church", "distance_m": 1931, "open": closed}
    text = listed([pantry, second], 1, "en", intro="Food, Hartford:", has_more=True)
    assert text.splitlines() == [
        "Food, Hartford:",
        "1. Hands On Hartford, 0.6mi, open til 5PM, 860-555-0100, 45 Church St, Hartford",
        "2. Grace Church, 1.2mi, closed, opens Sat 9AM, 860-555-0100, 45 Church St, Hartford",
        "Reply 1-2 for details, MORE for more.",
    ]


def test_numbers_go_on_from_where_they_were(listed, pantry):
    text = listed([pantry], 4, "en")
    assert text.startswith("4. ")
    assert text.endswith("Reply 4 for details.")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"open": {"state": "unknown"}}, "call first"),
        ({"open": {"state": "open", "until": None}}, "open 24h"),
        ({"open": {"state": "closed"}}, "closed"),
        ({"seasonal": True}, "call 211 first"),
        ({"address": "Waterbury, CT"}, "Waterbury"),
        ({"phone": "211", "phone_label": "2-1-1"}, "211"),
        ({"approximate": True, "distance_m": 0.0}, "<3mi"),
    ],
)
def test_what_is_not_known_is_not_promised(listed, pantry, change, said):
    line = listed([pantry | change], 1, "en").splitlines()[0]
    assert said in line.split(", ")


def test_parts_go_in_a_fixed_order_for_all_alike(listed, pantry):
    long = pantry | {"organization": "Downtown Evening Soup Kitchen of New Haven"}
    text = listed([pantry | {"organization": "Grace Church"}, long], 1, "en", budget_segments=1)
    assert text.splitlines() == [
        "1. Grace Church, 0.6mi, open til 5PM, 860-555-0100",
        "2. Downtown Evening Soup, 0.6mi, open til 5PM, 860-555-0100",
        "Reply 1-2 for details.",
    ]


def test_a_text_without_results_is_always_kept(catalogues, now, pantry):
    first = Block("For a shelter call 2-1-1 first: press 3, then 1. I can't promise a bed.")
    listed = Block("Housing, Hartford:", [pantry] * 3)
    text = blocks_text([first, listed], "en", 1, catalogues=catalogues, now=now)
    assert text.startswith(first.text)
    assert segments(text).count == 1


def test_two_lists_count_on_and_share_one_hint(catalogues, now, pantry):
    blocks = [Block("Food:", [pantry]), Block("Housing:", [pantry, pantry], first_number=2)]
    text = blocks_text(blocks, "en", catalogues=catalogues, now=now)
    assert re.findall(r"^\d", text, re.MULTILINE) == ["1", "2", "3"]
    assert text.endswith("Reply 1-3 for details.")


def test_a_list_that_finds_no_room_leaves_no_title_behind(catalogues, now, pantry):
    roomy = pantry | {"phone_label": "ask at the desk " * 8}
    blocks = [Block("Food:", [pantry]), Block("Housing:", [roomy], first_number=2)]
    text = blocks_text(blocks, "en", 1, catalogues=catalogues, now=now)
    assert "Hands On Hartford" in text
    assert "Housing" not in text


@calm
@given(
    st.lists(RESULTS | ODD_RESULTS, max_size=6),
    st.integers(1, 3),
    st.sampled_from(["en", "es", "ar", "zh"]),
)
def test_the_budget_holds(catalogues, now, results, budget, language):
    text = results_text(results, 1, language, budget, catalogues=catalogues, now=now)
    assert segments(text).count <= budget


@calm
@given(st.lists(RESULTS, min_size=1, max_size=4), st.integers(1, 3))
def test_phones_and_names_are_whole_or_absent(catalogues, now, results, budget):
    text = results_text(results, 1, "en", budget, catalogues=catalogues, now=now)
    lines = [line for line in text.splitlines() if re.match(r"\d+\. ", line)]
    for line, result in zip(lines, results, strict=False):
        said = line.split(". ", 1)[1].split(", ")
        phone = (result["phone"] or "").removeprefix("+1")
        whole = f"{phone[:3]}-{phone[3:6]}-{phone[6:]}" if len(phone) == 10 else phone
        assert not phone or whole in said
        assert set(said[0].split()) <= WHOLE_WORDS


@calm
@given(RESULTS | ODD_RESULTS, st.integers(1, 3), st.sampled_from(["en", "es", "ar"]))
def test_details_keep_to_the_budget_too(catalogues, now, result, budget, language):
    text = result_detail_text(result, language, budget, catalogues=catalogues, now=now)
    assert segments(text).count <= budget


def test_even_an_endless_name_keeps_to_the_budget(catalogues, now, pantry):
    endless = pantry | {"organization": "Żółta Łódź " * 20}
    text = result_detail_text(endless, "en", 1, catalogues=catalogues, now=now)
    assert text == "Żółta Łódź Żółta Łódź Żółta"


def test_details_of_one_place(catalogues, now, pantry):
    text = result_detail_text(pantry, "en", catalogues=catalogues, now=now)
    assert text.splitlines() == [
        "Hands On Hartford",
        "Food pantry",
        "0.6 miles away",
        "45 Church Street, Hartford, CT 06103",
        "Open until 5 PM",
        "Hours: Mon-Fri 9-5",
        "Phone: 860-555-0100",
        "Bring: photo ID and proof of address",
        "Languages: English and Spanish",
        "Access: wheelchair accessible",
        "Cost: free",
        "Nobody has checked this with them yet. Call first",
    ]


def test_details_leave_out_the_least_needed_first(catalogues, now, pantry):
    text = result_detail_text(pantry, "en", 1, catalogues=catalogues, now=now)
    assert segments(text).count == 1
    assert "860-555-0100" in text
    assert "Access" not in text
