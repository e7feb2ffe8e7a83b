import type { DraftId } from '@/lib/domain/ids';

/** What the toast in a page shows after saving; plain data with its words, since it runs elsewhere. */
export interface ToastView {
  readonly draftId: DraftId;
  readonly phrase: string;
  /** Language of the phrase. */
  readonly phraseLang?: string;
  readonly headline: string;
  /** A second, smaller line. */
  readonly hint?: string;
  readonly canUndo: boolean;
  /** What the last button does, if there is one. */
  readonly next?: 'addMeaning' | 'showDuplicate';
  readonly theme: 'auto' | 'light' | 'dark';
  /** Language of the words below. */
  readonly lang: string;
  readonly words: {
    readonly undo: string;
    readonly addMeaning: string;
    readonly show: string;
    readonly save: string;
    readonly meaning: string;
    readonly meaningOf: string;
    readonly isCard: string;
    readonly undone: string;
    readonly retry: string;
  };
}

/** What the toast may ask of the worker. */
export const TOAST_CALLS = ['addMeaning', 'undoSave', 'showDuplicate'] as const;
export type ToastCall = (typeof TOAST_CALLS)[number];
