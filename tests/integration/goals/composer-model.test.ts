import { describe, expect, it } from 'vitest';
import { createComposerModel } from '@/components/goals/composer-model';
import { EMPTY_COMPOSER } from '@/lib/domain/goal/composer-text';
import { loadComposerText, saveComposerText } from '@/lib/services/goals/composer-text';
import { createGoal } from '@/lib/services/goals/create-goal';
import { createNote } from '@/lib/services/notes/create-note';
import { boundApp } from '@/tests/support/bound-app';
import { fakeApp } from '@/tests/support/fake-app';

const cases = { createGoal, createNote, loadComposerText, saveComposerText };
const events = { onGoalAdded: () => undefined, onCardAdded: () => undefined };

async function composer() {
  const app = boundApp(await fakeApp(), cases);
  return { app, model: createComposerModel(app, events) };
}

describe('what was being typed (C-20)', () => {
  it('stays when the composer is opened before it was read', async () => {
    const { app, model } = await composer();
    const kept = { ...EMPTY_COMPOSER, sentence: 'Learn 5 words' };
    await app.services.saveComposerText(kept);
    model.open('goal');
    await model.load();
    expect(model.text.value).toEqual({ ...kept, isOpen: true });
    expect(await app.services.loadComposerText()).toEqual({ ...kept, isOpen: true });
  });

  it('stays beside what is typed before it was read', async () => {
    const { app, model } = await composer();
    await app.services.saveComposerText({ ...EMPTY_COMPOSER, sentence: 'Learn 5 words' });
    model.type('front', 'hola', 4, 4);
    await model.load();
    expect(await app.services.loadComposerText()).toMatchObject({
      sentence: 'Learn 5 words',
      front: 'hola',
    });
  });

  it('is kept at each keystroke', async () => {
    const { app, model } = await composer();
    await model.load();
    model.type('sentence', 'Walk', 4, 4);
    expect(await app.services.loadComposerText()).toMatchObject({ sentence: 'Walk' });
  });

  it('stays as far as it was typed while the card before it was stored', async () => {
    const { model } = await composer();
    await model.load();
    model.type('front', 'hola', 4, 4);
    model.type('back', 'hello', 5, 5);
    const adding = model.addCard();
    model.type('back', 'hellodog', 8, 8);
    await adding;
    expect(model.text.value).toMatchObject({ front: '', back: 'dog', caret: { field: 'back' } });
  });

  it('stays as far as it was typed while the goal before it was stored', async () => {
    const { model } = await composer();
    await model.load();
    model.type('sentence', 'Walk', 4, 4);
    const adding = model.addGoal();
    model.type('why', 'fresh air', 9, 9);
    await adding;
    expect(model.text.value).toMatchObject({ sentence: '', why: 'fresh air', isOpen: true });
  });
});
