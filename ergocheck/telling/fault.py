"""The picture that shows a fault: what was answered, never the posture that would be right."""

from ergocheck.domain.answers import Answer, Chosen
from ergocheck.domain.checklist import Choice, Many, Option, Question


def fault_shown(question: Question, answer: Answer | None, ticked: str | None) -> str | None:
    """The picture of the bad answer that was given, or of the one that was ticked; None where none shows it."""
    if not isinstance(question, Choice):
        return None
    option = ticked if isinstance(question, Many) else chosen(answer)
    return fault(question, question.option(option)) if option else None


def chosen(answer: Answer | None) -> str | None:
    """The one option that was chosen."""
    return answer.option if isinstance(answer, Chosen) else None


def fault(question: Choice, option: Option) -> str | None:
    """The picture of a bad answer: its own, else the question's where that shows a worse answer.

    Ticks are different things: none stands for another.
    """
    shown = not isinstance(question, Many) and question.picture in {
        o.picture for o in question.options if o.severity
    }
    return option.picture or (question.picture if shown else None)
