import { expect, it } from 'vitest';
import { linkTo } from '@/lib/domain/media/media-refs';
import { parseId, type DeckId } from '@/lib/domain/ids';
import { exportText } from '@/lib/services/transfer/export-text';
import { aDeck, aNote, aNoteType } from '@/tests/support/factories';
import { madeOf } from '@/tests/support/exported-file';
import { fakeApp } from '@/tests/support/fake-app';

it('a table names pictures and sounds as their author did', async () => {
  const hash = 'a'.repeat(64);
  const front = `<img src='${linkTo(hash, 'my%20dog.png')}'> [sound:${linkTo(hash, 'a&amp;b.mp3')}]`;
  const app = await fakeApp({
    rows: {
      decks: [aDeck()],
      noteTypes: [aNoteType()],
      notes: [aNote({ fields: { front, back: 'x' } })],
    },
  });
  const deckId = parseId<DeckId>('deck-1');
  const choices = { hasHistory: false, hasSources: false, separator: ',' } as const;
  const { file } = madeOf(await exportText(app, { deckId, ...choices }));
  const [, row] = (await file.text()).split('\r\n');
  expect(row).toBe("<img src='my%20dog.png'> [sound:a&amp;b.mp3],x,Spanish,");
});
