import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/run.mjs';

const readers = {
  vitest: (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }),
  playwright: ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }),
};

/**
 * How many tests of a part passed, did not, and were left out. A part whose command ended badly
 * counts at least one that did not pass, whatever its report says.
 */
export function countResults(part, code) {
  const counted = part.report ? readReport(part.report) : one(code === 0);
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function readReport({ kind, file }) {
  try {
    return readers[kind](JSON.parse(readFileSync(join(ROOT, file), 'utf8')));
  } catch {
    // The runner ended before it wrote its report: one failure says that.
    return one(false);
  }
}

function one(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}
