import { render } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { SampleCards } from '@/components/transfer/SampleCards';

it('names a sound of a card to come, where it will be played', () => {
  const sample = [{ line: 1, front: 'two [sound:zw%C3%B6lf.mp3]', back: 'three' }];
  const { container } = render(<SampleCards sample={sample} />);
  const [front, back] = Array.from(container.querySelectorAll('li div'), (side) => ({
    text: side.shadowRoot?.querySelector('.morsel-body')?.textContent,
    named: side.shadowRoot?.querySelector('.missing')?.textContent,
  })).filter(({ text }) => text);
  expect(front).toEqual({ text: 'two zwölf.mp3', named: 'zwölf.mp3' });
  expect(back).toEqual({ text: 'three', named: undefined });
});
