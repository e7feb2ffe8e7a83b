import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import { forgetTyped, keepTyped, loadTyped } from '@/components/capture/typed-meaning';
import { createAttempt } from '@/components/ui/attempt';
import { createOnce } from '@/components/ui/presses';
import type { NewTabExtrasApp } from '@/lib/app/newtab-extras';
import type { DraftView } from '@/lib/domain/capture/draft-view';
import type { UndoId } from '@/lib/domain/ids';

/** How a draft ended; `gone` where another page was faster. */
export type DraftEnd = 'saved' | 'later' | 'dropped' | 'gone';

export interface DraftModel {
  /** The draft with what was typed. */
  readonly draft: ReadonlySignal<DraftView>;
  /** How it ended; undefined while it is being finished. */
  readonly end: ReadonlySignal<DraftEnd | undefined>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly save: (given: { meaning: string; as: 'plain' | 'cloze' }) => Promise<boolean>;
  readonly later: () => Promise<boolean>;
  readonly drop: () => Promise<boolean>;
  readonly undo: () => Promise<boolean>;
  /** Each keystroke is kept, should the tab close. */
  readonly type: (meaning: string) => void;
}

const KEEP_AFTER_MS = 250;

/** Finishing one saved phrase on a new tab. A press while another is on its way does nothing. */
export function createDraftModel(app: NewTabExtrasApp, shown: DraftView): DraftModel {
  const { draftId } = shown;
  const draft = signal({ ...shown, meaning: loadTyped(draftId) ?? shown.meaning });
  const end = signal<DraftEnd | undefined>(undefined);
  const undoId = signal<UndoId | undefined>(undefined);
  const once = createOnce();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const report = (error: unknown) => app.report(error, 'draft');
  const attempt = createAttempt(report);
  const press = (work: () => Promise<void>) => attempt(() => once(work));

  const finish = (kind: DraftEnd, undo?: UndoId) => {
    clearTimeout(timer);
    batch(() => {
      end.value = kind;
      undoId.value = undo;
    });
  };

  function keep(meaning: string): void {
    const stored = app.services.keepMeaning({ draftId, meaning });
    stored.then(() => forgetTyped(draftId, meaning)).catch(report);
  }

  return {
    draft,
    end,
    canUndo: computed(() => undoId.value !== undefined),
    save: (given) =>
      press(async () => {
        const outcome = await app.services.finishDraft({ draftId, ...given });
        forgetTyped(draftId);
        if (outcome.kind === 'finished') finish('saved', outcome.undoId);
        else finish('gone');
      }),
    later: () =>
      press(async () => {
        const { kind } = await app.services.laterDraft({ draftId });
        finish(kind === 'changed' ? 'later' : 'gone');
      }),
    drop: () =>
      press(async () => {
        const outcome = await app.services.dropDraft({ draftId });
        if (outcome.kind === 'dropped') finish('dropped', outcome.undoId);
        else finish('gone');
      }),
    undo: () =>
      press(async () => {
        if (undoId.value === undefined) return;
        await app.services.undoChange({ undoId: undoId.value });
        // It came back as it was stored; what was typed last may not have been.
        keep(draft.value.meaning);
        batch(() => {
          end.value = undefined;
          undoId.value = undefined;
        });
      }),
    type: (meaning) => {
      draft.value = { ...draft.value, meaning };
      keepTyped(draftId, meaning);
      clearTimeout(timer);
      timer = setTimeout(() => keep(meaning), KEEP_AFTER_MS);
    },
  };
}
