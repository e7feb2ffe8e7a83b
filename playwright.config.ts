import { defineConfig } from '@playwright/test';

/** End-to-end tests in the system's own browsers; the extension must be built first. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.results/playwright',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  projects: [
    { name: 'e2e', testIgnore: ['never-lost/**', 'firefox/**'] },
    { name: 'never-lost', testMatch: 'never-lost/**/*.spec.ts', timeout: 300_000 },
    { name: 'firefox', testMatch: 'firefox/**/*.spec.ts', timeout: 120_000 },
  ],
});
