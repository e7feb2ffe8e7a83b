import { browser } from 'wxt/browser';

/** A line under the address bar. `go` comes back when it is chosen. */
export interface Suggestion {
  readonly go: string;
  readonly text: string;
  readonly dimmed: string;
}

/**
 * Calls back with what is typed after the keyword. Chromium reads a suggestion as XML, Firefox as
 * plain text. Only the latest question is answered.
 */
export function onOmniboxInput(suggest: (typed: string) => Promise<readonly Suggestion[]>): void {
  let latest = 0;
  browser.omnibox.onInputChanged.addListener((typed, answer) => {
    const asked = (latest += 1);
    void suggest(typed).then((found) => {
      if (asked === latest) answer(found.map(toResult));
    });
  });
}

/** Calls back with the chosen line, or with what was typed when none was. */
export function onOmniboxChoice(listener: (chosen: string) => Promise<unknown>): void {
  browser.omnibox.onInputEntered.addListener((chosen) => void listener(chosen));
}

function toResult({ go, text, dimmed }: Suggestion) {
  const plain = dimmed === '' ? text : `${text} — ${dimmed}`;
  if (import.meta.env.FIREFOX) return { content: go, description: plain };
  const dim = dimmed === '' ? '' : ` <dim>${escapeXml(`— ${dimmed}`)}</dim>`;
  return { content: go, description: escapeXml(text) + dim };
}

/** Text for XML; control characters, which XML 1.0 does not allow at all, go. */
export function escapeXml(text: string): string {
  return text
    .replace(/\p{Cc}|[\ufffe\uffff]/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&apos;');
}
