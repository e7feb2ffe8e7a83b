import type { EpochMs } from '@/lib/domain/time/instant';

/** Why a copy was made: before rows were replaced, or by itself once a day. */
export type CopyKind = 'before' | 'daily';

/** What is known of a copy of the library without opening it. */
export interface SafetyCopy {
  readonly id: string;
  readonly kind: CopyKind;
  readonly at: EpochMs;
  /** The learner day it was made on. */
  readonly day: number;
  readonly cards: number;
  readonly goals: number;
  /** The database it was taken from; a database that the browser begins anew has another id. */
  readonly deviceId: string;
}

const NAME = /^(-?\d+)\.(-?\d+)\.(before|daily)\.(\d+)\.(\d+)\.([\w-]+)\.([\w-]+)\.json\.gz$/;

/** The name of a copy's file. It says all that is known of it, so that no index can be out of step. */
export function copyFileName(copy: SafetyCopy): string {
  const { at, day, kind, cards, goals, deviceId, id } = copy;
  return `${at}.${day}.${kind}.${cards}.${goals}.${deviceId}.${id}.json.gz`;
}

/** What a file name says; undefined where it is no copy's. */
export function parseCopyFileName(name: string): SafetyCopy | undefined {
  const [, at, day, kind, cards, goals, deviceId, id] = NAME.exec(name) ?? [];
  if (deviceId === undefined || id === undefined) return undefined;
  return {
    id,
    kind: kind === 'before' ? 'before' : 'daily',
    at: Number(at),
    day: Number(day),
    cards: Number(cards),
    goals: Number(goals),
    deviceId,
  };
}
