import { describe, expect, test } from 'vitest';
import type { Found } from '../../../../app/protocol/index.ts';
import { maskOf, type Mark } from '../../../../renderer/components/mask/marks.ts';
import { foundMarks } from '../../../../renderer/facilitator/photos/found-marks.ts';

const size = { width: 400, height: 300 };
const found = (over: Partial<Found>): Found => ({ kind: 'face', left: 0.25, top: 0.3, width: 0.2, height: 0.2, rough: false, ...over });
const painted = (marks: readonly Mark[]): Set<string> => {
  const mask = maskOf(marks, size);
  return new Set(Array.from(mask, (value, at) => (value === 1 ? `${at % size.width} ${Math.floor(at / size.width)}` : '')).filter((at) => at !== ''));
};

describe('what was found becomes marks', () => {
  test('one each, rounded, a seventh wider and higher, with all of what was found inside', () => {
    const marks = foundMarks([found({})], size);
    expect(marks).toHaveLength(1);
    const mask = painted(marks);
    for (let y = 90; y < 150; y += 1) for (let x = 100; x < 180; x += 1) expect(mask.has(`${x} ${y}`), `${x} ${y}`).toBe(true);
    // 80 by 60 grown to 92 by 69, its corners cut off.
    expect([mask.has('95 120'), mask.has('93 120'), mask.has('140 86'), mask.has('140 84'), mask.has('94 86'), mask.has('185 153')]).toEqual([true, false, true, false, false, false]);
    expect(mask.size).toBeGreaterThan(92 * 69 * 0.96);
    expect(mask.size).toBeLessThan(92 * 69);
  });

  test('as far as the photo goes where it sticks out', () => {
    const mask = painted(foundMarks([found({ left: -0.05, top: 0.95 })], size));
    expect([mask.has('0 299'), mask.has('59 290'), mask.has('399 0')]).toEqual([true, true, false]);
  });

  test('large enough to be seen and rubbed out, however far away the face', () => {
    const mask = painted(foundMarks([found({ left: 0.5, top: 0.5, width: 0.001, height: 0.001 })], size));
    expect(mask.size).toBeGreaterThan(50);
    expect(mask.has('200 150')).toBe(true);
  });

  test('none where nothing was found', () => {
    expect(foundMarks([], size)).toEqual([]);
  });
});
