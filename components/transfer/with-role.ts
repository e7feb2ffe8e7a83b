import type { TextPreview } from './import-stage-model';

type Role = TextPreview['columns'][number]['role'];

/**
 * The roles with another one for a column. Where no question is left, the first answer becomes it: the
 * two change places in one press.
 */
export function withRole(roles: readonly Role[], column: number, role: Role): readonly Role[] {
  const next = roles.with(column, role);
  if (next.includes('front')) return next;
  const answer = next.findIndex((one, at) => one === 'back' && at !== column);
  return answer < 0 ? next : next.with(answer, 'front');
}
