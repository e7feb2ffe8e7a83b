import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { NoteId } from '@/lib/domain/ids';
import type { NoteRow } from '@/lib/domain/library/note-row';

/**
 * Which notes are chosen, and where the keyboard is, in the list as it is shown. Until `isWhole` the list
 * shows some of its notes only: "all" would be these.
 */
export function createSelection(
  shown: ReadonlySignal<readonly NoteRow[]>,
  isWhole: ReadonlySignal<boolean>,
) {
  const chosen = signal<ReadonlySet<NoteId>>(new Set());
  const active = signal<NoteId>();
  /** Where a range began. */
  let anchor: NoteId | undefined;
  /** Where the keyboard was: where its note is gone since, it goes on from there. */
  let lastIndex = 0;

  const indexOf = (noteId: NoteId | undefined) =>
    shown.value.findIndex((row) => row.noteId === noteId);
  const activeIndex = computed(() => indexOf(active.value));
  /** Chosen notes that are shown, in their order. */
  const chosenIds = computed(() =>
    chosen.value.size === 0
      ? []
      : shown.value.filter((row) => chosen.value.has(row.noteId)).map((row) => row.noteId),
  );

  function toggle(noteId: NoteId): void {
    const next = new Set(chosen.value);
    if (!next.delete(noteId)) next.add(noteId);
    chosen.value = next;
    goTo(noteId);
    anchor = noteId;
  }

  /** Moves the keyboard by some rows; with `extend` everything between is chosen. */
  function move(by: number, extend = false): void {
    const last = shown.value.length - 1;
    const from = activeIndex.value;
    const to = Math.max(0, Math.min(last, from < 0 ? lastIndex : from + by));
    const row = shown.value[to];
    if (row === undefined) return;
    if (extend) chooseBetween(anchor ?? active.value ?? row.noteId, row.noteId);
    else anchor = row.noteId;
    goTo(row.noteId);
  }

  /** The keyboard is on this note; what is chosen stays. */
  function goTo(noteId: NoteId): void {
    active.value = noteId;
    lastIndex = indexOf(noteId);
  }

  function chooseBetween(from: NoteId, to: NoteId): void {
    anchor = from;
    const [start = 0, end = 0] = [indexOf(from), indexOf(to)].toSorted((a, b) => a - b);
    const between = shown.value.slice(Math.max(0, start), end + 1).map((row) => row.noteId);
    chosen.value = new Set([...chosen.value, ...between]);
  }

  return {
    chosen,
    chosenIds,
    active,
    activeIndex,
    toggle,
    move,
    goTo,
    extendTo: (noteId: NoteId) => {
      chooseBetween(anchor ?? noteId, noteId);
      goTo(noteId);
    },
    isWhole,
    chooseAll: () => {
      if (isWhole.value) chosen.value = new Set(shown.value.map((row) => row.noteId));
    },
    clear: () => {
      chosen.value = new Set();
      anchor = undefined;
    },
    /** What a key acts on: the chosen notes, else the one the keyboard is on. */
    targets: (): readonly NoteId[] =>
      chosenIds.value.length > 0 ? chosenIds.value : active.value ? [active.value] : [],
  };
}

export type Selection = ReturnType<typeof createSelection>;
