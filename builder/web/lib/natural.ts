/** Orders numbers of criteria and references as people read them: 1.2 before 1.10, E2 before E10. */
export const NATURAL = new Intl.Collator("en-GB", { numeric: true });
