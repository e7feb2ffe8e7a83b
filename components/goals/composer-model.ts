import { batch, computed, signal } from '@preact/signals';
import { createAttempt } from '@/components/ui/attempt';
import { createOnce } from '@/components/ui/presses';
import type { PopupApp } from '@/lib/app/popup-app';
import {
  EMPTY_COMPOSER,
  hasText,
  type ComposerField,
  type ComposerText,
} from '@/lib/domain/goal/composer-text';
import type { Goal } from '@/lib/domain/goal/goal';
import { lintGoal, smartDots } from '@/lib/domain/goal/lint-goal';
import { parseGoal } from '@/lib/domain/goal/parse-goal';

type Services = Pick<
  PopupApp['services'],
  'createGoal' | 'createNote' | 'loadComposerText' | 'saveComposerText'
>;

/** What the composer asks of its surface. */
export interface ComposerApp {
  readonly services: Services;
  readonly report: PopupApp['report'];
}

export interface ComposerEvents {
  readonly onGoalAdded: (goal: Goal, isOverLimit: boolean) => void;
  readonly onCardAdded: () => void;
}

/**
 * A goal in one line or a card in two fields; every keystroke is kept until it is added. What was kept
 * before is read first: until then nothing is written over it.
 */
export function createComposerModel(app: ComposerApp, events: ComposerEvents) {
  const text = signal<ComposerText>(EMPTY_COMPOSER);
  const isDuplicate = signal(false);
  /** What was changed before the kept text was read; it goes on top of that. */
  let early: Partial<ComposerText> | undefined = {};

  const report = (error: unknown) => app.report(error, 'composer');
  const attempt = createAttempt(report);
  const once = createOnce();

  const goal = computed(() => parseGoal(text.value.sentence));
  const isBlank = computed(() => text.value.sentence.trim() === '');

  function keep(change: Partial<ComposerText>): void {
    text.value = { ...text.value, ...change };
    if (early === undefined) save();
    else early = { ...early, ...change };
  }

  function save(): void {
    app.services.saveComposerText(text.value).catch(report);
  }

  /** One at a time: a second Enter while the first is stored adds nothing. */
  const adding = (add: () => Promise<void>) => attempt(() => once(add));

  return {
    text,
    isDuplicate,
    goal,
    isBlank,
    hints: computed(() => (isBlank.value ? [] : lintGoal(goal.value))),
    dots: computed(() => smartDots(goal.value, text.value.why)),
    /** Brings back what was being typed, and whether the composer was in sight then. */
    load: async (): Promise<void> => {
      const kept = await app.services.loadComposerText();
      const changes = early;
      early = undefined;
      if (changes || !hasText(text.value)) text.value = { ...kept, ...changes };
      if (changes && Object.keys(changes).length > 0) save();
    },
    open: (tab: ComposerText['tab']) => keep({ tab, isOpen: true }),
    close: () => keep({ isOpen: false }),
    type: (field: ComposerField, value: string, start: number, end: number) => {
      batch(() => {
        if (field === 'front') isDuplicate.value = false;
        keep({ [field]: value, caret: { field, start, end }, isOpen: true });
      });
    },
    pickExample: (sentence: string) =>
      keep({
        sentence,
        caret: { field: 'sentence', start: sentence.length, end: sentence.length },
      }),
    addGoal: () =>
      adding(async () => {
        const { sentence, why } = text.value;
        const added = await app.services.createGoal({ sentence, beside: { why } });
        if (added.kind === 'empty') return;
        const left = {
          sentence: typedSince(text.value.sentence, sentence),
          why: typedSince(text.value.why, why),
        };
        keep({ ...left, isOpen: left.sentence !== '' || left.why !== '' });
        events.onGoalAdded(added.goal, added.isOverLimit);
      }),
    addCard: (allowDuplicate = false) =>
      adding(async () => {
        const { front, back } = text.value;
        if (front.trim() === '' || back.trim() === '') return;
        const added = await app.services.createNote({ front, back, allowDuplicate });
        isDuplicate.value = added.kind === 'duplicate';
        if (added.kind === 'duplicate') return;
        const left = {
          front: typedSince(text.value.front, front),
          back: typedSince(text.value.back, back),
        };
        const isEmpty = left.front === '' && left.back === '';
        keep({
          ...left,
          isOpen: true,
          ...(isEmpty && { caret: { field: 'front', start: 0, end: 0 } }),
        });
        events.onCardAdded();
      }),
  };
}

/** What a field holds beyond what was stored of it: letters typed while a slow disk wrote. */
function typedSince(now: string, stored: string): string {
  return now.startsWith(stored) ? now.slice(stored.length) : now;
}

export type ComposerModel = ReturnType<typeof createComposerModel>;
