"""Where templates, static files and checklists lie: beside the package in a checkout, inside it in a wheel."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


TEMPLATES = _folder("templates")
STATIC = _folder("static")
CHECKLISTS = _folder("checklists")
CATALOGUES = PACKAGE / "catalogues"
FONTS = PACKAGE / "report" / "fonts"
