import axe from 'axe-core';

/** What axe finds in `root`, one line each; contrast is checked in a real browser. */
export async function findBarriers(root: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}
