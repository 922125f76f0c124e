import { expect, it } from 'vitest';
import { galleryPages } from '../../../renderer/projector/gallery-pages.ts';

const wish = (letters: number): { text: string } => ({ text: 'a'.repeat(letters) });
const sizes = (...lengths: number[]): number[] => galleryPages(lengths.map(wish)).map(({ length }) => length);

it('puts six short wishes on a page, three of some length, and gives a long one a page of its own', () => {
  expect(sizes()).toEqual([]);
  expect(sizes(...Array.from({ length: 20 }, () => 40))).toEqual([6, 6, 6, 2]);
  expect(sizes(110, 110, 110, 110)).toEqual([3, 1]);
  expect(sizes(40, 40, 40, 40, 110, 40)).toEqual([4, 2]);
  expect(sizes(40, 2_000, 40)).toEqual([1, 1, 1]);
});

it('keeps every wish, in order', () => {
  const wishes = [10, 900, 70, 20, 300, 61, 62, 63].map(wish);
  expect(galleryPages(wishes).flat()).toEqual(wishes);
});
