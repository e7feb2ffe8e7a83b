/** The main database; the person's safety copies live in another one (`safety.ts`). */
export const DATABASE_NAME = 'morsel';

/** Where `meta` keeps this installation's id. */
export const DEVICE_KEY = 'deviceId';
