/** For late parts of a page that are handed no app: reading aloud touches no data. */
export { hush, say, systemVoices } from '@/lib/platform/speech';
