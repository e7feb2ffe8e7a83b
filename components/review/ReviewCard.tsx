import type { ComponentChildren } from 'preact';
import type { Choices } from '@/lib/domain/prompt/choices';
import type { TextSize } from '@/lib/domain/render/text-size';
import { isOnContent } from '@/lib/snapshot/card/on-content';
import { CardChoices } from './CardChoices';
import { CardHtml } from './CardHtml';
import { CardRing } from './CardRing';
import type { CardLook } from './use-author-look';
import { useTypedAnswer } from './use-typed-answer';

/** What a card looks like, before and after its answer is shown. */
export interface CardFace {
  readonly deckName: string;
  /** Deck colour, 1–8. */
  readonly dot: number;
  readonly front: string;
  readonly back: string;
  readonly frontSize: TextSize;
  readonly backSize: TextSize;
  /** BCP 47, so that each side is pronounced right. */
  readonly frontLang?: string | undefined;
  readonly backLang?: string | undefined;
  /** What is chosen from, where it is asked so. */
  readonly choices?: Choices | undefined;
  /** How its author wants it to look. */
  readonly author?: CardLook | undefined;
  readonly source?: { readonly title: string; readonly href: string } | undefined;
}

export type CardPhase = 'question' | 'answer' | 'rated';

export interface ReviewCardProps {
  face: CardFace;
  phase: CardPhase;
  /** Which of its choices was chosen, from 0. */
  picked?: number | undefined;
  showKeys?: boolean;
  /** How many buttons the answer brings: their place is kept from the start. */
  buttons: 'two' | 'four';
  /** Today's minutes done, 0–1, and the same in words. */
  share: number;
  minutesLabel: string;
  sourceLabel: string;
  /** A click anywhere on an unrevealed card, or on one of its choices. */
  onReveal: (picked?: number) => void;
  /** The button row: it keeps its place in every phase. */
  children: ComponentChildren;
}

/** One flashcard. `lib/snapshot/paint.ts` paints the same elements in the first frame. */
export function ReviewCard(props: ReviewCardProps) {
  const { face, phase, picked, showKeys = false, buttons, share, onReveal, children } = props;
  const onPress = (event: Event) => {
    if (!isOnContent(event)) onReveal();
  };
  const card = useTypedAnswer(phase !== 'question', face.back);
  return (
    <article
      ref={card}
      class="card"
      data-phase={phase}
      data-buttons={buttons}
      onClick={phase === 'question' ? onPress : undefined}
    >
      <div class="card-paper" />
      <CardRing share={share} label={props.minutesLabel} />
      <p class="card-deck">
        <span class="card-dot" data-dot={String(face.dot)} />
        {face.deckName}
        {face.source && phase !== 'question' && (
          <a class="card-source" href={face.source.href} title={face.source.title}>
            {props.sourceLabel}
          </a>
        )}
      </p>
      <CardHtml
        class="card-question"
        html={face.front}
        size={face.frontSize}
        lang={face.frontLang}
        author={face.author}
      />
      {face.choices && (
        <CardChoices
          choices={face.choices}
          isShown={phase !== 'question'}
          picked={picked}
          showKeys={showKeys}
          onPick={onReveal}
        />
      )}
      <CardHtml
        class="card-answer"
        html={face.back}
        size={face.backSize}
        lang={face.backLang}
        author={face.author}
      />
      <div class="card-actions">{children}</div>
    </article>
  );
}
