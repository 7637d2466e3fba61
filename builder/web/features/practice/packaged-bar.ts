// How far the quiz of a package is, and the way out of it.
import { make } from "../../platform/dom";
import { button } from "./button";

export class PackagedBar {
  readonly element = make("div", { class: "uf-stage__bar" });

  constructor(private readonly stop: () => void) {}

  show(answered: number, all: number): void {
    const count = make("span", { class: "uf-stage__count" }, `${answered} of ${all} answered`);
    const meter = make("progress", {
      max: String(all),
      value: String(answered),
      "aria-label": "Progress",
    });
    const stop = button("Stop", "uf-button uf-button--small", this.stop);
    this.element.hidden = false;
    this.element.replaceChildren(count, meter, stop);
  }
}
