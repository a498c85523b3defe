"""The person on the drawings of one assessment: who stands for them, and how large they are drawn."""

from collections.abc import Mapping
from typing import Final

from ergocheck.domain.workplace import Assessment, Person

CM: Final = 10
HEIGHTS: Final[Mapping[str, str]] = {
    "stature": "stature",
    "shoe_height": "shoes",
    "popliteal_height": "knee_height",
    "seated_elbow_height": "elbow_height",
    "seated_eye_height": "eye_height",
}
"""What is known of a body, and what a drawing calls it."""


def portrait(assessment: Assessment) -> str:
    """A name for `somebody`, the same on every drawing: from day and workplace, nothing about the person."""
    return f"{assessment.date.isoformat()} {assessment.workplace.name}"


def body(person: Person) -> dict[str, float]:
    """What a person is drawn to, in centimetres; nothing that nobody measured."""
    known = ((name, getattr(person, of)) for of, name in HEIGHTS.items())
    return {name: value / CM for name, value in known if value is not None}
