import { describe, expect, it } from 'vitest';
import { storedPlace } from '@/lib/domain/capture/stored-place';

const words = (source: Parameters<typeof storedPlace>[0]) =>
  storedPlace(source)?.wanted.map((one) => one.words);

describe('what makes a place the stored one (U-07)', () => {
  it('is the phrase with all that stood around it, or its sentence', () => {
    const source = {
      phrase: 'petrichor',
      prefix: 'morning the ',
      suffix: ' rose',
      quote: 'One morning the petrichor rose.',
    };
    expect(words(source)).toEqual([
      'morning thepetrichorrose',
      'morning thepetrichor rose',
      'morning the petrichorrose',
      'morning the petrichor rose',
      'One morning the petrichor rose.',
    ]);
  });

  it('says where in those words the phrase begins', () => {
    const place = storedPlace({
      phrase: 'rose',
      prefix: 'petrichor',
      quote: 'The petrichor rose.',
    });
    for (const { words: text, at } of place?.wanted ?? []) {
      expect(text.slice(at)).toMatch(/^rose/);
    }
    expect(place?.wanted).toHaveLength(5);
  });

  it('is not the phrase alone, which could stand anywhere', () => {
    expect(storedPlace({ phrase: 'rose' })).toBeUndefined();
    expect(storedPlace({ phrase: 'rose', quote: 'rose' })).toBeUndefined();
    expect(storedPlace({ quote: 'The petrichor rose.' })).toBeUndefined();
  });

  it('takes a sentence that was cut without its marks', () => {
    expect(words({ phrase: 'b', quote: '… a b c …' })).toEqual(['a b c']);
  });
});
