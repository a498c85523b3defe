"""Recognised scoring methods, and ErgoCheck's own rules labelled as such: one table, open to more.

A method takes a case as `ergocheck score` does and gives a result with the contract's output, its
working, a verdict in words and its levers. Errors: CaseRefused, naming the field.
"""

from collections.abc import Mapping
from typing import Any, Final

from ergocheck.domain.methods.day_load import DAY_LOAD
from ergocheck.domain.methods.feeds import FEEDS
from ergocheck.domain.methods.hse_filter import HSE_FILTER
from ergocheck.domain.methods.kim_lhc import KIM_LHC
from ergocheck.domain.methods.mac import MAC
from ergocheck.domain.methods.method import Method, MethodResult
from ergocheck.domain.methods.niosh_duration import NIOSH_DURATION
from ergocheck.domain.methods.niosh_method import NIOSH
from ergocheck.domain.methods.niosh_multi_method import NIOSH_MULTI
from ergocheck.domain.methods.quick_lift import QUICK_LIFT
from ergocheck.domain.methods.reach import REACH
from ergocheck.domain.methods.reba import REBA
from ergocheck.domain.methods.rosa import ROSA
from ergocheck.domain.methods.rula import RULA
from ergocheck.domain.methods.workstation_method import WORKSTATION

__all__ = ["FEEDS", "METHODS", "VERSION", "Method", "MethodResult"]

VERSION: Final = 1
"""Of all the methods together; one more whenever a table, a threshold or a rule changes."""

METHODS: Final[Mapping[str, Method[Any, Any]]] = {
    method.id: method
    for method in (
        NIOSH,
        NIOSH_MULTI,
        NIOSH_DURATION,
        ROSA,
        RULA,
        REBA,
        KIM_LHC,
        MAC,
        HSE_FILTER,
        QUICK_LIFT,
        WORKSTATION,
        REACH,
        DAY_LOAD,
    )
}
"""By the name that the command line takes, in the order of the contract."""
