import { describe, expect, it, vi } from 'vitest';
import { createPopupListsModel } from '@/components/popup-review/popup-lists-model';
import { popupApp } from '@/tests/support/popup';
import { settled, slow } from '@/tests/support/slow';

/** The lists of the popup, where reading what was shown last takes its time. */
async function openSlowly() {
  const app = await popupApp();
  const shown = slow(app.services.loadLastShown);
  const services = { ...app.services, loadLastShown: shown.run };
  const lists = createPopupListsModel({ ...app, services }, vi.fn());
  return { app, lists, shown };
}

describe('the lists of the popup on a slow machine', () => {
  it('show the one that was pressed last', async () => {
    const { lists, shown } = await openSlowly();
    const first = lists.open('shown');
    await lists.open('saved');
    await settled();
    await shown.answer();
    await first;
    expect(lists.list.value).toBe('saved');
  });

  it('stay closed where the person left meanwhile', async () => {
    const { lists, shown } = await openSlowly();
    const opened = lists.open('shown');
    lists.leave();
    await settled();
    await shown.answer();
    await opened;
    expect(lists.list.value).toBeUndefined();
  });

  it('that could not be read are reported', async () => {
    const app = await popupApp();
    const loadInbox = async () => Promise.reject(new Error('blocked'));
    const services = { ...app.services, loadInbox };
    await createPopupListsModel({ ...app, services }, vi.fn()).open('saved');
    expect(app.reported).toEqual([new Error('blocked')]);
  });
});
