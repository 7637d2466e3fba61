"""Nothing moves for readers who have asked their system for less motion."""

import pytest
from tests.browser.conftest import OpenContext
from tests.browser.pages import PAGES

# What takes longer than a hundredth of a second to become something else, each named once.
MOVING = """() => {
  const seconds = (text) => text.split(", ").map((each) =>
    parseFloat(each) / (each.endsWith("ms") ? 1000 : 1));
  const lasts = (text) => Math.max(...seconds(text)) > 0.01;
  const found = new Set();
  for (const element of document.querySelectorAll("*")) {
    for (const part of ["", "::before", "::after"]) {
      const { animationDuration, animationName, content, transitionDuration } =
        getComputedStyle(element, part);
      if (part && content === "none") continue;
      if (lasts(transitionDuration) || (animationName !== "none" && lasts(animationDuration))) {
        found.add(`${element.localName}.${element.className}${part}`);
      }
    }
  }
  return [...found];
}"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", ["unit", "practice", "my portfolio"])
def test_nothing_moves_where_less_motion_is_asked_for(
    open_context: OpenContext, site_url: str, kind: str, width: int
) -> None:
    context = open_context(reduced_motion="reduce", viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(site_url + PAGES[kind])
    assert page.evaluate(MOVING) == []
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(MOVING) != []
