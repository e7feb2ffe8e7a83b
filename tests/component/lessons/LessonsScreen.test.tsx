import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLessonsModel, type LessonsModel } from '@/components/lessons/lessons-model';
import { LessonsScreen } from '@/components/lessons/LessonsScreen';
import { ToastHost } from '@/components/ui/Toast';
import { bindServices } from '@/lib/app/open-app';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import { lessonServices } from '@/lib/services/lessons/lesson-services';
import { undoServices } from '@/lib/services/undo/undo-services';
import { findBarriers } from '@/tests/support/axe';
import { fakeApp } from '@/tests/support/fake-app';
import { TIDES } from '@/tests/support/lessons';
import { servePackagedFiles } from '@/tests/support/packaged-files';

beforeEach(servePackagedFiles);

async function open(): Promise<LessonsModel> {
  const app = await fakeApp();
  const services = bindServices(app, { ...lessonServices, ...undoServices });
  const model = createLessonsModel({ ...app, services } as unknown as DashboardApp);
  await model.refresh();
  return model;
}

function show(model: LessonsModel, id?: string) {
  return render(
    <>
      <LessonsScreen model={model} id={id} />
      <ToastHost />
    </>,
  );
}

const file = (text: string, name = 'tides.md') => new File([text], name);
const button = (name: string) => screen.getByRole('button', { name });

describe('the lessons of the dashboard', () => {
  it('begin empty, with samples to add', async () => {
    const { container } = show(await open());
    expect(await findBarriers(container)).toEqual([]);
    fireEvent.click(button('Add sample lessons'));
    expect(await screen.findByText('Reading a Git history')).toBeTruthy();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('give the samples back with one press, and bring them again after undo', async () => {
    const model = await open();
    await model.addSamples();
    await model.importFile(file(TIDES));
    show(model);
    fireEvent.click(button('Remove the sample lessons'));
    await waitFor(() => expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1));
    fireEvent.click(button('Undo'));
    expect(await screen.findByText('Reading a Git history')).toBeTruthy();
  });

  it('are given out as the Markdown file that they came from', async () => {
    const model = await open();
    await model.importFile(file(TIDES));
    const made = vi.spyOn(URL, 'createObjectURL');
    show(model);
    fireEvent.click(button('Download: Tides'));
    expect(await screen.findByText('Saved as Tides.md')).toBeTruthy();
    const given = made.mock.lastCall?.[0] as Blob;
    await model.importFile(file(await given.text()));
    expect(model.lessons.value).toHaveLength(1);
    expect(await given.text()).toContain('# Tides');
  });

  it('take a Markdown file in', async () => {
    show(await open());
    const input = screen.getByLabelText('Import a Markdown file');
    fireEvent.change(input, { target: { files: [file(TIDES)] } });
    expect(await screen.findByRole('heading', { name: 'Tides' })).toBeTruthy();
    expect(screen.getByText('1 min · 4 steps · 2 questions')).toBeTruthy();
  });

  it.each([
    ['a file with a problem, with its line', file('# T\n\n? Why'), 'Line 3'],
    ['a file that is not text', file('a\0b'), 'not a text file'],
    ['a file too large', file('x'.repeat(2 * 1024 * 1024 + 1)), 'larger than 2 MB'],
  ])('name %s and change nothing', async (_what, given, words) => {
    const model = await open();
    show(model);
    await model.importFile(given);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(words));
    expect(model.lessons.value).toEqual([]);
  });

  it('delete a lesson and bring it back', async () => {
    const model = await open();
    await model.importFile(file(TIDES));
    show(model);
    fireEvent.click(button('Delete: Tides'));
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Tides' })).toBeNull());
    fireEvent.click(button('Undo'));
    expect(await screen.findByRole('heading', { name: 'Tides' })).toBeTruthy();
  });

  it('are read straight through', async () => {
    const model = await open();
    await model.importFile(file(TIDES));
    show(model, model.lessons.value?.[0]?.lessonId);
    fireEvent.click(await screen.findByRole('button', { name: 'Next' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Twice' }));
    await screen.findByText('That’s right.');
    fireEvent.click(button('Next'));
    await screen.findByLabelText('Your answer');
    fireEvent.click(button('Show answer'));
    await screen.findByText('The answer: The Moon');
    fireEvent.click(button('Next'));
    await screen.findByText('4 of 4 · 1 min left');
    fireEvent.click(button('Next'));
    expect(await screen.findByText('Lesson finished')).toBeTruthy();
    expect(screen.getByText('2 questions come back as cards when it is time.')).toBeTruthy();
  });
});

describe('writing a lesson', () => {
  const write = (markdown: string) =>
    fireEvent.input(screen.getByLabelText('Lesson in Markdown'), { target: { value: markdown } });

  it('shows the screens and what to mend while typing', async () => {
    const { container } = show(await open(), 'new');
    write('# Tides\n\nWater.\n\n---\n\n? Why');
    expect(await screen.findByText('Line 7: Add an answer', { exact: false })).toBeTruthy();
    expect(button('Save').hasAttribute('disabled')).toBe(true);
    expect(await findBarriers(container)).toEqual([]);
  });

  it('keeps what was typed until it is saved', async () => {
    const model = await open();
    show(model, 'new');
    write('# Half a lesson');
    cleanup();
    show(model, 'new');
    await waitFor(() => {
      const area = screen.getByLabelText<HTMLTextAreaElement>('Lesson in Markdown');
      expect(area.value).toBe('# Half a lesson');
    });
  });

  it('stores the lesson and goes to the list', async () => {
    const model = await open();
    show(model, 'new');
    write(TIDES);
    await waitFor(() => expect(button('Save').hasAttribute('disabled')).toBe(false));
    fireEvent.submit(button('Save').closest('form') ?? document.body);
    await waitFor(() => expect(location.hash).toBe('#/lessons'));
    await model.refresh();
    expect(model.lessons.value).toMatchObject([{ title: 'Tides', state: 'new' }]);
  });
});

describe('an editor whose lesson was changed elsewhere at the same place', () => {
  async function clash() {
    const model = await open();
    await model.importFile(file(TIDES));
    const lessonId = model.lessons.value?.[0]?.lessonId;
    const [one, other] = [1, 2].map(() => model.openEditor(lessonId));
    await Promise.all([one?.load(), other?.load()]);
    other?.write(other.markdown.value.replace('rises', 'climbs'));
    await other?.save();
    localStorage.clear();
    if (lessonId === undefined || one === undefined) throw new Error('There is no lesson.');
    return { model: { ...model, openEditor: () => one }, lessonId, one };
  }

  it('says so in one sentence, saves nothing and asks whose words stay', async () => {
    const { model, lessonId, one } = await clash();
    one.write(one.markdown.value.replace('rises', 'creeps'));
    const { container } = show(model, `${lessonId}/edit`);
    fireEvent.click(button('Save'));
    expect((await screen.findByRole('alert')).textContent).toContain('changed elsewhere');
    expect(screen.getByText(/The sea climbs and falls\./)).toBeTruthy();
    expect(await findBarriers(container)).toEqual([]);
    expect(one.isSaved.value).toBe(false);
    fireEvent.click(button('Keep the other'));
    await waitFor(() => expect(one.isSaved.value).toBe(true));
  });

  it('asks no more once it is written on', async () => {
    const { one } = await clash();
    one.write(one.markdown.value.replace('rises', 'creeps'));
    await one.save();
    expect(one.clash.value).toBeDefined();
    one.write(one.markdown.value.replace('creeps', 'climbs'));
    expect(one.clash.value).toBeUndefined();
    await one.save();
    expect(one.isSaved.value).toBe(true);
  });
});
