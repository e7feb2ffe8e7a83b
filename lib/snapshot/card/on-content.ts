/** Whether a press means something inside a card: a hint, a link, a place to type, a player. */
export function isOnContent(event: Event): boolean {
  return event
    .composedPath()
    .some((node) => node instanceof Element && node.matches('a, summary, input, audio, video'));
}
