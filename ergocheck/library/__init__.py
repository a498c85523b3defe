"""Checklist files: text in, typed and frozen checklists out, or an error naming file, question and expectation."""

from ergocheck.library.folder import Library
from ergocheck.library.read import read_adjustments, read_checklist
from ergocheck.library.schema import schemas

__all__ = ["Library", "read_adjustments", "read_checklist", "schemas"]
