import { defineConfig } from '@playwright/test';

/** The benchmark: one browser pair at a time, nothing beside it. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../.results/bench',
  workers: 1,
  timeout: 900_000,
  reporter: 'list',
});
