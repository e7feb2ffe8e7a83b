import { expect, it } from 'vitest';
import { linkTo } from '@/lib/domain/media/media-refs';
import { parseId } from '@/lib/domain/ids';
import { exportCsv } from '@/lib/services/transfer/export-csv';
import { aDeck, aNote, aNoteType } from '@/tests/support/factories';
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
  const { file } = await exportCsv(app, { deckId: parseId('deck-1') });
  const [, row] = (await file.text()).split('\r\n');
  expect(row).toBe("<img src='my%20dog.png'> [sound:a&amp;b.mp3],x,Spanish,");
});
