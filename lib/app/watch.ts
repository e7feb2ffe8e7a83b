import type { Settings } from '@/lib/domain/settings';
import { onChange } from '@/lib/platform/change-bus';
import { onSettingsChanged } from '@/lib/storage/settings';

export interface Watched {
  /** Another context wrote to the database; several writes in one moment are one call. */
  readonly onRows?: () => void;
  /** Any context changed the settings. */
  readonly onSettings?: (settings: Settings) => void;
}

const SETTLE_MS = 60;

/** Follows what other contexts write. Returns the way to stop. */
export function watchChanges({ onRows, onSettings }: Watched): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stops = [
    onRows &&
      onChange(() => {
        clearTimeout(timer);
        timer = setTimeout(onRows, SETTLE_MS);
      }),
    onSettings && onSettingsChanged(onSettings),
  ];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop?.();
  };
}
