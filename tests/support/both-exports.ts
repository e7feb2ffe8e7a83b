import { DAY, HOUR } from '@/lib/domain/time/duration';
import { parseId, type EntryId } from '@/lib/domain/ids';
import { answerCard } from '@/lib/services/review/answer-card';
import { exportBackup } from '@/lib/services/transfer/export-backup';
import { appAfterWipe } from './app-after-wipe';
import { restore } from './backup';
import { madeOf } from './exported-file';
import type { FakeApp } from './fake-app';
import { bringPackage, packAll } from './package-round-trip';

/** One library as both of its whole exports. */
export interface Exports {
  readonly apkg: Blob;
  readonly backup: Blob;
}

export async function exportsOf(app: FakeApp): Promise<Exports> {
  return { apkg: await packAll(app), backup: madeOf(await exportBackup(app)).file };
}

/** A new computer some days later. */
export async function newComputer(): Promise<FakeApp> {
  const app = await appAfterWipe();
  app.clock.now += 3 * DAY;
  return app;
}

/** The orders in which a person may bring them in. */
export const WAYS: readonly [string, (app: FakeApp, files: Exports) => Promise<unknown>][] = [
  [
    'the package, then the backup',
    async (app, { apkg, backup }) => {
      await bringPackage(app, apkg);
      app.clock.now += HOUR;
      await restore(app, backup, 'merge');
    },
  ],
  [
    'the backup, then the package',
    async (app, { apkg, backup }) => {
      await restore(app, backup, 'merge');
      app.clock.now += HOUR;
      await bringPackage(app, apkg);
    },
  ],
];

/** Answers the first card there is. */
export async function answer(app: FakeApp, rating: 'good' | 'again', entryId: string) {
  const [card] = await (await app.db()).getAll('cards');
  if (card === undefined) throw new Error('There is no card.');
  const given = { cardId: card.id, rating, tookMs: 1000, surface: 'popup' } as const;
  const expected = card.head && { expectedHead: card.head };
  return answerCard(app, { ...given, entryId: parseId<EntryId>(entryId), ...expected });
}
