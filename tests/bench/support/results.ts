import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Result {
  readonly what: string;
  readonly measured: string;
  readonly wanted: string;
  readonly holds: boolean;
}

const FOLDER = '.results';
const FILE = join(FOLDER, 'bench.json');

/** Prints one measured line and keeps it for the table. */
export function record(result: Result): void {
  console.log(
    `${result.holds ? 'ok  ' : 'OVER'} ${result.what}: ${result.measured} (${result.wanted})`,
  );
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(FILE, JSON.stringify([...readResults(), result]));
}

/** A time that must not be above `most`. */
export function recordLimit(what: string, ms: number, most: number): void {
  record({ what, measured: `${ms.toFixed(0)} ms`, wanted: `≤ ${most} ms`, holds: ms <= most });
}

export function readResults(): readonly Result[] {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as Result[];
  } catch {
    // The first line of this run.
    return [];
  }
}
