"""Figures and signs of the working of a score."""

from collections.abc import Sequence

from ergocheck.domain.methods.method import Step


def figure(value: float) -> str:
    """A number as the working shows it: at most six decimals, no trailing zeros."""
    return f"{round(value, 6) + 0.0:.6f}".rstrip("0").rstrip(".").replace("-", "−")


def product(factors: Sequence[float]) -> str:
    """The factors of a product."""
    return " × ".join(figure(factor) for factor in factors)


def total(parts: Sequence[float]) -> str:
    """The terms of a sum; a negative one with its own sign."""
    shown = "".join(f" {'−' if part < 0 else '+'} {figure(abs(part))}" for part in parts[1:])
    return figure(parts[0]) + shown


def difference(*parts: float | None) -> str:
    """The first part less the others; unknown ones are left out."""
    return " − ".join(figure(part) for part in parts if part is not None)


def ratio(over: float, under: float) -> str:
    """A fraction."""
    return f"{figure(over)} / {figure(under)}"


def cell(of: str, value: int, table: str, row: str, column: str) -> Step:
    """A look-up in a table."""
    return Step(of, value, "", table, row, column)
