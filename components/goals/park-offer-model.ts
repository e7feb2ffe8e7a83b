import { signal } from '@preact/signals';
import { createAttempt } from '@/components/ui/attempt';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { Goal } from '@/lib/domain/goal/goal';

/** What the offer asks of its surface. */
export interface ParkOfferApp {
  readonly services: Pick<DashboardApp['services'], 'loadGoals' | 'parkGoal'>;
  readonly report: DashboardApp['report'];
}

/** "Park one?" when more goals are active than the person wanted at once (S-012). Nothing is refused. */
export function createParkOffer(app: ParkOfferApp, onParked: () => void) {
  const goals = signal<readonly Goal[] | undefined>(undefined);
  const attempt = createAttempt((error) => app.report(error, 'park goal'));
  return {
    /** The active goals to choose from while the offer stands. */
    goals,
    offer: () =>
      attempt(async () => {
        const rows = await app.services.loadGoals();
        goals.value = rows.map((row) => row.goal).filter((goal) => goal.status === 'active');
      }),
    park: (goal: Goal) =>
      attempt(async () => {
        goals.value = undefined;
        await app.services.parkGoal({ goalId: goal.id });
        onParked();
      }),
    keepAll: () => {
      goals.value = undefined;
    },
  };
}

export type ParkOffer = ReturnType<typeof createParkOffer>;
