// Drawing by lot, the same each time: an order made from a seed.

/** All of them in an order drawn from `seed`, which may be the order given. */
export function drawn<Each>(seed: string, all: readonly Each[]): Each[] {
  const next = numbers(hashed(seed));
  const left = [...all];
  return all.flatMap(() => left.splice(next() % left.length, 1));
}

/** The same, and never in the order given, if there is another. */
export function mixed<Each>(seed: string, all: readonly Each[]): Each[] {
  const found = drawn(seed, all);
  if (found.some((each, place) => each !== all[place])) return found;
  return [...found.slice(1), ...found.slice(0, 1)];
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
