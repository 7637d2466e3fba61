// A sitting goes on where it was after a reload: the browser keeps it with the tab, and forgets it
// with the tab. It holds ids, no words.
import type { Session } from "../../lib/session";

interface Kept {
  unit: string;
  session: Session;
}

const NAME = "ufPractice";

export function keepSession(unit: string, session: Session): void {
  put(session.queue.length > 0 ? { unit, session } : undefined);
}

export function forgetSession(): void {
  put(undefined);
}

export function keptSession(unit: string): Session | undefined {
  const kept = states()[NAME] as Partial<Kept> | undefined;
  const session = kept?.unit === unit ? kept.session : undefined;
  return session && session.queue.length > 0 ? session : undefined;
}

function put(kept: Kept | undefined): void {
  try {
    history.replaceState({ ...states(), [NAME]: kept }, "");
  } catch {
    // A browser may refuse it for a page from a folder, or one that is too big.
  }
}

function states(): Record<string, unknown> {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null ? { ...state } : {};
}
