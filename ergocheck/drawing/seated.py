"""Pictures of somebody at a desk, from the side: one table of what differs, and a note or two on each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from ergocheck.drawing import notes
from ergocheck.drawing.stage import Box, Composition, Piece, Setting
from ergocheck.drawing.station import Spec, Station, build, good_seat

FROM_THE_FEET = ("seat_height", "desk_height", "screen_top")
"""What is measured from where the feet stand: over a footrest it stands higher by as much."""
ON_THE_FLOOR = 3.0  # cm; a seat that is higher than this for the shanks was measured from the floor
Note = Callable[[Station], tuple[Piece, ...]]
Crop = Callable[[Station], Box]


@dataclass(frozen=True, slots=True)
class Seated:
    """A seated scene: the specification, what is noted on it, and which measure `value` stands for."""

    spec: Spec
    notes: tuple[Note, ...] = ()
    key: str | None = None
    crop: Crop | None = None
    room_left: float = 0.0
    room_right: float = 0.0

    def __call__(self, setting: Setting) -> Composition:
        """Draw it for this person and these measures."""
        told, spec = _with_value(setting, self.key), _at_the_laptop(setting, self.spec)
        station = build(*(over_footrest(told, spec) if spec.footrest else (told, spec)))
        crop = None if setting.whole else self.crop
        left, bottom, right, top = crop(station) if crop else station.view
        valued = setting.known("value") is not None
        room = (self.room_left, self.room_right) if valued else (0.0, 0.0)
        view = (left - room[0], bottom, right + room[1], top)
        station = replace(station, view=view)
        pieces = station.pieces
        for note in self.notes:
            pieces += note(station)
        return Composition(pieces, view, cropped=crop is not None)


def _with_value(setting: Setting, key: str | None) -> Setting:
    value = setting.known("value")
    if key is None or value is None:
        return setting
    kept = tuple((k, v) for k, v in setting.measures if k != key)
    return replace(setting, measures=(*kept, (key, value)), about=key)


def _at_the_laptop(setting: Setting, spec: Spec) -> Spec:
    """The same with the laptop that somebody has, where the scene is not about a screen."""
    own = spec.screen_up or spec.screen_back or spec.screen_tilt
    if setting.display == "screen" or spec.display != "screen" or own:
        return spec
    near = 4.0 if setting.display == "laptop" else 0.0
    return replace(spec, display=setting.display, desk_nearer=spec.desk_nearer + near)


def over_footrest(setting: Setting, spec: Spec) -> tuple[Setting, Spec]:
    """Seat, desk and screen for feet that stand on a footrest: the thighs level, as on a seat that fits.

    The footrest is as high as was measured, else as much as the seat stands too high for the shanks.
    """
    seat = setting.measure("seat_height", 0.0)
    over = seat - good_seat(setting)
    from_floor = over > ON_THE_FLOOR
    usual = over if from_floor else spec.seat_up * setting.stature
    foot = setting.measure("footrest_height", usual)
    up = 0.0 if from_floor else foot
    told = {k: v + (up if k in FROM_THE_FEET else 0.0) for k, v in setting.measures}
    if not from_floor:
        told["seat_height"] = good_seat(setting) + foot
    measures = tuple((told | {"footrest_height": foot}).items())
    return replace(setting, measures=measures), replace(spec, seat_up=0.0)


def desk_above_footrest(setting: Setting) -> Composition:
    """From the footrest, as high as it stands, up to the top of the desk."""
    value = setting.known("value")
    told = tuple((k, v) for k, v in setting.measures if k not in FROM_THE_FEET)
    if value is not None:
        told = (*told, ("desk_height", value))
    spec = Spec(pose="with_footrest", seat_up=0.06, footrest="rest")
    drawn = Seated(spec, (notes.above_footrest,), room_right=58)
    return drawn(replace(setting, measures=told))


LOW_LAPTOP = Spec(pose="screen_too_low", display="laptop", desk_nearer=4.0)
NO_DESK = Spec(desk=False, hands="lap")

SEATED: Mapping[str, Callable[[Setting], Composition]] = {
    "sitting_well": Seated(Spec()),
    "slumped": Seated(Spec(pose="slumped")),
    "feet_hanging": Seated(Spec(pose="feet_hanging", seat_up=0.076), (notes.feet_gap,)),
    "with_footrest": Seated(Spec(pose="with_footrest", seat_up=0.076, footrest="rest")),
    "arms_unsupported": Seated(Spec(pose="arms_unsupported")),
    "forearms_supported": Seated(Spec(rests=True)),
    "screen_too_low": Seated(LOW_LAPTOP),
    "screen_too_high": Seated(Spec(pose="screen_too_high", screen_up=22)),
    "reaching_far": Seated(Spec(pose="reaching_far", hands="own"), (notes.far_box,)),
    "leaning_forward": Seated(Spec(pose="leaning_forward", hands="keyboard")),
    "seat_height": Seated(NO_DESK, (notes.seat_height,), "seat_height", room_right=10),
    "seat_depth": Seated(NO_DESK, (notes.seat_depth,), "seat_depth", room_left=44),
    "back_support": Seated(NO_DESK, (notes.lumbar_arrow,)),
    "armrest_height": Seated(
        replace(NO_DESK, rests=True, hands="rest"),
        (notes.armrest_height,),
        "armrest_height",
        room_left=44,
    ),
    "armrest_blocks_desk": Seated(
        Spec(pose="arms_unsupported", rests=True, rest_up=5, desk_nearer=-13), (notes.blocked,)
    ),
    "armrest_hard": Seated(
        replace(NO_DESK, rests=True, hard=True, hands="rest"),
        (notes.hard_rest,),
        crop=notes.around_elbow,
    ),
    "desk_height": Seated(Spec(), (notes.desk_height,), "desk_height", room_right=58),
    "desk_too_high": Seated(
        Spec(pose="shrugging", desk_up=9),
        (notes.shoulder_arrow, notes.desk_height),
        "desk_height",
        room_right=58,
    ),
    "desk_too_low": Seated(
        Spec(pose="stooping", desk_up=-9), (notes.desk_height,), "desk_height", room_right=58
    ),
    "shoulders_raised": Seated(Spec(pose="shrugging", desk_up=9), (notes.shoulder_arrow,)),
    "desk_edge": Seated(Spec(hands="edge"), (notes.sharp_edge,), crop=notes.around_hands),
    "leg_room": Seated(Spec(leg_at=0.9), (notes.leg_room,)),
    "document_holder": Seated(Spec(screen_back=8), (notes.document,)),
    "screen_height": Seated(Spec(), (notes.screen_height,), "screen_top", room_right=58),
    "screen_distance": Seated(Spec(), (notes.screen_distance,), "screen_distance"),
    "screen_adjust": Seated(Spec(screen_tilt=8), (notes.screen_arrows,)),
    "laptop": Seated(LOW_LAPTOP),
    "laptop_on_stand": Seated(Spec(display="stand")),
    "keyboard_space": Seated(Spec(desk_nearer=4), (notes.keyboard_space,), crop=notes.around_hands),
    "wrists_straight": Seated(Spec(), (notes.wrist_line,), crop=notes.around_hands),
    "wrists_bent": Seated(Spec(hands="bent"), (notes.wrist_angle,), crop=notes.around_hands),
    "footrest_size": Seated(
        Spec(pose="with_footrest", seat_up=0.076, footrest="rest"),
        (notes.footrest_length,),
        room_left=6,
    ),
    "footrest_height": Seated(
        Spec(pose="with_footrest", seat_up=0.076, footrest="rest"),
        (notes.footrest_height,),
        "footrest_height",
    ),
    "desk_above_footrest": desk_above_footrest,
    "footrest_stopgap": Seated(Spec(pose="with_footrest", seat_up=0.06, footrest="stopgap")),
    "thigh_gap": Seated(Spec(), (notes.thigh_gap,), crop=notes.around_thigh),
    "feet_dangling_toes": Seated(Spec(pose="sitting_well", seat_up=0.03)),
    "phone_shoulder": Seated(Spec(pose="phone_in_neck"), (notes.phone_at_ear,)),
    "phone_headset": Seated(Spec(), (notes.headset,)),
    "seat_right": Seated(NO_DESK),
    "seat_fits": Seated(NO_DESK, crop=notes.around_thigh),
    "seat_deep": Seated(replace(NO_DESK, seat_longer=9), crop=notes.around_thigh),
    "seat_shallow": Seated(replace(NO_DESK, seat_longer=-13), crop=notes.around_thigh),
    "seat_too_low": Seated(replace(NO_DESK, seat_up=-0.075)),
    "seat_too_high": Seated(replace(NO_DESK, seat_up=0.05)),
    "armrest_fits": Seated(replace(NO_DESK, rests=True, hands="rest")),
    "armrest_low": Seated(replace(NO_DESK, rests=True, rest_up=-9)),
    "armrest_high": Seated(replace(NO_DESK, rests=True, rest_up=7, hands="rest")),
    "screen_low": Seated(Spec(pose="screen_too_low", screen_up=-20)),
    "screen_near": Seated(Spec(screen_back=-18)),
    "screen_far": Seated(Spec(screen_back=34)),
    "shoulders_down": Seated(Spec(), (notes.shoulder_down,)),
    "seat_wedge": Seated(NO_DESK, (notes.wedge,)),
    "screen_raised": Seated(Spec(display="raised"), (notes.screen_up,)),
    "screen_lowered": Seated(Spec(), (notes.screen_down,)),
    "laptop_too_high": Seated(Spec(pose="screen_too_high", display="stand", screen_up=22)),
    "laptop_height": Seated(
        Spec(display="laptop_at"), (notes.screen_height,), "screen_top", room_right=58
    ),
    "keyboard_tray": Seated(Spec(desk_up=9, tray=True)),
    "desk_risers": Seated(Spec(risers=7)),
    "desk_edge_soft": Seated(Spec(), (notes.soft_edge,), crop=notes.around_hands),
    "armrest_soft": Seated(
        replace(NO_DESK, rests=True, hands="rest"), (notes.soft_rest,), crop=notes.around_elbow
    ),
    "forearms_on_desk": Seated(Spec(desk_nearer=11, desk_up=1.0)),
    "armrest_slid_back": Seated(Spec(rests=True, rest_back=11), (notes.rest_back,)),
}
