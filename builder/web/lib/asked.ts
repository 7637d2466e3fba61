// What a reader types, as Material's search is best asked. Material takes each word for a beginning
// ("i" finds IVR) and counts all alike, so that the small words of a question drown the others.

/** Words that say nothing of what is looked for; "not" and "after" do. */
const SMALL = new Set(
  (
    "a about am an and any are as at be been but by can could d did do does for from get had has " +
    "have he her him his how i if in into is it its just let ll m may me must my of on or our " +
    "please re s shall she should so than that the their them then there these they this those to " +
    "up us ve was we were what when where which who whose why will with would you your"
  ).split(" "),
);

/** Other ways to write the number of a criterion or an outcome, and "one-to-one". */
const WRITTEN: [RegExp, string][] = [
  [/\b(?:ac|pc|criteri(?:on|a))[\s.]*(\d+\.\d+)/gi, " $1 "],
  [/\b(?:lo|(?:learning )?outcome)[\s.]*(\d+)\b(?!\.\d)/gi, " outcome $1 "],
  [/\b1[-\s]?2[-\s]?1s?\b|\b1:1s?\b/g, " one to one "],
];

/** Material's own marks: quotes, `+must`, `-not`, `begin*`, `near~1`, `title:word`. */
const MARKED = /["*^~+]|(?:^|\s)-|\b(?:title|text|tags):/;
/** A full stop before a digit is part of a number, as in the search index. */
const BETWEEN = /[^\p{L}\p{M}\p{N}.'’£$€%]+|\.(?!\d)/u;
const ENDING = /['’].{0,2}$/u;
const PLURAL = /([\p{L}\p{N}]{2}[^\W_aious])s$/u;
/** So many times a word itself counts against another that begins like it. Material makes a
    beginning of every word without such a number. */
const WHOLE = 3;

/** The query to put to Material; one that uses Material's own marks stays as it is. */
export function asked(query: string): string {
  if (MARKED.test(query)) return query;
  const found = wordsOf(query);
  const telling = found.filter((word) => !SMALL.has(word.toLowerCase()) || isName(word, query));
  return telling.length > 0 ? telling.map(clause).join(" ") : query;
}

function wordsOf(query: string): string[] {
  const written = WRITTEN.reduce((text, [pattern, put]) => text.replace(pattern, put), query);
  return written
    .split(BETWEEN)
    .map((word) => word.replace(ENDING, ""))
    .filter(Boolean);
}

/** "IT" is a name among small letters. */
function isName(word: string, query: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && query !== query.toUpperCase();
}

function clause(word: string): string {
  return `${word}^${WHOLE} ${word.replace(PLURAL, "$1")}`;
}
