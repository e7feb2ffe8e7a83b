import type { Draft } from '@/lib/domain/capture/draft';
import { isOpen } from '@/lib/domain/capture/draft-choice';
import { nextStamp } from '@/lib/domain/document';
import type { DraftId, UndoId } from '@/lib/domain/ids';
import { learnerDay, learnerDayStart } from '@/lib/domain/time/learner-day';
import { t } from '@/lib/i18n/t';
import { dayRule, type App } from '@/lib/services/app';
import { writeWithUndo } from '@/lib/services/undo/write-with-undo';
import { transact } from '@/lib/storage/transact';

interface OfDraft {
  readonly draftId: DraftId;
}

export type DraftChanged = { readonly kind: 'changed' | 'missing' };

export type DraftDropped =
  { readonly kind: 'dropped'; readonly undoId: UndoId } | { readonly kind: 'missing' };

/** Takes a phrase back right after it was saved; one that became a card in the meantime stays. */
export async function undoSave(app: App, { draftId }: OfDraft): Promise<DraftChanged> {
  return publish(app, await change(app, draftId, (draft) => ({ ...draft, deletedAt: app.now() })));
}

/** Puts a draft out of sight until tomorrow. The inbox still lists it. */
export async function laterDraft(app: App, { draftId }: OfDraft): Promise<DraftChanged> {
  const rule = dayRule(app, await app.settings.load());
  const restsUntil = learnerDayStart(learnerDay(app.now(), rule) + 1, rule);
  return publish(app, await change(app, draftId, (draft) => ({ ...draft, restsUntil })));
}

/** Keeps what was typed so far, so that no keystroke is gone when a surface closes. Told to nobody. */
export async function keepMeaning(
  app: App,
  { draftId, meaning }: OfDraft & { readonly meaning: string },
): Promise<DraftChanged> {
  return change(app, draftId, ({ meaning: _before, ...draft }) =>
    meaning === '' ? draft : { ...draft, meaning },
  );
}

/** Takes a draft out of the inbox; `undoChange` brings it back for 30 days. */
export async function dropDraft(app: App, { draftId }: OfDraft): Promise<DraftDropped> {
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  const outcome = await transact(db, ['inbox', 'undos'], async (tx): Promise<DraftDropped> => {
    const draft = await tx.objectStore('inbox').get(draftId);
    if (draft === undefined || !isOpen(draft)) return { kind: 'missing' };
    const stamp = nextStamp(app.now(), draft);
    const undoId = await writeWithUndo(tx, app, {
      label: t('captureUndoDropped'),
      changes: [
        {
          store: 'inbox',
          key: draftId,
          next: { ...draft, stamp, deviceId, deletedAt: app.now() },
        },
      ],
    });
    return { kind: 'dropped', undoId };
  });
  if (outcome.kind === 'dropped') app.publish(['inbox', 'undos']);
  return outcome;
}

async function change(
  app: App,
  draftId: DraftId,
  next: (draft: Draft) => Draft,
): Promise<DraftChanged> {
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  const kind = await transact(db, ['inbox'], async (tx) => {
    const draft = await tx.objectStore('inbox').get(draftId);
    if (draft === undefined || !isOpen(draft)) return 'missing';
    const stamp = nextStamp(app.now(), draft);
    await tx.objectStore('inbox').put({ ...next(draft), stamp, deviceId });
    return 'changed';
  });
  return { kind };
}

function publish(app: App, outcome: DraftChanged): DraftChanged {
  if (outcome.kind === 'changed') app.publish(['inbox']);
  return outcome;
}
