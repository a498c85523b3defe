"""Where this machine listens, and its addresses that another device can open, found without sending anything."""

import ipaddress
import socket
from collections.abc import Iterable, Iterator

# Addresses kept for documentation: nothing answers there, and asking for the way sends nothing.
FAR_AWAY = ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"))
ANY_PORT = 9


def wildcard(host: str) -> bool:
    """Whether a server on that host listens on every address of the machine."""
    if host == "*":
        return True
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False


def own_addresses() -> tuple[str, ...]:
    """The addresses that this machine can find of itself, IPv4 first; none where it has no network."""
    found = {ipaddress.ip_address(text) for text in (*_by_name(), *_by_route())}
    return tuple(str(a) for a in sorted(found, key=lambda a: (a.version, int(a))) if _opens(a))


def _opens(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Whether a browser elsewhere can open it; IPv6 within one link needs a zone that no browser takes."""
    local = address.is_loopback or address.is_unspecified
    return not local and not (address.version == 6 and address.is_link_local)


def _by_name() -> Iterable[str]:
    try:
        found = socket.getaddrinfo(socket.gethostname(), None)
    except OSError:
        return ()
    return [str(address[0]).partition("%")[0] for *_rest, address in found]


def _by_route() -> Iterator[str]:
    """The address from which a datagram would leave; connecting such a socket sends none."""
    for family, far in FAR_AWAY:
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as probe:
                probe.connect((far, ANY_PORT))
                yield str(probe.getsockname()[0]).partition("%")[0]
        except OSError:
            continue


def own_names() -> tuple[str, ...]:
    """The names by which the local network may know this machine."""
    name = socket.gethostname().lower()
    return tuple(dict.fromkeys((name, f"{name.partition('.')[0]}.local")))


def listening(host: str, port: int) -> list[socket.socket]:
    """Sockets that listen on every address of a host. OSError where one cannot be had; none is left open then."""
    named = None if host == "*" else host
    found = socket.getaddrinfo(named, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    opened: list[socket.socket] = []
    try:
        for family, address in dict.fromkeys((family, address) for family, *_, address in found):
            opened.append(socket.create_server(address, family=family))
    except OSError:
        for one in opened:
            one.close()
        raise
    return opened


def in_address(host: str) -> str:
    """A host as it stands in an address and in the header Host: IPv6 in brackets, all else in small letters."""
    bare = host.strip().removeprefix("[").removesuffix("]")
    try:
        ip = ipaddress.ip_address(bare)
    except ValueError:
        return host.strip().partition(":")[0].lower()
    return f"[{ip.compressed}]" if ip.version == 6 else ip.compressed
