/** Values by their keys: the keys in the order in which they first come, and each key's values too. */
export function gathered<Key, Value>(pairs: Iterable<readonly [Key, Value]>): Map<Key, Value[]> {
  const found = new Map<Key, Value[]>();
  for (const [key, value] of pairs) {
    const those = found.get(key);
    if (those) those.push(value);
    else found.set(key, [value]);
  }
  return found;
}
