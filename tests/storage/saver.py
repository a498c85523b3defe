"""Processes that save answers, say which ones are on the disk, and are killed."""

import os
import random
import signal
import sys
import time
from uuid import uuid4

from ergocheck.domain.adjustment import Adjustments
from ergocheck.domain.checklist import Checklist, Note, Section
from ergocheck.domain.words import Words
from ergocheck.storage import HOME, AnswerEntry, Store

NOTHING = Words("", "", "", "")
NOTES = Note(id="notes", ask=NOTHING, longest=200, readers=())


def only_notes(text: str) -> Checklist:
    """The tiny checklist as far as these processes need it."""
    return Checklist(
        "tiny", 1, NOTHING, None, (), (), (Section("two", NOTHING, "", (NOTES,)),), text
    )


def open_store(url: str) -> Store:
    """A store that knows nothing but notes."""
    return Store(url, only_notes, lambda text: Adjustments({}, text))


def save_for_ever(store: Store, assessment_id: str, begun: int) -> None:
    """Save and say so, until killed; `begun` is a pipe that hears of every save too."""
    while True:
        entry = AnswerEntry(str(uuid4()), "tiny.notes", "x" * 150)
        store.record(HOME, assessment_id, entry)
        os.write(1, f"{entry.id}\n".encode())
        os.write(begun, b".")


def kill_in_the_middle(url: str, assessment_id: str, rounds: int) -> None:
    """Start a saving process and kill it a moment later, again and again."""
    chance, store = random.Random(8), open_store(url)
    for _ in range(rounds):
        heard, begun = os.pipe()
        child = os.fork()
        if child == 0:
            save_for_ever(store, assessment_id, begun)
        os.read(heard, 1)  # on a busy machine the first save takes its time
        time.sleep(chance.uniform(0.0, 0.15))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(heard)
        os.close(begun)
        os.write(1, b"killed\n")


def cut(url: str, assessment_id: str, entry_id: str) -> None:
    """Save one answer and be killed before saying so."""
    open_store(url).record(HOME, assessment_id, AnswerEntry(entry_id, "tiny.notes", "cut"))
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    way, address, walk, what = sys.argv[1:]
    if way == "cut":
        cut(address, walk, what)
    else:
        kill_in_the_middle(address, walk, int(what))
