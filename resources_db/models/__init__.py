"""The directory's tables, named as in the Human Services Data Specification 3 (HSDS)."""

from resources_db.models.base import Base, values
from resources_db.models.classification import Attribute, Taxonomy, TaxonomyTerm
from resources_db.models.contact import Language, Phone
from resources_db.models.location import Accessibility, Address, Location, ServiceAtLocation
from resources_db.models.organization import Organization
from resources_db.models.provenance import Metadata, Source
from resources_db.models.public_holiday import PublicHoliday
from resources_db.models.schedule import Schedule
from resources_db.models.search import SearchCard, SearchEntry
from resources_db.models.service import CostOption, RequiredDocument, Service, ServiceArea

__all__ = [
    "Accessibility",
    "Address",
    "Attribute",
    "Base",
    "CostOption",
    "Language",
    "Location",
    "Metadata",
    "Organization",
    "Phone",
    "PublicHoliday",
    "RequiredDocument",
    "Schedule",
    "SearchCard",
    "SearchEntry",
    "Service",
    "ServiceArea",
    "ServiceAtLocation",
    "Source",
    "Taxonomy",
    "TaxonomyTerm",
    "values",
]
