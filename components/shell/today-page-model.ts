import { signal } from '@preact/signals';
import { showToast } from '@/components/ui/Toast';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { GoalId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';

type Services = DashboardApp['services'];
type Loaded<Name extends keyof Services> = Awaited<ReturnType<Services[Name]>>;

/** All that the day's page shows, read together. */
export interface TodayPicture {
  readonly totals: Loaded<'loadTodayTotals'>;
  readonly today: Loaded<'loadToday'>;
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

  async function load(): Promise<void> {
    const [totals, today, inbox, lessons, lastShown, decks] = await Promise.all([
      services.loadTodayTotals(),
      services.loadToday(),
      services.loadInbox(),
      services.loadLessons(),
      services.loadLastShown({ limit: SHOWN_AGAIN }),
      services.loadDecks(),
    ]);
    picture.value = {
      totals,
      today,
      drafts: inbox.drafts,
      lesson: lessons.find((lesson) => lesson.state !== 'finished'),
      lastShown,
      hasDecks: decks.length > 0,
    };
  }

  async function start(goalId: GoalId): Promise<void> {
    const started = await services.startSession({ goalId });
    if (started.kind === 'started') showToast({ text: t('shellStarted', started.goal.title) });
    if (started.kind === 'busy') showToast({ text: t('shellBusy', started.goal.title) });
    await load();
  }

  return {
    picture,
    load: () => void load().catch(report),
    start: (goalId: GoalId) => void start(goalId).catch(report),
  };
}

export type TodayPageModel = ReturnType<typeof createTodayPageModel>;
