import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { NewTabExtrasApp } from '@/lib/app/newtab-extras';
import type { DraftView } from '@/lib/domain/capture/draft-view';
import type { UndoId } from '@/lib/domain/ids';

export interface DraftModel {
  /** How it ended; undefined while it is being finished. */
  readonly end: ReadonlySignal<'saved' | 'later' | 'dropped' | undefined>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly save: (given: { meaning: string; as: 'plain' | 'cloze' }) => Promise<void>;
  readonly later: () => Promise<void>;
  readonly drop: () => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Each keystroke is kept, should the tab close. */
  readonly type: (meaning: string) => void;
}

const KEEP_AFTER_MS = 250;

/** Finishing one saved phrase on a new tab. */
export function createDraftModel(app: NewTabExtrasApp, draft: DraftView): DraftModel {
  const { draftId } = draft;
  const end = signal<'saved' | 'later' | 'dropped' | undefined>(undefined);
  const undoId = signal<UndoId | undefined>(undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const finish = (kind: 'saved' | 'later' | 'dropped', undo?: UndoId) => {
    clearTimeout(timer);
    batch(() => {
      end.value = kind;
      undoId.value = undo;
    });
  };

  return {
    end,
    canUndo: computed(() => undoId.value !== undefined),
    save: async (given) => {
      const outcome = await app.services.finishDraft({ draftId, ...given });
      finish('saved', outcome.kind === 'finished' ? outcome.undoId : undefined);
    },
    later: async () => {
      await app.services.laterDraft({ draftId });
      finish('later');
    },
    drop: async () => {
      const outcome = await app.services.dropDraft({ draftId });
      finish('dropped', outcome.kind === 'dropped' ? outcome.undoId : undefined);
    },
    undo: async () => {
      if (undoId.value === undefined) return;
      await app.services.undoChange({ undoId: undoId.value });
      batch(() => {
        end.value = undefined;
        undoId.value = undefined;
      });
    },
    type: (meaning) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        app.services
          .keepMeaning({ draftId, meaning })
          .catch((error: unknown) => app.report(error, 'draft'));
      }, KEEP_AFTER_MS);
    },
  };
}
