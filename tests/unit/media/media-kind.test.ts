import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imageSize } from '@/lib/domain/media/image-size';
import { mediaKindOf, sniffMedia, UNKNOWN_MIME } from '@/lib/domain/media/media-kind';
import { latinBytes, PNG, WAV } from '@/tests/support/media-bytes';

const u16 = (n: number) => String.fromCharCode(n >> 8, n & 255);
const u16le = (n: number) => String.fromCharCode(n & 255, n >> 8);
const u32 = (n: number) => u16(Math.floor(n / 65536)) + u16(n % 65536);

/** An Exif block that turns the picture, in the byte order of the camera. */
function exif(orientation: number, isLittle: boolean): string {
  const n16 = isLittle ? u16le : u16;
  const n32 = (n: number) => (isLittle ? u16le(n) + u16le(0) : u32(n));
  const entry = n16(0x0112) + n16(3) + n32(1) + n16(orientation) + n16(0);
  const tiff = `${isLittle ? 'II' : 'MM'}${n16(42)}${n32(8)}${n16(1)}${entry}${n32(0)}`;
  return `\xff\xe1${u16(tiff.length + 8)}Exif\0\0${tiff}`;
}
const jpeg = (width: number, height: number, segments = '') =>
  `\xff\xd8${segments}\xff\xdb${u16(4)}\0\0\xff\xc2${u16(11)}\x08${u16(height)}${u16(width)}\x01\0\0\0`;
const webp = (chunk: string) => `RIFF\0\0\0\0WEBP${chunk}`;
const avif = (...boxes: string[]) => `\0\0\0\x18ftypavif\0\0\0\0mif1miaf${boxes.join('')}`;
const ispe = (width: number, height: number) => `ispe\0\0\0\0${u32(width)}${u32(height)}`;
const svg = (text: string) => new TextEncoder().encode(text);

describe('what a file is', () => {
  it.each([
    [PNG, 'image/png', { width: 1, height: 1 }],
    [latinBytes(`GIF89a${u16le(300)}${u16le(20)}`), 'image/gif', { width: 300, height: 20 }],
    [latinBytes(jpeg(640, 480)), 'image/jpeg', { width: 640, height: 480 }],
    [latinBytes(jpeg(640, 480, exif(6, true))), 'image/jpeg', { width: 480, height: 640 }],
    [latinBytes(jpeg(640, 480, exif(8, false))), 'image/jpeg', { width: 480, height: 640 }],
    [latinBytes(jpeg(640, 480, exif(3, false))), 'image/jpeg', { width: 640, height: 480 }],
    [
      latinBytes(webp(`VP8 \0\0\0\0\0\0\0\x9d\x01*${u16le(40)}${u16le(30)}`)),
      'image/webp',
      { width: 40, height: 30 },
    ],
    [latinBytes(webp('VP8L\0\0\0\0\x2f\x27\x40\x07\0')), 'image/webp', { width: 40, height: 30 }],
    [
      latinBytes(webp('VP8X\x0a\0\0\0\0\0\0\0\x27\0\0\x1d\0\0')),
      'image/webp',
      { width: 40, height: 30 },
    ],
    [latinBytes(avif(ispe(16, 16), ispe(800, 600))), 'image/avif', { width: 800, height: 600 }],
    [latinBytes(avif(ispe(800, 600), 'irot\x01')), 'image/avif', { width: 600, height: 800 }],
    [
      svg('<svg width="2cm" height="96pt" xmlns="x"/>'),
      'image/svg+xml',
      { width: 76, height: 128 },
    ],
    [
      svg('<?xml version="1.0"?><!-- a --><!DOCTYPE svg>\n<svg viewBox="0 0 30 20"></svg>'),
      'image/svg+xml',
      { width: 30, height: 20 },
    ],
    [svg('<svg width="60" viewBox="0,0,30,20">'), 'image/svg+xml', { width: 60, height: 40 }],
    [svg('<svg width="100%" height="100%">'), 'image/svg+xml', undefined],
    [latinBytes('ID3\x04'), 'audio/mpeg', undefined],
    [latinBytes('\xff\xfb\x90\x64'), 'audio/mpeg', undefined],
    [latinBytes('\xff\xf1\x50\x80'), 'audio/aac', undefined],
    [WAV, 'audio/wav', undefined],
    [latinBytes('OggS\0\x02........OpusHead'), 'audio/ogg', undefined],
    [latinBytes('OggS\0\x02........\x80theora'), 'video/ogg', undefined],
    [latinBytes('fLaC'), 'audio/flac', undefined],
    [latinBytes('\0\0\0\x18ftypM4A \0\0\0\0'), 'audio/mp4', undefined],
    [latinBytes('\0\0\0\x18ftypisom\0\0\0\0'), 'video/mp4', undefined],
    [latinBytes('\x1aE\xdf\xa3\x42\x82\x84webm V_VP9 A_OPUS'), 'video/webm', undefined],
    [latinBytes('\x1aE\xdf\xa3\x42\x82\x84webm A_OPUS'), 'audio/webm', undefined],
  ])('is said by its first bytes: %#', (bytes, mime, size) => {
    expect(sniffMedia(bytes)).toBe(mime);
    expect(mediaKindOf(mime)).toBe(mime.split('/')[0]);
    expect(imageSize(bytes, mime)).toEqual(size);
  });

  it.each([
    ['<html><svg></svg></html>', 'a page that holds a drawing'],
    ['<script>alert(1)</script>', 'a script'],
    ['%PDF-1.7', 'a document'],
    ['MZ\x90\0', 'a program'],
    ['\x1aE\xdf\xa3matroska V_MPEG4', 'a film that no browser plays'],
    ['\0\0\0\x18ftypheic\0\0\0\0', 'a photo that no browser shows'],
    ['', 'nothing'],
  ])('%j is kept and never shown (%s)', (text) => {
    expect(sniffMedia(latinBytes(text))).toBe(UNKNOWN_MIME);
    expect(mediaKindOf(UNKNOWN_MIME)).toBeUndefined();
  });

  it('any bytes have a type and a size or none, and never an error', () => {
    const starts = [
      PNG,
      jpeg(3, 4, exif(6, true)),
      webp('VP8X'),
      avif(ispe(3, 4)),
      '<svg viewBox="',
    ];
    const start = fc.constantFrom(
      ...starts.map((s) => (typeof s === 'string' ? latinBytes(s) : s)),
    );
    fc.assert(
      fc.property(start, fc.nat(60), fc.uint8Array({ maxLength: 200 }), (head, kept, tail) => {
        const bytes = new Uint8Array([...head.subarray(0, kept), ...tail]);
        const mime = sniffMedia(bytes);
        const size = imageSize(bytes, mime);
        if (size) expect(Math.min(size.width, size.height)).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});
