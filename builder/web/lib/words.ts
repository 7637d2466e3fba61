// Counts words, for fields that say about how many are asked for. A guide, never a limit.

/** Whatever white space parts counts as a word, if there is a letter or a digit in it. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

export function wordsLine(text: string, asked: number): string {
  const count = countWords(text);
  if (count === 0) return `About ${asked} words`;
  return `${count} ${count === 1 ? "word" : "words"}; about ${asked} asked for`;
}
