"""A page that is one file: no script, no foreign host, its style inside and known to its policy."""

from base64 import b64encode
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from ergocheck.markup.element import element, escaped
from ergocheck.paths import STATIC
from ergocheck.report.blocks import Document


@dataclass(frozen=True)
class Look:
    """The style sheets of a kind of page, by name; those of the product's own pages are among them."""

    sheets: tuple[str, ...]

    @cached_property
    def style(self) -> str:
        """The sheets in one, as they stand in the page."""
        files = (STATIC / "css" / f"{name}.css" for name in self.sheets)
        return "".join(f"\n{file.read_text(encoding='utf-8')}" for file in files)

    @cached_property
    def policy(self) -> str:
        """What a browser may do with the page: nothing but draw it in this very style."""
        digest = b64encode(sha256(self.style.encode()).digest()).decode("ascii")
        return (
            f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
        )


def page(document: Document, title: str, look: Look, content: str) -> bytes:
    """The page in UTF-8: what the document says of itself above, the content below."""
    body = element("body", {}, "\n", content, "\n")
    root = element(
        "html", {"lang": document.language}, "\n", _head(document, title, look), "\n", body, "\n"
    )
    return f"<!doctype html>\n{root}\n".encode()


def _head(document: Document, title: str, look: Look) -> str:
    told = {"author": document.author, "description": document.subject, "generator": "ErgoCheck",
            "viewport": "width=device-width, initial-scale=1", "color-scheme": "light dark"}  # fmt: skip
    lines = [
        '<meta charset="utf-8">',
        _meta({"http-equiv": "Content-Security-Policy", "content": look.policy}),
        element("title", {}, escaped(title)),
        *(_meta({"name": name, "content": text}) for name, text in told.items() if text),
        element("style", {}, look.style),
    ]
    return element("head", {}, "\n", "\n".join(lines), "\n")


def _meta(attributes: dict[str, str]) -> str:
    pairs = " ".join(f'{name}="{escaped(value)}"' for name, value in attributes.items())
    return f"<meta {pairs}>"
