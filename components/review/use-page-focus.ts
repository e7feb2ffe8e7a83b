import { useEffect, useState } from 'preact/hooks';

/** Whether typing reaches this page; false while the address bar has the focus. */
export function usePageFocus(): boolean {
  const [hasFocus, setHasFocus] = useState(false);
  useEffect(() => {
    const update = () => setHasFocus(document.hasFocus());
    update();
    addEventListener('focus', update);
    addEventListener('blur', update);
    return () => {
      removeEventListener('focus', update);
      removeEventListener('blur', update);
    };
  }, []);
  return hasFocus;
}
