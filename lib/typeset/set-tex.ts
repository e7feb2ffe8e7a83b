import temml from 'temml';
import { plainMathml } from './plain-mathml';

/** As wide or high as anything in a card may be, in em. */
const MAX_SIZE = 20;

/** MathML of a formula; empty where it is no TeX that can be set. */
export function setTex(source: string, isDisplay: boolean): string {
  try {
    const mathml = temml.renderToString(source, {
      displayMode: isDisplay,
      throwOnError: true,
      // Neither links, pictures nor styles of the author's.
      trust: false,
      strict: false,
      maxSize: [MAX_SIZE, MAX_SIZE],
      maxExpand: 500,
      // Each has its own: what one formula defines is unknown to the next.
      macros: {},
    });
    const plain = plainMathml(mathml);
    return isDisplay ? `<span class="tex">${plain}</span>` : plain;
  } catch {
    // Half a formula, or a command of another program: shown as it is written.
    return '';
  }
}
