import { badgeChangesAt, badgeText, type BadgeFacts } from '@/lib/domain/badge/badge-text';
import { learnerDay, learnerDayStart } from '@/lib/domain/time/learner-day';
import { ensureAlarm } from '@/lib/platform/alarms';
import { showBadge } from '@/lib/platform/badge';
import { ensureCanary } from '@/lib/platform/canary';
import { dayRule, type App } from '@/lib/services/app';
import { settleSessions } from '@/lib/services/goals/settle-sessions';
import { finishChanges } from '@/lib/services/library/finish-changes';
import { endOldGrants } from '@/lib/services/transfer/old-grants';
import { rollBackUnfinishedImports } from '@/lib/services/transfer/roll-back-unfinished-imports';
import { finishSettings } from '@/lib/services/transfer/replaced-settings';
import { planSafetyCopy } from '@/lib/services/transfer/safety-due';
import { tendSafety } from '@/lib/services/transfer/tend-safety';
import { whileQuiet } from '@/lib/services/transfer/while-quiet';
import { countRemaining } from './count-remaining';
import { loadClock } from './load-clock';
import { notifyEnded } from './notify-ended';
import { tellOfPurge } from './tell-of-purge';
import { tidyUp } from './tidy-up';

interface Runs {
  current?: Promise<void>;
  next?: Promise<void>;
}

const runs = new WeakMap<App, Runs>();

/**
 * Brings what the browser shows in line with the database: the only background logic.
 * - Idempotent: any number of wakes, in any order, ends in the same state.
 * - Wakes during a run share the one run after it, so that each sees all that was written before it.
 * - Each step stands alone: what goes wrong in one is kept for diagnostics and stops no other.
 */
export function reconcile(app: App): Promise<void> {
  const state = runs.get(app) ?? {};
  runs.set(app, state);
  if (state.current === undefined) return (state.current = run(app, state));
  return (state.next ??= state.current.then(() => {
    delete state.next;
    return (state.current = run(app, state));
  }));
}

async function run(app: App, state: Runs): Promise<void> {
  await attempt(app, 'canary', async () => ensureCanary(await app.deviceId()));
  await attempt(app, 'imports', () => rollBackUnfinishedImports(app));
  await attempt(app, 'settings', () => finishSettings(app));
  await attempt(app, 'grants', endOldGrants);
  await attempt(app, 'changes', () => finishChanges(app));
  await attempt(app, 'sessions', () => settleSessions(app));
  await attempt(app, 'badge', () => showWhatIsLeft(app));
  await attempt(app, 'notice', async () => ensureAlarm('notice', await notifyEnded(app)));
  await attempt(app, 'tidy', () => tidyUp(app));
  await attempt(app, 'purge', () => tellOfPurge(app));
  await attempt(app, 'safety', () => lookAfterSafety(app));
  // A run that waits takes over without a moment in between in which a third could start.
  if (state.next === undefined) delete state.current;
}

async function showWhatIsLeft(app: App): Promise<void> {
  const [db, settings] = await Promise.all([app.db(), app.settings.load()]);
  const now = app.now();
  const rule = dayRule(app, settings);
  const day = learnerDay(now, rule);
  const { running, ended } = await loadClock(db, day);
  const facts: BadgeFacts = {
    isOn: settings.badgeOn,
    running,
    ended,
    remaining: await countRemaining(app),
  };
  await Promise.all([
    showBadge(badgeText(facts, now)),
    ensureAlarm('session', running?.endsAt),
    ensureAlarm('badge', badgeChangesAt(facts, now)),
    ensureAlarm('day', learnerDayStart(day + 1, rule)),
  ]);
}

/** The copy itself takes seconds and waits for quiet ones: no badge and no alarm waits for it. */
async function lookAfterSafety(app: App): Promise<void> {
  const dueAt = await planSafetyCopy(app);
  if (dueAt === undefined || dueAt > app.now()) return ensureAlarm('safety', dueAt);
  void attempt(app, 'safety copy', () => whileQuiet((pause) => tendSafety(app, { pause })));
}

async function attempt(app: App, step: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    app.report(error, `reconcile ${step}`);
  }
}
