"""A server for a built site, and pages whose every complaint is noted."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request

UNDER = "/unitfolio/"


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder under a sub-path, as GitHub Pages does: 404.html for what is not there."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(UNDER.rstrip("/")))

    def send_error(self, code: int, message: str | None = None, _: str | None = None) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is given
        pass


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a built site; gives the address of its home page."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site))) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{UNDER}"
        server.shutdown()
        thread.join()


@contextmanager
def watched(
    browser: Browser, home: str, *, expected: str = "nothing", **options: Any
) -> Iterator[Page]:
    """Open a page; in the end there must be nothing on its console, and no strange request.

    `home` is how every address begins that the page may ask for. A message that holds `expected`
    does not count.
    """
    context = browser.new_context(**options)
    # A service worker would fetch the whole site; it has tests of its own in tests/browser.
    context.add_init_script("delete Navigator.prototype.serviceWorker")
    page = context.new_page()
    complaints: list[str] = []

    def note_console(message: ConsoleMessage) -> None:
        if expected not in message.text:
            complaints.append(f"{message.type}: {message.text}")

    def note_request(request: Request) -> None:
        if not request.url.startswith((home, "data:")):
            complaints.append(f"asked for {request.url}")

    def note_dialog(dialog: Dialog) -> None:
        complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.on("console", note_console)
    page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
    page.on("request", note_request)
    page.on("dialog", note_dialog)
    try:
        yield page
    finally:
        context.close()
    assert complaints == []


def results(page: Page, home: str, words: str) -> list[str]:
    """Search for `words`; returns the addresses shown (not folded away), below `home`."""
    field, told = page.locator("input[name=query]"), page.locator(".md-search-result__meta")
    # What was found for the words before has to be gone first.
    field.fill("")
    field.press("Shift")
    told.filter(has_not_text="found").wait_for()
    field.fill(words)
    field.press("Shift")
    told.filter(has_text="found").wait_for()
    page.wait_for_timeout(50)
    shown: list[str] = page.evaluate(
        """() => [...document.querySelectorAll(".md-search-result__list a")]
             .filter((link) => !link.closest("details")).map((link) => link.href)"""
    )
    return [address.removeprefix(home) for address in shown]
