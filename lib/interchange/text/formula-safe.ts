/**
 * A spreadsheet runs a cell that begins with one of these (owasp.org, "CSV Injection"); what is run
 * may send the other cells away.
 */
const FORMULA = /^[=+\-@\t\r]/;
/** The same signs as HTML has them. */
const AS_NUMBER = /^&#(0*)(61|43|45|64|9|13);/;

/**
 * HTML that no spreadsheet runs and that says the same in every program that reads HTML. One that
 * begins with such a number already gets a zero more, so that `readSafeHtml` undoes exactly this.
 */
export function writeSafeHtml(html: string): string {
  if (FORMULA.test(html)) return `&#${html.charCodeAt(0)};${html.slice(1)}`;
  return html.replace(AS_NUMBER, '&#0$1$2;');
}

/** The inverse of `writeSafeHtml`. */
export function readSafeHtml(html: string): string {
  const [all = '', zeros = '', code = ''] = AS_NUMBER.exec(html) ?? [];
  if (all === '') return html;
  const rest = html.slice(all.length);
  return zeros === ''
    ? String.fromCharCode(Number(code)) + rest
    : `&#${zeros.slice(1)}${code};${rest}`;
}

/** The same for a plain text: an apostrophe in front. */
export function writeSafeText(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** The inverse of `writeSafeText`. */
export function readSafeText(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
