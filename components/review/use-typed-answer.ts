import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Compares what was typed once the answer is shown; the code for it comes with the first such card. */
export function useTypedAnswer(isShown: boolean, back: string): RefObject<HTMLElement | null> {
  const card = useRef<HTMLElement>(null);
  const isWanted = isShown && back.includes('data-typed');
  useEffect(() => {
    if (!isWanted || !card.current) return undefined;
    const shown = import('./typed-answer-model').then((late) => late.showTyped(card.current));
    return () => void shown.then((takeBack) => takeBack?.());
  }, [isWanted, back]);
  return card;
}
