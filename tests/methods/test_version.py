"""The version of the methods that stands on every report."""

from collections.abc import Mapping
from hashlib import sha256
from importlib import import_module
from pkgutil import iter_modules

from ergocheck.domain import methods

AT = {1: "407a5080ab49abca"}
"""What the tables of each version come to."""


def plain(value: object) -> str:
    """The figures of a table in one way, whatever the order of its parts; words count as keys only."""
    if isinstance(value, frozenset):
        return str(sorted(map(plain, value)))
    if isinstance(value, Mapping):
        return str(sorted((str(key), plain(held)) for key, held in value.items() if plain(held)))
    if isinstance(value, tuple):
        return str([plain(held) for held in value])
    return repr(value) if isinstance(value, int | float) else ""


def tables() -> str:
    """Every constant of the methods that has a figure in it: tables, thresholds, coefficients."""
    modules = [
        import_module(f"{methods.__name__}.{found.name}")
        for found in iter_modules(methods.__path__)
    ]
    held = {
        f"{module.__name__}.{name}": plain(value)
        for module in modules
        for name, value in vars(module).items()
        if name.isupper()
    }
    return "\n".join(
        f"{name} {told}" for name, told in sorted(held.items()) if any(map(str.isdigit, told))
    )


def test_whoever_changes_a_table_gives_the_methods_a_new_version() -> None:
    assert sha256(tables().encode()).hexdigest()[:16] == AT[methods.VERSION]
