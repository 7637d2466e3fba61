// What My portfolio says and asks in its own words.
import type { Piece } from "../../lib/piece";
import type { Question } from "../../platform/question";

export const STILL = "You can still type here and save it to a file.";

export const NOT_KEPT = "This browser does not keep it: save it to a file before you leave.";

export function deletedElsewhere(names: string): string {
  return `${names} was deleted in another tab. What you typed after that is not kept.`;
}

/** What is asked before a piece is deleted, for which there are so many drafts. */
export function deletion({ reference }: Piece, drafts: number): Question {
  return {
    title: `Delete ${reference}?`,
    text: `What you noted of it and what it serves is deleted from this browser. The original stays where it is.${stay(drafts)}`,
    yes: "Delete this piece",
  };
}

function stay(drafts: number): string {
  if (drafts === 0) return "";
  return ` Its ${drafts === 1 ? "draft of a form stays, listed" : `${drafts} drafts of forms stay, listed`} below your pieces.`;
}
