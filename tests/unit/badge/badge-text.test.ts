import { describe, expect, it } from 'vitest';
import { badgeChangesAt, badgeText, type BadgeFacts } from '@/lib/domain/badge/badge-text';
import { MINUTE, SECOND } from '@/lib/domain/time/duration';
import { MONDAY_9AM as NOW } from '@/tests/support/factories';

const NONE: BadgeFacts = { isOn: true, remaining: 0 };

describe('the badge (C-09)', () => {
  it.each<[string, Partial<BadgeFacts>, string]>([
    ['nothing left: gone', {}, ''],
    ['one thing', { remaining: 1 }, '1'],
    ['nine things', { remaining: 9 }, '9'],
    ['more is never a backlog', { remaining: 10 }, '9+'],
    ['switched off', { remaining: 3, isOn: false }, ''],
    ['ten minutes left', { running: { endsAt: NOW + 10 * MINUTE }, remaining: 3 }, '10m'],
    ['a begun minute counts', { running: { endsAt: NOW + 9 * MINUTE + SECOND } }, '10m'],
    ['the last seconds', { running: { endsAt: NOW + 4 * SECOND } }, '1m'],
    ['over, not settled yet', { running: { endsAt: NOW - SECOND } }, '1m'],
    ['just ended', { ended: { finishedAt: NOW - MINUTE }, remaining: 2 }, '✓'],
    ['ended a while ago', { ended: { finishedAt: NOW - 5 * MINUTE }, remaining: 2 }, '2'],
    ['waits for its answer', { ended: { finishedAt: 0, isResultPending: true } }, '✓'],
    [
      'a new session hides the mark',
      { ended: { finishedAt: NOW }, running: { endsAt: NOW + MINUTE } },
      '1m',
    ],
  ])('%s', (_reason, facts, text) => {
    expect(badgeText({ ...NONE, ...facts }, NOW)).toBe(text);
  });

  it.each<[string, Partial<BadgeFacts>, number | undefined]>([
    ['nothing to wait for', { remaining: 3 }, undefined],
    ['next minute of a session', { running: { endsAt: NOW + 150 * SECOND } }, NOW + 30 * SECOND],
    ['last minute: the end itself rings', { running: { endsAt: NOW + 50 * SECOND } }, undefined],
    ['the mark goes', { ended: { finishedAt: NOW - MINUTE } }, NOW + 4 * MINUTE],
    ['the mark stays', { ended: { finishedAt: NOW, isResultPending: true } }, undefined],
  ])('changes by itself: %s', (_reason, facts, at) => {
    expect(badgeChangesAt({ ...NONE, ...facts }, NOW)).toBe(at);
  });
});
