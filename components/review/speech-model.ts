import { hush, say, systemVoices } from '@/lib/app/speech';
import { voiceFor } from '@/lib/domain/render/voice-for';
import { languageName } from '@/lib/i18n/language-name';
import { t } from '@/lib/i18n/t';
import css from './speech.css?inline';

const ICON = [
  'M11 5 6 9H3a1 1 0 0 0-1 1v4a1 1 0 0 0 1 1h3l5 4z',
  'M16 9a5 5 0 0 1 0 6',
  'M19.4 18.4a9 9 0 0 0 0-12.7',
];

/**
 * Gives each place of a side that can be read aloud its button, where this device has a voice for the
 * language; nothing is said before it is pressed. Gives back how to fall silent.
 */
export async function showSpeech(root: ShadowRoot): Promise<() => void> {
  const voices = await systemVoices();
  for (const place of root.querySelectorAll<HTMLElement>('span.tts')) {
    const { lang = '', text = '', speed } = place.dataset;
    const voice = voiceFor(lang, voices);
    if (!voice || text === '' || place.childElementCount > 0) continue;
    place.append(speaker(lang, () => say(text, voice, rateOf(speed))));
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
  return hush;
}

/** 0.1–10, as browsers take it. */
function rateOf(speed: string | undefined): number {
  const rate = Number(speed ?? 1);
  return rate >= 0.1 && rate <= 10 ? rate : 1;
}

function speaker(language: string, onPress: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'speaker';
  button.title = t('readAloudIn', languageName(language));
  button.setAttribute('aria-label', button.title);
  button.append(icon());
  button.addEventListener('click', (event) => {
    // A press on the card would show its answer.
    event.stopPropagation();
    onPress();
  });
  return button;
}

function icon(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const line of ICON) {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', line);
    svg.append(path);
  }
  return svg;
}
