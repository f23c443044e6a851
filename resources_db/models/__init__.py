"""The directory's tables, named as in the Human Services Data Specification 3 (HSDS)."""

from resources_db.models.base import Base, Sourced, values
from resources_db.models.capacity import ServiceCapacity, Unit
from resources_db.models.classification import Attribute, Taxonomy, TaxonomyTerm
from resources_db.models.contact import Contact, Language, Phone
from resources_db.models.location import Accessibility, Address, Location, ServiceAtLocation
from resources_db.models.organization import (
    Funding,
    Organization,
    OrganizationIdentifier,
    Program,
    Url,
)
from resources_db.models.provenance import Metadata, MetaTableDescription, Source
from resources_db.models.public_holiday import PublicHoliday
from resources_db.models.schedule import Schedule
from resources_db.models.search import SearchCard, SearchEntry
from resources_db.models.search_name import (
    SearchName,
    SearchNamed,
    SearchNameSpelling,
    SearchNameWord,
)
from resources_db.models.service import CostOption, RequiredDocument, Service, ServiceArea
from resources_db.models.wrong_info import WrongInfoItem, WrongInfoReport

__all__ = [
    "Accessibility",
    "Address",
    "Attribute",
    "Base",
    "Contact",
    "CostOption",
    "Funding",
    "Language",
    "Location",
    "MetaTableDescription",
    "Metadata",
    "Organization",
    "OrganizationIdentifier",
    "Phone",
    "Program",
    "PublicHoliday",
    "RequiredDocument",
    "Schedule",
    "SearchCard",
    "SearchEntry",
    "SearchName",
    "SearchNameSpelling",
    "SearchNameWord",
    "SearchNamed",
    "Service",
    "ServiceArea",
    "ServiceAtLocation",
    "ServiceCapacity",
    "Source",
    "Sourced",
    "Taxonomy",
    "TaxonomyTerm",
    "Unit",
    "Url",
    "WrongInfoItem",
    "WrongInfoReport",
    "values",
]
