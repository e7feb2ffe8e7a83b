import type { PixelSize } from './pixel-size';

/** CSS pixels in one unit; percentages and font units say nothing about a size. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** Of a drawing: its width and height, or the box that it is drawn in. */
export function svgSize(bytes: Uint8Array): PixelSize | undefined {
  const text = new TextDecoder().decode(bytes.subarray(0, 16_384));
  const [tag = ''] = /<svg\s[^>]*>/i.exec(text) ?? [];
  const width = length(tag, 'width');
  const height = length(tag, 'height');
  if (width !== undefined && height !== undefined) return { width, height };
  const box = /\sviewBox\s*=\s*["']([^"']*)["']/
    .exec(tag)?.[1]
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , boxWidth = NaN, boxHeight = NaN] = box ?? [];
  if (!(boxWidth > 0 && boxHeight > 0)) return undefined;
  const scale = (width ?? NaN) / boxWidth || (height ?? NaN) / boxHeight || 1;
  return { width: Math.round(boxWidth * scale), height: Math.round(boxHeight * scale) };
}

function length(tag: string, name: string): number | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)([a-z%]*)\\s*["']`, 'i').exec(tag);
  const pixels = Number(found?.[1]) * (UNITS[found?.[2]?.toLowerCase() ?? ''] ?? NaN);
  return pixels > 0 ? Math.round(pixels) : undefined;
}
