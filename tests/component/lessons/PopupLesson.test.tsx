import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { PopupLesson } from '@/components/lessons/PopupLesson';
import { createPopupLessonModel } from '@/components/lessons/popup-lesson-model';
import { bindServices } from '@/lib/app/open-app';
import type { PopupApp } from '@/lib/app/popup-app';
import { loadLessonStep } from '@/lib/services/lessons/load-lesson-step';
import { lessonReadingServices } from '@/lib/services/lessons/lesson-reading-services';
import { findBarriers } from '@/tests/support/axe';
import { fakeApp } from '@/tests/support/fake-app';
import { withLesson } from '@/tests/support/lessons';

async function open() {
  const app = await fakeApp();
  const lessonId = await withLesson(app);
  const services = bindServices(app, lessonReadingServices);
  const model = createPopupLessonModel({ ...app, services } as unknown as PopupApp, 'popup');
  await model.open(lessonId);
  const ring = { share: 0.5, label: '5 minutes left' };
  const shown = render(<PopupLesson model={model} title="Read" ring={ring} onTick={vi.fn()} />);
  await screen.findByText('New lesson · 4 steps · 1 min');
  return { app, lessonId, model, ...shown };
}

it('reads a lesson in the popup, the goal’s time in the ring', async () => {
  const { container } = await open();
  expect(screen.getByRole('img', { name: '5 minutes left' })).toBeTruthy();
  expect(await findBarriers(container)).toEqual([]);
});

it('goes on later where the popup was left', async () => {
  const { app, lessonId, model, container } = await open();
  fireEvent.click(screen.getByRole('button', { name: 'Next' }));
  await screen.findByText('2 of 4 · 1 min left');
  fireEvent.click(screen.getByRole('button', { name: 'To the timer' }));
  await vi.waitFor(() => expect(container.textContent).toBe(''));
  expect(model.reader.value).toBeUndefined();
  expect(await loadLessonStep(app, { lessonId })).toMatchObject({ stepNumber: 2 });
});
