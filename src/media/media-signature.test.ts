import { expect, test } from 'vitest';
import { hasItsSignature } from './media-signature.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

test.each<[string, Uint8Array, boolean]>([
  ['a.mp4', bytes('\0\0\0\x20ftypisom'), true],
  ['a.MP4', bytes('\0\0\0\x20ftypisom'), true],
  ['a.m4a', bytes('\0\0\0\x20ftypM4A '), true],
  ['a.webm', bytes('\x1A\x45\xDF\xA3'), true],
  ['a.ogg', bytes('OggS\0'), true],
  ['a.mp3', bytes('ID3\x04'), true],
  ['a.mp3', bytes('\xFF\xFB\x90'), true],
  ['a.pdf', bytes('%PDF-1.7'), true],
  ['a.xlsx', bytes('PK\x03\x04'), true],
  ['a.vtt', bytes('WEBVTT\n\n'), true],
  ['a.vtt', Buffer.from('\uFEFFWEBVTT\n'), true],
  ['a.csv', Buffer.from('ماه,سرعت\n'), true],
  ['a.mp4', bytes('MZ\x90\0'), false],
  ['a.webm', bytes('<html>'), false],
  ['a.mp3', bytes('\x7FELF'), false],
  ['a.pdf', bytes('<!doctype html>'), false],
  ['a.docx', bytes('MZ\x90\0'), false],
  ['a.vtt', bytes('WEBVTTX'), false],
  ['a.txt', bytes('MZ\x90\0\x03'), false],
  ['a.txt', bytes('  <script>alert(1)</script>'), false],
  ['a.csv', bytes('<!DOCTYPE html>'), false],
  ['a.exe', bytes('MZ'), false],
  ['a.mp4', bytes(''), false],
])('%s is what it says: %#', (name, head, isSo) => {
  expect(hasItsSignature(head, name)).toBe(isSo);
});
