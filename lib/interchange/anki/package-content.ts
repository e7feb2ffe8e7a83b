import { countNetPictures } from '@/lib/domain/media/net-pictures';
import type { NeutralNote, NeutralNoteType, NotesContent } from '@/lib/interchange/model';
import { mediaPortions, missingNames, NAMES_SHOWN } from '@/lib/interchange/packed-media';
import { addProblem, type Refusal } from '@/lib/interchange/problem';
import { sampleCards } from '@/lib/interchange/sample-cards';
import { withPictures } from '@/lib/interchange/sample-pictures';
import { packageNotes } from './package-notes';
import type { PackagePreview } from './package-preview';
import { readAnkiFile } from './read-package';

/** An Anki file → its notes, their media and a preview, or a clear no. */
export async function readPackage(file: Blob): Promise<NotesContent<PackagePreview> | Refusal> {
  const read = await readAnkiFile(file);
  if ('kind' in read) return read;
  const { collection, media, problems } = read;
  const { noteTypes, notes } = packageNotes(collection);
  const missing = missingNames(notes, media, read.missingMedia);
  const decks = countDecks(notes);
  const used = new Set(notes.map(({ noteTypeId }) => noteTypeId));
  for (const type of noteTypes) {
    if (used.has(type.id) && hasScripts(type)) addProblem(problems, 'scripts', 0);
  }
  const preview: PackagePreview = {
    kind: 'package',
    counts: {
      notes: notes.length,
      cards: notes.reduce((sum, note) => sum + note.cards.length, 0),
      learned: collection.cards.filter(({ type }) => type !== 0).length,
      reviews: collection.reviews.length,
      media: media.length,
      missingMedia: missing.length,
      netPictures: countNetPictures(notes),
    },
    decks,
    sample: await withPictures(sampleCards(notes, noteTypes), media),
    missing: missing.slice(0, NAMES_SHOWN),
    problems,
  };
  return {
    preview,
    noteTypes,
    notes: ({ from, count }) => notes.slice(from, from + count),
    media: mediaPortions(media),
  };
}

/** Whether its templates want to run something: they are shown without it. */
function hasScripts({ templates }: NeutralNoteType): boolean {
  return templates.some(({ front, back }) =>
    /<script\b|\son[a-z]+\s*=|javascript:/i.test(front + back),
  );
}

function countDecks(notes: readonly NeutralNote[]): PackagePreview['decks'] {
  const counts = new Map<string, number>();
  for (const { deck = [], cards } of notes) {
    for (const card of cards) {
      const path = (card.deck ?? deck).join('::');
      counts.set(path, (counts.get(path) ?? 0) + 1);
    }
  }
  return [...counts].map(([path, cards]) => ({ path, cards }));
}
