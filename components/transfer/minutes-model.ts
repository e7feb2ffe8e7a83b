import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { CatchUp, CatchUpLoad, CatchUpWish, catchUp } from '@/lib/domain/review/catch-up';
import type { FileLook, ImportApp, ImportChoices, Pace } from './import-stage-model';

/** What an import costs a day, with what the estimate rests on. */
export interface ImportMinutes extends CatchUp {
  readonly pace: Pace;
  readonly newCards: number;
}

interface Shown {
  readonly look: ReadonlySignal<FileLook | undefined>;
  readonly choices: ReadonlySignal<ImportChoices>;
}

/** The minutes of the file that is looked at, as it would come in by the choices made. */
export function createMinutesModel(app: ImportApp, { look, choices }: Shown) {
  const known = signal<{ readonly pace: Pace; readonly estimate: typeof catchUp }>();
  /** Absent until all is known, and where no card comes in. */
  const minutes = computed((): ImportMinutes | undefined => {
    if (known.value === undefined || look.value === undefined) return undefined;
    const { pace, estimate } = known.value;
    const load = loadOf(look.value, pace, choices.value);
    if (load.newCards === 0 && load.learned.length === 0) return undefined;
    const wish: CatchUpWish = pace;
    return { pace, newCards: load.newCards, ...estimate(load, wish) };
  });
  return {
    minutes,
    /** The arithmetic of memory comes with the first file. */
    async load(): Promise<void> {
      const [pace, domain] = await Promise.all([
        app.services.loadPace(),
        import('@/lib/domain/review/catch-up'),
      ]);
      known.value = { pace, estimate: domain.catchUp };
    },
  };
}

function loadOf(
  { unknownCards, knownCards }: FileLook,
  { otherMs, answerMs }: Pace,
  { duplicates, keepsLearning }: ImportChoices,
): CatchUpLoad {
  const coming = duplicates === 'both' ? [unknownCards, knownCards] : [unknownCards];
  const sum = (count: (cards: FileLook['unknownCards']) => number) =>
    coming.reduce((total, cards) => total + count(cards), 0);
  return {
    otherMs,
    answerMs,
    newCards: sum(({ all, fresh }) => (keepsLearning ? fresh : all)),
    learned: keepsLearning ? coming.flatMap(({ learned }) => learned) : [],
  };
}
