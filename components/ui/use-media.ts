import { useEffect, useState } from 'preact/hooks';

/** Whether a media query holds; follows the window. */
export function useMedia(media: string): boolean {
  const [isMet, setMet] = useState(() => matchMedia(media).matches);
  useEffect(() => {
    const query = matchMedia(media);
    const follow = () => setMet(query.matches);
    query.addEventListener('change', follow);
    // It may have changed between the first drawing and now.
    follow();
    return () => query.removeEventListener('change', follow);
  }, [media]);
  return isMet;
}
