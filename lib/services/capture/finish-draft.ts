import { clozeFront } from '@/lib/domain/capture/cloze-front';
import type { Draft } from '@/lib/domain/capture/draft';
import { isOpen } from '@/lib/domain/capture/draft-choice';
import { freeDot } from '@/lib/domain/deck/deck-dot';
import { nextStamp } from '@/lib/domain/document';
import { parseId, type DeckId, type DraftId, type NoteId, type UndoId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';
import type { App } from '@/lib/services/app';
import { createNoteIn, NOTE_STORES } from '@/lib/services/notes/create-note';
import { writeWithUndo } from '@/lib/services/undo/write-with-undo';
import { transact, type Writes } from '@/lib/storage/transact';

/** The deck of captured phrases; the same row on every machine. */
export const SAVED_PHRASES_ID = parseId<DeckId>('morsel-saved-phrases');

export interface FinishDraftInput {
  readonly draftId: DraftId;
  readonly meaning: string;
  /** Absent: "Saved phrases", made at its first use. */
  readonly deckId?: DeckId | undefined;
  /** `cloze` asks for the phrase inside its sentence; without a sentence it is a plain card. */
  readonly as?: 'plain' | 'cloze';
}

export type FinishDraftOutcome =
  | { readonly kind: 'finished'; readonly noteId: NoteId; readonly undoId: UndoId }
  | { readonly kind: 'missing' };

const STORES = [...NOTE_STORES, 'inbox'] as const;

/** Makes the note and its card out of a draft; sentence and link go along. Can be undone. */
export async function finishDraft(app: App, input: FinishDraftInput): Promise<FinishDraftOutcome> {
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  const outcome = await transact(db, STORES, async (tx): Promise<FinishDraftOutcome> => {
    const draft = await tx.objectStore('inbox').get(input.draftId);
    if (draft === undefined || !isOpen(draft)) return { kind: 'missing' };
    const deckId = input.deckId ?? draft.deckId ?? SAVED_PHRASES_ID;
    if (deckId === SAVED_PHRASES_ID) await ensureSavedPhrases(tx, app, deviceId);
    const created = await createNoteIn(
      tx,
      app,
      {
        deckId,
        front: frontOf(draft, input),
        back: input.meaning,
        source: draft.source,
        allowDuplicate: true,
      },
      deviceId,
    );
    if (created.kind !== 'created') return { kind: 'missing' };
    const { noteId, undoId } = created;
    const next: Draft = { ...draft, noteId, stamp: nextStamp(app.now(), draft), deviceId };
    await writeWithUndo(tx, app, {
      label: t('captureUndoFinished'),
      changes: [{ store: 'inbox', key: draft.id, next }],
      partOf: undoId,
    });
    return { kind: 'finished', noteId, undoId };
  });
  if (outcome.kind === 'finished') app.publish(STORES);
  return outcome;
}

function frontOf(draft: Draft, { as }: FinishDraftInput): string {
  const cloze = as === 'cloze' ? clozeFront(draft) : undefined;
  return cloze ?? draft.phrase;
}

async function ensureSavedPhrases(
  tx: Writes<'decks'>,
  app: App,
  deviceId: Draft['deviceId'],
): Promise<void> {
  const known = await tx.objectStore('decks').get(SAVED_PHRASES_ID);
  if (known !== undefined && known.deletedAt === undefined) return;
  await tx.objectStore('decks').put({
    id: SAVED_PHRASES_ID,
    name: t('captureDeckName'),
    options: {},
    dot: freeDot(SAVED_PHRASES_ID, await tx.objectStore('decks').getAll()),
    stamp: nextStamp(app.now(), known),
    deviceId,
  });
}
