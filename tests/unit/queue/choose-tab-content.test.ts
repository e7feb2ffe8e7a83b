import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseId } from '@/lib/domain/ids';
import type { Candidates, TabEvent, TabLimits } from '@/lib/domain/queue/candidates';
import { chooseTabContent } from '@/lib/domain/queue/choose-tab-content';
import { HOUR, MINUTE, SECOND } from '@/lib/domain/time/duration';
import { MONDAY_9AM } from '@/tests/support/factories';
import { aQueueCard, looked, queueCards, someCandidates, someLimits } from '@/tests/support/queue';

const now = MONDAY_9AM;
const [a, b, c] = [aQueueCard('a'), aQueueCard('b'), aQueueCard('c')];
const other = aQueueCard('other', { deckId: parseId('deck-2') });
const step = aQueueCard('step', { phase: 'learning', dueAt: now - 1 });
const fresh = aQueueCard('fresh', { phase: 'new' });
const lesson = { lessonId: parseId<never>('lesson-1'), isInvitation: false };
const draft = { draftId: parseId<never>('draft-1') };

function cardOf(given: Partial<Candidates>, limits: Partial<TabLimits> = {}, at = now) {
  const choice = chooseTabContent(someCandidates(given), someLimits(limits), at);
  return choice.kind === 'card' ? choice.card.cardId : choice.kind;
}

describe('the card of a tab', () => {
  const past = (card: typeof a, ms: number) => looked(card, now - ms);
  it.each([
    [{ due: [a, b], learning: [step] }, {}, 'step/0', 'a step whose time has come goes first'],
    [{ due: [a, b], fresh: [fresh] }, {}, 'a/0', 'then the due review worth most'],
    [{ fresh: [fresh] }, {}, 'fresh/0', 'then a new card'],
    [{ due: [a, b], recent: [past(a, 1000)] }, {}, 'b/0', 'a card just looked at rests'],
    [{ due: [a, b], recent: [past(a, 11 * MINUTE)] }, {}, 'a/0', 'for ten minutes at most'],
    [{ due: [a], recent: [past(a, 1000)] }, {}, 'a/0', 'unless only that card exists'],
    [
      { due: [a, b], recent: [past(a, 1), past(b, 2)] },
      {},
      'b/0',
      'or all rest: the longest unseen',
    ],
    [{ due: [a, b, other], recent: [past(c, 1)] }, {}, 'other/0', 'not one deck twice in a row'],
    [{ due: [a, b], recent: [past(c, 1)] }, {}, 'a/0', 'unless no other has candidates'],
    [{ due: [a, b] }, { leased: [a.cardId] }, 'b/0', 'another tab shows the first'],
    [{ due: [a] }, { leased: [a.cardId] }, 'done', 'nothing twice, not even the last'],
    [
      { due: [a, b], recent: [{ ...past(a, 30 * MINUTE), kind: 'skipped' }] },
      {},
      'b/0',
      'a skipped card comes later today',
    ],
    [
      { due: [a, b], recent: [{ ...past(a, 61 * MINUTE), kind: 'skipped' }] },
      {},
      'a/0',
      'and later is after an hour',
    ],
    [{ due: [a, fresh], fresh: [fresh], dueCount: 70 }, {}, 'a/0', 'no new card in a full day'],
    [
      { learning: [{ ...step, dueAt: now + 5 * MINUTE }] },
      {},
      'step/0',
      'early if nothing else is',
    ],
    [{ learning: [{ ...step, dueAt: now + 11 * MINUTE }] }, {}, 'done', 'but not much too early'],
  ] satisfies [Partial<Candidates>, Partial<TabLimits>, string, string][])(
    '%#: %j',
    (given, limits, expected, _reason) => {
      expect(cardOf(given, limits)).toBe(expected);
    },
  );

  it('returns inside its steps as soon as it is due, though it was on a tab minutes ago', () => {
    const recent: TabEvent[] = [looked(step, now - 3 * MINUTE)];
    expect(cardOf({ learning: [step], due: [a], recent })).toBe('step/0');
  });

  it('is no sibling of one seen today, where others wait', () => {
    const sibling = aQueueCard('a', { cardId: parseId('a/1') });
    const rest = queueCards(9);
    const recent = [looked(a, now - 20 * MINUTE)];
    expect(cardOf({ due: [sibling, ...rest], recent })).not.toBe('a/1');
    expect(cardOf({ due: [sibling], recent })).toBe('a/1');
  });
});

describe('a lesson step', () => {
  const tabs = (count: number, kind: TabEvent['kind'] = 'card') =>
    Array.from({ length: count }, (_none, at): TabEvent => ({ kind, at: now - at * MINUTE }));

  it.each([
    [{ due: [a], lesson, recent: tabs(3) }, 'a/0', 'after three cards another card'],
    [{ due: [a], lesson, recent: tabs(4) }, 'lesson', 'after four the step'],
    [{ due: [a], lesson, recent: [...tabs(3), ...tabs(1, 'lesson')] }, 'a/0', 'one tab in five'],
    [{ lesson }, 'lesson', 'at once where nothing is due'],
    [{ lesson, recent: tabs(4, 'lesson') }, 'done', 'but there too one tab in five'],
    [
      { lesson, recent: [...tabs(4, 'nothing'), ...tabs(1, 'lesson')] },
      'lesson',
      'the fifth again',
    ],
    [
      { learning: [step], lesson, recent: tabs(4) },
      'step/0',
      'a step of memory is not kept waiting',
    ],
    [{ lesson, spentMs: 9 * MINUTE }, 'done', 'not once the day is done (S-098)'],
  ] satisfies [Partial<Candidates>, string, string][])('%#: %j', (given, expected, _reason) => {
    expect(cardOf(given)).toBe(expected);
  });
});

