import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { LessonStepView, type LessonStepViewProps } from '@/components/lessons/LessonStepView';
import { parseId } from '@/lib/domain/ids';
import type { LessonPlace } from '@/lib/domain/lesson/lesson-place';
import { findBarriers } from '@/tests/support/axe';
import { CHOICE_STEP, TEXT_STEP } from '@/tests/support/lessons';

const typed: LessonPlace = {
  ...TEXT_STEP,
  step: { id: parseId('5'), kind: 'check', checkId: '5', html: '<p>What pulls it?</p>' },
};

function show(given: Partial<LessonStepViewProps>) {
  const presses = { onNext: vi.fn(), onBack: vi.fn(), onRest: vi.fn(), onAnswer: vi.fn() };
  const { container } = render(<LessonStepView place={TEXT_STEP} {...presses} {...given} />);
  return { ...presses, container };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('a step of a lesson', () => {
  it('says which lesson, which step and how long it takes', () => {
    show({});
    expect(screen.getByText('Tides')).toBeTruthy();
    expect(screen.getByText('3 of 7 · 1 min left')).toBeTruthy();
  });

  it('invites to a new lesson with its length', () => {
    show({ place: { ...TEXT_STEP, stepNumber: 1, isNew: true, minutesLeft: 4 } });
    expect(screen.getByText('New lesson · 7 steps · 4 min')).toBeTruthy();
  });

  it('recalls what came before', () => {
    show({ place: { ...TEXT_STEP, recap: 'Water is heavy.' } });
    expect(screen.getByText('Water is heavy.', { exact: false })).toBeTruthy();
  });

  it('has the focus on Next once what was typed is answered: its field is gone', () => {
    const presses = { onNext: vi.fn(), onBack: vi.fn(), onAnswer: vi.fn() };
    const { rerender } = render(<LessonStepView place={typed} {...presses} />);
    screen.getByRole('textbox').focus();
    const answered = { given: 'the moon', isRight: true, answer: 'the moon' };
    rerender(<LessonStepView place={typed} answered={answered} {...presses} />);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Next' }));
  });

  it('goes on once for a key that is held', () => {
    show({});
    const next = screen.getByRole('button', { name: 'Next' });
    expect(fireEvent.keyDown(next, { key: 'Enter' })).toBe(true);
    expect(fireEvent.keyDown(next, { key: 'Enter', repeat: true })).toBe(false);
  });

  it.each(['ArrowDown', 'Tab'])(
    'a held %s scrolls or goes on from the button as anywhere',
    (key) => {
      show({});
      const next = screen.getByRole('button', { name: 'Next' });
      expect(fireEvent.keyDown(next, { key, repeat: true })).toBe(true);
    },
  );

  it('goes on, back, and to rest', () => {
    const { onNext, onBack, onRest } = show({});
    press('Next');
    press('Back');
    press('Not today');
    expect([onNext, onBack, onRest].map((fn) => fn.mock.calls.length)).toEqual([1, 1, 1]);
  });

  it('has nothing to go back to on the first step', () => {
    show({ place: { ...TEXT_STEP, stepNumber: 1 } });
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
  });

  it('never takes the focus by itself', () => {
    show({ place: typed });
    expect(document.activeElement).toBe(document.body);
  });

  it('answers with the choice that was pressed, once', () => {
    const { onAnswer } = show({ place: CHOICE_STEP });
    press('Once');
    expect(onAnswer).toHaveBeenCalledWith('Once');
    cleanup();
    const answered = { given: 'Once', isRight: false, answer: 'Twice' };
    const after = show({ place: CHOICE_STEP, answered });
    press('Twice the answer');
    expect(after.onAnswer).not.toHaveBeenCalled();
  });

  it('announces the result with the answer', () => {
    show({ place: CHOICE_STEP, answered: { given: 'Once', isRight: false, answer: 'Twice' } });
    expect(screen.getByRole('status').textContent).toContain('Not quite. The answer: Twice');
  });

  it('shows the answer to someone who types nothing', () => {
    const { onAnswer } = show({ place: typed });
    press('Show answer');
    expect(onAnswer).toHaveBeenCalledWith('');
  });

  it('takes a typed answer', () => {
    const { onAnswer } = show({ place: typed });
    fireEvent.input(screen.getByLabelText('Your answer'), { target: { value: ' the Moon ' } });
    press('Check');
    expect(onAnswer).toHaveBeenCalledWith('the Moon');
  });

  it.each([
    ['text', TEXT_STEP, undefined],
    ['choices', CHOICE_STEP, undefined],
    ['choices answered', CHOICE_STEP, { given: 'Once', isRight: false, answer: 'Twice' }],
    ['a typed answer', typed, undefined],
  ])('has no barriers: %s', async (_what, place, answered) => {
    const { container } = show({ place, answered });
    expect(await findBarriers(container)).toEqual([]);
  });
});
