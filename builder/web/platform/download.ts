// Hands a file made in the page to the reader.

export type FileKind =
  "application/json" | "text/calendar" | "text/csv" | "text/markdown" | "text/plain";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export function download(name: string, kind: FileKind, text: string): void {
  hand(name, new Blob([text], { type: `${kind};charset=utf-8` }));
}

export function downloadWord(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  hand(name, new Blob([bytes], { type: WORD }));
}

function hand(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to have begun before the address may go.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
