import type { Edit } from '@/lib/domain/edit';
import type { LessonContent } from './lesson-content';
import { mergedSteps, type Keep } from './merged-steps';

export interface EditedLesson {
  readonly content: LessonContent;
  /** What the other writer says at the places that both changed; absent where there are none. */
  readonly clash?: LessonContent;
}

const WORDS = ['title', 'summary', 'deck'] as const;
type Word = (typeof WORDS)[number];

/**
 * The lesson as it is by now with what a writer changed: title, summary, deck and each step are
 * things of their own. Where somebody else changed the same one meanwhile, `keep` decides.
 */
export function editedLesson(
  now: LessonContent,
  { from, to }: Edit<LessonContent>,
  keep: Keep = 'mine',
): EditedLesson {
  const isMine = (word: Word) => from[word] !== to[word];
  const isBoth = (word: Word) => isMine(word) && from[word] !== now[word] && to[word] !== now[word];
  const saidBy = (word: Word) =>
    isMine(word) && (keep === 'mine' || !isBoth(word)) ? to[word] : now[word];
  const steps = { from: from.steps, to: to.steps };
  const merged = mergedSteps(now.steps, steps, keep);
  const content = lessonOf(saidBy, merged.steps);
  if (!merged.isClash && !WORDS.some(isBoth)) return { content };
  const others = (word: Word) => (isBoth(word) ? now[word] : undefined);
  return { content, clash: lessonOf(others, merged.others) };
}

function lessonOf(
  say: (word: Word) => string | undefined,
  steps: LessonContent['steps'],
): LessonContent {
  const [title = '', summary, deck] = WORDS.map(say);
  return {
    title,
    ...(summary !== undefined && { summary }),
    ...(deck !== undefined && { deck }),
    steps,
  };
}
