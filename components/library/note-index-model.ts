import { batch, signal } from '@preact/signals';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { CardId, NoteId } from '@/lib/domain/ids';
import type { CardState, NoteRow } from '@/lib/domain/library/note-row';
import { learnerDay, learnerDayStart } from '@/lib/domain/time/learner-day';

/** The first page is short, so that something shows at once. */
const FIRST_PAGE = 100;
const PAGE = 1000;

/** All notes as searchable lines, read a page at a time; a new reading replaces the old when whole. */
export function createNoteIndex(app: DashboardApp) {
  const rows = signal<readonly NoteRow[]>([]);
  const cards = signal<ReadonlyMap<NoteId, readonly CardState[]>>(new Map());
  const dueBefore = signal(0);
  const isComplete = signal(false);
  let reading = 0;

  async function load(): Promise<void> {
    const mine = ++reading;
    const found: NoteRow[] = [];
    let after: NoteId | undefined;
    do {
      const limit = after === undefined ? FIRST_PAGE : PAGE;
      const page = await app.services.loadNotePage({ after, limit });
      if (mine !== reading) return;
      found.push(...page.rows);
      after = page.next;
      if (rows.value.length === 0) rows.value = page.rows;
    } while (after !== undefined);
    const [states, { rolloverHour }] = await Promise.all([loadStates(app), app.settings.load()]);
    const rule = { zone: app.zone, rolloverHour };
    if (mine !== reading) return;
    batch(() => {
      rows.value = found;
      cards.value = states;
      dueBefore.value = learnerDayStart(learnerDay(app.now(), rule) + 1, rule);
      isComplete.value = true;
    });
  }

  return { rows, cards, dueBefore, isComplete, load };
}

async function loadStates(app: DashboardApp): Promise<Map<NoteId, CardState[]>> {
  const states = new Map<NoteId, CardState[]>();
  let after: CardId | undefined;
  do {
    const page = await app.services.loadCardStatePage({ after, limit: PAGE });
    for (const state of page.rows) {
      const known = states.get(state.noteId);
      if (known) known.push(state);
      else states.set(state.noteId, [state]);
    }
    after = page.next;
  } while (after !== undefined);
  return states;
}
