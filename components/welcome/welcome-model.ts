import { computed, signal } from '@preact/signals';
import { createCardFlow } from '@/components/popup-review/card-flow-model';
import { createAttempt } from '@/components/ui/attempt';
import { createOnce } from '@/components/ui/presses';
import type { WelcomeApp } from '@/lib/app/welcome-app';
import { fieldsOf } from '@/lib/domain/goal/new-goal';
import { parseGoal } from '@/lib/domain/goal/parse-goal';
import type { CardId, DraftId, GoalId } from '@/lib/domain/ids';
import type { Rating } from '@/lib/domain/review/rating';
import type { SampleKey } from '@/lib/domain/sample/sample-deck';

/** The steps of the first minute, in order. Each can be passed over. */
export const STAGES = ['goal', 'cards', 'first', 'save', 'done'] as const;
export type Stage = (typeof STAGES)[number];

export type OfferedDecks = Awaited<ReturnType<WelcomeApp['services']['loadSampleDecks']>>;

/** The first minute: a goal, some cards, the first answer, a saved phrase. Nothing of it is needed. */
export function createWelcomeModel(app: WelcomeApp) {
  const stage = signal<Stage>('goal');
  const sentence = signal('');
  const decks = signal<OfferedDecks>([]);
  const saved = signal<{ readonly draftId: DraftId; readonly phrase: string }>();
  const flow = createCardFlow(app, 'dashboard');
  const keysOn = signal(false);
  const once = createOnce();
  const openedAt = app.now();
  /** The goal that was set here, and the line that it was set with. */
  let set: { readonly goalId: GoalId; readonly line: string } | undefined;
  /** Cards that were answered here. */
  const answered = new Set<CardId>();

  const report = (error: unknown) => app.report(error, 'welcome');
  const attempt = createAttempt(report);
  /** For what nobody pressed: the page stays usable without it. */
  const quietly = (work: () => Promise<unknown>) => work().catch(report);

  /** The step after one whose work is done, unless the person went on meanwhile. */
  function goOn(from: Stage, to: Stage): void {
    if (stage.value === from) stage.value = to;
  }

  async function setGoal(): Promise<void> {
    const line = sentence.value.trim();
    if (line !== '' && !(await isChanged(line))) {
      const made = await app.services.createGoal({ sentence: line });
      if (made.kind === 'created') set = { goalId: made.goal.id, line };
    }
    goOn('goal', 'cards');
  }

  /** Set again it is the same goal, as long as there is one. */
  async function isChanged(line: string): Promise<boolean> {
    if (set === undefined) return false;
    const { goalId } = set;
    const edit = { from: fieldsOf(set.line), to: fieldsOf(line) };
    const { kind } = await app.services.editGoal({ goalId, ...edit });
    set = { goalId, line };
    return kind !== 'missing';
  }

  async function loadDecks(): Promise<void> {
    decks.value = await app.services.loadSampleDecks();
  }

  async function loadKeys(): Promise<void> {
    keysOn.value = (await app.settings.load()).keysOn;
  }

  async function chooseDeck(key: SampleKey): Promise<void> {
    const { cardIds } = await app.services.addSampleDeck({ key });
    const first = cardIds.find((cardId) => !answered.has(cardId));
    const isShown = first !== undefined && (await flow.show(first));
    goOn('cards', isShown ? 'first' : 'save');
  }

  return {
    stage,
    sentence,
    decks,
    saved,
    review: flow.review,
    /** Whether keys press what stands on the first card, as they do on a new tab. */
    keysOn,
    /** What the line says so far; absent while it is empty. */
    parsed: computed(() => (sentence.value.trim() === '' ? undefined : parseGoal(sentence.value))),
    /** A page that closes finishes nothing: that it was there is kept while it is. */
    load: () => quietly(() => Promise.all([app.services.finishWelcome(), loadDecks(), loadKeys()])),
    setGoal: () => attempt(() => once(setGoal, 'goal')),
    chooseDeck: (key: SampleKey) =>
      attempt(async () => {
        await once(() => chooseDeck(key), 'deck');
        await loadDecks();
      }),
    reveal: flow.reveal,
    rate: (rating: Rating) =>
      attempt(async () => {
        const rated = await flow.rate(rating);
        if (rated) answered.add(rated.cardId);
      }),
    undoAnswer: () => attempt(flow.undo),
    /** Looks whether the practice phrase has come in. */
    onSaved: () =>
      quietly(async () => {
        if (stage.value !== 'save') return;
        saved.value = await app.services.loadNewestDraft({ since: openedAt });
      }),
    undoSave: () =>
      attempt(async () => {
        if (saved.value) await app.services.undoSave({ draftId: saved.value.draftId });
        saved.value = undefined;
      }),
    goTo: (next: Stage) => {
      stage.value = next;
    },
    openTab: () => attempt(app.services.openFirstTab),
    report,
  };
}

export type WelcomeModel = ReturnType<typeof createWelcomeModel>;
