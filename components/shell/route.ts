/** Where the dashboard can be. One kind per screen; what a screen needs to open something stands with it. */
export type Route =
  | { readonly name: 'today' }
  | {
      readonly name: 'library';
      readonly deckId?: string | undefined;
      readonly query?: string | undefined;
      /** With the editor of a new card open over it. */
      readonly isNew?: true;
    }
  | { readonly name: 'goals'; readonly id?: string }
  | { readonly name: 'lessons'; readonly id?: string }
  | { readonly name: 'inbox'; readonly id?: string }
  | { readonly name: 'insights' }
  | { readonly name: 'transfer' }
  | { readonly name: 'settings' };

/** Where a card is written. */
export const NEW_CARD: Route = { name: 'library', isNew: true };

export type RouteName = Route['name'];

/** The route as the address's hash: `#/goals/0198…`, `#/library?q=tag%3Averbs`, `?q=note%3A0198…`, `?new`. */
export function formatRoute(route: Route): string {
  switch (route.name) {
    case 'library': {
      if (route.isNew) return '#/library?new';
      const deck = route.deckId === undefined ? '' : `/${encodeURIComponent(route.deckId)}`;
      const query = route.query === undefined ? '' : `?q=${encodeURIComponent(route.query)}`;
      return `#/library${deck}${query}`;
    }
    case 'goals':
    case 'lessons':
    case 'inbox':
      return route.id === undefined
        ? `#/${route.name}`
        : `#/${route.name}/${encodeURIComponent(route.id)}`;
    case 'today':
    case 'insights':
    case 'transfer':
    case 'settings':
      return `#/${route.name}`;
  }
}

/** Reads the address's hash; anything unknown is Today. Inverse of `formatRoute`. */
export function parseRoute(hash: string): Route {
  const [path, search] = splitOnce(hash.replace(/^#\/?/, ''), '?');
  const [name, rest] = splitOnce(path, '/');
  const id = rest === undefined ? undefined : decode(rest);
  switch (name) {
    case 'library': {
      if (search === 'new') return { name, isNew: true };
      const query = search?.startsWith('q=') ? decode(search.slice(2)) : undefined;
      return {
        name,
        ...(id !== undefined && { deckId: id }),
        ...(query !== undefined && { query }),
      };
    }
    case 'goals':
    case 'lessons':
    case 'inbox':
      return { name, ...(id !== undefined && { id }) };
    case 'insights':
    case 'transfer':
    case 'settings':
      return { name };
    default:
      return { name: 'today' };
  }
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** Percent-decoded; a hand-typed address with a broken escape is taken as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
