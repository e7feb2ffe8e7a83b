import { signal } from '@preact/signals';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { DeckId } from '@/lib/domain/ids';

type SaveExport = DashboardApp['services']['saveExport'];
type SaveInput = Parameters<SaveExport>[0];
type SaveOutcome = Awaited<ReturnType<SaveExport>>;
export type ExportFormat = SaveInput['format'];
export type Separator = SaveInput['separator'];

/** What taking cards away needs of the app. */
export type ExportApp = Pick<DashboardApp, 'report'> & {
  readonly services: Pick<DashboardApp['services'], 'saveExport' | 'countLeftOutSamples'>;
};

/** Where the making of a file stands. */
export type ExportStage =
  | { readonly kind: 'choose' }
  | { readonly kind: 'working'; readonly done: number; readonly total: number }
  | { readonly kind: 'failed' }
  | SaveOutcome;

/** What a person may take along, or leave out of a file that is to be shared. */
export const EXTRAS = ['history', 'sources'] as const;
export type Extra = (typeof EXTRAS)[number];

export interface FormatTraits {
  readonly format: ExportFormat;
  /** Always all there is: no single deck. */
  readonly isWhole: boolean;
  readonly extras: readonly Extra[];
}

/** Every format in the order in which it is offered. */
export const FORMATS: readonly FormatTraits[] = [
  { format: 'backup', isWhole: true, extras: [] },
  { format: 'package', isWhole: false, extras: EXTRAS },
  { format: 'text', isWhole: false, extras: ['sources'] },
  { format: 'markdown', isWhole: false, extras: ['sources'] },
];

/** State and actions of taking cards away: choose, save, stop. */
export function createExportModel(app: ExportApp, onSaved: () => void) {
  const stage = signal<ExportStage>({ kind: 'choose' });
  /** Absent: everything. */
  const deckId = signal<DeckId | undefined>(undefined);
  const chosen = signal<ExportFormat>('backup');
  const separator = signal<Separator>(',');
  /** What was ticked by hand; the rest follows from what is taken. */
  const ticked = signal<Partial<Record<Extra, boolean>>>({});
  /** Starter cards that stay out of it; a backup has them. */
  const samples = signal(0);
  let saving: AbortController | undefined;

  /** What can be chosen for the deck, or for everything. */
  const offered = () => FORMATS.filter(({ isWhole }) => !isWhole || deckId.value === undefined);
  const traits = () => {
    const formats = offered();
    return formats.find(({ format }) => format === chosen.value) ?? formats[0];
  };
  /** Everything is taken for oneself and whole; one deck is likely to be shared. */
  const has = (extra: Extra) => ticked.value[extra] ?? deckId.value === undefined;

  async function countSamples(): Promise<void> {
    const id = deckId.value;
    const count = await app.services.countLeftOutSamples(id === undefined ? {} : { deckId: id });
    if (id === deckId.value) samples.value = count;
  }

  async function save(): Promise<void> {
    const format = traits()?.format;
    if (format === undefined || stage.value.kind === 'working') return;
    const { signal: stopped } = (saving = new AbortController());
    stage.value = { kind: 'working', done: 0, total: 0 };
    try {
      stage.value = await app.services.saveExport({
        format,
        ...(deckId.value !== undefined && { deckId: deckId.value }),
        hasHistory: has('history'),
        hasSources: has('sources'),
        separator: separator.value,
        signal: stopped,
        onProgress: ({ done, total }) => {
          if (!stopped.aborted) stage.value = { kind: 'working', done, total };
        },
      });
      onSaved();
    } catch (error) {
      app.report(error, 'export');
      stage.value = { kind: 'failed' };
    }
  }

  /** Another choice: what was said of the one before is over. */
  function change(apply: () => void): void {
    if (stage.value.kind === 'working') return;
    apply();
    stage.value = { kind: 'choose' };
  }

  return {
    stage,
    deckId,
    separator,
    offered,
    traits,
    has,
    /** How many cards stay out; 0 where the format has everything. */
    leftOut: () => (traits()?.isWhole ? 0 : samples.value),
    countSamples,
    chooseDeck: (id: DeckId | undefined) =>
      change(() => {
        deckId.value = id;
        samples.value = 0;
        countSamples().catch((error: unknown) => app.report(error, 'export'));
      }),
    chooseFormat: (format: ExportFormat) => change(() => (chosen.value = format)),
    chooseSeparator: (sign: Separator) => change(() => (separator.value = sign)),
    tick: (extra: Extra, isTicked: boolean) =>
      change(() => (ticked.value = { ...ticked.value, [extra]: isTicked })),
    save,
    cancel: () => saving?.abort(),
  };
}

export type ExportModel = ReturnType<typeof createExportModel>;
