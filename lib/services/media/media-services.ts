import { loadMedia } from './load-media';
import { storeMedia } from './store-media';

/** Pictures and sounds: stored once by their hash, and read to be shown. */
export const mediaServices = { loadMedia, storeMedia };
