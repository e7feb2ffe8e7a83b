import { expect, test } from '@playwright/test';
import { killWorker, waitRandomly } from '@/tests/e2e/support/kill';
import { newProfile, removeProfile } from '@/tests/e2e/support/launch';
import { expectEnded, goal, runningSession } from './running-session';
import { KILLS, liveAgain } from './support';

const RUN_MS = 800;

test('a session ends at its end, once, however often the worker is killed', async () => {
  const profile = newProfile();
  const life = await liveAgain(profile);
  let kills = 0;
  try {
    await life.saveSettings({});
    await life.database.put({ goals: [goal] });
    for (let round = 0; round < KILLS; round++) {
      const session = runningSession(round, RUN_MS);
      await life.database.put({ sessions: [session] });
      await Promise.all([life.poke(), waitRandomly(RUN_MS / 2)]);
      if (await killWorker(life.context)) kills++;
      await expectEnded(life, session);
    }
    expect(kills).toBeGreaterThan(KILLS / 2);
  } finally {
    await life.context.close();
    removeProfile(profile);
  }
});
