import { batch, signal } from '@preact/signals';
import { framePainted } from '@/components/ui/frame-painted';
import { pressReleased } from '@/components/ui/press-released';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { CardId, DeckId, NoteId } from '@/lib/domain/ids';
import type { CardState, NoteRow } from '@/lib/domain/library/note-row';
import { learnerDay, learnerDayStart } from '@/lib/domain/time/learner-day';
import type { Opening } from './opening-model';

const PAGE = 1000;

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

/**
 * All notes as searchable lines, read a page at a time; a new reading replaces the old when whole.
 * `opening` shows until then.
 */
export function createNoteIndex(app: DashboardApp, opening?: Opening) {
  const rows = signal<readonly NoteRow[]>(opening?.rows ?? []);
  const cards = signal(byNote(opening?.states ?? []));
  const day = signal(dayOfOpening(opening));
  const isComplete = signal(false);
  /** How many notes there are, as far as that is known. */
  const total = signal(opening?.kept?.total ?? 0);
  let reading = 0;
  let released: Promise<void> | undefined;

  async function load(): Promise<void> {
    const mine = ++reading;
    const isStale = () => mine !== reading;
    // A thousand rows at once would hold up the frame that shows the first.
    if (rows.value.length > 0 && !isComplete.value) await framePainted();
    const [found, states, newDay] = await Promise.all([
      loadRows(app, isStale),
      loadStates(app, isStale),
      loadDay(app),
    ]);
    await released;
    if (isStale()) return;
    batch(() => {
      rows.value = found;
      cards.value = states;
      day.value = newDay;
      total.value = found.length;
      isComplete.value = true;
    });
  }

  /** A row is pressed: no other comes under the pointer until it is let go. */
  function holdStill(): void {
    released = pressReleased();
  }

  return { rows, cards, day, total, isComplete, load, holdStill };
}

async function loadRows(app: DashboardApp, isStale: () => boolean): Promise<readonly NoteRow[]> {
  const found: NoteRow[] = [];
  let after: NoteId | undefined;
  do {
    const page = await app.services.loadNotePage({ after, limit: PAGE });
    found.push(...page.rows);
    after = page.next;
  } while (after !== undefined && !isStale());
  return found;
}

async function loadStates(
  app: DashboardApp,
  isStale: () => boolean,
): Promise<ReadonlyMap<NoteId, readonly CardState[]>> {
  const found: CardState[] = [];
  let after: CardId | undefined;
  do {
    const page = await app.services.loadCardStatePage({ after, limit: PAGE });
    found.push(...page.rows);
    after = page.next;
  } while (after !== undefined && !isStale());
  return byNote(found);
}

function byNote(states: readonly CardState[]): ReadonlyMap<NoteId, readonly CardState[]> {
  return Map.groupBy(states, ({ noteId }) => noteId);
}

/** What the tree said last, until it is counted. */
function dayOfOpening(opening: Opening | undefined): LibraryDay {
  return opening?.kept ? { ...NO_DAY, counts: new Map(opening.kept.counts) } : NO_DAY;
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
