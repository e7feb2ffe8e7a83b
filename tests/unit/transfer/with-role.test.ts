import { expect, it } from 'vitest';
import { withRole } from '@/components/transfer/with-role';

it.each([
  [['front', 'back'], 0, 'back', ['back', 'front'], 'both change places'],
  [['front', 'back', 'back'], 0, 'skip', ['skip', 'front', 'back'], 'the first answer asks'],
  [['front', 'back'], 1, 'front', ['front', 'front'], 'two columns may ask together'],
  [['front', 'tags'], 0, 'back', ['back', 'tags'], 'nothing can ask: the preview says so'],
  [['front', 'front'], 0, 'back', ['back', 'front'], 'another question is left'],
] as const)('%j, column %i as %s is %j: %s', (roles, column, role, next, _reason) => {
  expect(withRole(roles, column, role)).toEqual(next);
});
