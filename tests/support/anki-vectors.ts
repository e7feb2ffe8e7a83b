/**
 * Published numbers of Anki 26.08.1 (AGPL-3.0-or-later; numbers only, no code), commit c32cb29:
 * rslib/src/scheduler/timing.rs, fsrs/params.rs and states/steps.rs, fuzz.rs, review.rs.
 */
/** anki-steps-*: seconds for Again, Hard, Good; null leaves the steps. */
export const STEP_DELAYS: readonly (readonly [
  steps: readonly number[],
  index: number,
  seconds: readonly (number | null)[],
])[] = [
  [[10], 0, [600, 900, null]],
  [[1, 10], 0, [60, 330, 600]],
  [[1, 10], 1, [60, 600, null]],
  [[1, 10, 100], 0, [60, 330, 600]],
  [[1, 10, 100], 1, [60, 600, 6000]],
  [[1, 10, 100], 2, [60, 6000, null]],
  [[4320], 0, [259200, 345600, null]],
];

/** anki-fuzz-table: interval, least, most, and the day at factor 0, 0.5 and 0.99. */
export const FUZZ: readonly (readonly [number, number, number, number, number, number])[] = [
  [1, 1, 1000, 1, 1, 1],
  [2.49, 1, 1000, 2, 2, 2],
  [2.5, 1, 1000, 2, 3, 4],
  [7, 1, 1000, 5, 7, 9],
  [17, 1, 1000, 14, 17, 20],
  [37, 1, 1000, 33, 37, 41],
  [2, 2, 1000, 2, 2, 2],
  [2, 3, 1000, 3, 4, 4],
  [2, 3, 3, 3, 3, 3],
  [6.9, 3, 1000, 5, 7, 9],
  [7.1, 3, 1000, 5, 7, 9],
  [19.9, 3, 1000, 17, 20, 23],
  [20, 3, 1000, 17, 20, 23],
  [20.1, 3, 1000, 17, 20, 23],
  [100, 101, 1000, 101, 105, 108],
  [100, 1, 99, 92, 96, 99],
  [100, 97, 103, 97, 100, 103],
];

/** anki-minimum-review-fuzz: interval, interval before, most, least. */
export const LEAST_DAYS: readonly (readonly [number, number, number, number])[] = [
  [2.7269483, 4, 36500, 4],
  [2.7269483, 5, 36500, 0],
  [4.591988, 4, 36500, 5],
];

/** anki-leech. */
export const LEECHES: readonly (readonly [lapses: number, after: number, isLeech: boolean])[] = [
  [0, 3, false],
  [1, 3, false],
  [2, 3, false],
  [3, 3, true],
  [4, 3, false],
  [5, 3, true],
  [6, 3, false],
  [7, 3, true],
  [7, 8, false],
  [8, 8, true],
  [9, 8, false],
  [10, 8, false],
  [11, 8, false],
  [12, 8, true],
  [13, 8, false],
  [0, 0, false],
  [0, 1, false],
  [1, 1, true],
  [2, 1, true],
  [3, 1, true],
];

/** anki-day-cutoff: collection made (its date counts from midnight), now, rollover hour, days between. */
export const DAY_CUTOFFS: readonly (readonly [
  made: string,
  now: string,
  rolloverHour: number,
  days: number,
])[] = [
  ['2018-08-06T00:00:00-06:00', '2019-12-26T20:00:00-07:00', 4, 507],
  ['2018-08-06T00:00:00-06:00', '2019-12-26T20:00:00-06:00', 4, 507],
  ['2018-08-06T03:00:00-06:00', '2018-08-09T01:59:59-07:00', 4, 2],
  ['2018-08-06T03:00:00-06:00', '2018-08-09T03:59:59-07:00', 4, 2],
  ['2018-08-06T03:00:00-06:00', '2018-08-09T04:00:00-07:00', 4, 3],
];

type LogLetter = 'learn' | 'review' | 'relearn' | 'practice' | 'setDue' | 'reset' | 'rescheduled';

/**
 * anki-revlog-conversion: lines and the days before today, and the days between the answers that
 * count for memory. Two of its rows are left out: they say what training takes no notice of.
 */
export const LOGS: readonly (readonly [
  lines: readonly (readonly [LogLetter, daysAgo: number])[],
  days: readonly number[],
])[] = [
  [
    [
      ['learn', 1],
      ['review', 0],
    ],
    [0, 1],
  ],
  [
    [
      ['learn', 15],
      ['learn', 13],
      ['review', 10],
      ['review', 5],
    ],
    [0, 2, 3, 5],
  ],
  [
    [
      ['learn', 15],
      ['learn', 13],
    ],
    [0, 2],
  ],
  [
    [
      ['learn', 10],
      ['review', 9],
      ['practice', 7],
      ['review', 4],
    ],
    [0, 1, 5],
  ],
  [
    [
      ['learn', 10],
      ['review', 9],
      ['setDue', 7],
      ['review', 4],
    ],
    [0, 1, 5],
  ],
  [
    [
      ['learn', 10],
      ['reset', 7],
      ['learn', 4],
      ['review', 0],
    ],
    [0, 4],
  ],
  [
    [
      ['review', 9],
      ['reset', 7],
      ['review', 1],
      ['relearn', 0],
    ],
    [0, 1],
  ],
  [[['learn', 1]], [0]],
];
