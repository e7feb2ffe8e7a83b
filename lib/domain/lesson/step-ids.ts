import type { StepId } from '@/lib/domain/ids';
import type { LessonStep } from './lesson';
import type { StepContent } from './lesson-content';

/** Share of words that two versions of one step have in common, at the least. */
const SIMILAR = 0.4;

/**
 * Gives the steps of an edited lesson the ids they had, so that progress and cards stay with them:
 * first the unchanged ones, wherever they moved; then the most similar; then a rewritten one by
 * its place between its neighbours. A step that is new gets `mint(index)`.
 */
export function withStepIds(
  steps: readonly StepContent[],
  previous: readonly LessonStep[],
  mint: (index: number) => StepId,
): readonly LessonStep[] {
  const given = new Map<number, StepId>();
  const free = new Map(previous.map((step) => [step.id, step]));
  const give = (index: number, id: StepId) => {
    given.set(index, id);
    free.delete(id);
  };
  steps.forEach((step, index) => {
    const same = [...free.values()].find((old) => keyOf(old) === keyOf(step));
    if (same) give(index, same.id);
  });
  for (const pair of similarPairs(steps, previous)) {
    if (!given.has(pair.index) && free.has(pair.id)) give(pair.index, pair.id);
  }
  steps.forEach((step, index) => {
    if (given.has(index)) return;
    const id = between(index, given, previous);
    if (id !== undefined && free.get(id)?.kind === step.kind) give(index, id);
  });
  return steps.map((step, index) => withId(step, given.get(index) ?? mint(index)));
}

function withId(step: StepContent, id: StepId): LessonStep {
  return step.kind === 'text' ? { id, ...step } : { ...step, id, check: { id, ...step.check } };
}

function similarPairs(steps: readonly StepContent[], previous: readonly LessonStep[]) {
  const before = previous.map((old) => ({ id: old.id, kind: old.kind, words: wordsOf(old) }));
  return steps
    .flatMap((step, index) => {
      const words = wordsOf(step);
      return before
        .filter((old) => old.kind === step.kind)
        .map((old) => ({ index, id: old.id, share: sharedWords(words, old.words) }));
    })
    .filter((pair) => pair.share >= SIMILAR)
    .toSorted((a, b) => b.share - a.share);
}

/** The step that stood between the neighbours of `index` before. */
function between(
  index: number,
  given: ReadonlyMap<number, StepId>,
  previous: readonly LessonStep[],
): StepId | undefined {
  const placeOf = (at: number, edge: number) => {
    const id = given.get(at);
    return id === undefined ? edge : previous.findIndex((old) => old.id === id);
  };
  const isLast = given.get(index + 1) === undefined;
  const left = index === 0 ? -1 : placeOf(index - 1, Number.NaN);
  const right = isLast ? left + 2 : placeOf(index + 1, Number.NaN);
  return right - left === 2 ? previous[left + 1]?.id : undefined;
}

function keyOf(step: StepContent): string {
  return step.kind === 'text' ? step.markdown : checkText(step);
}

function checkText(step: Extract<StepContent, { kind: 'check' }>): string {
  const { prompt, choices = [], answers, explanation = '' } = step.check;
  return [prompt, ...choices, '=', ...answers, explanation].join('\n');
}

function wordsOf(step: StepContent): ReadonlySet<string> {
  return new Set(
    keyOf(step)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );
}

function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const size = a.size + b.size;
  return size === 0 ? 0 : (2 * a.intersection(b).size) / size;
}
