// Hands a file made in the page to the reader.

export type FileKind = "application/json" | "text/csv" | "text/markdown" | "text/plain";

export function download(name: string, kind: FileKind, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${kind};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to have begun before the address may go.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
