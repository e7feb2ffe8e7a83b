/** Whether this many lapses make a card worth a word: at `leechAfter`, then every half of it. */
export function isLeech(lapses: number, leechAfter: number): boolean {
  if (leechAfter <= 0 || lapses < leechAfter) return false;
  return (lapses - leechAfter) % Math.ceil(leechAfter / 2) === 0;
}

/** Whether a card keeps slipping: it was missed as often as its deck allows, or more often. */
export function keepsSlipping(lapses: number, leechAfter: number): boolean {
  return leechAfter > 0 && lapses >= leechAfter;
}
