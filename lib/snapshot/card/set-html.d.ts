/** HTML Sanitizer API (wicg.github.io/sanitizer-api), in both browsers and not yet in TypeScript. */
interface SanitizerConfiguration {
  readonly elements: readonly (string | { readonly name: string; readonly namespace: string })[];
  readonly replaceWithChildrenElements: readonly string[];
  readonly attributes: readonly string[];
  readonly dataAttributes: boolean;
  readonly comments: boolean;
}

declare class Sanitizer {
  constructor(configuration: SanitizerConfiguration);
}

interface Element {
  setHTML(html: string, options?: { readonly sanitizer?: Sanitizer }): void;
}
