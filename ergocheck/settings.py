"""Settings, read once from ERGOCHECK_* and the command line; what is unsafe is refused here."""

import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import platformdirs

from ergocheck.network import in_address, own_addresses, own_names, wildcard

LOOPBACK: Final = ("127.0.0.1", "localhost", "[::1]")
PUBLIC: Final = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d{1,5})?(?:/[A-Za-z0-9._~-]+)*")


class SettingsRefused(ValueError):
    """A setting that cannot be used; the message names it and what was expected."""


@dataclass(frozen=True)
class Settings:
    """How one server runs. `access_code` is None on loopback, where no log-in is asked.

    `public_address` is where everybody reaches it, without a slash at the end; empty where nobody does.
    `reached_at` holds the hosts under which it is opened; empty for `host` itself.
    """

    host: str
    port: int
    data: Path
    database_url: str
    secret_key: str
    trusted_hosts: tuple[str, ...]
    access_code: str | None
    public_address: str = ""
    reached_at: tuple[str, ...] = ()

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses to open in a browser: where it listens everywhere, those that a tablet can open."""
        return tuple(
            f"http://{in_address(h)}:{self.port}/" for h in self.reached_at or (self.host,)
        )


def on_loopback(host: str) -> bool:
    """Whether only this machine can reach that address."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
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
    reached_at = _reached_at(host)
    named = tuple(in_address(h) for h in hosts.split(",") if h.strip())
    return Settings(
        host=host,
        port=_port("--port", str(port))
        if port is not None
        else _port("ERGOCHECK_PORT", environ.get("ERGOCHECK_PORT", "8410")),
        data=data,
        database_url=environ.get("ERGOCHECK_DATABASE", f"sqlite:///{data / 'ergocheck.sqlite'}"),
        secret_key=environ.get("ERGOCHECK_SECRET") or _kept_secret(data),
        trusted_hosts=(*named, *_hosts(host, reached_at), *_host_of(public)),
        access_code=None if local else fresh_code(),
        public_address=public,
        reached_at=reached_at,
    )


def fresh_code() -> str:
    """Eight digits nobody can guess."""
    return f"{secrets.randbelow(10**8):08d}"


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


def _reached_at(host: str) -> tuple[str, ...]:
    """The hosts to open: of a server on every address those of its own family, on this machine where none is found."""
    if not wildcard(host):
        return (host,)
    families = (4, 6) if host == "*" else (ip_address(host).version,)
    found = [a for a in own_addresses() if ip_address(a).version in families]
    return tuple(found) or (LOOPBACK[0],)


def _hosts(host: str, reached_at: tuple[str, ...]) -> tuple[str, ...]:
    own = (*reached_at, *own_names()) if wildcard(host) else (host,)
    return tuple(dict.fromkeys((*LOOPBACK, *map(in_address, own))))


def _port(where: str, text: str) -> int:
    if text.isascii() and text.isdigit() and 0 < int(text) < 65536:
        return int(text)
    raise SettingsRefused(f"{where}: expected a whole number from 1 to 65535, not {text!r}")


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
    try:
        if not file.exists():
            opened = os.open(file, os.O_WRONLY | os.O_CREAT, 0o600)
            with os.fdopen(opened, "w", encoding="ascii") as out:
                out.write(secrets.token_hex(32))
        return file.read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsRefused(f"ERGOCHECK_DATA: {file} cannot be read or made") from error
