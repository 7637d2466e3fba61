// Orders of lists: by turns, spread evenly, and kept apart.

/** The first of each list in turn, then the second of each, and so on. */
export function inTurns<Each>(lists: readonly (readonly Each[])[]): Each[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const rounds = Array.from({ length: longest }, (_, round) => round);
  return rounds.flatMap((round) => lists.flatMap((list) => list.slice(round, round + 1)));
}

/** Both lists in their own order, the second spread evenly among the first. */
export function spread<Each>(first: readonly Each[], second: readonly Each[]): Each[] {
  const place = (index: number, of: number): number => (index + 1) / (of + 1);
  return [
    ...first.map((each, index) => ({ each, at: place(index, first.length) })),
    ...second.map((each, index) => ({ each, at: place(index, second.length) })),
  ]
    .sort((one, other) => one.at - other.at)
    .map(({ each }) => each);
}

/** The same in about the same order, with no two alike one after another where that can be. */
export function apart<Each>(list: readonly Each[], alike: (each: Each) => string): Each[] {
  const left = [...list];
  const done: Each[] = [];
  while (left.length > 0) {
    const last = done[done.length - 1];
    const found = left.findIndex((each) => last === undefined || alike(each) !== alike(last));
    done.push(...left.splice(Math.max(found, 0), 1));
  }
  return done;
}

/** What siblings share: `term.aht` of `term.aht.name`. */
export function stemOf(id: string): string {
  return id.split(".").slice(0, 2).join(".");
}
