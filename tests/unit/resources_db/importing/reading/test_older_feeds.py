"""Versions 1 and 2 of the standard, and files of the Ohana API."""

from pathlib import Path

from tests.unit.resources_db.importing.feeds import ORGANIZATIONS, SERVICES, read, write

FIRST = {
    "organizations.csv": ORGANIZATIONS,
    "services.csv": "id,organization_id,name,eligibility,fees,how_to_apply\n"
    "s1,o1,Food pantry,Residents,Free,Walk in\n",
    "locations.csv": "id,organization_id,name,latitude,longitude\nl1,o1,Hall,41.7,-72.7\n",
    "services_at_location.csv": "id,service_id,location_id\nx1,s1,l1\n",
    "physical_addresses.csv": "id,location_id,address_1,city,state_province,postal_code,country\n"
    "a1,l1,1 Main St,Hartford,CT,6103,US\n",
    "postal_addresses.csv": "id,location_id,address,city,state_province,postal_code,country\n"
    "a2,l1,PO Box 5,Hartford,CT,6103,US\n",
    "regular_schedules.csv": "id,location_id,weekday,opens_at,closes_at\nr1,l1,1,09:00,17:00\n"
    "r2,l1,Tuesday,9:00 AM,5:00 PM\n",
    "holiday_schedules.csv": "id,location_id,closed,start_date,end_date,opens_at,closes_at\n"
    "k1,l1,true,2026-12-25,2026-12-25,,\n",
    "accessibility_for_disabilities.csv": "id,location_id,accessibility,details\nw1,l1,ramp,side\n",
    "languages.csv": "id,service_id,language\nla1,s1,Polish\n",
    "eligibility.csv": "id,service_id,eligibility\ne1,s1,Low income\ne2,s9,Nobody\n",
    "taxonomy.csv": "id,name,parent_id,parent_name,vocabulary\nt1,Food Pantry,,,Open Eligibility\n",
    "service_taxonomy.csv": "id,service_id,taxonomy_id\nst1,s1,t1\n",
}


def test_version_1(tmp_path: Path) -> None:
    result = read(write(tmp_path, FIRST))
    addresses = {each.id: each.values for each in result.of("address")}
    assert addresses["a2"]["address_type"] == "postal"
    assert addresses["a2"]["address_1"] == "PO Box 5"
    assert "address_type" not in addresses["a1"]
    assert [each.values.get("byday") for each in result.of("schedule")] == [None, "MO", "TU"]
    holiday = result.of("schedule")[0].values
    assert holiday["valid_from"] == holiday["valid_to"]
    assert "opens_at" not in holiday
    assert result.of("accessibility")[0].values["details"] == "side"
    assert result.one("language").values["code"] == "pl"
    service = result.one("service").values
    assert service["application_process"] == "Walk in"
    assert service["eligibility_description"] == "Residents\nLow income"
    assert result.one("taxonomy_term").values["taxonomy"] == "Open Eligibility"


def test_who_is_eligible_joins_the_services_row(tmp_path: Path) -> None:
    result = read(write(tmp_path, FIRST))
    assert result.tally.merged == {"eligibility.csv": 1}
    (error,) = result.errors
    assert (error.file, error.line, error.value) == ("eligibility.csv", 3, "s9")


def test_links_of_version_1_lead_to_needs(tmp_path: Path) -> None:
    result = read(write(tmp_path, FIRST))
    theirs, ours = result.of("attribute")
    assert theirs.values == {"link_id": "s1", "taxonomy_term_id": "t1", "link_entity": "service"}
    assert (ours.values["link_id"], ours.values["link_type"]) == ("s1", "need")


def test_version_2_links(tmp_path: Path) -> None:
    files = {
        "services.csv": SERVICES,
        "taxonomy_term.csv": "id,term,taxonomy\nt1,Food Pantry,Open Eligibility\n",
        "service_attribute.csv": "id,service_id,taxonomy_term_id\n1,s1,t1\n",
        "other_attribute.csv": "id,link_id,link_type,taxonomy_term_id\n2,o1,organization,t1\n",
    }
    links = read(write(tmp_path, files)).of("attribute")
    entities = {each.id: each.values["link_entity"] for each in links}
    assert entities == {"1": "service", "s1#need-pantry": "service", "2": "organization"}


