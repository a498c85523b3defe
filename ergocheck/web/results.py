"""The results: verdict, what remains, what was solved, the strongest lever, every section, the working."""

from dataclasses import dataclass
from uuid import UUID

from flask import Blueprint, render_template
from markupsafe import Markup

from ergocheck import assessments
from ergocheck.domain.actions import solved
from ergocheck.domain.advice import Result
from ergocheck.domain.scoring import Standing
from ergocheck.report.settingscard import has_card
from ergocheck.telling.footing import how_here
from ergocheck.telling.heights import to_measure
from ergocheck.telling.reaches import reaches
from ergocheck.telling.teller import Teller
from ergocheck.web.actions import Shown, Waiting, planned, said_finding, undecided
from ergocheck.web.cells import Cell, cells
from ergocheck.web.findings import FindingView, finding_views
from ergocheck.web.language import _, house, n_, preferences, texts
from ergocheck.web.lists import newest, title_of
from ergocheck.web.remaining import Step, next_step, remains, unmeasured, waits_for_height
from ergocheck.web.sketches import workplace_twice
from ergocheck.web.tapes import Tape, progress
from ergocheck.web.trend import Trend, trend_of
from ergocheck.web.walk import Stop, path_of, stop_of, unanswered, walked
from ergocheck.web.workings import MethodView, method_views

blueprint = Blueprint("results", __name__)


@dataclass(frozen=True)
class SectionRow:
    """A section of the walk in one row."""

    title: str
    group: str
    words: str
    answered: str
    cells: tuple[Cell, ...]
    range_words: str
    judges: bool
    begun: bool
    href: str


@dataclass(frozen=True)
class Best:
    """The adjustment that takes off most, and what it makes of the worst finding that it helps."""

    text: str
    how: str
    cells: tuple[Cell, ...]
    words: str
    becomes: tuple[Cell, ...]
    becomes_words: str
    helps: str
    href: str


@dataclass(frozen=True)
class Solved:
    """A finding that was solved today, and how it stood before and after."""

    finding: str
    before: str
    after: str


@dataclass(frozen=True)
class Level:
    """One of the three levels: as found, now, planned."""

    label: str
    cells: tuple[Cell, ...]
    words: str


@dataclass(frozen=True)
class Setting:
    """One line of the settings card, and what it rests on where nobody measured it."""

    label: str
    words: str
    basis: str


@dataclass(frozen=True)
class ResultsPage:
    """What the results show."""

    id: str
    verdict: str
    remains: str
    where: str
    date: str
    signed: str
    newer: str
    begun: bool
    cells: tuple[Cell, ...]
    range_words: str
    tape: Tape
    complete_words: str
    solved: list[Solved]
    best: Best | None
    sections: list[SectionRow]
    unmeasured: str
    three: list[Level]
    trend: Trend | None
    undecided: Waiting | None
    actions: list[Shown]
    settings: list[Setting]
    to_measure: str
    card: bool
    twice: tuple[tuple[Markup, str], ...]
    methods: list[MethodView]
    next: Step
    back: str


@blueprint.get("/assessments/<uuid:id>/results")
def show(id: UUID) -> str:
    """The results as they stand."""
    result = assessments.result(house(), str(id))
    return render_template("results.html", page=_page(result))


def _page(result: Result) -> ResultsPage:
    assessment, said, now = result.assessment, texts(), result.now.whole
    newer = newest(assessment.id) if assessment.signed else ""
    signature = assessment.signature
    return ResultsPage(
        id=assessment.id, verdict=f"{said.range(now.level)}.", remains=remains(result),
        where=title_of(assessment.workplace.name, assessment.person.name),
        date=said.date(assessment.date),
        signed=_("Signed by %(name)s, %(date)s", name=signature.name, date=said.moment(signature.at.astimezone()))
        if signature else "",
        newer=newer, begun=result.found.whole.answered > 0,
        cells=cells(now.level), range_words=said.range(now.level),
        tape=progress(now.answered, now.asked), complete_words=_answered_words(now),
        solved=_solved(result), best=_best(result),
        sections=_sections(result), unmeasured=unmeasured(result) if now.level.settled else "",
        three=_three(result), trend=trend_of(result, said.language),
        undecided=undecided(result), actions=planned(result),
        settings=_settings(result), to_measure=to_measure(result.card, _teller()), card=has_card(result),
        twice=workplace_twice(result, said.language), methods=method_views(result),
        next=next_step(result, newer), back=path_of(assessment.id, walked(result)[-1]),
    )  # fmt: skip


def _answered_words(standing: Standing) -> str:
    return _("%(n)s of %(total)s answered", n=standing.answered, total=standing.asked)


