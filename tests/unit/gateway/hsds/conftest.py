"""A gateway over a directory of a few services, asked over HTTP."""

import shutil
from datetime import datetime, time

import pytest
from sqlalchemy import insert

from resources_db.engine import open_engine
from resources_db.migrations import migrate
from resources_db.models import (
    Location,
    Organization,
    Phone,
    Schedule,
    Service,
    ServiceAtLocation,
    Taxonomy,
    TaxonomyTerm,
    values,
)
from resources_db.settings import VARIABLE

CHANGED = "2026-01-10T12:00:00"
SERVICES = [f"service-{number:02}" for number in range(7)]


def rows():
    yield Organization(id="agency", name="Agencia Ñandú", description="Ayuda")
    yield Taxonomy(id="needs", name="Needs")
    yield TaxonomyTerm(id="food", code="food", name="Food", taxonomy_id="needs")
    for number, id_ in enumerate(SERVICES):
        changed = datetime.fromisoformat(CHANGED).replace(day=1 + number)
        yield Service(id=id_, organization_id="agency", name=id_, last_modified=changed)
        yield Phone(id=f"{id_}-phone", service_id=id_, number="+18605550100")
        yield Location(id=f"{id_}-place", latitude=41.77, longitude=-72.67)
        yield ServiceAtLocation(id=f"{id_}-here", service_id=id_, location_id=f"{id_}-place")
        yield Schedule(
            id=f"{id_}-hours",
            service_at_location_id=f"{id_}-here",
            freq="WEEKLY",
            byday="MO",
            opens_at=time(9),
            closes_at=time(17),
        )


@pytest.fixture(scope="session")
def kept_directory(tmp_path_factory):
    path = tmp_path_factory.mktemp("hsds") / "directory.db"
    engine = open_engine(f"sqlite:///{path}")
    migrate(engine)
    with engine.begin() as connection:
        for row in rows():
            connection.execute(insert(row.__table__), [values(row)])
    engine.dispose()
    return path


@pytest.fixture
def directory_file(kept_directory, tmp_path, monkeypatch):
    """The directory that the gateway reads, for this test alone."""
    path = tmp_path / "directory.db"
    shutil.copy(kept_directory, path)
    monkeypatch.setenv(VARIABLE, f"sqlite:///{path}")
    return path


@pytest.fixture
def read(directory_file, gateway):
    """Asks for an address below /api/hsds; gives the response and its JSON."""

    async def get(path, **headers):
        response = await gateway.get(f"/api/hsds{path}", headers=headers)
        return response, await response.json(content_type=None)

    return get
