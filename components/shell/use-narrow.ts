import { useEffect, useState } from 'preact/hooks';

const NARROW = '(max-width: 719px)';

/** Whether the window is too narrow for a side navigation; follows the window. */
export function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const follow = () => setNarrow(query.matches);
    query.addEventListener('change', follow);
    // It may have changed between the first drawing and now.
    follow();
    return () => query.removeEventListener('change', follow);
  }, []);
  return isNarrow;
}
