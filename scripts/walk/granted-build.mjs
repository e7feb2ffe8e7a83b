import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/run.mjs';
import { BUILD } from './launch-extension.mjs';

/**
 * A copy of the build that may read pages of this computer: a person's press on the menu grants that
 * for one page, one that a script makes does not.
 */
export function grantedBuild() {
  const folder = join(ROOT, '.profile', 'granted');
  rmSync(folder, { recursive: true, force: true });
  cpSync(BUILD, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }));
  return folder;
}
