/** The elements that stand for a page of Anki's: `showCardHtml` makes them. */
export const ROOT = 'morsel-root';
export const BODY = 'morsel-body';

const PIECES =
  /("(?:\\.|[^"\\])*")|#((?:\\.|[-\w\u0080-\uffff])+)|(?<![-\w.#:\\[=|])(html|body)(?![-\w\\])|(:root)\b/gi;

/**
 * An author's selector as it works inside a card: its page is the card, and ids are kept as `data-id`,
 * as strong as they were. Undefined where it means something outside.
 */
export function tameSelector(selector: string): string | undefined {
  if (/:host|::part|::slotted/i.test(selector)) return undefined;
  return selector.replace(PIECES, (all, text?: string, id?: string, page?: string) => {
    if (text !== undefined) return all;
    if (id !== undefined) return id.includes('\\') ? all : `:is([data-id="${id}"],#${id})`;
    return page?.toLowerCase() === 'body' ? `.${BODY}` : `.${ROOT}`;
  });
}

/** Whether a rule is made for the dark theme, in one of Anki's names for it. */
export function isForNight(selector: string): boolean {
  return /night_?mode/i.test(selector);
}

/** Whether a rule is about the whole card, so that its background needs room around the text. */
export function isForCard(selector: string): boolean {
  return selector
    .split(',')
    .some((one) =>
      /(?:^|[\s.])(?:card\d*|morsel-(?:root|body))(?:\.night_?mode)?$/i.test(one.trim()),
    );
}
