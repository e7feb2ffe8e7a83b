import { describe, expect, it, vi } from 'vitest';
import { createCallDesk } from '@/lib/app/call-desk';
import type { App } from '@/lib/services/app';
import { fakeApp } from '@/tests/support/fake-app';

const CALL_ID = '01890000-0000-7000-8000-0000000000ff';

function call(name: string, callId = CALL_ID) {
  return { kind: 'call', callId, name, input: { text: 'hola' } } as const;
}

describe('the call desk of the worker (U-26)', () => {
  it('answers with what the use case returned, under the id of the call', async () => {
    const keep = vi.fn(async (_app: App, input: unknown) => ({ kept: input }));
    const answer = createCallDesk(await fakeApp(), { page: { keep }, script: {} });
    expect(await answer(call('keep'), 'page')).toEqual({
      kind: 'done',
      callId: CALL_ID,
      value: { kept: { text: 'hola' } },
    });
  });

  it('runs a call once however often it is asked', async () => {
    const keep = vi.fn(async () => 'kept');
    const answer = createCallDesk(await fakeApp(), { page: { keep }, script: {} });
    await Promise.all([answer(call('keep'), 'page'), answer(call('keep'), 'page')]);
    await answer(call('keep'), 'page');
    expect(keep).toHaveBeenCalledTimes(1);
  });

  it('mints the same ids when another worker runs the same call again', async () => {
    const mint = async (app: App) => [app.newId(), app.newId()];
    const first = createCallDesk(await fakeApp(), { page: { mint }, script: {} });
    const second = createCallDesk(await fakeApp(), { page: { mint }, script: {} });
    const [one, other] = [await first(call('mint'), 'page'), await second(call('mint'), 'page')];
    expect(one).toEqual(other);
    expect(one).toMatchObject({ value: [CALL_ID, '01890000-0000-7000-8000-000000000100'] });
  });

  it.each([
    ['a page of Morsel for what only the toast may', 'page', 'peek'],
    ['a script for what only pages may', 'script', 'keep'],
    ['anybody for what every object has', 'page', 'constructor'],
  ] as const)('refuses %s', async (_who, from, name) => {
    const keep = vi.fn(async () => 'kept');
    const peek = vi.fn(async () => 'seen');
    const answer = createCallDesk(await fakeApp(), { page: { keep }, script: { peek } });
    expect(await answer(call(name), from)).toMatchObject({ kind: 'failed' });
    expect(keep).not.toHaveBeenCalled();
    expect(peek).not.toHaveBeenCalled();
  });

  it('says what went wrong, keeps it for diagnostics, and tries again when asked again', async () => {
    const keep = vi.fn(async () => 'kept').mockRejectedValueOnce(new Error('The disk is full.'));
    const app = await fakeApp();
    const answer = createCallDesk(app, { page: { keep }, script: {} });
    expect(await answer(call('keep'), 'page')).toMatchObject({ message: 'The disk is full.' });
    expect(app.reported).toHaveLength(1);
    expect(await answer(call('keep'), 'page')).toMatchObject({ kind: 'done', value: 'kept' });
  });
});
