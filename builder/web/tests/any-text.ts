// Many texts made of awkward pieces, the same in every run.

const PIECES = [
  ..."\"',;=+-@#*_`~[]()<>&\\|!.0123 \t\r\n\0",
  ..."aZ£é€–“”’ŵ٣א\u202E\uFEFF😀",
  "\r\n",
  "1.",
  "12)",
  "---",
  "===",
  "```",
  "&copy;",
  "&#35;",
  "<b>",
  "<!--",
  "https://a.b",
  "{{ 7*7 }}",
  "=cmd|' /C calc'!A0",
];

/** `groups` lists of `size` texts each. */
export function* anyText(groups: number, size: number): Generator<string[]> {
  const next = numbers(20261123);
  for (let group = 0; group < groups; group += 1) {
    yield Array.from({ length: size }, () =>
      Array.from({ length: next() % 9 }, () => PIECES[next() % PIECES.length]).join(""),
    );
  }
}

/** Numerical Recipes' linear congruential generator; the low bits repeat, so the high ones serve. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}
