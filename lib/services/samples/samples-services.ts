import { addSampleDeck } from './add-sample-deck';
import { loadSampleDecks } from './load-sample-decks';
import { removeSamples } from './remove-samples';

/** Starter content: offered, brought in and taken away again. */
export const sampleServices = { loadSampleDecks, addSampleDeck, removeSamples };
