import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [await WxtVitest()],
  test: {
    sequence: { shuffle: true },
    // Files share their modules, a third of the time: no module holds what a test could leave behind.
    isolate: false,
    // Nor do spies and stubs reach into the next test.
    restoreMocks: true,
    unstubGlobals: true,
    setupFiles: ['tests/support/setup.ts'],
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/component-setup.ts'],
          environment: 'happy-dom',
        },
      },
    ],
  },
});
