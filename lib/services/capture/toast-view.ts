import type { Captured } from '@/lib/domain/capture/captured';
import type { ToastView } from '@/lib/domain/capture/toast-view';
import type { DraftId } from '@/lib/domain/ids';
import type { Settings } from '@/lib/domain/settings';
import { locale, t } from '@/lib/i18n/t';
import type { SaveDraftOutcome } from './save-draft';

type Kept = Exclude<SaveDraftOutcome, { kind: 'empty' }>;

/** What to tell a person in the page about what became of the selection. */
export function toastView(
  outcome: Kept,
  { phrase, source }: Captured,
  given: { readonly isPhraseOnly: boolean; readonly theme: Settings['theme'] },
): ToastView {
  const isDuplicate = outcome.kind === 'saved' && outcome.duplicateOf !== undefined;
  return {
    draftId: outcome.draftId,
    phrase,
    headline: headlineOf(outcome.kind, isDuplicate),
    canUndo: outcome.kind === 'saved',
    next: isDuplicate ? 'showDuplicate' : 'addMeaning',
    theme: given.theme,
    lang: locale(),
    words: wordsFor(phrase),
    ...(given.isPhraseOnly && { hint: t('captureToastPhraseOnly') }),
    ...(source.lang && { phraseLang: source.lang }),
  };
}

/** What to tell a person who pressed the key with nothing selected. */
export function nothingSelectedView(draftId: DraftId, theme: Settings['theme']): ToastView {
  return {
    draftId,
    phrase: '',
    headline: t('captureToastNothing'),
    canUndo: false,
    theme,
    lang: locale(),
    words: wordsFor(''),
  };
}

function headlineOf(kind: Kept['kind'], isDuplicate: boolean): string {
  if (isDuplicate) return t('captureToastDuplicate');
  return kind === 'known' ? t('captureToastKnown') : t('captureToastSaved');
}

function wordsFor(phrase: string): ToastView['words'] {
  return {
    undo: t('undo'),
    addMeaning: t('captureToastAddMeaning'),
    show: t('captureToastShow'),
    save: t('save'),
    meaning: t('captureMeaning'),
    meaningOf: t('captureMeaningOf', phrase),
    isCard: t('captureToastCard'),
    undone: t('captureToastUndone'),
    retry: t('captureToastKept'),
  };
}
