"""Where a preview is served: looked at before MkDocs starts, which has a traceback for it."""

import os
import socket
from ipaddress import ip_address

from unitfolio.problems import UnitfolioError

_LOCAL = "localhost"
_MOST = 65535


class AddressError(UnitfolioError):
    """An address that nothing can be served at; the message says why."""


def refuse_address(address: str) -> None:
    """Raise AddressError where `address` is none, or where another program has it."""
    host, port = _parsed(address)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family) as tried:
            if os.name == "posix":
                # As the server does: a port that was closed a moment ago is free. Elsewhere this
                # would take a port from the program that has it.
                tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind((host, port))
    except OSError as error:
        raise AddressError(
            f"the site can't be shown at {address} ({error.strerror}): stop what is running "
            f"there, or name another port, as in --address 127.0.0.1:{_another(port)}"
        ) from error


def _parsed(address: str) -> tuple[str, int]:
    """Return the host and the port. Raises AddressError for what MkDocs takes for no address."""
    host, _, port = address.rpartition(":")
    bare = host[1:-1] if host.startswith("[") and host.endswith("]") else host
    if _is_host(bare) and port.isascii() and port.isdecimal() and int(port) <= _MOST:
        return bare, int(port)
    raise AddressError(
        f"'{address}' isn't an address to serve at: write an IP address or localhost, a colon "
        "and a port, as in 127.0.0.1:8000"
    )


def _is_host(host: str) -> bool:
    try:
        return host == _LOCAL or bool(ip_address(host))
    except ValueError:
        return False


def _another(port: int) -> int:
    return port + 1 if port < _MOST else port - 1
