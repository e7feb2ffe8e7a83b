import type { DraftId } from '@/lib/domain/ids';
import type { EpochMs } from '@/lib/domain/time/instant';
import { openNewTabInstead } from '@/lib/platform/new-tab';
import type { App } from '@/lib/services/app';
import { isOpen } from '@/lib/domain/capture/draft-choice';

/** The page of the first minute was there: it does not come back by itself. */
export async function finishWelcome(app: App): Promise<void> {
  await app.settings.save({ welcomed: true });
}

/** Leaves the welcome page for the person's first new tab. */
export async function openFirstTab(): Promise<void> {
  await openNewTabInstead();
}

export interface PracticeDraft {
  readonly draftId: DraftId;
  readonly phrase: string;
}

/** The newest phrase that waits in the inbox since `since`: the one just saved for practice. */
export async function loadNewestDraft(
  app: App,
  { since }: { since: EpochMs },
): Promise<PracticeDraft | undefined> {
  const drafts = await (await app.db()).getAll('inbox');
  const [newest] = drafts
    .filter((draft) => isOpen(draft) && draft.savedAt >= since)
    .toSorted((a, b) => b.savedAt - a.savedAt);
  return newest && { draftId: newest.id, phrase: newest.phrase };
}

/** What the welcome page does beyond what every surface can. */
export const welcomeServices = { finishWelcome, openFirstTab, loadNewestDraft };
