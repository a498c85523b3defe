"""Reads the structure of a PDF back: the elements with their texts, and what is drawn outside of them."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, cast

from pypdf import PdfReader
from pypdf.generic import ContentStream

PAINTING = {b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"sh", b"Do", b"Tj", b"TJ", b"'",
            b'"', b"INLINE IMAGE"}  # fmt: skip
BULLET = re.compile(r"–|\d+\.")


@dataclass
class Node:
    """An element: kind, attributes as they stand, and below it elements, texts and links."""

    kind: str
    raw: Any
    kids: "list[Node | str]" = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    links: list[Any] = field(default_factory=list)

    def told(self, key: str) -> str:
        """A text of the element: /Alt, /ActualText, /Lang."""
        return str(self.raw.get(key, ""))

    def attribute(self, key: str) -> Any:
        """A value among its attributes."""
        return self.raw.get("/A", {}).get(key)

    def walk(self) -> "Iterator[Node]":
        """It and all below it."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()

    def all(self, *kinds: str) -> "list[Node]":
        """All below it of these kinds, in reading order."""
        return [node for node in self.walk() if node.kind in kinds]

    def below(self) -> "list[Node]":
        """The elements right below it."""
        return [kid for kid in self.kids if isinstance(kid, Node)]


class Tagged:
    """A tagged PDF, read."""

    def __init__(self, data: bytes) -> None:
        self.reader = PdfReader(io.BytesIO(data))
        self.catalogue: Any = cast(Any, self.reader.trailer["/Root"])
        self.pages: list[Any] = list(self.reader.pages)
        self.number: dict[int, int] = {
            p.indirect_reference.idnum: i for i, p in enumerate(self.pages)
        }
        self.texts: list[dict[int, str]] = []
        self.stray: list[tuple[int, bytes]] = []
        for index, page in enumerate(self.pages):
            self.texts.append(self._drawn(page, index))
        self.root = self._node(self.catalogue["/StructTreeRoot"]["/K"])

    @property
    def text(self) -> str:
        """Everything the structure says, in reading order; a soft hyphen is no part of a word."""
        return said(self.root).replace("\u00ad", "")

    def _node(self, raw: Any) -> Node:
        node = Node(str(raw["/S"])[1:], raw)
        kids = raw.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            self._hang(node, kid.get_object() if hasattr(kid, "get_object") else kid)
        return node

    def _hang(self, node: Node, kid: Any) -> None:
        if isinstance(kid, int):
            self._mark(node, node.raw.raw_get("/Pg"), kid)
        elif kid.get("/Type") == "/MCR":
            self._mark(node, kid.raw_get("/Pg"), kid["/MCID"])
        elif kid.get("/Type") == "/OBJR":
            node.links.append(kid["/Obj"])
        else:
            node.kids.append(self._node(kid))

    def _mark(self, node: Node, page: Any, mark: int) -> None:
        index = self.number[page.idnum]
        node.marks.append((index, int(mark)))
        node.kids.append(self.texts[index][int(mark)])

    def _drawn(self, page: Any, index: int) -> dict[int, str]:
        """The text of each mark of a page; what is painted outside of marks and artifacts is stray."""
        fonts = {
            name: _characters(f.get_object()) for name, f in page["/Resources"]["/Font"].items()
        }
        held: dict[int, str] = {}
        open_: list[int | None] = []
        font, kept = "", []
        for operands, operator in ContentStream(page["/Contents"], self.reader).operations:
            if operator in (b"BDC", b"BMC"):
                told = operands[1] if operator == b"BDC" else {}
                assert operands[0] == "/Artifact" or not open_, "content within content"
                open_.append(told.get("/MCID"))
                if open_[-1] is not None:
                    assert open_[-1] not in held, "a mark twice on a page"
                    held[open_[-1]] = ""
            elif operator == b"EMC":
                open_.pop()
            elif operator == b"q":
                kept.append(font)
            elif operator == b"Q":
                font = kept.pop()
            elif operator == b"Tf":
                font = operands[0]
            elif operator in PAINTING:
                if not open_:
                    self.stray.append((index, operator))
                elif open_[-1] is not None and operator == b"Tj":
                    held[open_[-1]] += "".join(fonts[font][c] for c in _bytes(operands[0]))
        assert not open_, "a mark stays open"
        return held


def _bytes(text: Any) -> bytes:
    return text.original_bytes if hasattr(text, "original_bytes") else bytes(text)


def _characters(font: Any) -> dict[int, str]:
    """What the codes of a font stand for."""
    if "/ToUnicode" not in font:
        return {}
    told = font["/ToUnicode"].get_object().get_data().decode("latin-1")
    pairs = re.findall(r"^<(\w\w)> <(\w{4,})>$", told, re.MULTILINE)
    return {int(code, 16): bytes.fromhex(to).decode("utf-16-be") for code, to in pairs}


def said(node: Node) -> str:
    """What an element says, with the signs that the document sets between its parts."""
    if node.told("/ActualText"):
        return node.told("/ActualText")
    if node.kind == "Figure":
        return node.told("/Alt")
    parts = [kid if isinstance(kid, str) else said(kid) for kid in node.kids]
    if node.kind == "Table":
        return "\n".join((str(node.attribute("/Summary") or ""), *parts))
    if node.kind == "TR":
        return " | ".join(parts)
    if node.kind == "LI":
        label, body = parts
        return body if BULLET.fullmatch(label.strip()) else f"{label}: {body}"
    if node.kind.startswith("H") and _badged(node):
        return f"{''.join(parts[:-1])}: {parts[-1]}"
    return "".join(parts)


def _badged(node: Node) -> bool:
    last = node.kids[-1] if node.kids else ""
    return isinstance(last, Node) and not (last.told("/ActualText") or last.told("/Lang"))
