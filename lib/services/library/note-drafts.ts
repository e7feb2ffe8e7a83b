import { parseNoteDraft, type NoteDraft } from '@/lib/domain/note/note-draft';
import {
  holdNoteDraft,
  readNoteDrafts,
  releaseNoteDraft,
  takeNoteDraft,
  writeNoteDraft,
} from '@/lib/platform/note-drafts';
import type { App } from '@/lib/services/app';

export interface KeptDraft {
  readonly id: string;
  readonly draft: NoteDraft;
}

/** Keeps a new note while it is written (C-20); without a draft it is forgotten. */
export async function saveNoteDraft(
  _app: App,
  { id, draft }: { readonly id: string; readonly draft?: NoteDraft | undefined },
): Promise<void> {
  await writeNoteDraft(id, draft);
}

/** The new note that was written last and neither saved nor thrown away, and that nobody is at now. */
export async function loadNoteDraft(_app: App): Promise<KeptDraft | undefined> {
  const kept = [...(await readNoteDrafts())].flatMap(([id, stored]) => {
    const draft = parseNoteDraft(stored);
    return draft === undefined ? [] : [{ id, draft }];
  });
  return kept.toSorted((a, b) => b.draft.at - a.draft.at)[0];
}

/** Keeps other pages from opening a draft, or lets them. */
export async function holdDraft(
  _app: App,
  { id, isHeld }: { readonly id: string; readonly isHeld: boolean },
): Promise<void> {
  if (isHeld) holdNoteDraft(id);
  else releaseNoteDraft(id);
}

/** Goes on with a kept draft, as its only page; false where another page was faster. */
export function takeDraft(_app: App, { id }: { readonly id: string }): Promise<boolean> {
  return takeNoteDraft(id);
}
