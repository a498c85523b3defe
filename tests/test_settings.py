"""What is unsafe is refused or asked for: a folder of one's own, a code on any address but loopback."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from ergocheck.library import read_adjustments, read_checklist
from ergocheck.network import own_addresses
from ergocheck.settings import SettingsRefused, on_loopback, read
from ergocheck.storage import Store, migrate


@pytest.mark.parametrize(
    ("host", "local"),
    [("127.0.0.1", True), ("localhost", True), ("::1", True), ("0.0.0.0", False), ("pc7", False)],
)
def test_a_code_is_asked_on_every_address_but_loopback(
    host: str, local: bool, tmp_path: Path
) -> None:
    assert on_loopback(host) is local
    settings = read({"ERGOCHECK_DATA": str(tmp_path)}, host=host)
    assert (settings.access_code is None) is local


def test_the_session_secret_is_made_once_and_is_its_owners_alone(tmp_path: Path) -> None:
    first, second = (read({"ERGOCHECK_DATA": str(tmp_path)}) for _ in range(2))
    assert first.secret_key == second.secret_key
    assert len(first.secret_key) == 64
    assert stat.S_IMODE((tmp_path / "secret").stat().st_mode) == 0o600


def test_the_database_is_its_owners_alone_and_so_is_a_folder_made_for_it(tmp_path: Path) -> None:
    made = read({"ERGOCHECK_DATA": str(tmp_path / "new")})
    assert stat.S_IMODE(made.data.stat().st_mode) == 0o700
    older = tmp_path / "older.sqlite"
    older.touch(0o644)
    older.chmod(0o644)
    new = tmp_path / "new.sqlite"
    for file in (older, new):
        migrate(f"sqlite:///{file}")
        with (
            closing(sqlite3.connect(file)) as held,
            closing(Store(f"sqlite:///{file}", read_checklist, read_adjustments)) as store,
        ):
            held.execute("SELECT count(*) FROM assessments").fetchone()
            store.check()
            beside = list(tmp_path.glob(f"{file.name}*"))
            assert {stat.S_IMODE(f.stat().st_mode) for f in beside} == {0o600}, beside


def test_a_secret_that_cannot_be_read_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    with pytest.raises(SettingsRefused, match="ERGOCHECK_DATA"):
        read({"ERGOCHECK_DATA": str(tmp_path)})


@pytest.mark.parametrize("port", ["0", "65536", "eighty", "-1", "8०"])
def test_a_port_that_cannot_be_is_refused_by_name(port: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsRefused, match="ERGOCHECK_PORT"):
        read({"ERGOCHECK_DATA": str(tmp_path), "ERGOCHECK_PORT": port})


def test_a_folder_that_cannot_be_made_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(SettingsRefused, match="ERGOCHECK_DATA"):
        read({"ERGOCHECK_DATA": str(tmp_path / "file" / "data")})


def test_the_public_address_is_kept_without_its_slash_and_may_be_asked_for(tmp_path: Path) -> None:
    told = {
        "ERGOCHECK_DATA": str(tmp_path),
        "ERGOCHECK_PUBLIC_ADDRESS": "https://ergo.example/desk/",
    }
    settings = read(told)
    assert settings.public_address == "https://ergo.example/desk"
    assert "ergo.example" in settings.trusted_hosts
    assert read({"ERGOCHECK_DATA": str(tmp_path)}).public_address == ""


@pytest.mark.parametrize(
    "address",
    [
        "ergo.example",
        "ftp://ergo.example",
        "https://",
        "https://a/?b",
        "https://a/#b",
        "https://u@a",
    ],
)
def test_an_address_that_cannot_be_is_refused_by_name(address: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsRefused, match="ERGOCHECK_PUBLIC_ADDRESS"):
        read({"ERGOCHECK_DATA": str(tmp_path), "ERGOCHECK_PUBLIC_ADDRESS": address})


@pytest.mark.parametrize(
    ("host", "addresses"),
    [
        ("0.0.0.0", ("http://192.0.2.7:8410/",)),
        ("::", ("http://[2001:db8::7]:8410/",)),
        ("192.0.2.9", ("http://192.0.2.9:8410/",)),
        ("::1", ("http://[::1]:8410/",)),
    ],
)
def test_the_printed_address_is_one_that_opens(
    host: str, addresses: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ergocheck.settings.own_addresses", lambda: ("192.0.2.7", "2001:db8::7"))
    told = {"ERGOCHECK_DATA": str(tmp_path), "ERGOCHECK_TRUSTED_HOSTS": "Desk.example:443, ::5"}
    settings = read(told, host=host)
    assert settings.addresses == addresses
    opened = {a.removeprefix("http://").removesuffix(":8410/") for a in addresses}
    assert opened | {"127.0.0.1", "[::1]", "desk.example", "[::5]"} <= set(settings.trusted_hosts)
    assert "[::]" not in settings.trusted_hosts


def test_an_own_address_is_never_one_that_only_this_machine_knows() -> None:
    assert not [a for a in own_addresses() if a.startswith(("127.", "0.", "fe80", "::"))]
