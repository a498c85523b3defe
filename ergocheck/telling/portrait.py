"""Who stands for the person on all drawings of one assessment."""

from ergocheck.domain.workplace import Assessment


def portrait(assessment: Assessment) -> str:
    """A name for `somebody`, the same on every drawing: from day and workplace, nothing about the person."""
    return f"{assessment.date.isoformat()} {assessment.workplace.name}"
