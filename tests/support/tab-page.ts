import { vi } from 'vitest';
import type { TabPage } from '@/components/review/tab-page';

/** A new tab that painted nothing, holds no lease and does idle work never. */
export function tabPage(given: Partial<TabPage> = {}): TabPage {
  return {
    isConfirmed: false,
    isTouched: false,
    lease: vi.fn(),
    leasedElsewhere: () => [],
    whenIdle: vi.fn(),
    refill: async () => undefined,
    rebuild: async () => undefined,
    onReady: vi.fn(),
    ...given,
  };
}
