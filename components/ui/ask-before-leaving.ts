/** Has the browser ask before it closes this page while `isUnsaved` says so; gives back how to stop. */
export function askBeforeLeaving(isUnsaved: () => boolean): () => void {
  const ask = (event: Event) => isUnsaved() && event.preventDefault();
  globalThis.addEventListener('beforeunload', ask);
  return () => globalThis.removeEventListener('beforeunload', ask);
}
