// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { watchAttention } from '@/lib/snapshot/attention';

beforeEach(() => {
  document.body.innerHTML =
    '<article>A card</article><button data-does="skip"><svg></svg> Skip</button><button>Other</button>';
});

describe('attention begins', () => {
  it.each([
    ['the pointer moves', () => new Event('pointermove')],
    ['a finger comes down', () => new Event('pointerdown')],
    ['the wheel turns', () => new Event('wheel')],
    ['something takes the focus', () => new Event('focusin')],
    ['something is pressed', () => new Event('click')],
    ['a key goes down', () => new KeyboardEvent('keydown', { key: ' ' })],
  ])('when %s', async (_what, sign) => {
    const attention = watchAttention(window);
    expect(attention.hasBegun()).toBe(false);
    window.dispatchEvent(sign());
    expect(attention.hasBegun()).toBe(true);
    await expect(attention.begun).resolves.toBeUndefined();
  });

  it('not with what happens to a page that nobody means', () => {
    const attention = watchAttention(window);
    for (const type of ['load', 'resize', 'blur', 'visibilitychange', 'pointerout', 'scroll']) {
      window.dispatchEvent(new Event(type));
    }
    expect(attention.hasBegun()).toBe(false);
    expect(attention.handOver()).toEqual([]);
  });
});

describe('what was pressed before the app was there', () => {
  it('is handed over in order, keys and quiet buttons alike', () => {
    const attention = watchAttention(window);
    const [space, two] = [press(' '), press('2')];
    click('[data-does]');
    const undo = press('z');
    expect(attention.handOver()).toEqual([
      { kind: 'key', event: space },
      { kind: 'key', event: two },
      { kind: 'edge', does: 'skip' },
      { kind: 'key', event: undo },
    ]);
  });

  it('counts for the button when its picture was hit', () => {
    const attention = watchAttention(window);
    click('svg');
    expect(attention.handOver()).toEqual([{ kind: 'edge', does: 'skip' }]);
  });

  it('is nothing where a look, the card or another button was meant', () => {
    const attention = watchAttention(window);
    document.body.dispatchEvent(new Event('pointermove', { bubbles: true }));
    click('article');
    click('button:not([data-does])');
    expect(attention.hasBegun()).toBe(true);
    expect(attention.handOver()).toEqual([]);
  });

  it('ends where the app takes over: the app hears later keys itself', () => {
    const attention = watchAttention(window);
    press('1');
    const handed = attention.handOver();
    press('2');
    click('[data-does]');
    expect(handed).toHaveLength(1);
  });
});

function press(key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true });
  document.body.dispatchEvent(event);
  return event;
}

function click(selector: string): void {
  document.querySelector(selector)?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
}
