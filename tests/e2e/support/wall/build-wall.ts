import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { nativeBrowser } from '@/scripts/page-build';
import { BUILD } from '@/tests/e2e/support/launch';

const FOLDER = resolve('tests/e2e/support/wall');

/**
 * A copy of the build with one page more, `wall.html`: it shows any number of cards with the product's
 * own components, under the product's own policy.
 */
export async function buildWithWall(): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'morsel-wall-')), 'extension');
  cpSync(BUILD, folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [nativeBrowser],
    resolve: { alias: { '@': resolve('.') } },
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'esnext',
      modulePreload: false,
      lib: {
        entry: join(FOLDER, 'wall.tsx'),
        formats: ['es'],
        fileName: 'wall',
        cssFileName: 'wall',
      },
    },
  });
  cpSync(join(FOLDER, 'wall.html'), join(folder, 'wall.html'));
  return folder;
}
