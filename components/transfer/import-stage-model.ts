import type { DashboardApp } from '@/lib/app/dashboard-app';
import { deckNameOf } from './deck-name-of';

type Services = Pick<
  DashboardApp['services'],
  | 'startReader'
  | 'readFile'
  | 'lookThrough'
  | 'loadPace'
  | 'importNotes'
  | 'bringMedia'
  | 'importMedia'
  | 'restoreBackup'
  | 'loadImports'
>;

/** What bringing a file in needs of the app. */
export type ImportApp = Pick<DashboardApp, 'now' | 'report'> & { readonly services: Services };
export type Reader = Awaited<ReturnType<Services['startReader']>>;
export type ReadOutcome = Awaited<ReturnType<Services['readFile']>>;
export type ImportOutcome = Awaited<ReturnType<Services['importNotes']>>;

export type BackupPreview = Extract<ReadOutcome, { kind: 'backup' }>;
export type TextPreview = Extract<ReadOutcome, { kind: 'text' }>;
export type CardsPreview = Extract<ReadOutcome, { kind: 'cards' }>;
export type PackagePreview = Extract<ReadOutcome, { kind: 'package' }>;
export type Refusal = Extract<ReadOutcome, { kind: 'refused' }>;
export type TextChoices = Parameters<Services['readFile']>[0]['choices'];
export type DuplicatePolicy = Parameters<Services['importNotes']>[0]['duplicates'];
/** When pictures and sounds come; `only`: they alone, to cards that are here. */
export type MediaChoice = NonNullable<Parameters<Services['importNotes']>[0]['mediaTime']> | 'only';
export type RestoreMode = Parameters<Services['restoreBackup']>[0]['mode'];
export type PastImport = Awaited<ReturnType<Services['loadImports']>>[number];
export type FileLook = Awaited<ReturnType<Services['lookThrough']>>;
export type Pace = Awaited<ReturnType<Services['loadPace']>>;
export type Imported = Extract<ImportOutcome, { kind: 'imported' }>;

/** Where an import stands. */
export type ImportStage =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: Refusal }
  | { readonly kind: 'preview'; readonly name: string; readonly preview: FilePreview }
  | { readonly kind: 'package'; readonly name: string; readonly preview: PackagePreview }
  | { readonly kind: 'backup'; readonly name: string; readonly preview: BackupPreview }
  | {
      readonly kind: 'importing';
      readonly name: string;
      readonly done: number;
      readonly total: number;
      readonly perSecond: number;
      /** Everything is written at once, and other pages wait for it. */
      readonly isRestore: boolean;
    }
  | {
      readonly kind: 'done';
      readonly name: string;
      readonly imported: Imported;
      /** What was left out. */
      readonly preview?: NotesPreview;
      /** Where the notes lie that were here already. */
      readonly knownIn?: FileLook['knownIn'];
      /** Pictures and sounds of the file that stay out. */
      readonly mediaLeft?: number;
    }
  | {
      readonly kind: 'nothing';
      readonly name: string;
      /** Notes that are here already. */
      readonly known: number;
      readonly knownIn?: FileLook['knownIn'];
      readonly preview?: NotesPreview;
      /** Pictures and sounds of the file that stay out. */
      readonly mediaLeft: number;
    }
  | {
      readonly kind: 'mediaDone';
      readonly name: string;
      readonly imported: Imported;
      /** Pictures and sounds of the file; some may have been here before. */
      readonly total: number;
      /** Nobody stopped it. */
      readonly isWhole: boolean;
    };

/** How the notes of a file come in, as far as a person chooses it. */
export interface ImportChoices {
  /** `A::B`, for notes to which the file gives none. */
  readonly deck: string;
  readonly duplicates: DuplicatePolicy;
  /** Cards stay where they were in the program they come from. */
  readonly keepsLearning: boolean;
  readonly media: MediaChoice;
}

/** A file of text, as a table or as cards: how it is read can be changed. */
export type FilePreview = TextPreview | CardsPreview;
export type NotesPreview = FilePreview | PackagePreview;
export type NotesStage = Extract<ImportStage, { kind: 'preview' | 'package' }>;
export type PreviewStage = NotesStage | Extract<ImportStage, { kind: 'backup' }>;

/** Whether a file with notes waits for a press. */
export function isNotes(stage: ImportStage): stage is NotesStage {
  return stage.kind === 'preview' || stage.kind === 'package';
}

/** Whether a file waits for the press that brings it in. */
export function isPreview(stage: ImportStage): stage is PreviewStage {
  return isNotes(stage) || stage.kind === 'backup';
}

/**
 * How the notes of a file come in before anything is chosen: each file begins with the same. The same
 * package again brings what changed in Anki since.
 */
export function firstChoices(name: string, preview: NotesPreview): ImportChoices {
  const isPackage = preview.kind === 'package';
  return {
    deck: (isPackage ? undefined : preview.deck) ?? deckNameOf(name),
    duplicates: isPackage ? 'update' : 'skip',
    keepsLearning: true,
    media: 'now',
  };
}

/** How many pictures and sounds the file brings. */
export function mediaOf(preview: NotesPreview): number {
  if (preview.kind === 'package') return preview.counts.media;
  return preview.kind === 'cards' ? (preview.folder?.media ?? 0) : 0;
}
