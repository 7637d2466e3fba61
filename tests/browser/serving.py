"""Serves a folder on the loopback, at the root of a host or under a path as GitHub Pages does."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


class _Server(ThreadingHTTPServer):
    # A page asks for many files at once; the standard five would turn some away.
    request_queue_size = 128


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, prefix: str, **kwargs: object) -> None:
        self.prefix = prefix
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed through as they come

    def translate_path(self, path: str) -> str:
        """What lies outside the path is not there."""
        inside = path.startswith(self.prefix)
        return super().translate_path(f"/{path.removeprefix(self.prefix)}" if inside else "/../")

    def end_headers(self) -> None:
        # A site that is built anew must not come from the cache.
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing: pytest shows what fails."""


@contextmanager
def served(folder: Path, prefix: str = "/") -> Iterator[str]:
    """Yield the address under which `folder` can be read while the context lasts."""
    handler = partial(_Handler, prefix=prefix, directory=str(folder))
    with _Server(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
        server.shutdown()
