import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Checks of what was built and of the repository itself; run after both builds. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root.slice(0, -1) } },
  test: { include: ['tests/build/**/*.test.ts'], testTimeout: 120_000 },
});
