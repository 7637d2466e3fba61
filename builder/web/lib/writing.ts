// Where a piece of evidence can be written: the forms of its method, for all that it serves.
import type { Piece } from "./piece";
import { byUnit } from "./pieces";

/** A form of the site; `page` is the address of the page that it is filled in on. */
export interface FormPlace {
  id: string;
  title: string;
  method: string;
  page: string;
  /** Whether it is an account, which the assessment plans of some units bar. */
  isAccount: boolean;
}

export interface Writing {
  title: string;
  /** The units that one record serves, each with its criteria; none where it serves nothing yet. */
  units: { unit: string; criteria: string[] }[];
  href: string;
}

/**
 * A link for each form of the method: one record of one event serves the criteria of all its units.
 * It opens for the first of them, and the form names the others. Those that bar accounts are left
 * out of an account.
 */
export function writings(
  { id, method, serves }: Pick<Piece, "id" | "method" | "serves">,
  forms: readonly FormPlace[],
  barring: ReadonlySet<string>,
): Writing[] {
  const served = byUnit(serves);
  return forms
    .filter((form) => form.method === method)
    .flatMap((form) => {
      const units = [...served]
        .filter(([unit]) => !(form.isAccount && barring.has(unit)))
        .map(([unit, those]) => ({ unit, criteria: those.map(({ criterion }) => criterion) }));
      if (served.size > 0 && units.length === 0) return [];
      return [{ title: form.title, units, href: addressOf(form, askedFor(id, units[0])) }];
    });
}

function askedFor(piece: string, first: Writing["units"][number] | undefined): URLSearchParams {
  const asked = new URLSearchParams({ piece });
  if (first) asked.set("unit", first.unit);
  for (const criterion of first?.criteria ?? []) asked.append("criterion", criterion);
  return asked;
}

/** The address at which a draft goes on; its form is the one of that id, or any of its method. */
export function draftAddress(
  draft: { id: string; form: string; method: string },
  forms: readonly FormPlace[],
): string {
  const form =
    forms.find(({ id }) => id === draft.form) ??
    forms.find(({ method }) => method === draft.method);
  return form
    ? addressOf({ ...form, id: draft.form }, new URLSearchParams({ draft: draft.id }))
    : "";
}

function addressOf({ page, id }: FormPlace, asked: URLSearchParams): string {
  return `${page}?${asked}#form-${encodeURIComponent(id)}`;
}
