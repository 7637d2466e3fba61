// Keys of the stage. They work while the focus is on it, and never while somebody types
// (WCAG 2.1.4: a shortcut of one character may be active only on focus).

export interface Keys {
  /** Space or Enter where no control is focused: show, rate as good, go on. */
  onward(): void;
  /** A digit, from 1. */
  digit(number: number): void;
  undo(): void;
}

export function listen(stage: HTMLElement, keys: Keys): void {
  // A key held down must not press what has only just come up under it.
  const hold = (event: KeyboardEvent): void => {
    if (event.repeat && isOnward(event) && !isTyping(event.target)) event.preventDefault();
  };
  stage.addEventListener("keydown", hold, { capture: true });
  stage.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.repeat || isTyping(event.target)) return;
    if (isDone(event, keys)) event.preventDefault();
  });
}

function isDone(event: KeyboardEvent, keys: Keys): boolean {
  const key = event.key.toLowerCase();
  if (event.altKey) return false;
  if (event.ctrlKey || event.metaKey) {
    if (key !== "z" || event.shiftKey) return false;
    keys.undo();
    return true;
  }
  if (key === "u") keys.undo();
  else if (/^[1-9]$/.test(key)) keys.digit(Number(key));
  else if (isOnward(event) && !isControl(event.target)) keys.onward();
  else return false;
  return true;
}

function isOnward({ key }: KeyboardEvent): boolean {
  return key === "Enter" || key === " ";
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input[type=text], select, textarea");
}

/** What Space and Enter already mean something to. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("button, a, input, summary, label");
}
