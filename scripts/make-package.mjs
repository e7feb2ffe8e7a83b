/**
 * `node scripts/make-package.mjs --notes 20000 --reviews 200000 OUT.apkg`: writes an Anki package of a
 * library that nobody has, with the code that packs a person's own. `--media 300`: as many pictures, of
 * a megabyte each. For measuring imports.
 */
import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { ROOT } from './setup/run.mjs';

async function main() {
  const amount = (value) => ({ type: 'string', default: String(value) });
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { notes: amount(20_000), reviews: amount(200_000), media: amount(0) },
  });
  const [out] = positionals;
  if (out === undefined) throw new Error('Name a file: node scripts/make-package.mjs OUT.apkg');
  const amounts = Object.fromEntries(
    Object.entries(values).map(([name, text]) => [name, wholeNumber(name, text)]),
  );
  const { file, counts } = await makePackage(amounts);
  await pipeline(Readable.fromWeb(file.stream()), createWriteStream(resolve(out)));
  const listed = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  console.log(`${out}: ${listed.join(', ')}; ${(file.size / 1024 ** 2).toFixed(1)} MB`);
}

/** The product's own code, loaded as its tests load it. */
async function makePackage(amounts) {
  const vite = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    resolve: { alias: { '@': ROOT } },
  });
  try {
    const maker = await vite.ssrLoadModule('/scripts/packages/synthetic-library.ts');
    return await maker.makePackage(amounts);
  } finally {
    await vite.close();
  }
}

function wholeNumber(name, text) {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0) return number;
  throw new Error(`--${name} is a whole number, not ${text}.`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
