// Comma-separated values (RFC 4180) that a spreadsheet reads as text and never as a formula.

/** What makes Excel, LibreOffice or Google Sheets take a cell for a formula (OWASP, "CSV injection"). */
const FORMULA = /^[\s\u0000]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** The rows as one text: CRLF after each row, and a byte order mark so that Excel reads UTF-8. */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

/** Always quoted; a leading formula sign is defused by an apostrophe before it. */
function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}
