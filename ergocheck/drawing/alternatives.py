"""What each picture shows, in four languages: what one sees, and what is wrong with it."""

from collections import defaultdict

from ergocheck.domain.words import Words

ALTERNATIVES: dict[str, Words] = defaultdict(lambda: Words(nl="?", fr="?", de="?", en="?"))
