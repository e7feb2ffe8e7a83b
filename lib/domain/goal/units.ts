const ENGLISH =
  pairs(`word words, flashcard flashcards, card cards, formula formulas, query queries,
  problem problems, page pages, step steps, sentence sentences, question questions, push-up push-ups,
  pushup pushups, squat squats, verb verbs, phrase phrases, exercise exercises, line lines,
  paragraph paragraphs, email emails, point points, idea ideas, shortcut shortcuts, chapter chapters,
  module modules, lesson lessons, term terms, concept concepts, favor favors, favour favours, task tasks,
  bug bugs, test tests, commit commits, message messages, fact facts, capital capitals, minute minutes`);

const GERMAN =
  pairs(`wort wörter, antwort antworten, vokabel vokabeln, karte karten, formel formeln,
  abfrage abfragen, aufgabe aufgaben, seite seiten, schritt schritte, satz sätze, frage fragen,
  liegestütz liegestütze, kniebeuge kniebeugen, verb verben, übung übungen, zeile zeilen,
  absatz absätze, punkt punkte, idee ideen, tastenkürzel tastenkürzel, kapitel kapitel, modul module,
  lektion lektionen, begriff begriffe, mail mails, gefallen gefallen, fakt fakten, test tests,
  hauptstadt hauptstädte, nachricht nachrichten, minute minuten`);

interface Unit {
  readonly one: string;
  readonly many: string;
}

/** The nouns that goals are known to count, one and many, in lower case. */
export const KNOWN_UNITS: ReadonlySet<string> = new Set(
  [...ENGLISH, ...GERMAN].flatMap(({ one, many }) => [one, many]),
);

/**
 * A unit as it is said beside an amount: "1 word", "5 words". A compound goes by its last part
 * ("1 SQL-Abfrage"); what is not known stays as it was typed. `isDative`: after the German "von".
 */
export function unitFor(amount: number, unit: string, isDative = false): string {
  const found = endingOf(unit);
  if (found === undefined) return unit;
  const { form, pair } = found;
  const wanted = amount === 1 ? pair.one : isDative ? dative(pair) : pair.many;
  const last = unit.slice(-form.length);
  const isCapital = last.charAt(0) !== form.charAt(0);
  return unit.slice(0, -form.length) + (isCapital ? capital(wanted) : wanted);
}

/** The longest known noun that a unit ends with. German ones begin with a capital letter. */
function endingOf(unit: string): { readonly form: string; readonly pair: Unit } | undefined {
  const lower = unit.toLowerCase();
  const isGerman = /\p{Lu}/u.test(unit);
  const known = isGerman ? [...GERMAN, ...ENGLISH] : [...ENGLISH, ...GERMAN];
  return known
    .flatMap((pair) => [
      { form: pair.one, pair },
      { form: pair.many, pair },
    ])
    .filter(({ form }) => lower.endsWith(form))
    .reduce<ReturnType<typeof endingOf>>(
      (best, one) => (best && best.form.length >= one.form.length ? best : one),
      undefined,
    );
}

function dative(pair: Unit): string {
  return GERMAN.includes(pair) && /e[lr]?$/u.test(pair.many) ? `${pair.many}n` : pair.many;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function pairs(list: string): readonly Unit[] {
  return list.split(',').map((pair) => {
    const [one = '', many = one] = pair.trim().split(/\s+/u);
    return { one, many };
  });
}
