/**
 * `npm test`: everything that CI runs. `npm test -- unit lint` runs single parts.
 * Plain Node 20, no packages: it installs what is missing first.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from './setup/ensure-dependencies.mjs';
import { ensurePrograms } from './setup/ensure-programs.mjs';
import { ROOT, runQuiet } from './setup/run.mjs';
import { countResults } from './testing/count-results.mjs';
import { chooseParts } from './testing/parts.mjs';
import { runParts } from './testing/run-parts.mjs';

const TAIL_LINES = 80;

async function main(filters) {
  const parts = chooseParts(filters);
  await ensureDependencies();
  await ensurePrograms([...new Set(parts.flatMap((part) => part.programs ?? []))]);
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const counted of await runParts(parts, runPart)) {
    for (const key of Object.keys(sum)) sum[key] += counted[key];
  }
  const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
  console.log(`\n${sum.passed} passed, ${sum.failed} failed${skipped}`);
  return sum.failed === 0 ? 0 : 1;
}

async function runPart(part) {
  const startedAt = Date.now();
  const log = join(ROOT, '.results', `${part.name}.log`);
  if (part.report) rmSync(join(ROOT, part.report.file), { force: true });
  const [command, ...args] = part.command;
  const code = await runQuiet(command, args, { log, limitMs: part.limitMs, env: part.env });
  const counted = countResults(part, code);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  const said = counted.failed > 0 ? `${counted.failed} FAILED` : 'ok';
  console.log(
    `${part.name.padEnd(14)} ${said.padEnd(10)} ${counted.passed} passed ${seconds.padStart(7)} s`,
  );
  if (counted.failed > 0) console.log(tailOf(log));
  return counted;
}

function tailOf(log) {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
}
