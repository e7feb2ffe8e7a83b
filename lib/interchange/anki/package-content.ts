import { linkMedia, missingMedia } from '@/lib/domain/media/media-refs';
import { countNetPictures } from '@/lib/domain/media/net-pictures';
import type {
  FileMedia,
  NeutralNote,
  NeutralNoteType,
  NotesContent,
} from '@/lib/interchange/model';
import { addProblem, type Refusal } from '@/lib/interchange/problem';
import { sampleCards } from '@/lib/interchange/sample-cards';
import { packageNotes } from './package-notes';
import type { PackagePreview } from './package-preview';
import type { AnkiMedia } from './package-media';
import { readAnkiFile } from './read-package';
import { withPictures } from './sample-pictures';

/** More names than anybody reads. */
const NAMES_SHOWN = 50;
/** Stands for any stored bytes. */
const HELD = '0'.repeat(64);

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
    media: ({ from, count }) => Promise.all(media.slice(from, from + count).map(fileMedia)),
  };
}

/** Media that the package lists or a note names, and that the package does not hold; each once. */
function missingNames(
  notes: readonly NeutralNote[],
  media: readonly AnkiMedia[],
  listed: readonly string[],
): readonly string[] {
  const held = new Set(media.map(({ name }) => name));
  const missing = new Set(listed);
  for (const { fields } of notes) {
    for (const html of Object.values(fields)) {
      const linked = linkMedia(html, (name) => (held.has(name) ? HELD : undefined));
      for (const name of missingMedia(linked)) missing.add(name);
    }
  }
  return [...missing];
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

async function fileMedia(medium: AnkiMedia): Promise<FileMedia> {
  const bytes = await medium.read();
  return { name: medium.name, ...(bytes && { bytes }) };
}
