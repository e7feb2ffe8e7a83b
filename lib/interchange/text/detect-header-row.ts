import type { ColumnRole } from './anki-headers';

/** Column names in the languages of the files people have, in lower case, by language. */
const KNOWN: Readonly<Record<ColumnRole, readonly string[]>> = {
  front: words(
    'front question term word prompt expression country name phrase',
    'vorderseite frage begriff wort vokabel ausdruck',
    'frente pregunta término palabra recto mot terme domanda parola',
  ),
  back: words(
    'back answer definition meaning translation reading example notes',
    'rückseite antwort bedeutung übersetzung beispiel',
    'reverso respuesta definición traducción verso réponse traduction risposta traduzione',
  ),
  tags: words('tags tag labels', 'schlagwörter', 'etiquetas étiquettes'),
  deck: words('deck', 'stapel', 'mazo paquet'),
  guid: words('guid'),
  noteType: words('notetype', 'notiztyp'),
  source: words('source', 'quelle'),
  skip: [],
};

const LONGEST_NAME = 40;

/** Whether the first row names the columns instead of being a note. */
export function isHeaderRow(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const filled = names.filter(Boolean);
  if (filled.length < 2 || new Set(filled).size < filled.length) return false;
  if (filled.some((name) => name.length > LONGEST_NAME || /[<>]/.test(name))) return false;
  const known = filled.filter((name) => roleOfName(name) !== undefined).length;
  return known >= 2 || (known === 1 && filled.some((name) => isTechnical(name)));
}

/** What a column of this name holds, if the name is a known one. */
export function roleOfName(name: string): ColumnRole | undefined {
  const wanted = name.trim().toLowerCase();
  const roles = Object.keys(KNOWN) as ColumnRole[];
  return roles.find((role) => KNOWN[role].includes(wanted));
}

/** Names that are hardly ever something to learn. */
function isTechnical(name: string): boolean {
  const role = roleOfName(name);
  return role === 'tags' || role === 'deck' || role === 'guid' || role === 'noteType';
}

function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '));
}
