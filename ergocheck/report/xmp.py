"""What the file says about itself in XMP: title, author, subject, language, fingerprint."""

from xml.sax.saxutils import escape

from ergocheck.report.blocks import Document

NAMES = (
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("xmp", "http://ns.adobe.com/xap/1.0/"),
)


def packet(document: Document) -> bytes:
    """The packet in UTF-8; the same document gives the same bytes."""
    spaces = " ".join(f'xmlns:{name}="{where}"' for name, where in NAMES)
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        f'<rdf:Description rdf:about="" {spaces}>\n{_told(document)}\n</rdf:Description>\n'
        "</rdf:RDF>\n</x:xmpmeta>\n"
        '<?xpacket end="r"?>'
    ).encode("utf-8", "replace")


def _told(document: Document) -> str:
    told = (
        ("dc:format", "application/pdf"),
        ("dc:identifier", _plain(document.fingerprint)),
        ("dc:title", _spoken(document.title)),
        ("dc:description", _spoken(document.subject)),
        ("dc:creator", _list("Seq", _plain(document.author))),
        ("dc:language", _list("Bag", _plain(document.language))),
        ("xmp:CreatorTool", "ErgoCheck"),
    )
    return "\n".join(f"<{name}>{value}</{name}>" for name, value in told)


def _list(kind: str, value: str) -> str:
    return f"<rdf:{kind}><rdf:li>{value}</rdf:li></rdf:{kind}>"


def _spoken(value: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{_plain(value)}</rdf:li></rdf:Alt>'


def _plain(value: str) -> str:
    """Escaped, without the characters that XML cannot hold."""
    return escape("".join(c for c in value if c >= " " and c not in "\ufffe\uffff"))
