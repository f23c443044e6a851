"""What the lists of the read API hold, by what they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, event

from resources_db.hsds.asked import ANY_STATUS, Asked
from resources_db.hsds.collections import (
    COLLECTIONS,
    LOCATIONS,
    ORGANIZATIONS,
    SERVICE_AT_LOCATIONS,
    SERVICES,
    TAXONOMY_TERMS,
    Collection,
)
from resources_db.hsds.nearby import UnknownPostcodeError
from resources_db.hsds.read_api import BATCH, ReadApi
from resources_db.models import (
    Attribute,
    Base,
    Location,
    Organization,
    Phone,
    Service,
    ServiceArea,
    ServiceAtLocation,
    Source,
    Taxonomy,
    TaxonomyTerm,
)
from resources_db.models.service import INACTIVE

Add = Callable[..., None]
HARTFORD, NEW_HAVEN = (41.7658, -72.6734), (41.3083, -72.9279)
JANUARY = datetime.fromisoformat("2026-01-10T12:00:00")  # as the database keeps moments


def offered(name: str, point: tuple[float, float] = HARTFORD, **more: Any) -> Iterator[Base]:
    """A service of the same name as its organization, at one place."""
    at = f"{name}-location"
    yield Organization(id=f"{name}-org", name=f"{name} agency")
    yield Service(id=name, **({"organization_id": f"{name}-org", "name": name} | more))
    yield Location(id=at, organization_id=f"{name}-org", latitude=point[0], longitude=point[1])
    yield ServiceAtLocation(id=f"{name}-here", service_id=name, location_id=at)


def terms() -> Iterator[Base]:
    """Food, and pantries under it; shelter."""
    yield Taxonomy(id="needs", name="Needs")
    for id_, parent in (("food", None), ("pantry", "food"), ("shelter", None)):
        yield TaxonomyTerm(id=id_, code=id_, name=id_, taxonomy_id="needs", parent_id=parent)


def described(service: str, term: str) -> Attribute:
    return Attribute(
        id=f"{service}-{term}", link_id=service, link_entity="service", taxonomy_term_id=term
    )


@pytest.fixture
def ids(api: ReadApi) -> Callable[..., list[str]]:
    """The ids that a list holds."""

    def of(collection: Collection = SERVICES, **asked: Any) -> list[str]:
        return [record["id"] for record in api.page(collection, Asked(**asked)).contents]

    return of


def test_a_page_says_where_it_stands(add: Add, api: ReadApi) -> None:
    add(*(row for number in range(5) for row in offered(f"service-{number}")))
    page = api.page(SERVICES, Asked(page=2, per_page=2)).to_json()
    contents = page.pop("contents")
    assert [record["id"] for record in contents] == ["service-2", "service-3"]
    assert page == {
        "total_items": 5,
        "total_pages": 3,
        "page_number": 2,
        "size": 2,
        "first_page": False,
        "last_page": False,
        "empty": False,
    }


def test_the_last_page_and_those_beyond_it(add: Add, api: ReadApi) -> None:
    add(*(row for number in range(3) for row in offered(f"service-{number}")))
    last = api.page(SERVICES, Asked(page=2, per_page=2)).to_json()
    assert (last["size"], last["last_page"], last["empty"]) == (1, True, False)
    beyond = api.page(SERVICES, Asked(page=9, per_page=2)).to_json()
    assert (beyond["size"], beyond["last_page"], beyond["empty"]) == (0, True, True)


@pytest.mark.parametrize("collection", COLLECTIONS.values(), ids=COLLECTIONS)
def test_a_directory_without_anything_has_empty_pages(api: ReadApi, collection: Collection) -> None:
    page = api.page(collection, Asked(full=True)).to_json()
    assert (page["total_items"], page["total_pages"], page["empty"]) == (0, 0, True)
    assert (page["first_page"], page["last_page"], page["contents"]) == (True, True, [])
    assert [*api.batches(collection, Asked())] == []
    assert api.one(collection, "nobody") is None
    assert api.modified() is None


def test_closed_services_are_left_out_unless_asked_for(add: Add, ids: Any, api: ReadApi) -> None:
    add(*offered("open"), *offered("shut", status=INACTIVE))
    assert ids() == ["open"]
    assert ids(status=INACTIVE) == ["shut"]
    assert ids(status=ANY_STATUS) == ["open", "shut"]
    assert ids(SERVICE_AT_LOCATIONS) == ["open-here"]
    assert ids(LOCATIONS) == ["open-location"]
    closed = api.one(SERVICES, "shut")
    assert closed is not None
    assert closed["status"] == INACTIVE
    organization = api.one(ORGANIZATIONS, "shut-org")
    assert organization is not None
    assert "services" not in organization


def test_words_are_looked_for_in_names_descriptions_and_agencies(add: Add, ids: Any) -> None:
    add(*offered("Pantry", description="Bread & 100% fruit"), *offered("Shelter"))
    assert ids(search="pantry") == ["Pantry"]
    assert ids(search="BREAD pantry agency") == ["Pantry"]
    assert ids(search="bread shelter") == []
    assert ids(search="agency") == ["Pantry", "Shelter"]
    assert ids(search="100%") == ["Pantry"]
    assert ids(search="1_0%") == []  # not a wildcard
    assert ids(SERVICE_AT_LOCATIONS, search="bread") == ["Pantry-here"]
    assert ids(ORGANIZATIONS, search="shelter") == ["Shelter-org"]


def test_a_term_finds_what_has_it_or_one_below_it(add: Add, ids: Any) -> None:
    add(*offered("soup"), *offered("bread"), *offered("bed"), *terms())
    add(described("soup", "food"), described("bread", "pantry"), described("bed", "shelter"))
    assert ids(taxonomy_term_id="food") == ["bread", "soup"]
    assert ids(taxonomy_term_id="pantry") == ["bread"]
    assert ids(taxonomy_id="needs") == ["bed", "bread", "soup"]
    assert ids(taxonomy_id="nothing") == []
    assert ids(SERVICE_AT_LOCATIONS, taxonomy_term_id="shelter") == ["bed-here"]


def test_terms_by_parent_taxonomy_and_top(add: Add, ids: Any) -> None:
    add(*terms(), Taxonomy(id="other", name="Other"))
    assert ids(TAXONOMY_TERMS, parent_id="food") == ["pantry"]
    assert ids(TAXONOMY_TERMS, top_only=True) == ["food", "shelter"]
    assert ids(TAXONOMY_TERMS, taxonomy_id="other") == []
    assert ids(TAXONOMY_TERMS, search="pant") == ["pantry"]


def test_what_an_organization_offers(add: Add, ids: Any) -> None:
    add(*offered("one"), *offered("two"))
    assert ids(organization_id="two-org") == ["two"]
    assert ids(SERVICE_AT_LOCATIONS, organization_id="two-org") == ["two-here"]
    assert ids(LOCATIONS, organization_id="two-org") == ["two-location"]


def test_changed_since_counts_the_moment_itself_in_any_zone(add: Add, ids: Any) -> None:
    add(*offered("old", last_modified=JANUARY - timedelta(days=1)))
    add(*offered("new", last_modified=JANUARY))
    noon = JANUARY.replace(tzinfo=UTC)
    assert ids(modified_after=noon) == ["new"]
    assert ids(modified_after=datetime.fromisoformat("2026-01-10T07:00:00-05:00")) == ["new"]
    assert ids(modified_after=noon + timedelta(seconds=1)) == []


def test_minimal_is_id_and_date_alone(add: Add, api: ReadApi) -> None:
    add(*offered("dated", last_modified=JANUARY), *offered("undated"))
    assert api.page(SERVICES, Asked(minimal=True)).contents == [
        {"id": "dated", "modified_date": "2026-01-10T12:00:00.000Z"},
        {"id": "undated", "modified_date": None},
    ]


def test_a_postcode_leaves_out_what_is_for_others(add: Add, ids: Any) -> None:
    add(*offered("everybody"), *offered("limited"), *offered("statewide"), *offered("vague"))
    areas = (
        ("limited", "Hartford", "town"),
        ("statewide", "Connecticut", "state"),
        ("vague", "", "text"),
    )
    for service, extent, kind in areas:
        add(ServiceArea(id=service, service_id=service, extent=extent, extent_type=kind))
    at_home = ids(SERVICE_AT_LOCATIONS, postcode="06106")
    assert at_home == ["everybody-here", "limited-here", "statewide-here", "vague-here"]
    elsewhere = ids(SERVICE_AT_LOCATIONS, postcode="06511-1234")
    assert elsewhere == ["everybody-here", "statewide-here", "vague-here"]


def test_proximity_is_measured_from_the_middle_of_the_postcode(add: Add, ids: Any) -> None:
    add(*offered("hartford"), *offered("new-haven", NEW_HAVEN))
    near = ids(SERVICE_AT_LOCATIONS, postcode="06106", proximity_m=5_000)
    assert near == ["hartford-here"]
    far = ids(SERVICE_AT_LOCATIONS, postcode="06106", proximity_m=70_000)
    assert far == ["hartford-here", "new-haven-here"]


@pytest.mark.parametrize("postcode", ["90210", "Hartford", "", "0610"])
def test_another_states_postcode_is_refused(api: ReadApi, postcode: str) -> None:
    if postcode:
        with pytest.raises(UnknownPostcodeError):
            api.page(SERVICE_AT_LOCATIONS, Asked(postcode=postcode))


def test_a_full_page_takes_as_many_questions_as_a_full_record(
    add: Add, api: ReadApi, migrated: Engine
) -> None:
    add(*(row for number in range(30) for row in offered(f"service-{number:02}")))
    add(
        *(Phone(id=f"p{n}", service_id=f"service-{n:02}", number="+18605550100") for n in range(30))
    )
    asked: list[str] = []
    event.listen(migrated, "before_cursor_execute", lambda *all_: asked.append(all_[2]))
    counts = []
    for per_page in (1, 30):
        asked.clear()
        page = api.page(SERVICES, Asked(full=True, per_page=per_page))
        assert all("phones" in record for record in page.contents)
        counts.append(len(asked))
    # The second page need not count again.
    assert counts[1] <= counts[0]


def test_a_count_is_kept_until_a_load_changes_something(
    add: Add, api: ReadApi, migrated: Engine
) -> None:
    add(Source(id="s", name="seed", loaded_on=date(2026, 1, 1), changed_at=JANUARY))
    add(*offered("one"))
    assert api.page(SERVICES, Asked()).total_items == 1
    later = JANUARY + timedelta(hours=1)
    add(*offered("two"))
    add(Source(id="t", name="feed", loaded_on=date(2026, 1, 2), changed_at=later))
    assert api.page(SERVICES, Asked()).total_items == 2


def test_the_whole_list_comes_in_pieces_in_order(add: Add, api: ReadApi) -> None:
    names = [f"service-{number:03}" for number in range(BATCH + 3)]
    add(*(row for name in names for row in offered(name)))
    pieces = [*api.batches(SERVICES, Asked())]
    assert [len(piece) for piece in pieces] == [BATCH, 3]
    assert [record["id"] for piece in pieces for record in piece] == names


def test_when_a_service_last_changed(add: Add, api: ReadApi) -> None:
    add(*offered("old", last_modified=JANUARY - timedelta(days=1)))
    add(*offered("new", last_modified=JANUARY))
    assert api.modified() == JANUARY.replace(tzinfo=UTC)
