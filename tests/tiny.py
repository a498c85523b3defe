"""The smallest checklist that has every kind of question, as a therapist would write it."""

from ergocheck.domain.adjustment import Adjustments
from ergocheck.domain.checklist import Checklist
from ergocheck.library import read_adjustments, read_checklist


def words(text: str) -> str:
    """A table of one text in four languages."""
    return "{ " + ", ".join(f'{la} = "{text} {la}"' for la in ("nl", "fr", "de", "en")) + " }"


TEXT = f"""
id = "tiny"
version = 1
audience = ["assessor"]
sources = ["none"]
title = {words("Tiny")}

[[section]]
id = "one"
title = {words("One")}
picture = "sitting_well"

[[section.question]]
id = "phone"
kind = "choice"
ask = {words("Is there a phone?")}
  [[section.question.option]]
  id = "yes"
  label = {words("Yes")}
  [[section.question.option]]
  id = "no"
  label = {words("No")}

[[section.question]]
id = "phone_far"
kind = "choice"
ask = {words("Is it near?")}
why = {words("It pulls the trunk forward.")}
when = {{ phone = ["yes"] }}
na = true
  [[section.question.option]]
  id = "near"
  label = {words("Near")}
  severity = 0
  [[section.question.option]]
  id = "arm"
  label = {words("An arm away")}
  severity = 1
  finding = {words("Phone an arm away")}
  adjust = [{{ id = "closer", becomes = "near" }}]
  [[section.question.option]]
  id = "far"
  label = {words("Far")}
  severity = 3
  finding = {words("Phone far")}
  adjust = [{{ id = "closer", becomes = "near" }}, {{ id = "headset", becomes = "arm" }}]

[[section.question]]
id = "desk_height"
kind = "measure"
ask = {words("How high is the desk?")}
why = {words("The shoulders go up.")}
picture = "desk_height"
unit = "mm"
range = [400, 1400]
expect = "card.desk_sitting"
feeds = ["workstation.desk_height"]
  [[section.question.band]]
  above = 0
  severity = 1
  finding = {words("Desk {gap} too high")}
  adjust = [{{ id = "headset", becomes = "expected" }}, {{ id = "closer", becomes = "met" }}]
  [[section.question.band]]
  above = 50
  severity = 2
  finding = {words("Desk {gap} too high at {value}")}
  adjust = [{{ id = "headset", becomes = "expected" }}]
  [[section.question.band]]
  below = 0
  severity = 2
  finding = {words("Desk {gap} too low")}
  adjust = [{{ id = "headset", becomes = "expected" }}]

[[section]]
id = "two"
title = {words("Two")}
picture = "reach_zones"

[[section.question]]
id = "chair"
kind = "many"
ask = {words("What is broken?")}
why = {words("It tips.")}
  [[section.question.option]]
  id = "wheel"
  label = {words("A wheel")}
  severity = 2
  finding = {words("Wheel broken")}
  adjust = [{{ id = "headset", becomes = "removed" }}]
  [[section.question.option]]
  id = "cover"
  label = {words("The cover")}
  severity = 1
  finding = {words("Cover torn")}
  adjust = [{{ id = "headset", becomes = "removed" }}]

[[section.question]]
id = "things"
kind = "rows"
ask = {words("What lies where?")}
why = {words("Far and often is hard.")}
add = {words("One more")}
finding = {words("{name} lies at {distance}")}
severity_from = "reach"
adjust = [{{ id = "closer", becomes = {{ distance = 200 }} }}]
  [[section.question.column]]
  id = "name"
  kind = "text"
  ask = {words("What")}
  [[section.question.column]]
  id = "distance"
  kind = "measure"
  ask = {words("Distance")}
  unit = "mm"
  range = [0, 3000]
  feeds = ["reach.distance"]
  [[section.question.column]]
  id = "often"
  kind = "count"
  ask = {words("How often")}
  per = "hour"
  range = [0, 6000]
  feeds = ["reach.times_per_hour"]
  [[section.question.column]]
  id = "weight"
  kind = "measure"
  ask = {words("Weight")}
  unit = "kg"
  range = [0, 100]
  feeds = ["reach.mass"]
  [[section.question.column]]
  id = "height"
  kind = "choice"
  ask = {words("Height")}
    [[section.question.column.option]]
    id = "hip"
    label = {words("Hip to shoulder")}
    feeds = {{ "reach.height" = "hip_to_shoulder" }}
    [[section.question.column.option]]
    id = "low"
    label = {words("Below the knee")}
    feeds = {{ "reach.height" = "below_knee_or_above_head" }}
  [[section.question.column]]
  id = "turned"
  kind = "choice"
  ask = {words("Turned")}
    [[section.question.column.option]]
    id = "no"
    label = {words("No")}
    feeds = {{ "reach.behind_or_turned" = "no" }}
    [[section.question.column.option]]
    id = "yes"
    label = {words("Yes")}
    feeds = {{ "reach.behind_or_turned" = "yes" }}

[[section.question]]
id = "notes"
kind = "text"
ask = {words("Anything else?")}
max = 200
readers = ["assessor", "employer"]
"""

ADJUSTMENTS_TEXT = "".join(
    f"""
[[adjustment]]
id = "{id}"
kind = "{kind}"
text = {words(text)}
how = {words(how)}
picture = "sitting_well"
who = "employee"
effort = {effort}
cost = "{cost}"
source = "ErgoCheck's own rule"
"""
    for id, kind, text, how, effort, cost in (
        ("closer", "adjust", "Bring it closer", "Slide it", 1, "none"),
        ("headset", "buy", "Buy a headset", "Ask the employer", 2, "low"),
    )
)


def adjustments() -> Adjustments:
    """The two adjustments of the tiny checklist."""
    return read_adjustments(ADJUSTMENTS_TEXT, "adjustments.toml")


def checklist(text: str = TEXT) -> Checklist:
    """The tiny checklist, fully checked."""
    return read_checklist(text, adjustments(), "tiny.toml")
