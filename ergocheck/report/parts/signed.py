"""Who signs: the typed name and time of the assessor, and ink lines for those who sign on paper."""

from collections.abc import Iterator

from ergocheck.report.blocks import Block, Heading, SignatureLine, Signatures, Together
from ergocheck.report.reader import Reader


def signatures(reader: Reader) -> Iterator[Block]:
    """Places to sign for the assessor and for whoever reads this report."""
    lines = (_assessor(reader), _other(reader))
    yield Together((Heading(3, reader.say("Signatures")), Signatures(lines)))


def _other(reader: Reader) -> SignatureLine:
    """Who signs beside the assessor: somebody for the employer, or the employee by name."""
    if reader.is_employer:
        return SignatureLine(reader.say("For the employer"))
    return SignatureLine(reader.say("The employee"), reader.result.assessment.person.name)


def _assessor(reader: Reader) -> SignatureLine:
    assessment = reader.result.assessment
    signature = assessment.signature
    role = reader.say("The assessor")
    if signature is None:
        return SignatureLine(role, assessment.assessor.name, reader.say("Not signed yet"))
    typed = ", ".join(part for part in (signature.name, signature.qualification) if part)
    when = reader.say("Signed on {moment}", moment=reader.texts.moment(signature.at))
    return SignatureLine(role, typed, when, signature.ink, reader.walked)
