/**
 * Draws the icons of `public/icon`: a rounded square with a bite out of its top right corner and a
 * dot in the bite. Each size has its own geometry on whole pixels, so that edges stay sharp.
 * Run `node scripts/icons.mjs` after a change here; the files are committed.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';

const FOLDER = new URL('../public/icon/', import.meta.url);
const LIVE = { square: [0x33, 0x91, 0x6f], dot: [0xe6, 0xb2, 0x4a] };
const PAUSED = { square: [0x75, 0x82, 0x7b], dot: [0xb0, 0xbc, 0xb5] };

/** In pixels: margin, corner radius, radius of the bite, diameter of the dot and its place in the corner. */
const SIZES = {
  16: { margin: 1, corner: 3, bite: 5, dot: 3, inset: 1.5 },
  32: { margin: 2, corner: 6, bite: 10, dot: 6, inset: 3 },
  48: { margin: 3, corner: 9, bite: 15, dot: 8, inset: 4 },
  128: { margin: 8, corner: 25, bite: 39, dot: 20, inset: 11 },
};

const SAMPLES = 16;

await mkdir(FOLDER, { recursive: true });
for (const [name, shape] of Object.entries(SIZES)) {
  const size = Number(name);
  await writeFile(new URL(`${size}.png`, FOLDER), png(size, shape, LIVE));
  await writeFile(new URL(`paused-${size}.png`, FOLDER), png(size, shape, PAUSED));
}
await writeFile(new URL('morsel.svg', FOLDER), svg(128, SIZES[128], LIVE));

/** The colour at a point, or nothing. */
function colourAt(x, y, size, { margin, corner, bite, dot, inset }, colours) {
  const far = size - margin;
  if (Math.hypot(x - (far - inset), y - (margin + inset)) <= dot / 2) return colours.dot;
  if (x < margin || x > far || y < margin || y > far) return undefined;
  if (Math.hypot(x - far, y - margin) < bite) return undefined;
  const dx = Math.max(margin + corner - x, x - (far - corner), 0);
  const dy = Math.max(margin + corner - y, y - (far - corner), 0);
  return Math.hypot(dx, dy) <= corner ? colours.square : undefined;
}

function png(size, shape, colours) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      rows.set(pixel(x, y, size, shape, colours), y * (size * 4 + 1) + 1 + x * 4);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One pixel as red, green, blue, alpha: the mean of a grid of samples. */
function pixel(x, y, size, shape, colours) {
  const sum = [0, 0, 0];
  let hits = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const sx = x + ((i % SAMPLES) + 0.5) / SAMPLES;
    const sy = y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES;
    const colour = colourAt(sx, sy, size, shape, colours);
    if (colour === undefined) continue;
    hits += 1;
    colour.forEach((value, at) => (sum[at] += value));
  }
  if (hits === 0) return [0, 0, 0, 0];
  return [...sum.map((value) => Math.round(value / hits)), Math.round((hits / SAMPLES ** 2) * 255)];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function svg(size, { margin: m, corner: r, bite, dot, inset }, colours) {
  const far = size - m;
  const path =
    `M${m + r} ${m}H${far - bite}A${bite} ${bite} 0 0 0 ${far} ${m + bite}V${far - r}` +
    `A${r} ${r} 0 0 1 ${far - r} ${far}H${m + r}A${r} ${r} 0 0 1 ${m} ${far - r}V${m + r}` +
    `A${r} ${r} 0 0 1 ${m + r} ${m}Z`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">
  <path fill="${hex(colours.square)}" d="${path}"/>
  <circle fill="${hex(colours.dot)}" cx="${far - inset}" cy="${m + inset}" r="${dot / 2}"/>
</svg>
`;
}

function hex(colour) {
  return `#${Buffer.from(colour).toString('hex')}`;
}
