import { describe, expect, it } from 'vitest';
import type { LessonId } from '@/lib/domain/ids';
import { HOUR } from '@/lib/domain/time/duration';
import { answerCheck } from '@/lib/services/lessons/answer-check';
import { saveLesson } from '@/lib/services/lessons/save-lesson';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { TIDES, withLesson } from '@/tests/support/lessons';

describe('answering a check question', () => {
  const answer = (app: FakeApp, lessonId: LessonId, checkId: string, text: string) =>
    answerCheck(app, { lessonId, checkId, answer: text, surface: 'newtab' });

  it('says whether it was right and explains it', async () => {
    const app = await fakeApp();
    const lessonId = await withLesson(app);
    expect(await answer(app, lessonId, '2', 'Once')).toMatchObject({
      isRight: false,
      answer: 'Twice',
      explanationHtml: '<p>About every twelve hours.</p>',
    });
    expect(await answer(app, lessonId, '3', 'the MOON!')).toMatchObject({ isRight: true });
  });

  it('makes one scheduled card, however often it is answered (S-058)', async () => {
    const app = await fakeApp();
    const lessonId = await withLesson(app);
    await Promise.all([1, 2].map(() => answer(app, lessonId, '2', 'Twice')));
    app.clock.now += HOUR;
    await answer(app, lessonId, '2', 'Once');
    const db = await app.db();
    const cards = await db.getAll('cards');
    expect(cards.map((card) => card.id)).toEqual([`${lessonId}/2/0`]);
    expect(cards[0]?.schedule).toMatchObject({ reps: 1 });
    expect(await db.getAll('decks')).toMatchObject([{ name: 'Tides' }]);
    expect((await db.get('histories', `${lessonId}/2/0`))?.entries).toHaveLength(1);
  });

  it('asks on the card without telling, and answers with the explanation', async () => {
    const app = await fakeApp();
    const lessonId = await withLesson(app);
    await answer(app, lessonId, '2', 'Twice');
    const note = await (await app.db()).get('notes', `${lessonId}/2`);
    expect(note?.fields).toEqual({
      front: '<p>How often a day?</p><ul><li>Twice</li><li>Once</li></ul>',
      back: '<p><strong>Twice</strong></p><p>About every twelve hours.</p>',
    });
  });

  it('puts the card into the deck that the lesson names', async () => {
    const app = await fakeApp();
    const file = '---\ntitle: Tides\ndeck: Sea\n---\n? Pull\n= Moon';
    const lessonId = await withLesson(app, file);
    await answer(app, lessonId, '1', 'Moon');
    const [deck] = await (await app.db()).getAll('decks');
    const [card] = await (await app.db()).getAll('cards');
    expect(deck?.name).toBe('Sea');
    expect(card?.deckId).toBe(deck?.id);
  });

  it('follows the question when it is reworded, unless the card was edited', async () => {
    const app = await fakeApp();
    const lessonId = await withLesson(app);
    await answer(app, lessonId, '3', 'Moon');
    await saveLesson(app, {
      lessonId,
      markdown: TIDES.replace('What pulls it?', 'What pulls the sea?'),
    });
    const note = await (await app.db()).get('notes', `${lessonId}/3`);
    expect(note?.fields.front).toBe('<p>What pulls the sea?</p>');
  });
});
