import { newestFirst } from '@/lib/domain/safety/newest-first';
import { isWholeGzip } from '@/lib/interchange/backup/unpack-gzip';
import { loadMirror, saveSafetyMark } from '@/lib/platform/safety-mark';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { App } from '@/lib/services/app';
import { findSafetyFiles, readSafetyFile } from './safety-files';

/** A copy of the library that was here before the browser emptied its place. */
export interface SurvivingCopy {
  readonly at: EpochMs;
  readonly cards: number;
  readonly goals: number;
  /** Choose it like a file to restore it. */
  readonly file: Blob;
}

interface Candidate extends Omit<SurvivingCopy, 'file'> {
  readonly deviceId: string;
  readonly open: () => Promise<Blob | undefined>;
}

/**
 * The newest copy of an earlier database, wherever it survived. What was kept of the new one (before a
 * restore that was stopped) is none, nor is a file that a power cut left damaged.
 */
export async function loadSurvivingCopy(app: App): Promise<SurvivingCopy | undefined> {
  const [here, files, mirror] = await Promise.all([app.deviceId(), inFiles(app), inMirror()]);
  const earlier = [...files, ...mirror].filter(
    ({ deviceId, cards, goals }) => deviceId !== here && cards + goals > 0,
  );
  for (const { at, cards, goals, open } of newestFirst(earlier, app.now())) {
    const file = await open();
    if (file !== undefined && (await isWholeGzip(file))) return { at, cards, goals, file };
  }
  return undefined;
}

async function inFiles(app: App): Promise<readonly Candidate[]> {
  const copies = await findSafetyFiles(app);
  return copies.map((copy) => ({ ...copy, open: () => readSafetyFile(copy) }));
}

async function inMirror(): Promise<readonly Candidate[]> {
  const mirror = await loadMirror();
  return mirror ? [{ ...mirror, open: async () => new Blob([mirror.bytes]) }] : [];
}

/** The person starts anew on purpose: the empty place is what it should be. */
export async function acceptEmpty(app: App): Promise<void> {
  await saveSafetyMark({ deviceId: await app.deviceId(), cards: 0, goals: 0, at: app.now() });
}
