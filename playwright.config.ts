import { defineConfig } from '@playwright/test';

/** End-to-end tests in the system's own browsers; the extension must be built first. */
export default defineConfig({
  testDir: 'tests/e2e',
  workers: 4,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  projects: [
    { name: 'e2e', testIgnore: ['never-lost/**', 'firefox/**'], workers: 2 },
    { name: 'never-lost', testMatch: 'never-lost/**/*.spec.ts', timeout: 720_000, workers: 3 },
    { name: 'firefox', testMatch: 'firefox/**/*.spec.ts', timeout: 120_000 },
  ].map((project) => ({ ...project, outputDir: `.results/playwright/${project.name}` })),
});