describe('a draft', () => {
  const tab = (kind: TabEvent['kind']): TabEvent => ({ kind, at: now });
  it.each([
    [[], 'draft', 'may come'],
    [[tab('card'), tab('card'), tab('card'), tab('card'), tab('draft')], 'a/0', 'one tab in six'],
    [[...Array.from({ length: 5 }, () => tab('card')), tab('draft')], 'draft', 'the sixth again'],
    [[tab('lesson')], 'a/0', 'never right after a lesson step'],
  ] satisfies [TabEvent[], string, string][])('%#: %j', (recent, expected, _reason) => {
    expect(cardOf({ due: [a], draft, recent })).toBe(expected);
  });
});

describe('the end of a day', () => {
  it('comes with its minutes', () => {
    const spent = { due: [a], spentMs: 8 * MINUTE };
    const choice = chooseTabContent(someCandidates(spent), someLimits(), now);
    expect(choice).toEqual({ kind: 'done', canMore: true });
  });

  it('is put off by "Five more", to new and early cards if need be', () => {
    expect(cardOf({ due: [a], spentMs: 9 * MINUTE }, { extra: 5 })).toBe('a/0');
    expect(cardOf({ spare: [fresh], spentMs: 9 * MINUTE }, { extra: 5 })).toBe('fresh/0');
    expect(cardOf({ spare: [fresh], spentMs: 9 * MINUTE })).toBe('done');
  });

  it('comes after three cards of tabs on a hectic day (S-036)', () => {
    expect(cardOf({ due: [a], tabAnswers: 2 }, { isHectic: true })).toBe('a/0');
    expect(cardOf({ due: [a], tabAnswers: 3 }, { isHectic: true })).toBe('done');
  });

  it('is no promise to somebody who has nothing yet', () => {
    expect(cardOf({})).toBe('plain');
  });
});

describe('calm tabs only (U-11)', () => {
  it('show at most one card in ten tabs within twenty seconds, and one at a later calm moment', () => {
    const due = queueCards(20);
    let recent: TabEvent[] = [];
    const openAt = (at: number) => {
      const given = someCandidates({ due, recent });
      const choice = chooseTabContent(given, someLimits({ rhythm: 'calm' }), at);
      if (choice.kind === 'card') recent = [looked(choice.card, at), ...recent];
      return choice.kind;
    };
    const burst = Array.from({ length: 10 }, (_none, tab) => openAt(now + tab * 2 * SECOND));
    expect(burst.filter((kind) => kind === 'card')).toHaveLength(1);
    expect(openAt(now + 5 * MINUTE)).toBe('card');
  });

  it('come more seldom to somebody who only looks', () => {
    const due = queueCards(20);
    const glances = due.slice(0, 5).map((card) => looked(card, now - MINUTE));
    const calm = { rhythm: 'calm' } as const;
    expect(cardOf({ due, recent: glances }, calm)).toBe('plain');
    const answered: TabEvent = { kind: 'answered', at: now - 30 * SECOND };
    expect(cardOf({ due, recent: [answered, ...glances] }, calm)).not.toBe('plain');
  });
});

describe('any queue', () => {
  const size = fc.integer({ min: 0, max: 12 });
  it('leaves no tab empty while a card is free, and never shows a leased one', () => {
    fc.assert(
      fc.property(size, size, size, fc.array(fc.nat(30), { maxLength: 30 }), (x, y, z, looks) => {
        const due = queueCards(x, 'due');
        const news = queueCards(y, 'new', { phase: 'new' });
        const all = [...due, ...news];
        const recent = looks.flatMap((at, tab) => {
          const card = all[at % Math.max(1, all.length)];
          return card ? [looked(card, now - tab * SECOND)] : [];
        });
        const leased = all.slice(0, z).map((card) => card.cardId);
        const chosen = cardOf({ due, fresh: news, recent }, { leased });
        expect(leased).not.toContain(chosen);
        expect(chosen === 'done' || chosen === 'plain').toBe(all.length <= z);
      }),
    );
  });

  it('of at least nine cards shows none twice within nine tabs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 9, max: 20 }), (count) => {
        const due = queueCards(count);
        let recent: TabEvent[] = [];
        for (let tab = 0; tab < 60; tab += 1) {
          const at = now + tab * SECOND;
          const choice = chooseTabContent(someCandidates({ due, recent }), someLimits(), at);
          if (choice.kind !== 'card') throw new Error(choice.kind);
          const last = recent.slice(0, 8).map((event) => event.cardId);
          expect(last).not.toContain(choice.card.cardId);
          recent = [looked(choice.card, at), ...recent].slice(0, 120);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('gives a new person with one card that card on the sixth tab too', () => {
    const recent = Array.from({ length: 5 }, (_none, tab) => looked(fresh, now - tab * SECOND));
    expect(cardOf({ fresh: [fresh], recent })).toBe('fresh/0');
    expect(cardOf({ fresh: [fresh], recent }, {}, now + HOUR)).toBe('fresh/0');
  });
});