def _sections(result: Result) -> list[SectionRow]:
    """Every section that is walked, the first of each checklist under its title."""
    seen: set[str] = set()
    rows = []
    for stop in walked(result):
        title = stop[0].title.in_(texts().language) if stop[0].id not in seen else ""
        seen.add(stop[0].id)
        rows.append(_section(result, stop, title))
    return rows


def _section(result: Result, stop: Stop, group: str) -> SectionRow:
    standing = result.now.sections[stop[0].id, stop[1].id]
    worst = result.now.worst_in(stop[0].id, stop[1].id)
    words = said_finding(worst) if worst else ""
    open_ = unanswered(result, *stop)
    if not worst and open_:
        words = n_("%(num)s answer open", "%(num)s answers open", open_)
    elif not worst and waits_for_height(result, result.now, (stop[0].id, stop[1].id)):
        words = _("Waits for a height of the body")
    answered, way = _("%(n)s of %(total)s", n=standing.answered, total=standing.asked), (stop, "")
    if not standing.asked:
        answered = _("notes")
    if not standing.asked and worst:
        answered, way = (
            _("asked earlier"),
            (stop_of(result.assessment, worst.question), worst.question),
        )
    judged = standing.judges and (standing.asked > 0 or worst is not None)
    return SectionRow(
        stop[1].title.in_(texts().language), group, words, answered,
        cells(standing.level if judged else None),
        texts().range(standing.level) if judged else _("Facts, no level"),
        judged, standing.answered > 0,
        path_of(result.assessment.id, *way),
    )  # fmt: skip


def _three(result: Result) -> list[Level]:
    states = ((_("At the start"), result.found), (_("Now"), result.now),
              (_("After the planned measures"), result.planned))  # fmt: skip
    return [Level(label, cells(s.whole.level), texts().range(s.whole.level)) for label, s in states]


def _solved(result: Result) -> list[Solved]:
    """Each finding that a fix ended, once; one that it only eased is still to decide."""
    today = house().now().date()
    keys = dict.fromkeys(d.question for d in result.assessment.doors if d.door == "fixed")
    views = (v for k in keys for v in finding_views(result, k, preferences().units, today))
    ended = {said_finding(s.finding) for s in solved(result) if not s.left}
    return list({v.name: _change(v) for v in views if v.name in ended}.values())


def _change(view: FindingView) -> Solved:
    """The change that was noted with numbers or words, else just what is no longer found."""
    done = next((d for d in reversed(view.done) if d.after), None)
    return Solved(view.name, done.before if done else "", done.after if done else "")


def _best(result: Result) -> Best | None:
    strongest = next((s for s in result.strongest if s.takes_off > 0), None)
    if strongest is None:
        return None
    finding = max(strongest.findings, key=lambda f: f.severity)
    lever = next(x for x in result.levers(finding) if x.adjustment.id == strongest.adjustment.id)
    said, language = texts(), texts().language
    stop = stop_of(result.assessment, finding.question)
    helps = n_("Helps %(num)s finding", "Helps %(num)s findings", len(strongest.findings))
    return Best(
        strongest.adjustment.text.in_(language), how_here(result, strongest.adjustment, _teller()),
        cells(finding.level), said.range(finding.level), cells(lever.becomes), said.range(lever.becomes),
        helps, path_of(result.assessment.id, stop, finding.question),
    )  # fmt: skip


def _settings(result: Result) -> list[Setting]:
    names = {
        "footrest": _("Footrest, height"),
        "seat_height": _("Seat height"), "seat_depth": _("Seat depth"),
        "desk_sitting": _("Desk, sitting"), "desk_standing": _("Desk, standing"),
        "screen_top_sitting": _("Top of the screen, sitting"),
        "screen_top_standing": _("Top of the screen, standing"),
        "screen_distance": _("Eye to screen"), "armrest_height": _("Armrest above the seat"),
    }  # fmt: skip
    if result.card.workstation is None:
        return []
    found = [(names[k], s) for k, s in result.card.at_the_desk.items()]
    estimated = _("estimated from the stature")
    own = [
        Setting(name, _between(s.low, s.high), "" if s.measured else estimated) for name, s in found
    ]
    rule = _("ErgoCheck's own rule, not validated")
    return own + [Setting(name, words, rule) for name, words in reaches(_teller())]


def _teller() -> Teller:
    return Teller(texts(), preferences().units)


def _between(low: float, high: float) -> str:
    unit = preferences().units
    if low == high:
        return texts().length(low, unit)
    first = texts().length(low, unit).removesuffix(f" {unit}")
    return f"{first} – {texts().length(high, unit)}"
