import { describe, expect, it } from 'vitest';
import { readNumber, readSteps } from '@/components/settings/read-entry';

describe('typed settings', () => {
  it.each([
    ['5', 5],
    [' 12 ', 12],
    ['0', 0],
    ['', undefined],
    ['-1', undefined],
    ['100', undefined],
    ['2.5', undefined],
    ['many', undefined],
  ])('reads %j as %j', (text, value) => {
    const wanted = value === undefined ? { kind: 'wrong' } : { kind: 'right', value };
    expect(readNumber(text, { min: 0, max: 99 })).toEqual(wanted);
  });

  it.each([
    ['10', [10]],
    ['1, 10 60', [1, 10, 60]],
    ['', []],
    ['0', undefined],
    ['1.5', undefined],
    ['10m', undefined],
    ['2000', undefined],
    ['1 2 3 4 5 6 7 8 9', undefined],
  ])('reads the steps %j as %j', (text, value) => {
    const wanted = value === undefined ? { kind: 'wrong' } : { kind: 'right', value };
    expect(readSteps(text)).toEqual(wanted);
  });
});
