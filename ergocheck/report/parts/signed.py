"""Who signs: the typed name and time of the assessor, and ink lines for those who sign on paper."""

from collections.abc import Iterator

from ergocheck.report.blocks import Block, Heading, SignatureLine, Signatures, Together
from ergocheck.report.reader import Reader, msg


def signatures(reader: Reader) -> Iterator[Block]:
    """Places to sign for the assessor and for whoever reads this report."""
    others = {
        "employer": (msg("For the employer"),),
        "employee": (msg("The employee"),),
        "assessor": (msg("The employee"),),
    }
    lines = (
        _assessor(reader),
        *(SignatureLine(reader.say(who)) for who in others[reader.audience]),
    )
    yield Together((Heading(3, reader.say("Signatures")), Signatures(lines)))


def _assessor(reader: Reader) -> SignatureLine:
    assessment = reader.result.assessment
    signature = assessment.signature
    role = reader.say("The assessor")
    if signature is None:
        return SignatureLine(role, assessment.assessor.name, reader.say("Not signed yet"))
    typed = ", ".join(part for part in (signature.name, signature.qualification) if part)
    when = reader.say("Signed on {moment}", moment=reader.texts.moment(signature.at))
    return SignatureLine(role, typed, when, signature.ink, reader.walked)
