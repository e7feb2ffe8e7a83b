import {
  createReaderModel,
  type LessonReaderModel,
} from '@/components/lessons/lesson-reader-model';
import { createAttempt } from '@/components/ui/attempt';
import type { TabContent } from '@/lib/app/newtab-app';
import { withExtras } from '@/lib/app/newtab-extras';
import type { KeyAction } from './keys';
import { readOn } from './lesson-keys';
import { createDraftModel, type DraftModel } from './tab-draft-model';
import { createTimeUpModel, type TimeUpModel } from './tab-time-up-model';

/** What a tab shows beside cards and the end of the day. Loaded only on the tabs that show it. */
export type TabExtra = {
  /** What a key does there, if it does anything; `onMore` shows something else. */
  readonly press?: (action: KeyAction, onMore: () => void) => void;
} & (
  | {
      readonly kind: 'lesson';
      readonly reader: LessonReaderModel;
      /** "Not today". */
      readonly rest: () => Promise<boolean>;
    }
  | { readonly kind: 'draft'; readonly model: DraftModel }
  | { readonly kind: 'timeUp'; readonly model: TimeUpModel }
  | { readonly kind: 'welcome' }
);

export type ExtraContent = Extract<
  TabContent,
  { readonly kind: 'lesson' | 'draft' | 'timeUp' | 'welcome' }
>;

/** Makes a content ready and notes that this tab shows it; undefined where it is gone meanwhile. */
export async function openExtra(
  app: Parameters<typeof withExtras>[0],
  content: ExtraContent,
): Promise<TabExtra | undefined> {
  const extras = withExtras(app);
  const { services } = extras;
  const attempt = createAttempt((error) => extras.report(error, 'new tab'));
  switch (content.kind) {
    case 'lesson': {
      const { lessonId } = content;
      const reader = createReaderModel(extras, { lessonId, surface: 'newtab' });
      await reader.load();
      await services.recordLessonShown({ lessonId });
      const rest = () => attempt(() => services.restLesson({ lessonId }));
      const press = (action: KeyAction, onMore: () => void) => readOn(reader, action, onMore);
      return { kind: 'lesson', reader, rest, press };
    }
    case 'draft': {
      const draft = await services.loadDraft({ draftId: content.draftId });
      if (draft === undefined) return undefined;
      await services.recordShown({ kind: 'draft', surface: 'newtab' });
      return { kind: 'draft', model: createDraftModel(extras, draft) };
    }
    case 'timeUp':
      return { kind: 'timeUp', model: createTimeUpModel(extras, content.pending) };
    case 'welcome':
      return content;
  }
}
