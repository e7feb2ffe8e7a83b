import { describe, expect, it } from 'vitest';
import { createReader } from '@/lib/interchange/reader';
import { CHANGES } from '@/lib/platform/messages';
import { createKnownReading } from '@/lib/services/transfer/known-reading';
import type { Store } from '@/lib/storage/schema';
import { aDeck, aNote } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';

const channel = new BroadcastChannel(CHANGES);

describe('the notes that the library knows', () => {
  it('are read once for the count in the preview and the import after it', async () => {
    const { known, reads, load } = await aLibrary();
    await load();
    expect((await known()).find({ id: 'other', textKey: 'hola' } as never)?.isDeleted).toBe(false);
    expect(reads()).toBe(1);
  });

  it('are read again once somebody changed notes or decks', async () => {
    const { known, reads, load } = await aLibrary();
    await load();
    await tellOf('notes');
    await known();
    expect(reads()).toBe(2);
  });

  it('are not read again because a card was answered', async () => {
    const { known, reads, load } = await aLibrary();
    await load();
    await tellOf('cards');
    await known();
    expect(reads()).toBe(1);
  });

  it('are read again for the import after the next', async () => {
    const { known, reads } = await aLibrary();
    await known();
    await known();
    expect(reads()).toBe(2);
  });

  it('are asked for anew where reading them failed', async () => {
    const app = await fakeApp({ rows: { notes: [aNote()] } });
    const db = await app.db();
    const failing = { getAll: () => Promise.reject(new Error('gone')) } as unknown as typeof db;
    const { load } = createKnownReading();
    await expect(load(failing, new Set())).rejects.toThrow('gone');
    await expect(load(db, new Set())).resolves.toBeDefined();
  });
});

describe('the ids of a file’s notes', () => {
  it('are the same in the preview and in the import, and others in another deck', async () => {
    const reader = createReader();
    await reader.read({ file: new Blob(['uno,one\ndos,two\ntres,three']), choices: {} });
    const whole = await reader.notes({ from: 0, count: 3, deckKey: 'a' });
    const part = await reader.notes({ from: 1, count: 1, deckKey: 'a' });
    const elsewhere = await reader.notes({ from: 0, count: 3, deckKey: 'b' });
    expect(part).toEqual(whole.slice(1, 2));
    expect(new Set([...whole, ...elsewhere].map(({ id }) => id)).size).toBe(6);
  });
});

async function aLibrary() {
  const note = aNote({ textKey: 'hola' });
  const app = await fakeApp({ rows: { decks: [aDeck()], notes: [note] } });
  let count = 0;
  const opened = await app.db();
  const getAll = () => {
    count++;
    return opened.getAll('notes');
  };
  const db = { getAll } as unknown as typeof opened;
  const reading = createKnownReading();
  return {
    load: () => reading.load(db, new Set()),
    known: () => reading.take(db, new Set()),
    reads: () => count,
  };
}

async function tellOf(store: Store): Promise<void> {
  channel.postMessage({ kind: 'changed', id: crypto.randomUUID(), stores: [store] });
  await new Promise((resolve) => setTimeout(resolve, 50));
}
