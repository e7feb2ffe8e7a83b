import { batch, computed, signal } from '@preact/signals';
import { createAttempt } from '@/components/ui/attempt';
import { createOnce } from '@/components/ui/presses';
import { showToast } from '@/components/ui/Toast';
import { createUndoOffer } from '@/components/ui/undo-offer-model';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { DraftView } from '@/lib/domain/capture/draft-view';
import type { DeckId, DraftId, UndoId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';
import { forgetTyped, keepTyped, loadTyped } from './typed-meaning';

type Services = Pick<
  DashboardApp['services'],
  'dropDraft' | 'finishDraft' | 'keepMeaning' | 'laterDraft' | 'loadInbox' | 'undoChange'
>;

/**
 * What the inbox shows and does: one draft is open at a time, and the next opens by itself. What was
 * typed stays on top of what is loaded, and the draft that it was typed into stays open.
 */
export function createInboxModel(
  app: Pick<DashboardApp, 'report'> & { readonly services: Services },
) {
  const { services } = app;
  const report = (error: unknown) => app.report(error, 'inbox');
  const attempt = createAttempt(report);
  const loaded = signal<readonly DraftView[] | undefined>(undefined);
  const typed = signal<ReadonlyMap<DraftId, string>>(new Map());
  const drafts = computed(() => loaded.value?.map(withTyped));
  const decks = signal<readonly { readonly deckId: DeckId; readonly name: string }[]>([]);
  const deckId = signal<DeckId | undefined>(undefined);
  const chosen = signal<DraftId | undefined>(undefined);
  /** Counts up when the field of the open draft shall take the focus. */
  const focus = signal(0);
  const once = createOnce();

  const open = computed(
    () => drafts.value?.find((one) => one.draftId === chosen.value) ?? drafts.value?.[0],
  );

  function withTyped(draft: DraftView): DraftView {
    const meaning = typed.value.get(draft.draftId) ?? loadTyped(draft.draftId);
    return meaning === undefined ? draft : { ...draft, meaning };
  }

  async function load(): Promise<void> {
    const inbox = await services.loadInbox();
    loaded.value = inbox.drafts;
    decks.value = inbox.decks;
    for (const { draftId, meaning } of inbox.drafts) {
      const kept = loadTyped(draftId);
      if (kept !== undefined && kept !== meaning) void store(draftId, kept);
    }
  }

  function store(draftId: DraftId, meaning: string): Promise<void> {
    const stored = services.keepMeaning({ draftId, meaning });
    return stored.then(() => forgetTyped(draftId, meaning)).catch(report);
  }

  function openDraft(draftId: DraftId): void {
    chosen.value = draftId;
    focus.value += 1;
  }

  /** Opens the one after `draft`, or the first. */
  async function goOn(draft: DraftView): Promise<void> {
    const all = drafts.value ?? [];
    const next = all[all.findIndex((one) => one.draftId === draft.draftId) + 1] ?? all[0];
    await load().catch(report);
    if (next !== undefined && next.draftId !== draft.draftId) openDraft(next.draftId);
  }

  function offerUndo(text: string, draft: DraftView, undoId: UndoId): void {
    const reopen = async () => {
      await load();
      openDraft(draft.draftId);
    };
    createUndoOffer(app, attempt, reopen)(text, undoId);
  }

  async function finish(
    draft: DraftView,
    given: { meaning: string; as: 'plain' | 'cloze' },
  ): Promise<void> {
    const target = deckId.value ?? decks.value[0]?.deckId;
    const outcome = await services.finishDraft({
      draftId: draft.draftId,
      deckId: target,
      ...given,
    });
    if (outcome.kind === 'finished') {
      forgetTyped(draft.draftId);
      const name = decks.value.find((deck) => deck.deckId === target)?.name ?? '';
      offerUndo(t('captureFinished', name), draft, outcome.undoId);
    }
    await goOn(draft);
  }

  async function later(draft: DraftView): Promise<void> {
    await services.laterDraft({ draftId: draft.draftId });
    showToast({ text: t('captureRests', draft.phrase) });
    await goOn(draft);
  }

  async function drop(draft: DraftView): Promise<void> {
    const outcome = await services.dropDraft({ draftId: draft.draftId });
    if (outcome.kind === 'dropped') {
      offerUndo(t('captureDropped', draft.phrase), draft, outcome.undoId);
    }
    await goOn(draft);
  }

  return {
    drafts,
    decks,
    deckId,
    open,
    focus,
    load,
    openDraft,
    finish: (draft: DraftView, given: Parameters<typeof finish>[1]) =>
      attempt(() => once(() => finish(draft, given), draft.draftId)),
    later: (draft: DraftView) => attempt(() => once(() => later(draft), draft.draftId)),
    drop: (draft: DraftView) => attempt(() => once(() => drop(draft), draft.draftId)),
    /** Keeps what is typed. Where it cannot, Save says so; until then it stays here. */
    keepMeaning: ({ draftId }: DraftView, meaning: string): void => {
      batch(() => {
        typed.value = new Map([...typed.value, [draftId, meaning]]);
        chosen.value = draftId;
      });
      keepTyped(draftId, meaning);
      void store(draftId, meaning);
    },
  };
}

export type InboxModel = ReturnType<typeof createInboxModel>;
