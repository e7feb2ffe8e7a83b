import { describe, expect, it } from 'vitest';
import { parseId, type NoteId } from '@/lib/domain/ids';
import { readCardsOfNote } from '@/lib/storage/cards-of-note';
import { readIn } from '@/lib/storage/transact';
import { aCard } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';

const noteId = (id: string) => parseId<NoteId>(id);

describe('the cards of a note', () => {
  it.each([
    ['all its cards, whatever their number', 'note-1', ['note-1/0', 'note-1/12', 'note-1/2']],
    ['none of a note whose id begins the same', 'note', []],
    ['none of a note whose id goes on after a slash', 'lesson', ['lesson/0']],
    ['those of a note with a slash in its id', 'lesson/check', ['lesson/check/0']],
    ['nothing where the note has none', 'note-9', []],
  ])('are %s', async (_reason, id, expected) => {
    const rows = [
      aCard({ noteId: noteId('note-1') }),
      aCard({ noteId: noteId('note-1'), ordinal: 2 }),
      aCard({ noteId: noteId('note-1'), ordinal: 12 }),
      aCard({ noteId: noteId('note-10') }),
      aCard({ noteId: noteId('lesson') }),
      aCard({ noteId: noteId('lesson/check') }),
    ];
    const app = await fakeApp({ rows: { cards: rows } });
    const cards = await readIn(await app.db(), ['cards'], (tx) => readCardsOfNote(tx, noteId(id)));
    expect(cards.map((card) => card.id)).toEqual(expected);
  });
});
