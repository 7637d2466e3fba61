// Drawing by lot, the same each time: an order made from a seed.

/** The texts in an order drawn from `seed`, and never in the order given, if there is another. */
export function mixed(seed: string, texts: readonly string[]): string[] {
  const next = numbers(hashed(seed));
  const left = [...texts];
  const drawn = texts.map(() => left.splice(next() % left.length, 1)[0] ?? "");
  if (drawn.some((text, place) => text !== texts[place])) return drawn;
  return [...drawn.slice(1), ...drawn.slice(0, 1)];
}

/** FNV-1a, 32 bits. */
function hashed(text: string): number {
  return [...text].reduce(
    (hash, character) => Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0,
    0x811c9dc5,
  );
}

/** Marsaglia's xorshift32; it never gives zero, and zero would stay zero. */
function numbers(seed: number): () => number {
  let state = seed || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
}
