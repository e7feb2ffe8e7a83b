/** Some systems name their voices late; one that has none is not waited for any longer. */
const LONGEST_MS = 1500;

/** The voices of the system; none where it cannot speak. */
export async function systemVoices(): Promise<readonly SpeechSynthesisVoice[]> {
  if (!('speechSynthesis' in globalThis)) return [];
  const now = speechSynthesis.getVoices();
  if (now.length > 0) return now;
  const { promise, resolve } = Promise.withResolvers<void>();
  speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true });
  setTimeout(resolve, LONGEST_MS);
  await promise;
  return speechSynthesis.getVoices();
}

/** Says a text, or stops saying it. */
export function say(text: string, voice: SpeechSynthesisVoice, rate: number): void {
  const wasSpeaking = speechSynthesis.speaking;
  speechSynthesis.cancel();
  if (wasSpeaking) return;
  const said = new SpeechSynthesisUtterance(text);
  said.voice = voice;
  said.lang = voice.lang;
  said.rate = rate;
  speechSynthesis.speak(said);
}

/** Nothing is said any more. */
export function hush(): void {
  speechSynthesis.cancel();
}
