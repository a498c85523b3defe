"""The measures of a body by name, and those that would make a settings card more exact."""

from collections.abc import Mapping
from typing import Final

from ergocheck.domain.card import Card
from ergocheck.telling.teller import Teller, msg

HEIGHTS: Final[Mapping[str, str]] = {
    "shoe_height": msg("Sole and heel of the shoes"),
    "popliteal_height": msg("Floor to hollow of the knee, sitting"),
    "buttock_popliteal_length": msg("Back of the buttocks to hollow of the knee"),
    "thigh_top_height": msg("Floor to top of the thigh, sitting"),
    "elbow_rest_height": msg("Seat to elbow, arm hanging"),
    "seated_elbow_height": msg("Floor to elbow, sitting"),
    "seated_eye_height": msg("Floor to eye, sitting"),
    "standing_elbow_height": msg("Floor to elbow, standing"),
    "standing_eye_height": msg("Floor to eye, standing"),
}
"""In the order of measuring."""


def to_measure(card: Card, say: Teller) -> str:
    """What to measure for a better card: the heights that are only an estimate; "" where none is."""
    labels = (label for name, label in HEIGHTS.items() if name in card.estimated)
    names = [say.inside(say.say(label)) for label in labels]
    if not names:
        return ""
    return say.say_count(
        "Measured, this would make the card more exact: {heights}.",
        "Measured, these would make the card more exact: {heights}.",
        len(names),
        heights=say.texts.listed(names),
    )
