// What the address of a form's page asks for: ?unit=..&criterion=1.2&draft=..&piece=..
// and paper=1.2 where the unit has a Word file of the form for that criterion alone.

export interface Asked {
  unit: string;
  criteria: readonly string[];
  draft: string;
  piece: string;
  paper: string;
}

export function askedOf(search: string): Asked {
  const asked = new URLSearchParams(search);
  return {
    unit: asked.get("unit") ?? "",
    criteria: asked.getAll("criterion"),
    draft: asked.get("draft") ?? "",
    piece: asked.get("piece") ?? "",
    paper: asked.get("paper") ?? "",
  };
}

/** A page that is loaded again, or marked, shows the same draft. */
export function putInAddress(draft: string | undefined): void {
  const address = new URL(location.href);
  const had = address.searchParams.has("draft");
  if (draft === undefined && !had) return;
  const paper = address.searchParams.get("paper");
  address.search = "";
  if (draft) address.searchParams.set("draft", draft);
  if (draft && paper) address.searchParams.set("paper", paper);
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // A browser may refuse it for a page from a folder; the list of drafts leads there too.
  }
}
