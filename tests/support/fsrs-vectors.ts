/**
 * Published numbers of other FSRS implementations. Numbers only, no code:
 * - fsrs-rs 6.6.1 (BSD-3-Clause), commit 0cbb9d3: src/model.rs, src/inference.rs, src/parameter_initialization.rs
 * - py-fsrs 6.3.1 (MIT), commit 3abe686: tests/test_basic.py
 * - ts-fsrs 5.4.2 (MIT), commit cdec8d2: packages/fsrs/__tests__/FSRS-5.test.ts, FSRS-6.test.ts
 */
import type { Rating } from '@/lib/domain/review/rating';
import { DEFAULT_WEIGHTS } from '@/lib/domain/review/weights';

const FSRS5_DEFAULT_19 = [
  0.40255, 1.18385, 3.173, 15.69105, 7.1949, 0.5345, 1.4604, 0.0046, 1.54575, 0.1192, 1.01925,
  1.9395, 0.11, 0.29605, 2.2698, 0.2315, 2.9898, 0.51655, 0.6621,
] as const;

export const FSRS_RS_TEST_19 = [
  0.6845422, 1.6790825, 4.7349424, 10.042885, 7.4410233, 0.64219797, 1.071918, 0.0025195254,
  1.432437, 0.1544, 0.8692766, 2.0696752, 0.0953, 0.2975, 2.4691248, 0.19542035, 3.201072,
  0.18046261, 0.121442534,
] as const;

/** What is left after some days with a stability, to so many digits. */
export const CURVES: readonly (readonly [
  id: string,
  decay: number,
  digits: number,
  rows: readonly (readonly [days: number, stability: number, recall: number])[],
])[] = [
  [
    'rs-forgetting-curve-default',
    0.1542,
    5,
    [
      [0, 1, 1],
      [1, 2, 0.9403443],
      [2, 3, 0.9253786],
      [3, 4, 0.9185229],
      [4, 4, 0.9],
      [5, 2, 0.8261359],
    ],
  ],
  [
    'rs-retrievability-decay-0.2',
    0.2,
    6,
    [
      [0, 1, 1],
      [1, 1, 0.9],
      [2, 1, 0.84028935],
      [3, 1, 0.7985001],
    ],
  ],
  [
    'rs-init-forgetting-curve-s1',
    0.1542,
    6,
    [
      [0, 1, 1],
      [1, 1, 0.9],
      [2, 1, 0.8458846447796301],
      [3, 1, 0.8093881028681906],
    ],
  ],
];

type Reviews = readonly (readonly [rating: Rating, elapsedDays: number])[];

const SIX_REVIEWS: Reviews = [
  ['again', 0],
  ['good', 0],
  ['good', 1],
  ['good', 3],
  ['good', 8],
  ['good', 21],
];

const FOUR_REVIEWS: Reviews = [
  ['again', 0],
  ['good', 1],
  ['good', 3],
  ['good', 8],
];

/** What reviews lead to; where two publish the same numbers both are named. */
export const MEMORIES: readonly (readonly [
  id: string,
  weights: readonly number[],
  reviews: Reviews,
  stability: number,
  difficulty: number,
])[] = [
  ['rs-memory-default-short, py-memory-default', DEFAULT_WEIGHTS, SIX_REVIEWS, 53.62691, 6.3574867],
  [
    'rs-memory-default-frozen-short',
    [...DEFAULT_WEIGHTS.slice(0, 17), 0, 0, 0, 0.1542],
    SIX_REVIEWS,
    53.335106,
    6.3574867,
  ],
  ['ts-memory-fsrs5-short', FSRS5_DEFAULT_19, SIX_REVIEWS, 48.26549438, 7.10441712],
  [
    'ts-memory-fsrs5-long',
    [...FSRS5_DEFAULT_19.slice(0, 17), 0, 0],
    SIX_REVIEWS,
    48.065163,
    7.10441712,
  ],
  ...(
    [
      ['rs-next-states-four-buttons', 'again', 2.9691455, 8.000659],
      ['rs-next-states-four-buttons', 'hard', 17.091452, 7.6913934],
      ['rs-next-states-four-buttons, rs-memory-19params', 'good', 31.722992, 7.382128],
      ['rs-next-states-four-buttons', 'easy', 71.7502, 7.0728626],
    ] as const
  ).map(
    ([id, rating, stability, difficulty]) =>
      [
        `${id} ${rating}`,
        FSRS_RS_TEST_19,
        [...FOUR_REVIEWS, [rating, 21]],
        stability,
        difficulty,
      ] as const,
  ),
];

/** rs-next-state-from-mid, with FSRS_RS_TEST_19 and Good. */
export const FROM_MIDWAY = {
  before: { stability: 20.925528, difficulty: 7.005062 },
  elapsedDays: 21,
  after: { stability: 40.87456, difficulty: 6.9913807 },
};

/** rs-next-interval-by-retention: stability 1, no limit. */
export const INTERVALS: readonly (readonly [retention: number, days: number])[] = [
  [0.1, 3116766],
  [0.2, 34793],
  [0.3, 2508],
  [0.4, 387],
  [0.5, 90],
  [0.6, 27],
  [0.7, 9],
  [0.8, 3],
  [0.9, 1],
  [1, 1],
];

/** rs-params-17-to-21. */
export const CONVERSION = {
  from: [
    0.4, 0.6, 2.4, 5.8, 4.93, 0.94, 0.86, 0.01, 1.49, 0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29,
    2.61,
  ],
  to: [
    0.4, 0.6, 2.4, 5.8, 6.81, 0.44675013, 1.36, 0.01, 1.49, 0.14, 0.94, 2.18, 0.05, 0.34, 1.26,
    0.29, 2.61, 0, 0, 0, 0.5,
  ],
};

/** rs-sm2-to-fsrs-*. */
export const SM2: readonly (readonly [
  ease: number,
  intervalDays: number,
  retention: number,
  stability: number,
  difficulty: number,
])[] = [
  [2.5, 10, 0.9, 10, 6.9140563],
  [2.5, 10, 0.8, 3.01572, 9.393428],
  [2.5, 10, 0.95, 24.841097, 1.2974405],
  [1.3, 20, 0.9, 20, 10],
];

/** ts-first-repeat, steps of 1 and 10 minutes, no fuzz. */
export const FIRST_ANSWERS: readonly (readonly [
  rating: Rating,
  stability: number,
  difficulty: number,
  days: number,
  phase: string,
])[] = [
  ['again', 0.212, 6.4133, 0, 'learning'],
  ['hard', 1.2931, 5.11217071, 0, 'learning'],
  ['good', 2.3065, 2.11810397, 0, 'learning'],
  ['easy', 8.2956, 1, 8, 'review'],
];
