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
