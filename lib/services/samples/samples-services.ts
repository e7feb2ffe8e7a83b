import { addSampleDeck } from './add-sample-deck';
import { loadSampleDecks } from './load-sample-decks';

/** Starter content: offered, brought in and taken away again. */
export const sampleServices = { loadSampleDecks, addSampleDeck };
