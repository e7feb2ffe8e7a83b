import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of the build that may script pages of this computer. A real press on the menu grants that
 * for one page (`activeTab`); a press that a test dispatches does not. Other hosts may be named: a
 * browser without a window cannot be told to allow one.
 */
export function grantedBuild(hosts: readonly string[] = ['http://127.0.0.1/*']): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'morsel-granted-')), 'extension');
  cpSync('.output/chrome-mv3', folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: hosts }));
  return folder;
}
