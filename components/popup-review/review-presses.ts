import { createAttempt } from '@/components/ui/attempt';
import { createOnce, createTurns } from '@/components/ui/presses';

type Action<Given extends readonly unknown[]> = (...given: Given) => Promise<void>;

/** How the presses of a short review act; what one cannot do is said. */
export function createReviewPresses(report: (error: unknown) => void) {
  const inTurn = createTurns();
  const once = createOnce();
  const attempt = createAttempt(report);

  /** Acts at once; what nobody pressed is not said. */
  const safely =
    <Given extends readonly unknown[]>(work: Action<Given>) =>
    (...given: Given) =>
      work(...given).catch(report);

  return {
    inTurn,
    safely,
    /** Acts after what was pressed before it. */
    pressed:
      <Given extends readonly unknown[]>(work: Action<Given>) =>
      (...given: Given) =>
        attempt(() => inTurn(() => work(...given))),
    /** Begins a review: pressed twice, it begins one. */
    starting:
      <Given extends readonly unknown[]>(work: Action<Given>) =>
      (...given: Given) =>
        attempt(() => once(() => inTurn(() => work(...given)))),
  };
}
