// On a narrow screen rows are cards. Some browsers take what is not laid out as a table for no
// table at all; the roles, which a table otherwise has by itself, then tell screen readers.
import { all } from "../platform/dom";

/** As in styles/checklist-cards.css. */
const CARDS = "(max-width: 719px)";

const ROLES = {
  "thead, tbody": "rowgroup",
  tr: "row",
  "thead th": "columnheader",
  "tbody th": "rowheader",
  td: "cell",
};

export function startTables(page: Document): void {
  const tables = all<HTMLTableElement>("table.uf-map, table.uf-criteria", page);
  const narrow = matchMedia(CARDS);
  const tell = (): void => {
    if (narrow.matches) tables.forEach(setRoles);
  };
  tell();
  narrow.addEventListener("change", tell);
}

function setRoles(table: HTMLTableElement): void {
  table.setAttribute("role", "table");
  for (const [selector, role] of Object.entries(ROLES)) {
    for (const element of all(selector, table)) element.setAttribute("role", role);
  }
}
