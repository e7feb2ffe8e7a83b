import { cleanup, render, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPopupModel } from '@/components/today/popup-model';
import { PopupScreen } from '@/components/today/PopupScreen';
import { hideToast, showToast } from '@/components/ui/Toast';
import { followTodayLook } from '@/lib/app/follow-today-look';
import { bindServices } from '@/lib/app/open-app';
import { popupCases } from '@/lib/app/popup-cases';
import { DAY } from '@/lib/domain/time/duration';
import { paintPageView, readPageView } from '@/lib/snapshot/page-view';
import { fakeApp } from '@/tests/support/fake-app';
import { aGoal } from '@/tests/support/goal-factories';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
});

/** Opens the popup until it stands, keeps how it looks, and closes it. */
async function closeAfterALook() {
  const app = await fakeApp({ rows: { goals: [aGoal({ title: 'Read a page' })] } });
  vi.setSystemTime(app.clock.now);
  const model = createPopupModel({ ...app, services: bindServices(app, popupCases) });
  render(<PopupScreen model={model} />);
  await model.open();
  await waitFor(() => expect(document.body.textContent).toContain('Read a page'));
  followTodayLook(app, window, model.keepable);
  await waitFor(() => expect(isKept()).toBe(true));
  cleanup();
  document.body.replaceChildren();
  return { app, model };
}

const isKept = () => readPageView(localStorage, location.pathname) !== undefined;

const painted = () => {
  paintPageView(window);
  return document.body.querySelector<HTMLElement>('[inert]')?.textContent;
};

describe('the popup as it was seen last', () => {
  it('is painted without the app', async () => {
    await closeAfterALook();
    expect(painted()).toContain('Read a page');
  });

  it('is not painted by a newer build, whose classes are others', async () => {
    await closeAfterALook();
    document.documentElement.dataset.styles = '/assets/newer.css';
    expect(painted()).toBeUndefined();
    delete document.documentElement.dataset.styles;
    expect(painted()).toContain('Read a page');
  });

  it.each([
    ['the day after', DAY],
    ['the day before, where the clock was set back', -DAY],
  ])('is not painted on %s', async (_which, off) => {
    const { app } = await closeAfterALook();
    vi.setSystemTime(app.clock.now + off);
    expect(painted()).toBeUndefined();
  });

  it('is forgotten where something else than the day is shown', async () => {
    const { model } = await closeAfterALook();
    model.compose('goal');
    expect(painted()).toBeUndefined();
  });

  it('is painted without what was said in passing', async () => {
    showToast({ text: 'Skipped for today' });
    await closeAfterALook();
    hideToast();
    expect(painted()).not.toContain('Skipped');
  });

  it('is forgotten while a line is half written', async () => {
    const { model } = await closeAfterALook();
    model.composer.text.value = { ...model.composer.text.value, sentence: 'read' };
    expect(painted()).toBeUndefined();
  });
});
