/** Offers to read a side aloud that asks for it; the code comes with the first such side. */
export function offerSpeech({ shadowRoot }: Element): (() => void) | undefined {
  if (!shadowRoot?.querySelector('.tts')) return undefined;
  const offered = import('./speech-model').then(({ showSpeech }) => showSpeech(shadowRoot));
  return () => void offered.then((hush) => hush());
}
