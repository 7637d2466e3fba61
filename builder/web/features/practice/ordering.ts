// Steps to put in order, by buttons: they work with a finger, a key and a screen reader.
import { make } from "../../platform/dom";
import type { Controls } from "./controls";
import { tag } from "./tag";

interface Row {
  step: string;
  element: HTMLElement;
  up: HTMLButtonElement;
  down: HTMLButtonElement;
}

export function orderingControls(steps: readonly string[], say: (text: string) => void): Controls {
  const list = make("ol", { class: "uf-order" });
  const rows = steps.map(rowOf);
  const show = (): void => {
    list.append(...rows.map(({ element }) => element));
    rows.forEach(({ up, down }, place) => {
      up.disabled = place === 0;
      down.disabled = place === rows.length - 1;
    });
  };
  const move = (row: Row, by: -1 | 1): void => {
    const place = rows.indexOf(row);
    rows.splice(place, 1);
    rows.splice(place + by, 0, row);
    show();
    // At an end the button that was pressed is off: the other one takes the focus.
    const pressed = by === 1 ? row.down : row.up;
    (pressed.disabled ? (by === 1 ? row.up : row.down) : pressed).focus();
    say(`${row.step}: now ${place + by + 1} of ${rows.length}`);
  };
  for (const row of rows) {
    row.up.addEventListener("click", () => move(row, -1));
    row.down.addEventListener("click", () => move(row, 1));
  }
  show();
  return {
    element: list,
    answer: () => rows.map(({ step }) => step),
    settle: ({ parts }) => {
      rows.forEach(({ element, up, down }, place) => {
        up.remove();
        down.remove();
        const right = parts[place]?.right ?? false;
        element.append(tag(right, right ? "Right place" : "Not its place"));
      });
    },
    pick: () => false,
  };
}

function rowOf(step: string): Row {
  const button = (sign: string, name: string): HTMLButtonElement =>
    make("button", { type: "button", class: "uf-button uf-move", "aria-label": name }, sign);
  const up = button("↑", `Move up: ${step}`);
  const down = button("↓", `Move down: ${step}`);
  const text = make("span", { class: "uf-order__step" }, step);
  return { step, up, down, element: make("li", {}, text, up, down) };
}
