/** Rows as CSV (RFC 4180) or TSV with a byte order mark, so that spreadsheets read it as UTF-8. */
export function writeCsv(
  rows: readonly (readonly string[])[],
  separator: ',' | '\t' = ',',
): string {
  const line = (row: readonly string[]) => row.map((text) => csvCell(text)).join(separator);
  return `\uFEFF${rows.map((row) => `${line(row)}\r\n`).join('')}`;
}

/**
 * One cell. A text that a spreadsheet would run as a formula gets an apostrophe in front
 * (owasp.org, "CSV Injection").
 */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
