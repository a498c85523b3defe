"""Nothing lost: retries, cuts, kills, and a checklist that changes meanwhile."""

import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import pytest

from ergocheck.domain.advice import evaluate
from ergocheck.domain.answers import Chosen
from ergocheck.domain.levels import Range
from ergocheck.storage import HOME, AnswerEntry, Receipt, Store
from tests.storage import sample
from tests.storage.sample import entry

ROOT = Path(__file__).parents[2]
NEEDS_FORK = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no kill -9")


def savers(*said: str) -> subprocess.CompletedProcess[str]:
    """What processes that save into the same database said, once they are done."""
    command = [sys.executable, "-m", "tests.storage.saver", *said]
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)


def test_loss_08_fifty_retries_make_one_row_and_one_receipt(store: Store, walk: str) -> None:
    said = entry("phone", "yes")
    receipts = {store.record(HOME, walk, said) for _ in range(50)}
    assert len(receipts) == 1
    assert len(store.entries(HOME, walk)) == 1


def test_loss_08_five_at_once_make_one_row_and_one_receipt(
    url: str, store: Store, walk: str
) -> None:
    said, start = entry("phone", "yes"), threading.Barrier(5)

    def post(own: Store) -> Receipt:
        start.wait()
        return own.record(HOME, walk, said)

    stores = [sample.open_store(url) for _ in range(5)]
    with ThreadPoolExecutor(5) as together:
        receipts = set(together.map(post, stores))
    for own in stores:
        own.close()
    assert len(receipts) == 1
    assert len(store.entries(HOME, walk)) == 1


@NEEDS_FORK
def test_loss_08_a_cut_between_commit_and_answer_makes_one_row(
    url: str, store: Store, walk: str
) -> None:
    entry_id = str(uuid4())
    assert savers("cut", url, walk, entry_id).returncode == -signal.SIGKILL
    kept = [r.receipt for r in store.entries(HOME, walk)]
    again = store.record(HOME, walk, AnswerEntry(entry_id, "tiny.notes", "cut"))
    assert kept == [again]
    assert len(store.entries(HOME, walk)) == 1


def test_loss_08_a_retry_after_a_change_does_not_undo_it(store: Store, walk: str) -> None:
    first = entry("phone", "yes")
    store.record(HOME, walk, first)
    store.record(HOME, walk, entry("phone", "no"))
    changed = store.overview(HOME)
    assert store.record(HOME, walk, first).revision == 1
    assert store.get(HOME, walk).answers.get("tiny.phone") == Chosen("no")
    assert store.overview(HOME) == changed


def test_loss_21_version_1_is_scored_as_version_1_after_version_2_came(url: str) -> None:
    milder = sample.TEXT.replace("version = 1", "version = 2").replace(
        "severity = 3", "severity = 1"
    )
    assert milder != sample.TEXT
    old, new = sample.assessment(), sample.assessment(milder)
    writing = sample.open_store(url)
    writing.create(HOME, old)
    writing.record(HOME, old.id, entry("phone", "yes"))
    writing.create(HOME, new)
    writing.close()

    reading = sample.open_store(url)
    for one in (old, new):
        reading.record(HOME, one.id, entry("phone", "yes"))
        reading.record(HOME, one.id, entry("phone_far", "far"))
    was, is_now = (reading.get(HOME, one.id) for one in (old, new))
    reading.close()
    assert [a.checklists[0].version for a in (was, is_now)] == [1, 2]
    assert [a.checklists[0].text for a in (was, is_now)] == [sample.TEXT, milder]
    severities = [evaluate(a).now.judged_at("tiny.phone_far") for a in (was, is_now)]
    assert [j.severity for j in severities if j] == [Range(3, 3), Range(1, 1)]


def kill_in_the_middle(url: str, rounds: int) -> tuple[int, int]:
    """Kill a saving process again and again: acknowledged saves, and how many of them are lost."""
    store = sample.open_store(url)
    walk = sample.assessment()
    store.create(HOME, walk)
    said = savers("kill", url, walk.id, str(rounds)).stdout.split()
    assert said.count("killed") == rounds
    kept = {r.entry.id for r in store.entries(HOME, walk.id)}
    store.record(HOME, walk.id, entry("phone", "yes"))
    store.close()
    acknowledged = set(said) - {"killed"}
    return len(acknowledged), len(acknowledged - kept)


@NEEDS_FORK
def test_loss_kill_of_a_saving_process_loses_nothing_acknowledged(url: str) -> None:
    saves, lost = kill_in_the_middle(url, 20)
    assert saves >= 20
    assert lost == 0


@NEEDS_FORK
@pytest.mark.soak
def test_loss_kill_200_times_loses_nothing_acknowledged(url: str) -> None:
    saves, lost = kill_in_the_middle(url, 200)
    assert saves >= 200
    assert lost == 0
