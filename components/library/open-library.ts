import { h } from 'preact';
import { formatRoute } from '@/components/shell/route';
import type { LoadedScreen } from '@/components/shell/shell-model';
import { parseId, type DeckId, type NoteId } from '@/lib/domain/ids';
import { createLibraryModel, type LibraryParts } from './library-model';
import { LibraryScreen } from './LibraryScreen';
import { keepPlace } from './place-address';

/** The library as a screen of the dashboard, with its places in the address. */
export function openLibrary(
  app: Parameters<typeof createLibraryModel>[0],
  opening: LibraryParts['opening'],
): LoadedScreen {
  const model = createLibraryModel(app, { ...(opening && { opening }), onPlace: keepPlace() });
  return {
    view: () => h(LibraryScreen, { model }),
    open: (route) => {
      if (route.name !== 'library') return;
      const { deckId, query, isNew } = route;
      // `?q=note:id` is no search: it opens that note in its editor.
      const noteId = query?.startsWith('note:') ? query.slice('note:'.length) : undefined;
      model.openPlace({
        deckId: deckId ? parseId<DeckId>(deckId) : undefined,
        query: noteId ? '' : query,
      });
      if (noteId) model.edit(parseId<NoteId>(noteId));
      if (isNew) {
        // A reload, or Back from the next place, shall not ask for one more.
        history.replaceState(null, '', formatRoute({ name: 'library' }));
        model.edit();
      }
    },
    refresh: model.load,
  };
}
