import { beforeEach, describe, expect, it } from 'vitest';
import { createWelcomeModel } from '@/components/welcome/welcome-model';
import { welcomeCases } from '@/lib/app/welcome-app';
import { boundApp } from '@/tests/support/bound-app';
import { fakeApp } from '@/tests/support/fake-app';
import { servePackagedFiles } from '@/tests/support/packaged-files';
import { settled, slow } from '@/tests/support/slow';

beforeEach(servePackagedFiles);

describe('the first minute on a slow machine', () => {
  it('makes one goal where Set is pressed twice', async () => {
    const app = boundApp(await fakeApp(), welcomeCases);
    const model = createWelcomeModel(app);
    model.sentence.value = 'learn 5 Spanish words in 10 min';
    await Promise.all([model.setGoal(), model.setGoal()]);
    expect(await (await app.db()).count('goals')).toBe(1);
  });

  it('leads nobody back who went on while the goal was stored', async () => {
    const app = boundApp(await fakeApp(), welcomeCases);
    const creating = slow(app.services.createGoal);
    const model = createWelcomeModel({
      ...app,
      services: { ...app.services, createGoal: creating.run },
    });
    model.sentence.value = 'learn 5 Spanish words in 10 min';
    const set = model.setGoal();
    model.goTo('cards');
    model.goTo('save');
    await settled();
    await creating.answer();
    await set;
    expect(model.stage.value).toBe('save');
  });

  it('leads nobody back who went on while the deck was added', async () => {
    const app = boundApp(await fakeApp(), welcomeCases);
    const adding = slow(app.services.addSampleDeck);
    const model = createWelcomeModel({
      ...app,
      services: { ...app.services, addSampleDeck: adding.run },
    });
    await model.load();
    model.goTo('cards');
    const [deck] = model.decks.value;
    const chosen = model.chooseDeck(deck?.key ?? 'spanish');
    await settled();
    model.goTo('save');
    await adding.answer();
    await chosen;
    expect(model.stage.value).toBe('save');
  });
});
