import { signal } from '@preact/signals';
import type { PopupApp } from '@/lib/app/popup-app';
import type { CardId } from '@/lib/domain/ids';

/** What belongs to the page under the popup: its cards, and the sentence that a card came from. */
export function createPageOffer({ services }: Pick<PopupApp, 'services'>) {
  /** Cards that belong to the page under the popup. */
  const pageCards = signal<readonly CardId[]>([]);
  /** The sentence of the card that led to the page under the popup. */
  const place = signal<Awaited<ReturnType<typeof services.loadPlaceOnPage>>>(undefined);
  return {
    pageCards,
    place,
    load: async (): Promise<void> => {
      pageCards.value = await services.loadCardsOfActivePage();
      place.value = await services.loadPlaceOnPage();
    },
    /** Leads to the stored sentence on the page; where it went meanwhile, that is said. */
    showPlace: async (): Promise<void> => {
      const found = place.value;
      if (found === undefined) return;
      const { kind } = await services.showPlaceOnPage({ noteId: found.noteId });
      if (kind === 'shown') close();
      else place.value = { ...found, isThere: false };
    },
  };
}
