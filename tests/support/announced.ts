/**
 * Listens as a screen reader does: words that came into a status region which stood there before.
 * A region that arrives together with its words is not heard.
 */
export function listen(): () => readonly string[] {
  const heard: string[] = [];
  const note = (changes: readonly MutationRecord[]) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const said = element?.closest('[role="status"]')?.textContent ?? '';
      if (said !== '') heard.push(said);
    }
  };
  const observer = new MutationObserver(note);
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  return () => {
    note(observer.takeRecords());
    return heard;
  };
}
