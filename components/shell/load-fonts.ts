import { framePainted } from '@/components/ui/frame-painted';

/**
 * Brings the fonts in once the next frame is in sight: named earlier, their files hold that frame up.
 * Until then text stands in faces of the same metrics.
 */
export async function loadFonts(): Promise<void> {
  await framePainted();
  await import('@/components/styles/fonts.css');
}
