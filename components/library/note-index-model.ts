import { batch, signal } from '@preact/signals';
import { framePainted } from '@/components/ui/frame-painted';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { CardId, DeckId, NoteId } from '@/lib/domain/ids';
import type { CardState, NoteRow } from '@/lib/domain/library/note-row';
import { learnerDay, learnerDayStart } from '@/lib/domain/time/learner-day';

/** The first page is what a screen shows, so that it shows at once. */
const FIRST_PAGE = 40;
const PAGE = 1000;

/** The rows that the library opens with, on their way. */
export type FirstRows = ReturnType<DashboardApp['services']['loadNotePage']>;

/** What today makes of decks and cards. */
export interface LibraryDay {
  readonly today: number;
  /** A card is due when it falls due before this instant. */
  readonly dueBefore: number;
  /** Cards of each deck itself that will come up today. */
  readonly counts: ReadonlyMap<DeckId, number>;
  readonly leechAfter: ReadonlyMap<DeckId, number>;
}

const NO_DAY: LibraryDay = { today: 0, dueBefore: 0, counts: new Map(), leechAfter: new Map() };

/** Reads the rows that the library opens with; may begin before the rest of its code is here. */
export function loadFirstRows({ services }: Pick<DashboardApp, 'services'>): FirstRows {
  const first = services.loadNotePage({ limit: FIRST_PAGE });
  // Whoever shows them hears of it; until then nobody does.
  first.catch(() => undefined);
  return first;
}

/**
 * All notes as searchable lines, read a page at a time; a new reading replaces the old when whole.
 * `first` is the beginning of the first reading, where somebody began it already.
 */
export function createNoteIndex(app: DashboardApp, first?: FirstRows) {
  const rows = signal<readonly NoteRow[]>([]);
  const cards = signal<ReadonlyMap<NoteId, readonly CardState[]>>(new Map());
  const day = signal(NO_DAY);
  const isComplete = signal(false);
  let reading = 0;
  let begun = first;

  async function load(): Promise<void> {
    const mine = ++reading;
    const found: NoteRow[] = [];
    const next = begun ?? loadFirstRows(app);
    begun = undefined;
    let page = await next;
    if (mine === reading && rows.value.length === 0 && page.rows.length > 0) {
      rows.value = page.rows;
      // A thousand rows at once would hold up the frame that shows these.
      await framePainted();
    }
    found.push(...page.rows);
    while (page.next !== undefined && mine === reading) {
      page = await app.services.loadNotePage({ after: page.next, limit: PAGE });
      found.push(...page.rows);
    }
    if (mine !== reading) return;
    const [states, newDay] = await Promise.all([loadStates(app), loadDay(app)]);
    if (mine !== reading) return;
    batch(() => {
      rows.value = found;
      cards.value = states;
      day.value = newDay;
      isComplete.value = true;
    });
  }

  return { rows, cards, day, isComplete, load };
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

async function loadDay(app: DashboardApp): Promise<LibraryDay> {
  const [decks, { rolloverHour }] = await Promise.all([
    app.services.loadDecksToday(),
    app.settings.load(),
  ]);
  const rule = { zone: app.zone, rolloverHour };
  const today = learnerDay(app.now(), rule);
  return {
    today,
    dueBefore: learnerDayStart(today + 1, rule),
    counts: new Map(decks.map(({ deckId, cards }) => [deckId, cards])),
    leechAfter: new Map(decks.map(({ deckId, leechAfter }) => [deckId, leechAfter])),
  };
}
