import type { CardId, EntryId } from '@/lib/domain/ids';
import type { TabView } from './newtab-model';
import type { CardFace } from './ReviewCard';
import type { TabExtra } from './tab-extra-model';

/** What the page gives the model: its first frame and the leases it shares with other tabs. */
export interface TabPage {
  readonly first?: {
    readonly cardId: CardId;
    readonly head?: EntryId;
    readonly face: CardFace;
    readonly share: number;
    readonly buttons: 'two' | 'four';
    readonly revealedAt?: number;
    readonly picked?: number;
  };
  /** Nothing had changed since the painted card was laid ready, and it was noted as shown: it stays. */
  readonly isConfirmed: boolean;
  /** Somebody pointed at the page or pressed something before this model was there. */
  readonly isTouched: boolean;
  /** Takes a card for this tab and gives the one before back. */
  readonly lease: (cardId: CardId) => void;
  readonly leasedElsewhere: () => readonly CardId[];
  /** Runs work that nobody waits for; an error is reported. */
  readonly whenIdle: (work: () => Promise<void>) => void;
  /** Lays further tabs ready where few are left, or where those that are left are outdated. */
  readonly refill: (isOutdated: boolean) => Promise<void>;
  /** Looks through all cards for the day's shortlist. */
  readonly rebuild: () => Promise<void>;
  /** Tells tests and tools that what is shown is final. */
  readonly onReady: (kind: TabView['kind'] | TabExtra['kind']) => void;
}
