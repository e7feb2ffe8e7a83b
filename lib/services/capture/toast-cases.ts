import type { ToastCall } from '@/lib/domain/capture/toast-view';
import { parseId, type DraftId } from '@/lib/domain/ids';
import { openDashboard } from '@/lib/platform/pages';
import type { App } from '@/lib/services/app';
import { finishDraft } from './finish-draft';
import { undoSave } from './change-draft';

type ToastCase = (app: App, input: unknown) => Promise<string>;

interface OfDraft {
  readonly draftId: DraftId;
}

/**
 * All that a script in a web page may ask for. It must name a draft by its id, which only the toast
 * of that draft was told; an answer is the kind of the outcome. Throws on any other shape.
 */
export const toastCases: Readonly<Record<ToastCall, ToastCase>> = {
  undoSave: async (app, input) => (await undoSave(app, parseDraft(input))).kind,
  addMeaning: async (app, input) => (await finishDraft(app, parseMeaning(input))).kind,
  showDuplicate: (app, input) => showDuplicate(app, parseDraft(input)),
};

async function showDuplicate(app: App, { draftId }: OfDraft): Promise<'shown' | 'missing'> {
  const db = await app.db();
  const draft = await db.get('inbox', draftId);
  if (draft === undefined) return 'missing';
  await openDashboard({ find: draft.phrase });
  return 'shown';
}

function parseDraft(input: unknown): OfDraft {
  const { draftId } = (input ?? {}) as { draftId?: unknown };
  if (typeof draftId !== 'string' || !/^[\da-f-]{36}$/.test(draftId)) {
    throw new TypeError('A call from a page must name its draft.');
  }
  return { draftId: parseId<DraftId>(draftId) };
}

function parseMeaning(input: unknown): OfDraft & { readonly meaning: string } {
  const draft = parseDraft(input);
  const { meaning } = input as { meaning?: unknown };
  if (typeof meaning !== 'string' || meaning.trim() === '' || meaning.length > 2000) {
    throw new TypeError('A meaning is a text of 1 to 2,000 characters.');
  }
  return { ...draft, meaning };
}
