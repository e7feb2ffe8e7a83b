import { signal } from '@preact/signals';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { ImportId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';

type Services = Pick<DashboardApp['services'], 'loadNetHosts' | 'fetchNetPictures'>;
type Host = Awaited<ReturnType<Services['loadNetHosts']>>[number];
type Fetched = Awaited<ReturnType<Services['fetchNetPictures']>>;

/** What fetching pictures of the net needs of the app. */
export interface NetPicturesApp {
  readonly services: Services;
}

/** The pictures of the net that the cards of one import name. */
export interface NetPictures {
  readonly importId: ImportId;
  readonly hosts: readonly Host[];
  /** How many presses asked to see them. */
  readonly asked: number;
  /** Whose pictures are being fetched. */
  readonly fetching?: { readonly host: string; readonly done: number; readonly total: number };
  readonly last?: Fetched & { readonly host: string };
}

/** State and actions of pictures that are fetched where a person asks for it, host by host. */
export function createNetPicturesModel(app: NetPicturesApp, onChanged: () => void) {
  const shown = signal<NetPictures | undefined>(undefined);
  let stop: AbortController | undefined;

  async function show(importId: ImportId): Promise<void> {
    // What nobody sees, nobody could stop.
    if (shown.value?.importId !== importId) stop?.abort();
    const hosts = await app.services.loadNetHosts({ importId });
    const before = shown.value;
    const kept = before?.importId === importId ? before : { importId };
    shown.value = { ...kept, hosts, asked: (before?.asked ?? 0) + 1 };
  }

  /** Nothing where another import's are shown by now, or none. */
  function change(importId: ImportId, now: (before: NetPictures) => NetPictures): void {
    if (shown.value?.importId === importId) shown.value = now(shown.value);
  }

  /** The browser is asked within the press: nothing is awaited before. */
  async function fetchFrom({ host, pictures }: Host): Promise<void> {
    if (shown.value === undefined || shown.value.fetching) return;
    const { importId } = shown.value;
    stop = new AbortController();
    const tell = (done: number, total: number) =>
      change(importId, (before) => ({ ...before, fetching: { host, done, total } }));
    tell(0, pictures);
    const fetching = app.services.fetchNetPictures({
      importId,
      host,
      name: t('transferNetName', host),
      signal: stop.signal,
      onProgress: ({ done, total }) => tell(done, total),
    });
    const last = await fetching.finally(() =>
      change(importId, ({ fetching: _over, ...before }) => before),
    );
    const hosts = await app.services.loadNetHosts({ importId });
    change(importId, (before) => ({ ...before, hosts, last: { ...last, host } }));
    onChanged();
  }

  return {
    shown,
    show,
    fetchFrom,
    stop: () => stop?.abort(),
    /** Another file, or the import is gone. */
    hide: (): void => {
      stop?.abort();
      shown.value = undefined;
    },
  };
}

export type NetPicturesModel = ReturnType<typeof createNetPicturesModel>;
