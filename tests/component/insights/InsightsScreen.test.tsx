import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { createInsightsModel } from '@/components/insights/insights-model';
import { InsightsScreen } from '@/components/insights/InsightsScreen';
import { dashboardCases } from '@/lib/app/dashboard-cases';
import { parseId } from '@/lib/domain/ids';
import { MINUTE } from '@/lib/domain/time/duration';
import { learnerDay } from '@/lib/domain/time/learner-day';
import { findBarriers } from '@/tests/support/axe';
import { boundApp } from '@/tests/support/bound-app';
import { MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp, type Rows } from '@/tests/support/fake-app';

afterEach(cleanup);

const oneDay: Rows = {
  days: [
    {
      day: learnerDay(MONDAY_9AM, { zone: () => 0, rolloverHour: 4 }),
      deckId: parseId('deck-1'),
      ratings: { again: 3, hard: 0, good: 17, easy: 0 },
      tookMs: 4 * MINUTE,
      newCards: 0,
      recalls: { asked: 20, known: 17 },
      importedReviews: 0,
    },
  ],
};

async function open(rows: Rows) {
  const model = createInsightsModel(boundApp(await fakeApp({ rows }), dashboardCases));
  const { container } = render(<InsightsScreen model={model} />);
  model.load();
  await screen.findByRole('heading', { name: 'Recall' });
  return container;
}

it('promises the numbers on the first day instead of showing empty ones', async () => {
  await open({});
  expect(screen.getAllByText('Shows after a few days.')).toHaveLength(4);
});

it('shows recall beside its line, and the week as a picture and as a table', async () => {
  await open(oneDay);
  expect(screen.getByText('85%')).toBeTruthy();
  expect(screen.getByText('Aim: 85%')).toBeTruthy();
  expect(screen.getByRole('img', { name: '4 minutes, 20 cards, on 1 of 7 days' })).toBeTruthy();
  expect(screen.getAllByRole('row', { hidden: true })).toHaveLength(8);
});

it('has no barriers', async () => {
  expect(await findBarriers(await open(oneDay))).toEqual([]);
});
