// Lengths of time as people write them: `4 minutes and 30 seconds`, `4m30s`, `4.5 min`, `04:30`.

const SECONDS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1 };
const PART = /(\d+(?:\.\d+)?)\s*(h|hours?|hrs?|m|minutes?|mins?|s|seconds?|secs?)(?![a-z])/g;
/** Minutes and seconds; one with hours has two colons. */
const CLOCK = /^(?:(\d+):)?(\d{1,3}):([0-5]\d)$/;

/** In seconds; nothing where the text is no length of time, or has anything else in it. */
export function secondsIn(text: string): number | undefined {
  const said = text.trim().toLowerCase().replace(/\.$/, "");
  const [clock, hours = "0", minutes = "0", seconds = "0"] = CLOCK.exec(said) ?? [];
  if (clock) return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const parts = [...spaced(said).matchAll(PART)];
  const left = spaced(said)
    .replace(PART, " ")
    .replace(/\band\b|[,&]/g, " ");
  if (parts.length === 0 || left.trim() !== "") return undefined;
  const all = parts.map(([, number, unit = ""]) => Number(number) * (SECONDS[unit.charAt(0)] ?? 0));
  // Thousandths are a matter of the machine: 0.1 + 0.2.
  return Math.round(all.reduce((sum, each) => sum + each, 0) * 1000) / 1000;
}

/** `4m30s` is two parts. */
function spaced(text: string): string {
  return text.replace(/([hms])(?=\d)/g, "$1 ");
}
