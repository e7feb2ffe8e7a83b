import { expect, it } from 'vitest';
import { holdDraft, takeDraft } from '@/lib/services/library/note-drafts';
import { fakeApp } from '@/tests/support/fake-app';

it('a draft that several pages open at the same moment is taken by one of them', async () => {
  const app = await fakeApp();
  const id = 'kept';
  const take = () => takeDraft(app, { id });
  expect(await Promise.all([take(), take(), take()])).toEqual([true, false, false]);
  await holdDraft(app, { id, isHeld: false });
  await expect.poll(take).toBe(true);
});
