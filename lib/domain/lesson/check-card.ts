import type { CheckQuestion } from './lesson';

/** The two sides of the card that a check question becomes, as HTML. */
export function checkCardFields(check: CheckQuestion): {
  readonly front: string;
  readonly back: string;
} {
  const choices = check.choices?.map((choice) => `<li>${inlineHtml(choice)}</li>`).join('') ?? '';
  const answer = check.answers[0] ?? '';
  return {
    front: (check.html ?? '') + (choices === '' ? '' : `<ul>${choices}</ul>`),
    back: `<p><strong>${inlineHtml(answer)}</strong></p>${check.explanationHtml ?? ''}`,
  };
}

/** Plain text as HTML, with `code` between backticks. */
function inlineHtml(text: string): string {
  return inlineParts(text)
    .map((part) => (part.isCode ? `<code>${escape(part.text)}</code>` : escape(part.text)))
    .join('');
}

/** Text cut at its backticks: choices and answers may hold a bit of `code`. */
export function inlineParts(text: string): readonly { text: string; isCode: boolean }[] {
  return text
    .split(/(`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) =>
      /^`.+`$/.test(part)
        ? { text: part.slice(1, -1), isCode: true }
        : { text: part, isCode: false },
    );
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
