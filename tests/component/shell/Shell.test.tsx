import { render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Shell } from '@/components/shell/Shell';
import { createShellModel, type ScreenLoaders } from '@/components/shell/shell-model';
import { dashboardCases } from '@/lib/app/dashboard-cases';
import { afterPaint } from '@/tests/support/after-paint';
import { findBarriers } from '@/tests/support/axe';
import { boundApp } from '@/tests/support/bound-app';
import { fakeApp } from '@/tests/support/fake-app';

function loadersThatCount(loads: string[]): ScreenLoaders {
  const load = (name: string) => async () => {
    loads.push(name);
    return { view: () => <h1>{`Page ${name}`}</h1>, refresh: () => loads.push(`again ${name}`) };
  };
  return {
    today: load('today'),
    library: load('library'),
    goals: load('goals'),
    lessons: load('lessons'),
    inbox: load('inbox'),
    insights: load('insights'),
    transfer: load('transfer'),
    settings: load('settings'),
  };
}

async function open() {
  const loads: string[] = [];
  const app = boundApp(await fakeApp(), dashboardCases);
  const model = createShellModel(app, loadersThatCount(loads), { name: 'today' });
  const { container } = render(<Shell model={model} />);
  await model.openRoute({ name: 'today' });
  await screen.findByRole('heading', { name: 'Page today' });
  return { app, model, container, loads };
}

describe('the dashboard frame', () => {
  it('names its places as promised and marks the current one', async () => {
    await open();
    const links = screen.getAllByRole('link').map((link) => link.textContent);
    expect(links).toEqual([
      'Skip to content',
      'Today',
      'Library',
      'Goals',
      'Lessons',
      'Insights',
      'Import and export',
      'Settings',
    ]);
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Today');
  });

  it('shows saved phrases as a part of the library', async () => {
    const { model } = await open();
    await model.openRoute({ name: 'inbox' });
    await screen.findByRole('heading', { name: 'Page inbox' });
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Library');
  });

  it('moves the focus to the heading and the title along at a change of place', async () => {
    const { model } = await open();
    await model.openRoute({ name: 'goals' });
    const heading = await screen.findByRole('heading', { name: 'Page goals' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(document.title).toBe('Goals · Morsel');
  });

  it('leaves the focus to whoever moves it on as soon as the place is in sight', async () => {
    const { model } = await open();
    await model.openRoute({ name: 'goals' });
    await screen.findByRole('heading', { name: 'Page goals' });
    const link = screen.getByRole('link', { current: 'page' });
    link.focus();
    await afterPaint();
    expect(document.activeElement).toBe(link);
  });

  it("loads a screen's code once and reads its data again at each visit", async () => {
    const { model, loads } = await open();
    await model.openRoute({ name: 'goals' });
    await model.openRoute({ name: 'today' });
    expect(loads).toEqual(['today', 'again today', 'goals', 'again goals', 'again today']);
  });

  it('offers a reload when the data was upgraded elsewhere', async () => {
    const { model } = await open();
    model.isOutdated.value = true;
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy();
  });

  it('says where nothing stored can be read, and reads the page again once it can be', async () => {
    const { app, model, container, loads } = await open();
    vi.spyOn(app.services, 'loadDecks').mockRejectedValueOnce(new Error('held'));
    const available = model.untilAvailable();
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toMatch(/cannot be opened right now.*Try again$/);
    expect(await findBarriers(container)).toEqual([]);
    await available;
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(loads).toEqual(['today', 'again today', 'again today']);
  });

  it('reads nothing twice where all can be read', async () => {
    const { model, loads } = await open();
    await model.untilAvailable();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(loads).toEqual(['today', 'again today']);
  });

  it('has no barriers', async () => {
    const { container } = await open();
    expect(await findBarriers(container)).toEqual([]);
  });
});
