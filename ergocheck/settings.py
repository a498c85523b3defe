"""Settings, read once from ERGOCHECK_* and the command line; what is unsafe is refused here."""

import ipaddress
import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import platformdirs

PUBLIC: Final = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d{1,5})?(?:/[A-Za-z0-9._~-]+)*")


class SettingsRefused(ValueError):
    """A setting that cannot be used; the message names it and what was expected."""


@dataclass(frozen=True)
class Settings:
    """How one server runs. `access_code` is None on loopback, where no log-in is asked.

    `public_address` is where everybody reaches it, without a slash at the end; empty where nobody does.
    """

    host: str
    port: int
    data: Path
    database_url: str
    secret_key: str
    trusted_hosts: tuple[str, ...]
    access_code: str | None
    public_address: str = ""

    @property
    def address(self) -> str:
        """The address to open in a browser."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}/"


def on_loopback(host: str) -> bool:
    """Whether only this machine can reach that address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def read(
    environ: Mapping[str, str] = os.environ, *, host: str | None = None, port: int | None = None
) -> Settings:
    """The settings of this process. Raises SettingsRefused for a port or folder that cannot be."""
    host = host or environ.get("ERGOCHECK_HOST", "127.0.0.1")
    data = data_folder(environ)
    hosts = environ.get("ERGOCHECK_TRUSTED_HOSTS", "")
    local = on_loopback(host)
    public = public_address(environ)
    trusted = tuple(h.strip() for h in hosts.split(",") if h.strip()) or _hosts(host)
    return Settings(
        host=host,
        port=port if port is not None else _port(environ.get("ERGOCHECK_PORT", "8410")),
        data=data,
        database_url=environ.get("ERGOCHECK_DATABASE", f"sqlite:///{data / 'ergocheck.sqlite'}"),
        secret_key=environ.get("ERGOCHECK_SECRET") or _kept_secret(data),
        trusted_hosts=(*trusted, *_host_of(public)),
        access_code=None if local else f"{secrets.randbelow(10**8):08d}",
        public_address=public,
    )


def public_address(environ: Mapping[str, str] = os.environ) -> str:
    """Where everybody reaches this installation, for the code on the settings card; empty if unset."""
    typed = environ.get("ERGOCHECK_PUBLIC_ADDRESS", "").strip().rstrip("/")
    if typed and not PUBLIC.fullmatch(typed):
        raise SettingsRefused(
            "ERGOCHECK_PUBLIC_ADDRESS: expected an address such as https://ergo.example,"
            f" not {typed!r}"
        )
    return typed


def _host_of(address: str) -> tuple[str, ...]:
    host = urlsplit(address).hostname
    return (host,) if host else ()


def _hosts(host: str) -> tuple[str, ...]:
    loopback = ("127.0.0.1", "localhost", "[::1]")
    return loopback if on_loopback(host) else (*loopback, host)


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and 0 < int(text) < 65536:
        return int(text)
    raise SettingsRefused(f"ERGOCHECK_PORT: expected a whole number from 1 to 65535, not {text!r}")


def data_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """The folder that holds the assessments, made if it is not there, readable by its owner alone."""
    named = environ.get("ERGOCHECK_DATA")
    folder = Path(named) if named else Path(platformdirs.user_data_dir("ergocheck", False))
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as refused:
        raise SettingsRefused(f"ERGOCHECK_DATA: no folder can be made at {folder}") from refused
    return folder.resolve()


def _kept_secret(data: Path) -> str:
    """A secret made at the first start and kept beside the data, so that a restart ends no session."""
    file = data / "secret"
    if not file.exists():
        opened = os.open(file, os.O_WRONLY | os.O_CREAT, 0o600)
        with os.fdopen(opened, "w", encoding="ascii") as out:
            out.write(secrets.token_hex(32))
    return file.read_text(encoding="ascii")