def test_a_service_that_names_its_location_itself(tmp_path: Path) -> None:
    row = "id,organization_id,location_id,name\ns1,o1,l1,Pantry\n"
    result = read(write(tmp_path, {"services.csv": row}))
    link = result.one("service_at_location")
    assert (link.id, link.values) == ("s1@l1", {"service_id": "s1", "location_id": "l1"})


OHANA = {
    "organizations.csv": ORGANIZATIONS,
    "services.csv": "id,location_id,audience,eligibility,fees,keywords,languages,name,"
    "required_documents,service_areas,taxonomy_ids\n"
    '1,7,Older adults,Age 55,None.,"Food Pantries, Zoo",,Center,"Photo ID, Letter",Hartford,101\n',
    "locations.csv": "id,organization_id,accessibility,languages,latitude,longitude,name,virtual\n"
    '7,o1,"ramp, wheelchair","Spanish, Tagalog",41.764,-72.682,Hall,false\n',
    "taxonomy.csv": "taxonomy_id,name,parent_id,parent_name\n101,Emergency Shelter,,\n",
    "mail_addresses.csv": "id,location_id,address_1,city\n1,7,PO Box 1,Hartford\n",
    "phones.csv": "id,location_id,department,extension,number,number_type\n"
    "1,7,Front desk,12,860 555-0100,voice\n2,7,,,860 555-0101,fax\n",
    "regular_schedules.csv": "id,location_id,weekday,opens_at,closes_at\n"
    "1,7,Monday,10:00,3pm\n2,7,Tuesday,9am,03:00\n",
}


def test_files_of_the_ohana_api(tmp_path: Path) -> None:
    result = read(write(tmp_path, OHANA))
    service = result.one("service").values
    assert service["organization_id"] == "o1"
    assert service["eligibility_description"] == "Older adults\nAge 55"
    assert result.one("cost_option").values["option"] == "free"
    assert [each.values.get("code") for each in result.of("required_document")] == [
        "photo_id", None,
    ]  # fmt: skip
    assert result.one("service_area").values["extent"] == "Hartford"
    assert [each.values["code"] for each in result.of("language")] == ["es", "tl"]
    assert [each.values["description"] for each in result.of("accessibility")] == [
        "ramp", "wheelchair",
    ]  # fmt: skip
    assert result.one("taxonomy_term").id == "101"
    assert result.one("address").values["address_type"] == "postal"
    assert [each.values["type"] for each in result.of("phone")] == ["voice", "fax"]
    assert result.of("phone")[0].values["description"] == "Front desk"


def test_needs_of_the_ohana_api(tmp_path: Path) -> None:
    result = read(write(tmp_path, OHANA))
    needs = {each.id for each in result.of("attribute") if "#need-" in each.id}
    assert needs == {"1#need-pantry", "1#need-shelter"}
    assert dict(result.tally.needs.unmapped) == {"Zoo": 1}


def test_a_slip_of_morning_and_evening_is_kept_as_words(tmp_path: Path) -> None:
    result = read(write(tmp_path, OHANA))
    monday, tuesday = result.of("schedule")
    assert monday.values["closes_at"].hour == 15
    assert tuesday.values == {"location_id": "7", "description": "TU 09:00-03:00"}
    assert "before it opens" in result.doubts[0].message


def test_a_link_that_is_told_twice_is_made_once(tmp_path: Path) -> None:
    files = {
        "services.csv": "id,organization_id,location_id,name\ns1,o1,l1,Pantry\n",
        "services_at_location.csv": "id,service_id,location_id\nx1,s1,l1\n",
    }
    assert read(write(tmp_path, files)).one("service_at_location").id == "x1"


def test_a_weekday_without_times_says_nothing(tmp_path: Path) -> None:
    rows = "id,location_id,weekday,opens_at,closes_at\n1,l1,Sunday,,\n2,l1,Monday,9:00,17:00\n"
    sunday, monday = read(write(tmp_path, {"regular_schedules.csv": rows})).of("schedule")
    assert sunday.values == {"location_id": "l1"}
    assert monday.values["byday"] == "MO"


def test_what_it_costs_in_words(tmp_path: Path) -> None:
    rows = "id,organization_id,name,fees\n1,o1,Free legal help,Free to everyone\n"
    rows += "2,o1,Lawyer referral,Sliding scale based on income\n3,o1,Legal aid,Free for members\n"
    result = read(write(tmp_path, {"services.csv": rows}))
    assert [each.values["option"] for each in result.of("cost_option")] == ["free", "sliding"]
    assert result.tally.needs.guessed == 3
