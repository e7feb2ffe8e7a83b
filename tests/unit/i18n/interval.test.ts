import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time/duration';
import { formatSize, formatSizeAlone, sizeOfDays, sizeOfWait } from '@/lib/i18n/interval';
import german from '@/public/_locales/de/messages.json';

describe('how long a wait is', () => {
  it.each([
    [0, 1, 'minute'],
    [10 * MINUTE, 10, 'minute'],
    [5 * HOUR, 5, 'hour'],
    [23 * HOUR, 1, 'day'],
    [3 * DAY, 3, 'day'],
    [152 * DAY, 5, 'month'],
    [731 * DAY, 2, 'year'],
  ])('%d ms are %d of the unit %s', (wait, count, unit) => {
    expect(sizeOfWait(wait)).toEqual({ count, unit });
  });

  it('is said alike after a preposition and by itself in English', () => {
    expect(formatSize(sizeOfDays(3))).toBe('3 days');
    expect(formatSizeAlone(sizeOfDays(3))).toBe('3 days');
  });

  it('is said in the case that German asks for', () => {
    const texts = new Map(Object.entries(german).map(([key, { message }]) => [key, message]));
    const getMessage = (key: string, values: readonly string[] = []) =>
      (texts.get(key) ?? '').replace('$1', values[0] ?? '');
    Object.assign(fakeBrowser.i18n, { getMessage: vi.fn(getMessage) });
    expect(formatSize(sizeOfDays(3))).toBe('3 Tagen');
    expect(formatSizeAlone(sizeOfDays(3))).toBe('3 Tage');
    expect(formatSizeAlone(sizeOfDays(152))).toBe('5 Monate');
  });
});
