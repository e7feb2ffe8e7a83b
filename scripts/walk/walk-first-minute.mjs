import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/run.mjs';
import { launchExtension } from './launch-extension.mjs';
import { STEPS } from './steps.mjs';

/**
 * Walks the first minute of a new person in a fresh profile: a line per step, a picture per
 * surface. Resolves to the exit code.
 */
export async function walkFirstMinute(chromium, options) {
  const profile = join(ROOT, '.profile', 'walk');
  const shots = join(ROOT, '.profile', 'shots');
  for (const folder of [profile, shots]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(shots, { recursive: true });
  const extension = await launchExtension(chromium, profile, options);
  try {
    for (const step of STEPS) await walkStep(step, extension, shots);
    console.log(`\nThe first minute works. Its pictures are in ${shots}.`);
    return 0;
  } catch (error) {
    console.error(`\n${messageOf(error)}`);
    return 1;
  } finally {
    await extension.context.close();
  }
}

async function walkStep({ says, run }, extension, shots) {
  const startedAt = performance.now();
  const shoot = (page, name) => page.screenshot({ path: join(shots, `${name}.png`) });
  try {
    const detail = await run(extension, shoot);
    const ms = Math.round(performance.now() - startedAt);
    console.log(`ok   ${says}${detail ? ` (${detail})` : ''} – ${ms} ms`);
  } catch (error) {
    throw new Error(`NOT  ${says}\n     ${messageOf(error)}`, {
      cause: error,
    });
  }
}

function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
