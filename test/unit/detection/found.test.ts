import { describe, expect, test } from 'vitest';
import { blindOf, foundIn, knowingOf } from '../../../app/detection/found.ts';

const box = { xmin: 0.2, ymin: 0.3, xmax: 0.4, ymax: 0.9 };
const about = (share: number): number => expect.closeTo(share, 9) as number;

describe('what a model finds', () => {
  test.each([
    ['face', 'face'], ['Human face', 'face'], ['FACES', 'face'], ['person\'s head', 'face'], ['visage', 'face'], ['Tête', 'face'],
    ['licence plate', 'plate'], ['License_Plate', 'plate'], ['license-plate', 'plate'], ['Vehicle registration plate', 'plate'], ['numberplate', 'plate'], ['plaque d’immatriculation', 'plate'],
  ])('counts as %s', (label, kind) => {
    expect(foundIn([{ label, box }], knowingOf([label]))).toEqual([{ kind, left: 0.2, top: 0.3, width: about(0.2), height: about(0.6), rough: false }]);
  });

  test.each(['surface', 'headlight', 'plate', 'dinner plate', 'dog', 'cat', 'N/A', 'personal computer', 'cart', 'bus stop'])('does not count as %s', (label) => {
    expect(knowingOf([label])).toEqual({ face: 'not', plate: 'not' });
  });

  test('is the upper third of people and the lower half of cars, and rough, where it knows no better', () => {
    const knowing = knowingOf(['person', 'bicycle', 'car', 'motorcycle', 'bus', 'truck', 'cat']);
    expect(blindOf(knowing)).toEqual([]);
    const seen = ['person', 'truck', 'cat', 'bicycle'].map((label) => ({ label, box }));
    expect(foundIn(seen, knowing)).toEqual([
      { kind: 'face', left: 0.2, top: 0.3, width: about(0.2), height: about(0.2), rough: true },
      { kind: 'plate', left: 0.2, top: about(0.6), width: about(0.2), height: about(0.3), rough: true },
    ]);
  });

  test('leaves whole people alone where it knows faces, and is told blind for what it does not know', () => {
    const knowing = knowingOf(['face', 'person']);
    expect(blindOf(knowing)).toEqual(['plate']);
    expect(foundIn([{ label: 'person', box }, { label: 'face', box: { ...box, xmax: 0.1 } }], knowing)).toEqual([]);
  });
});
