import { describe, expect, it } from 'vitest';
import { withSpeech } from '@/lib/domain/render/live-parts';
import { languagesOf, voiceFor } from '@/lib/domain/render/voice-for';

const voice = (lang: string, localService = true) => ({ lang, localService });

describe('the voice for a language', () => {
  const voices = [voice('en-GB'), voice('es-MX'), voice('es-ES'), voice('fr-FR', false)];

  it.each([
    ['of its region', 'es_ES', 'es-ES'],
    ['of the language, where none is of its region', 'es_AR', 'es-MX'],
    ['of the language, where no region is named', 'en', 'en-GB'],
  ])('is one %s', (_what, language, lang) => {
    expect(voiceFor(language, voices)?.lang).toBe(lang);
  });

  it('is never one that sends the text to somebody', () => {
    expect(voiceFor('fr_FR', voices)).toBeUndefined();
    expect(languagesOf(voices)).toEqual(['en-GB', 'es-ES', 'es-MX']);
  });
});

describe('a side that a deck wants read aloud', () => {
  it('ends with a place that knows its words and its language', () => {
    expect(withSpeech('<b>"hola"</b> [sound:a.mp3]', 'es')).toBe(
      '<b>"hola"</b> [sound:a.mp3]<span class="tts" data-lang="es" data-text="&quot;hola&quot;"></span>',
    );
  });

  it.each([
    ['no language is named', 'hola', undefined],
    ['there is nothing to say', '<img src="a.png">', 'es'],
    ['its author says where it is read', 'a<span class="tts" data-lang="en"></span>', 'es'],
  ])('stays as it is where %s', (_what, html, language) => {
    expect(withSpeech(html, language)).toBe(html);
  });
});
