/** What is wrong with a template, or why a card has nothing to ask; words are for the surface. */
export type TemplateTrouble =
  /** `{{Front}` has no end. */
  | { readonly kind: 'endless'; readonly text: string }
  /** `{{#Front}}` is never closed. */
  | { readonly kind: 'unclosed'; readonly name: string }
  /** `{{/Front}}` closes what is not open, or not open last. */
  | { readonly kind: 'unopened'; readonly name: string }
  | { readonly kind: 'unknownField'; readonly name: string }
  | { readonly kind: 'blankFront' }
  | { readonly kind: 'noCloze'; readonly number: number };

/** A template that cannot be read, or that names what its notes do not have. */
export class TemplateError extends Error {
  readonly trouble: TemplateTrouble;

  constructor(trouble: TemplateTrouble) {
    super(`The template cannot be used: ${Object.values(trouble).join(' ')}`);
    this.name = 'TemplateError';
    this.trouble = trouble;
  }
}
