"""Names of people, organisations, places, events, products, genes, diseases and publications in a text."""

from cuttings_db.entities.claims import find_claims
from cuttings_db.entities.identity import identity_key
from cuttings_db.entities.models.troubles import troubles
from cuttings_db.entities.recognise import find_mentions

__all__ = ["find_claims", "find_mentions", "identity_key", "troubles"]
