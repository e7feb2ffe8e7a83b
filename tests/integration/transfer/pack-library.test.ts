import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseId, type NoteId } from '@/lib/domain/ids';
import {
  CLOZE_NOTE_TYPE,
  REVERSED_NOTE_TYPE,
  TYPED_NOTE_TYPE,
} from '@/lib/domain/note/own-note-types';
import { DAY } from '@/lib/domain/time/duration';
import { countLeftOutSamples } from '@/lib/services/transfer/left-out-samples';
import { packLibrary } from '@/lib/services/transfer/pack-library';
import { aCard, aDeck, aNote, aNoteType, DEVICE, MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';
import { jsonCell } from '@/tests/support/open-package';
import { ALL, anEntry, HISTORY, LEARNED, LIBRARY, MONDAY, pack, STEP } from '@/tests/support/pack';

describe('a package that goes out', () => {
  it('is a sound database of schema 11 for every other reader', async () => {
    const { integrity, indexes, col, entries, counts } = await pack(
      await fakeApp({ rows: LIBRARY }),
    );
    expect(integrity).toBe('ok');
    expect(col.ver).toBe(11);
    expect(Object.keys(entries)).toEqual(['collection.anki2', 'media']);
    expect(indexes).toEqual([
      'ix_cards_nid',
      'ix_cards_sched',
      'ix_cards_usn',
      'ix_notes_csum',
      'ix_notes_usn',
      'ix_revlog_cid',
      'ix_revlog_usn',
    ]);
    expect(counts).toEqual({ notes: 2, cards: 2, reviews: 2, media: 0 });
  });

  it('names decks by their whole paths and learns them as they are learned here', async () => {
    const options = { desiredRetention: 0.8, learningSteps: [1, 20] };
    const [, inner] = LIBRARY.decks ?? [];
    const rows = { ...LIBRARY, decks: [aDeck(), { ...aDeck(), ...inner, options }] };
    const { col, cards } = await pack(await fakeApp({ rows }));
    const decks = Object.values(jsonCell(col.decks)) as {
      id: number;
      name: string;
      conf: number;
    }[];
    expect(decks.map(({ name }) => name)).toEqual(['Default', 'Spanish', 'Spanish::Verbs']);
    const verbs = decks.find(({ name }) => name === 'Spanish::Verbs');
    expect(cards.filter(({ did }) => did === verbs?.id)).toHaveLength(1);
    expect(jsonCell(col.dconf)[String(verbs?.conf)]).toMatchObject({
      desiredRetention: 0.8,
      new: { delays: [1, 20] },
    });
  });

  it('has guids, tags, sort fields and check sums as Anki makes them', async () => {
    const { notes } = await pack(await fakeApp({ rows: LIBRARY }));
    const sum = (text: string) =>
      parseInt(createHash('sha1').update(text).digest('hex').slice(0, 8), 16);
    expect(
      notes.map(({ guid, tags, flds, sfld, csum }) => ({ guid, tags, flds, sfld, csum })),
    ).toEqual([
      {
        guid: 'note-1',
        tags: ' one two_words ',
        flds: 'hola\x1fhello',
        sfld: 'hola',
        csum: sum('hola'),
      },
      {
        guid: 'Anki<guid',
        tags: '',
        flds: '<b>ser</b> &amp; estar\x1fto be',
        sfld: 'ser & estar',
        csum: sum('ser & estar'),
      },
    ]);
  });

  it('keeps schedule, memory and flag of a learned card', async () => {
    const { cards, col } = await pack(await fakeApp({ rows: LIBRARY }));
    const [learned] = cards.filter(({ type }) => type === 2);
    expect(learned).toMatchObject({ queue: 2, ivl: 10, reps: 2, lapses: 1, flags: 3, left: 0 });
    expect(jsonCell(learned?.data)).toEqual({
      pos: 0,
      s: 12.5,
      d: 5.5,
      dr: 0.9,
      decay: 0.1542,
      lrt: (MONDAY_9AM - 10 * DAY) / 1000,
    });
    const dueOn = Number(col.crt) * 1000 + Number(learned?.due) * DAY;
    expect(new Date(dueOn).toISOString()).toBe('2026-03-02T04:00:00.000Z');
  });

  it('has a line of the log for each answer', async () => {
    const { revlog, cards } = await pack(await fakeApp({ rows: LIBRARY }));
    const [learned] = cards.filter(({ type }) => type === 2);
    const line = { cid: learned?.id, usn: -1, factor: 600, time: 4000 };
    expect(revlog).toEqual([
      { ...line, id: MONDAY_9AM - 13 * DAY, ease: 1, ivl: -600, lastIvl: 0, type: 0 },
      { ...line, id: MONDAY_9AM - 10 * DAY, ease: 3, ivl: 10, lastIvl: -600, type: 0 },
    ]);
  });

  it('leaves out an answer that was taken back', async () => {
    const undo = { ...anEntry({ at: MONDAY_9AM }), type: 'undo', undoes: HISTORY[1]?.id } as const;
    const entries = [...HISTORY, undo as never];
    const rows = { ...LIBRARY, histories: [{ cardId: aCard().id, entries }] };
    expect((await pack(await fakeApp({ rows }))).revlog).toHaveLength(1);
  });

  it.each([
    ['suspended', { suspendedAt: MONDAY_9AM }, { queue: -1 }],
    ['buried', { buriedUntilDay: MONDAY + 1 }, { queue: -3 }],
    ['buried until today', { buriedUntilDay: MONDAY }, { queue: 2 }],
    [
      'in a step',
      { schedule: { ...STEP, dueAt: MONDAY_9AM } },
      { queue: 1, due: MONDAY_9AM / 1000, left: 1001 },
    ],
    ['in a step of days', { schedule: { ...STEP, intervalDays: 2 } }, { type: 1, queue: 3 }],
  ])('says of a card that it is %s', async (_state, given, expected) => {
    const rows = { ...LIBRARY, cards: [aCard({ schedule: LEARNED, ...given })], histories: [] };
    expect((await pack(await fakeApp({ rows }))).cards).toMatchObject([expected]);
  });

  it('keeps new cards in their order', async () => {
    const positions = [5e12, 3, 40];
    const notes = positions.map((_, at) => aNote({ id: parseId(`note-${at}`) }));
    const cards = positions.map((newPosition, at) =>
      aCard({ noteId: parseId(`note-${at}`), newPosition }),
    );
    const found = (await pack(await fakeApp({ rows: { ...LIBRARY, notes, cards } }))).cards;
    expect(found.map(({ due }) => due)).toEqual([2, 0, 1]);
  });

  it('of one deck holds it and the decks inside it alone', async () => {
    const { notes, col } = await pack(await fakeApp({ rows: LIBRARY }), {
      deckId: parseId('deck-2'),
    });
    expect(notes.map(({ guid }) => guid)).toEqual(['Anki<guid']);
    const decks = Object.values(jsonCell(col.decks)) as { name: string }[];
    expect(decks.map(({ name }) => name)).toEqual(['Default', 'Spanish::Verbs']);
  });

  it('holds neither what was deleted nor starter cards that nobody answered', async () => {
    const starter = parseId<NoteId>('sample-spanish-hola');
    const rows = {
      ...LIBRARY,
      decks: [aDeck(), aDeck({ id: parseId('deck-2'), isSample: true })],
      notes: [aNote(), aNote({ id: starter }), aNote({ id: parseId('note-3'), deletedAt: 1 })],
      cards: [
        aCard(),
        aCard({ noteId: starter, deckId: parseId('deck-2') }),
        aCard({ noteId: parseId('note-3'), deletedAt: 1 }),
      ],
    };
    const app = await fakeApp({ rows });
    expect((await pack(app)).counts).toMatchObject({ notes: 1, cards: 1 });
    expect(await countLeftOutSamples(app)).toBe(1);
    expect(await countLeftOutSamples(app, { deckId: parseId('deck-1') })).toBe(0);
  });

  it("holds a person's own new card that lies in a starter deck", async () => {
    const rows = {
      ...LIBRARY,
      decks: [aDeck({ isSample: true })],
      notes: [aNote()],
      cards: [aCard()],
    };
    const app = await fakeApp({ rows });
    expect((await pack(app)).counts).toMatchObject({ notes: 1, cards: 1 });
    expect(await countLeftOutSamples(app)).toBe(0);
  });

  it('of nothing is none', async () => {
    const app = await fakeApp({ rows: { decks: [aDeck()] } });
    const settings = await app.settings.load();
    expect(await packLibrary(app, { choice: ALL, settings })).toEqual({ kind: 'empty' });
  });

  it('asks a typed answer once', async () => {
    const rows = {
      ...LIBRARY,
      noteTypes: [aNoteType(TYPED_NOTE_TYPE)],
      notes: [aNote({ noteTypeId: TYPED_NOTE_TYPE.id })],
    };
    const { col } = await pack(await fakeApp({ rows }));
    expect(Object.values(jsonCell(col.models))).toMatchObject([
      {
        tmpls: [
          {
            qfmt: '{{Front}}<br>{{type:Back}}',
            afmt: '{{Front}}\n\n<hr id=answer>\n\n{{type:Back}}',
          },
        ],
      },
    ]);
  });

  it('asks a cloze and a reversed card in Anki as here', async () => {
    const stamped = { stamp: 0, deviceId: DEVICE };
    const rows = {
      ...LIBRARY,
      noteTypes: [
        { ...CLOZE_NOTE_TYPE, ...stamped },
        { ...REVERSED_NOTE_TYPE, ...stamped },
      ],
      notes: [
        aNote({ noteTypeId: CLOZE_NOTE_TYPE.id, fields: { text: '{{c2::x}}', extra: '' } }),
        aNote({ id: parseId('note-2'), noteTypeId: REVERSED_NOTE_TYPE.id }),
      ],
    };
    const { col } = await pack(await fakeApp({ rows }));
    expect(Object.values(jsonCell(col.models))).toMatchObject([
      { name: 'Cloze', type: 1, req: [[0, 'any', [0]]], tmpls: [{ qfmt: '{{cloze:Text}}' }] },
      {
        name: 'Basic and reversed',
        type: 0,
        req: [
          [0, 'any', [0]],
          [1, 'any', [1]],
        ],
        tmpls: [
          { ord: 0, qfmt: '{{Front}}', afmt: expect.stringMatching(/^\{\{FrontSide\}\}/) },
          { ord: 1, qfmt: '{{Back}}', afmt: expect.stringMatching(/^\{\{FrontSide\}\}/) },
        ],
      },
    ]);
  });
});
