import type { Draft } from '@/lib/domain/capture/draft';
import { isOpen } from '@/lib/domain/capture/draft-choice';
import { phraseKey } from '@/lib/domain/capture/phrase';
import type { DraftId, NoteId } from '@/lib/domain/ids';
import type { Source } from '@/lib/domain/note/note';
import { textKeyOf } from '@/lib/domain/note/text-key';
import { textToHtml } from '@/lib/domain/render/html-text';
import type { App } from '@/lib/services/app';
import { transact, type WriteTx } from '@/lib/storage/transact';

export interface SaveDraftInput {
  /** Minted by the caller: saving twice with one id saves once. */
  readonly draftId: DraftId;
  readonly phrase: string;
  readonly source: Source;
  readonly isPhraseOnly?: boolean;
}

export type SaveDraftOutcome =
  | { readonly kind: 'saved'; readonly draftId: DraftId; readonly duplicateOf?: NoteId }
  /** The inbox holds this phrase already; nothing was written. */
  | { readonly kind: 'known'; readonly draftId: DraftId }
  | { readonly kind: 'empty' };

/** Keeps a phrase in the inbox; says whether a note or a draft asks it already. */
export async function saveDraft(app: App, input: SaveDraftInput): Promise<SaveDraftOutcome> {
  const key = phraseKey(input.phrase);
  if (key === '') return { kind: 'empty' };
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  const outcome = await transact(db, ['inbox', 'notes'], async (tx) => {
    const drafts = await tx.objectStore('inbox').getAll();
    const same = drafts.find((draft) => isOpen(draft) && phraseKey(draft.phrase) === key);
    if (same && same.id !== input.draftId) return { kind: 'known', draftId: same.id } as const;
    const duplicateOf = await findNote(tx, input.phrase);
    const draft: Draft = {
      id: input.draftId,
      phrase: input.phrase,
      source: input.source,
      savedAt: app.now(),
      stamp: app.now(),
      deviceId,
      ...(input.isPhraseOnly && { isPhraseOnly: true }),
      ...(duplicateOf && { duplicateOf }),
    };
    await tx.objectStore('inbox').put(draft);
    return { kind: 'saved', draftId: draft.id, ...(duplicateOf && { duplicateOf }) } as const;
  });
  if (outcome.kind === 'saved') app.publish(['inbox']);
  return outcome;
}

async function findNote(tx: WriteTx<'inbox' | 'notes'>, phrase: string) {
  const textKey = textKeyOf(textToHtml(phrase));
  const note = await tx.objectStore('notes').index('byTextKey').get(textKey);
  return note?.deletedAt === undefined ? note?.id : undefined;
}
