import { withEdit, type Edit } from '@/lib/domain/edit';
import type { DeviceId, GoalId } from '@/lib/domain/ids';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { Goal, GoalFields } from './goal';
import { parseGoal } from './parse-goal';
import { tinyVersion } from './tiny-version';

const LONGEST_TITLE = 200;

/** The fields that one line gives, with what was said beside it. */
export function fieldsOf(sentence: string, beside: Partial<GoalFields> = {}): GoalFields {
  const { said: _said, ...parsed } = parseGoal(sentence.slice(0, LONGEST_TITLE));
  return withoutEmpty({ ...parsed, ...beside });
}

/** A goal of these fields, active from now on, its tiny version made by itself (S-010). */
export function newGoal(
  fields: GoalFields,
  given: { readonly id: GoalId; readonly deviceId: DeviceId; readonly order: number },
  now: EpochMs,
): Goal {
  return {
    ...withoutEmpty(fields),
    ...given,
    tiny: tinyVersion(fields.target.amount, fields.minutes),
    status: 'active',
    createdAt: now,
    stamp: now,
  };
}

/** The goal with the fields that were changed; its other fields, and what it has done, stay. */
export function editedGoal(goal: Goal, { from, to }: Edit<GoalFields>): Goal {
  const { id, status, order, createdAt, deviceId, stamp } = goal;
  const fields = {
    ...withEdit(fieldsOfGoal(goal), { from, to }),
    target: withEdit(goal.target, { from: from.target, to: to.target }),
  };
  return {
    ...withoutEmpty(fields),
    id,
    status,
    order,
    createdAt,
    deviceId,
    tiny: tinyVersion(fields.target.amount, fields.minutes),
    stamp,
  };
}

/** A goal's editable fields alone. */
export function fieldsOfGoal(goal: Goal): GoalFields {
  const {
    id: _id,
    status: _status,
    order: _order,
    createdAt: _made,
    tiny: _tiny,
    ...document
  } = goal;
  const { stamp: _stamp, deviceId: _device, deletedAt: _deleted, ...fields } = document;
  return fields;
}

/** Absent beats empty: blank texts are left out. */
function withoutEmpty(fields: GoalFields): GoalFields {
  const { outcome, measure, why, reward, ...rest } = fields;
  const texts = Object.entries({ outcome, measure, why, reward })
    .map(([name, text]) => [name, text?.trim() ?? ''] as const)
    .filter(([, text]) => text !== '');
  return { ...rest, ...Object.fromEntries(texts) };
}
