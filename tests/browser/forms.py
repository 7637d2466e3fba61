"""How tests fill in a form of an evidence method, and read it."""

from playwright.sync_api import Locator, Page

TEXT = "On 3 March the queue grew to 40 calls.\nI moved two advisers.\n\n\tThen it fell."
HOSTILE = "<w:t>&amp;</w:t> ]]> <script>alert(1)</script> \"'\\ \u202e ✓ 😀  two spaces\nx\ty"
UNIT = "manage-team-and-individual-performance"


def form(page: Page, name: str) -> Locator:
    """A form of the page, when it is ready."""
    found = page.locator(f"#form-{name}")
    found.locator("[data-uf-form-tools]").wait_for()
    return found


def control(form: Locator, tag: str) -> Locator:
    """The control with this tag."""
    return form.locator(f'[data-tag="{tag}"]')


def drafts(form: Locator) -> Locator:
    """The lines of the list of drafts."""
    return form.locator("[data-uf-drafts] li")


def fill_all(form: Locator, text: str) -> dict[str, str | bool]:
    """Write `text`, which says where it is, or a day or an answer, into every control; tick all."""
    filled: dict[str, str | bool] = form.evaluate(
        """(form, text) => {
          const filled = {};
          for (const control of form.querySelectorAll("[data-tag]")) {
            if (control.closest("[hidden]")) continue;
            const { tag } = control.dataset;
            if (control.type === "checkbox") control.checked = true;
            else if (control.type === "date") control.value = "2026-03-09";
            else if (control.tagName === "SELECT") control.value = control.options[1].value;
            else control.value = `${tag}: ${text}`;
            filled[tag] = control.type === "checkbox" ? true : control.value;
            control.dispatchEvent(new Event("input", { bubbles: true }));
          }
          return filled;
        }""",
        text,
    )
    return filled


def values(form: Locator) -> dict[str, str | bool]:
    """All that stands in the form, blank controls left out."""
    found: dict[str, str | bool] = form.evaluate(
        """(form) => Object.fromEntries([...form.querySelectorAll("[data-tag]")]
          .map((each) => [each.dataset.tag, each.type === "checkbox" ? each.checked : each.value])
          .filter(([, value]) => value !== "" && value !== false))"""
    )
    return found
