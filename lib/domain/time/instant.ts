/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number;

/** A length of time in milliseconds. */
export type DurationMs = number;

/** Minutes that local time is ahead of UTC at an instant: 60 for Berlin in winter, -300 for New York. */
export type Zone = (at: EpochMs) => number;

/** The zone of this machine, read afresh at each call, so a journey changes it at once. Never −0. */
export const systemZone: Zone = (at) => 0 - new Date(at).getTimezoneOffset();
