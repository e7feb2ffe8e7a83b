import { describe, expect, it } from 'vitest';
import { sentenceAround } from '@/lib/domain/capture/sentence';

/** `[…]` marks the selection. */
function around(marked: string, lang?: string) {
  const [before = '', rest = ''] = marked.split('[');
  const [phrase = '', after = ''] = rest.split(']');
  return sentenceAround({ before, phrase, after }, lang);
}

describe('the sentence around a phrase', () => {
  it.each([
    ['middle', 'One. She said [hello] twice. Three.', 'en', 'She said hello twice.'],
    ['first', '[Hello] there. Bye.', 'en', 'Hello there.'],
    ['last, without a full stop', 'One. And [two', 'en', 'And two'],
    ['question', 'Who? Was it [you]? No.', 'en', 'Was it you?'],
    ['spans two sentences', 'It was. He [ran. She] sat. They ate.', 'en', 'He ran. She sat.'],
    ['title before a name', 'Hi. I met Dr. [Jones] there. Bye.', 'en', 'I met Dr. Jones there.'],
    ['initial', 'By J. R. R. [Tolkien] in 1937. Next.', 'en', 'By J. R. R. Tolkien in 1937.'],
    ['decimal number', 'It is 3.14 [metres] long. Yes.', 'en', 'It is 3.14 metres long.'],
    ['German abbreviation', 'Ja. Das ist z. B. [Obst]. Nein.', 'de', 'Das ist z. B. Obst.'],
    ['numbered', 'Yes. See Fig. 5 [below] for it. No.', 'en', 'See Fig. 5 below for it.'],
    ['French quotes', 'Il dit : « [préalable] ». Puis rien.', 'fr', 'Il dit : « préalable ».'],
    ['Spanish marks', 'No. ¿Dónde [está] Ana? Sí.', 'es', '¿Dónde está Ana?'],
    ['Japanese', '昨日は雨だった。今日は[晴れ]です。明日は曇り。', 'ja', '今日は晴れです。'],
    ['Chinese', '我来了。你[什么]时候走？好。', 'zh', '你什么时候走？'],
    ['Arabic', 'ذهبت. أين [الكتاب]؟ هنا.', 'ar', 'أين الكتاب؟'],
    ['Hindi', 'यह एक है। वह [दो] है। बस।', 'hi', 'वह दो है।'],
    ['blanks and line breaks', 'One.\n  Two\n\t [three]\n four.', 'en', 'Two three four.'],
    ['soft hyphen', 'A long quali\u00adfication [here].', 'en', 'A long qualification here.'],
    ['unknown language tag', 'One. Two [three]. Four.', 'not a tag', 'Two three.'],
  ])('%s', (_reason, marked, lang, sentence) => {
    expect(around(marked, lang).text).toBe(sentence);
  });

  it('says where the phrase begins in it', () => {
    const { text, at } = around('One. Two  [ three ] four. Five.');
    expect(text.slice(at, at + 5)).toBe('three');
  });

  it('cuts a sentence without end at words, around the phrase', () => {
    const words = Array.from({ length: 300 }, (_, n) => `word${n}`).join(' ');
    const { text, at } = around(`${words} [needle] ${words}`);
    expect(text.length).toBeLessThanOrEqual(410);
    expect(text.slice(at, at + 6)).toBe('needle');
    expect(text).toMatch(/^… word\d+ .* word\d+ …$/);
  });
});
