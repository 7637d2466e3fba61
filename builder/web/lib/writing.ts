// Where a piece of evidence can be written: the forms of its method, for the units that it serves.
import type { Piece } from "./piece";

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
  /** The unit that it is filled in for, or empty. */
  unit: string;
  criteria: string[];
  href: string;
}

/** A link for each form of the method and each unit that is served; those that are barred left out. */
export function writings(
  { id, method, serves }: Pick<Piece, "id" | "method" | "serves">,
  forms: readonly FormPlace[],
  barring: ReadonlySet<string>,
): Writing[] {
  const units = new Map<string, string[]>();
  for (const { unit, criterion } of serves) {
    units.set(unit, [...(units.get(unit) ?? []), criterion]);
  }
  if (units.size === 0) units.set("", []);
  return forms
    .filter((form) => form.method === method)
    .flatMap((form) =>
      [...units]
        .filter(([unit]) => !(form.isAccount && barring.has(unit)))
        .map(([unit, criteria]) => {
          const asked = new URLSearchParams({ piece: id });
          if (unit) asked.set("unit", unit);
          for (const criterion of criteria) asked.append("criterion", criterion);
          return { title: form.title, unit, criteria, href: addressOf(form, asked) };
        }),
    );
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
