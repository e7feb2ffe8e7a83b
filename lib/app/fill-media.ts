import { mediaKindOf } from '@/lib/domain/media/media-kind';
import type { App } from '@/lib/services/app';
import { loadMedia } from '@/lib/services/media/load-media';
import { nameMissing } from '@/lib/snapshot/card/missing';
import type { MediaRow } from '@/lib/storage/rows';
import { bindInPage } from './open-app';

/**
 * Gives the media of a shown side their bytes; what is not there any more is named.
 * - Nothing plays by itself, and nothing of a sound is read before somebody asks for it.
 * - The addresses end with `gone`.
 */
export async function fillMedia(app: App, root: ShadowRoot, gone: AbortSignal): Promise<void> {
  const wanted = [...root.querySelectorAll<HTMLElement>('[data-src^="media:"]')];
  const ids = new Set(wanted.map(hashOf));
  const rows = await bindInPage(app, { loadMedia }).loadMedia({ ids: [...ids] });
  if (gone.aborted) return;
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const element of wanted) {
    const row = byId.get(hashOf(element));
    const url = row && addressOf(row, gone);
    if (url === undefined) nameMissing(element);
    else fill(element, url);
  }
}

function hashOf({ dataset }: HTMLElement): string {
  return dataset.src?.slice('media:'.length).split('/')[0] ?? '';
}

/** Only for kinds that are shown, and as that kind: what else the bytes may be never matters. */
function addressOf({ mime, bytes }: MediaRow, gone: AbortSignal): string | undefined {
  if (mediaKindOf(mime) === undefined) return undefined;
  const url = URL.createObjectURL(bytes.slice(0, bytes.size, mime));
  gone.addEventListener('abort', () => URL.revokeObjectURL(url));
  return url;
}

function fill(element: HTMLElement, url: string): void {
  const name = fileName(element);
  if (element instanceof HTMLImageElement) {
    if (!element.hasAttribute('alt')) element.alt = name;
    element.addEventListener('error', () => nameMissing(element), { once: true });
    element.src = url;
  } else if (element instanceof HTMLMediaElement) {
    play(element, name);
    element.src = url;
  } else if (element instanceof HTMLSourceElement) {
    element.src = url;
    if (element.parentElement instanceof HTMLMediaElement) {
      play(element.parentElement, name);
      element.parentElement.load();
    }
  }
}

/** Native controls with a name. What is pressed in them is not meant for the card. */
function play(player: HTMLMediaElement, name: string): void {
  player.controls = true;
  player.preload = player instanceof HTMLVideoElement ? 'metadata' : 'none';
  player.setAttribute('aria-label', name);
  player.addEventListener('keydown', (event) => event.stopPropagation());
  player.addEventListener('click', (event) => {
    event.stopPropagation();
    // After a click the next Space is meant for the card again.
    if (event.detail > 0) player.blur();
  });
}

function fileName({ dataset }: HTMLElement): string {
  const written = dataset.src?.split('/').slice(1).join('/') ?? '';
  return written.replace(/\.[a-z\d]+$/i, '');
}
