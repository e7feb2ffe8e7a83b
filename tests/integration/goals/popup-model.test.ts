import { expect, it } from 'vitest';
import { createPopupModel } from '@/components/today/popup-model';
import { popupCases } from '@/lib/app/popup-cases';
import type { TodayNow } from '@/lib/services/goals/load-today';
import { boundApp } from '@/tests/support/bound-app';
import { fakeApp } from '@/tests/support/fake-app';
import { aGoal } from '@/tests/support/goal-factories';

it('a reading that comes late does not take back what a later one showed', async () => {
  const app = boundApp(await fakeApp({ rows: { goals: [aGoal()] } }), popupCases);
  const before = await app.services.settleAndLoadToday();
  const first = Promise.withResolvers<TodayNow>();
  const readings = [first.promise];
  const settleAndLoadToday = () => readings.shift() ?? app.services.settleAndLoadToday();
  const model = createPopupModel({ ...app, services: { ...app.services, settleAndLoadToday } });
  const opened = model.open();
  await app.services.startSession({ goalId: aGoal().id });
  await model.load();
  first.resolve(before);
  await opened;
  expect(model.today.value?.open?.goal.id).toBe(aGoal().id);
});
