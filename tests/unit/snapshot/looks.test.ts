import { expect, it } from 'vitest';
import { parseId, type CardId } from '@/lib/domain/ids';
import { forgetLooks, noteLook, readLooks } from '@/lib/snapshot/looks';
import { memoryStorage } from '@/tests/support/memory-storage';

const look = (id: string, at: number) => ({ cardId: parseId<CardId>(id), at });

it('looks are read in the order in which tabs were opened', () => {
  const storage = memoryStorage();
  noteLook(storage, look('a/0', 1));
  noteLook(storage, look('b/0', 2));
  expect(readLooks(storage)).toEqual([look('a/0', 1), look('b/0', 2)]);
});

it('what came while the others were stored stays when those are forgotten', () => {
  const storage = memoryStorage();
  for (const [place, id] of ['a/0', 'b/0', 'c/0'].entries()) noteLook(storage, look(id, place + 1));
  forgetLooks(storage, 2);
  expect(readLooks(storage)).toEqual([look('c/0', 3)]);
  forgetLooks(storage, 1);
  expect(readLooks(storage)).toEqual([]);
});

it('of more looks than are ever wanted the oldest go, and none is cut in two', () => {
  const storage = memoryStorage();
  for (let at = 1; at <= 500; at++) noteLook(storage, look('0123456789-0123456789/0', at));
  const looks = readLooks(storage);
  expect(looks.length).toBeGreaterThan(50);
  expect(looks.length).toBeLessThan(500);
  expect(new Set(looks.map(({ cardId }) => cardId)).size).toBe(1);
  expect(looks.map(({ at }) => at)).toEqual(looks.map((_, place) => 501 - looks.length + place));
});

it('text that is not ours holds no looks', () => {
  expect(readLooks(memoryStorage({ 'morsel-looks': '{"oops":\n7\n 8 9 10' }))).toEqual([]);
});
