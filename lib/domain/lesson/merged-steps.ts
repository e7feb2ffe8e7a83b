import { isSame, type Edit } from '@/lib/domain/edit';
import { parseId, type StepId } from '@/lib/domain/ids';
import type { StepContent } from './lesson-content';
import { withStepIds } from './step-ids';

/** Whose words stand where both writers changed the same. */
export type Keep = 'mine' | 'other';

export interface MergedSteps {
  readonly steps: readonly StepContent[];
  /** Both changed the same step, or moved steps in two ways. */
  readonly isClash: boolean;
  /** What the other writer made of the steps that both changed. */
  readonly others: readonly StepContent[];
}

/**
 * The steps as they are by now with what a writer changed, added, took out and moved. A step is known
 * again by its words, as in `withStepIds`; what both added stands side by side.
 */
export function mergedSteps(
  now: readonly StepContent[],
  { from, to }: Edit<readonly StepContent[]>,
  keep: Keep,
): MergedSteps {
  const base = withStepIds(from, [], (at) => parseId<StepId>(`from-${at}`));
  const before = listOf(from, base.map(idOf));
  const mine = listOf(to, withStepIds(to, base, (at) => parseId(`mine-${at}`)).map(idOf));
  const theirs = listOf(now, withStepIds(now, base, (at) => parseId(`other-${at}`)).map(idOf));
  const other = withOneIdForTheSame(theirs, mine, before);
  const clashing = [...before.keys()].filter((id) => {
    const [was, here, there] = [before.get(id), mine.get(id), other.get(id)];
    return !isSame(here, there) && !isSame(was, here) && !isSame(was, there);
  });
  const chosen = (id: StepId): StepContent | undefined => {
    const [here, there] = [mine.get(id), other.get(id)];
    if (!before.has(id)) return here ?? there;
    if (clashing.includes(id)) return keep === 'mine' ? here : there;
    return isSame(before.get(id), here) ? there : here;
  };
  const orders = [before, mine, other].map((list) => orderOf(list, [before, mine, other]));
  const isMoved = !isSame(orders[0], orders[1]);
  const isOtherMoved = !isSame(orders[0], orders[2]);
  const isTwiceMoved = isMoved && isOtherMoved && !isSame(orders[1], orders[2]);
  const leads = isTwiceMoved ? keep === 'mine' : isMoved;
  const order = leads ? woven(mine, other) : woven(other, mine);
  const steps = order.flatMap((id) => chosen(id) ?? []);
  return {
    steps,
    isClash: clashing.length > 0 || isTwiceMoved,
    others: isTwiceMoved ? now : clashing.flatMap((id) => other.get(id) ?? []),
  };
}

type Steps = ReadonlyMap<StepId, StepContent>;

const idOf = ({ id }: { readonly id: StepId }) => id;

function listOf(steps: readonly StepContent[], ids: readonly StepId[]): Steps {
  return new Map(ids.flatMap((id, at) => (steps[at] ? [[id, steps[at]] as const] : [])));
}

/** The steps of `other`; one that both added has the id that it has in `mine`. */
function withOneIdForTheSame(other: Steps, mine: Steps, before: Steps): Steps {
  const added = [...mine].filter(([id]) => !before.has(id));
  return new Map(
    [...other].map(([id, step]) => {
      const at = before.has(id) ? -1 : added.findIndex(([, own]) => isSame(own, step));
      const [same] = at < 0 ? [] : added.splice(at, 1);
      return [same?.[0] ?? id, step];
    }),
  );
}

/** The order of the steps that all of the lists have. */
function orderOf(list: Steps, all: readonly Steps[]): readonly StepId[] {
  return [...list.keys()].filter((id) => all.every((one) => one.has(id)));
}

/** The steps of `lead` in their order, and each of `guest` that it lacks after its neighbour there. */
function woven(lead: Steps, guest: Steps): readonly StepId[] {
  const order = [...lead.keys()];
  let at = 0;
  for (const id of guest.keys()) {
    const place = order.indexOf(id);
    if (place < 0) order.splice(at, 0, id);
    at = (place < 0 ? at : place) + 1;
  }
  return order;
}
