import type { AnyId, DeviceId } from '@/lib/domain/ids';
import type { EpochMs, Zone } from '@/lib/domain/time/instant';
import type { DayRule } from '@/lib/domain/time/learner-day';
import type { Settings } from '@/lib/domain/settings';
import type { Db } from '@/lib/storage/db';
import type { Store } from '@/lib/storage/schema';

/** What a use case may ask of the world. Built once per context by `lib/app/open-app.ts`. */
export interface App {
  readonly now: () => EpochMs;
  readonly zone: Zone;
  readonly newId: <Id extends AnyId>() => Id;
  /** This installation's id, made at the first call. */
  readonly deviceId: () => Promise<DeviceId>;
  /** The open database; opens it at the first call. */
  readonly db: () => Promise<Db>;
  readonly settings: {
    readonly load: () => Promise<Settings>;
    readonly save: (change: Partial<Settings>) => Promise<Settings>;
  };
  /** Tells other pages and the worker which stores changed. Never awaited, never throws. */
  readonly publish: (stores: readonly Store[]) => void;
  /** Keeps an unexpected error for "Copy diagnostics". Never throws. */
  readonly report: (error: unknown, where: string) => void;
}

/** A use case: `verbNoun(app, input)` with plain data in and out. */
export type UseCase = (app: App, input: never) => Promise<unknown>;

/** The same use cases with the app already given. */
export type Bound<Cases extends Record<string, UseCase>> = {
  readonly [Name in keyof Cases]: Cases[Name] extends (
    app: never,
    ...input: infer Input
  ) => infer Result
    ? (...input: Input) => Result
    : never;
};

/** The day rule of this person: local zone, cut at the rollover hour of the settings. */
export function dayRule(app: App, settings: Settings): DayRule {
  return { zone: app.zone, rolloverHour: settings.rolloverHour };
}
