"""Cases per second of each scoring method, beside a bare loop of the same arithmetic, in one run.

python benchmarks/score.py [SECONDS]

`evaluate` is the method on typed inputs, without steps; the bare loop is the same arithmetic and
look-ups on plain tuples, with the same rounding before each limit. Their ratio has to stay at 3 or
below. `case` is a whole case as the command scores it: fields checked, contract's output built.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bare import (
    bare_day,
    bare_duration,
    bare_hse,
    bare_kim,
    bare_mac,
    bare_multi,
    bare_niosh,
    bare_quick,
    bare_reach,
    bare_reba,
    bare_rosa,
    bare_rula,
    bare_workstation,
)

from ergocheck.domain.methods import METHODS, kim_lhc
from ergocheck.domain.methods.niosh_duration import Day
from ergocheck.domain.methods.niosh_multi import Job

EXAMPLES = Path(__file__).parents[1] / "tests" / "methods" / "examples.json"
AT_MOST = 3.0


def _end(end: Any) -> Any:
    return end.H, end.V, end.A, end.coupling


def _ends(lift: Any) -> Any:
    both = (lift.origin, lift.destination)
    return tuple(_end(end) for end in both if end is not None)


def _job(job: Job) -> Any:
    tasks = tuple((t.L_average, t.L_maximum, t.D, t.F, _ends(t)) for t in job.tasks)
    return job.units, job.duration, tasks


def _day(day: Day) -> Any:
    periods = tuple((p.work, p.recovery) for p in day.periods or ())
    return (periods, *(day.sample or (None, None)))


def _kim(kim: Any) -> Any:
    additions = tuple((n, getattr(kim, n)) for n in kim_lhc.POSTURE_ADDITIONS)
    others = tuple((n, getattr(kim, n)) for n in kim_lhc.UNFAVOURABLE)
    words = (
        kim.load_handling,
        kim.posture_start,
        kim.posture_end,
        kim.organisation,
        additions,
        others,
    )
    return kim.times_per_day, kim.load, kim.sex, words


def _values(inputs: Any) -> Any:
    return (tuple(getattr(inputs, name) for name in inputs.__slots__),)


BARE: dict[str, tuple[Callable[..., Any], Callable[[Any], Any]]] = {
    "niosh": (bare_niosh, lambda x: (x.units, x.L, x.D, x.F, x.duration, _ends(x))),
    "niosh-multi": (bare_multi, _job),
    "niosh-duration": (bare_duration, _day),
    "rosa": (bare_rosa, _values),
    "rula": (bare_rula, _values),
    "reba": (bare_reba, _values),
    "kim-lhc": (bare_kim, _kim),
    "mac": (bare_mac, lambda x: (x.kind, tuple(x.colours.items()))),
    "hse-filter": (
        bare_hse,
        lambda x: (x.sex, x.zones, int(x.reach == "far"), x.twist, x.lifts_per_minute, x.load),
    ),
    "quick-lift": (bare_quick, lambda x: (x,)),
    "workstation": (bare_workstation, lambda x: (x,)),
    "reach": (
        bare_reach,
        lambda x: (x.distance, x.times_per_hour, x.mass, x.height, x.behind_or_turned),
    ),
    "day-load": (
        bare_day,
        lambda x: (tuple((b.activity, b.hours, b.longest_unbroken, b.part) for b in x.blocks),),
    ),
}


Loop = tuple[Callable[..., Any], list[Any]]
SPANS = 8


def rates(loops: list[Loop], seconds: float) -> list[float]:
    """Calls per second of processor time, the best of several short spans, the loops taking turns."""
    best = [0.0] * len(loops)
    for _ in range(SPANS):
        for place, (work, arguments) in enumerate(loops):
            done, started = 0, time.process_time()
            while (spent := time.process_time() - started) < seconds / SPANS:
                for given in arguments:
                    work(*given)
                done += len(arguments)
            best[place] = max(best[place], done / spent)
    return best


def main() -> int:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 0.5
    examples = json.loads(EXAMPLES.read_text(encoding="utf-8"))
    print(
        f"{'method':<15} {'bare/s':>10} {'evaluate/s':>11} {'ratio':>6} {'case/s':>9} {'ratio':>6}"
    )
    slow = []
    for method in METHODS.values():
        cases = [example["input"] for example in examples[method.id]]
        inputs = [method.read(case) for case in cases]
        bare, plain = BARE[method.id]
        loops: list[Loop] = [
            (bare, [plain(given) for given in inputs]),
            (method.evaluate, [(given,) for given in inputs]),
            (lambda case, m=method: m.score(case).output, [(case,) for case in cases]),
        ]
        per_bare, per_evaluate, per_case = rates(loops, seconds)
        ratio = per_bare / per_evaluate
        slow += [method.id] if ratio > AT_MOST else []
        print(
            f"{method.id:<15} {per_bare:>10,.0f} {per_evaluate:>11,.0f} {ratio:>6.2f} "
            f"{per_case:>9,.0f} {per_bare / per_case:>6.1f}"
        )
    if slow:
        print(f"more than {AT_MOST:g} times the bare loop: {', '.join(slow)}")
    return 1 if slow else 0


if __name__ == "__main__":
    raise SystemExit(main())
