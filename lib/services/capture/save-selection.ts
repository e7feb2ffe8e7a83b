import { captureSelection, capturePhrase } from '@/lib/domain/capture/captured';
import type { DraftId } from '@/lib/domain/ids';
import { flashBadge } from '@/lib/platform/badge';
import { readSelectionIn, showToastIn } from '@/lib/platform/page-scripts';
import type { App } from '@/lib/services/app';
import { practiceSelection } from './practice-selection';
import { saveDraft, type SaveDraftOutcome } from './save-draft';
import { nothingSelectedView, toastView } from './toast-view';

/** Where a selection is, and what the menu says of it; a keyboard command says the tab alone. */
export interface SelectionPlace {
  readonly tabId: number | undefined;
  readonly frameId?: number;
  readonly selectionText?: string;
  readonly pageUrl?: string | undefined;
}

/**
 * Saves what is selected in a tab and says so in the page and on the badge. Where the page is
 * closed to scripts the phrase alone is kept, as the menu told it.
 */
export async function saveSelection(app: App, place: SelectionPlace): Promise<SaveDraftOutcome> {
  const { tabId, frameId, selectionText = '', pageUrl } = place;
  const read =
    practiceSelection(selectionText, pageUrl) ??
    (tabId === undefined ? undefined : await readSelectionIn(tabId, frameId));
  const captured = read ? captureSelection(read) : capturePhrase(selectionText, pageUrl);
  const isPhraseOnly = read === undefined;
  const draftId = app.newId<DraftId>();
  const outcome = await saveDraft(app, { draftId, ...captured, isPhraseOnly });
  const mark = outcome.kind === 'saved' ? '+1' : '·';
  await flashBadge(mark, (error) => app.report(error, 'badge'));
  if (tabId === undefined) return outcome;
  const { theme } = await app.settings.load();
  const view =
    outcome.kind === 'empty'
      ? nothingSelectedView(draftId, theme)
      : toastView(outcome, captured, { isPhraseOnly, theme });
  await showToastIn(tabId, view);
  return outcome;
}
