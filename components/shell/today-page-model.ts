import { batch, signal } from '@preact/signals';
import { createGoalRunModel } from '@/components/today/goal-run-model';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { Goal } from '@/lib/domain/goal/goal';

type Services = DashboardApp['services'];
type Loaded<Name extends keyof Services> = Awaited<ReturnType<Services[Name]>>;

/** All that the day's page shows, read together. */
export interface TodayPicture {
  readonly totals: Loaded<'settleAndLoadToday'>['totals'];
  readonly today: Loaded<'settleAndLoadToday'>['today'];
  readonly drafts: Loaded<'loadInbox'>['drafts'];
  /** The one in flight, else the first new one. */
  readonly lesson: Loaded<'loadLessons'>[number] | undefined;
  readonly lastShown: Loaded<'loadLastShown'>;
  readonly hasDecks: boolean;
}

const SHOWN_AGAIN = 5;

/** The dashboard's first page: what today holds, wherever it is continued. */
export function createTodayPageModel(app: DashboardApp) {
  const picture = signal<TodayPicture>();
  const report = (error: unknown) => app.report(error, 'today');
  const { services } = app;

  const run = createGoalRunModel(app, { surface: 'dashboard', reload: load });

  async function load(): Promise<void> {
    const [{ totals, today, settings }, inbox, lessons, lastShown, decks] = await Promise.all([
      services.settleAndLoadToday(),
      services.loadInbox(),
      services.loadLessons(),
      services.loadLastShown({ limit: SHOWN_AGAIN }),
      services.loadDecks(),
    ]);
    batch(() => {
      run.show(today, totals);
      // It is asked once: what was read before the answer asks no more.
      const isFirst = picture.value === undefined;
      if (isFirst || settings.notifications !== 'unasked')
        run.session.notifications.value = settings.notifications;
      picture.value = {
        totals,
        today,
        drafts: inbox.drafts,
        lesson: lessons.find((lesson) => lesson.state !== 'finished'),
        lastShown,
        hasDecks: decks.length > 0,
      };
    });
  }

  return {
    picture,
    /** The goal that runs, with its cards or its lesson. */
    run,
    load: () => void load().catch(report),
    start: (goal: Pick<Goal, 'id'>) => void run.start(goal).catch(report),
  };
}

export type TodayPageModel = ReturnType<typeof createTodayPageModel>;
