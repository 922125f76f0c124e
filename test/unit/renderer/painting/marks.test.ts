import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cells, chosen, columns, fillOf, nextCell, rows } from '../../../../renderer/components/mask/grid.ts';
import { redo, undo, untouched, withMark } from '../../../../renderer/components/mask/history.ts';
import { isPainted, maskOf, partOf, shareOf, type Mark, type Point } from '../../../../renderer/components/mask/marks.ts';
import { smoothed, withPoint } from '../../../../renderer/components/mask/strokes.ts';

const size = { width: 64, height: 48 };
const everything = { left: 0, top: 0, ...size };
const points = (least: number, most: number): fc.Arbitrary<Point[]> =>
  fc.array(fc.record({ x: fc.integer({ min: -8, max: 72 }), y: fc.integer({ min: -8, max: 56 }) }), { minLength: least, maxLength: most });
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({ kind: fc.constant('stroke' as const), erase: fc.boolean(), width: fc.integer({ min: 1, max: 30 }), points: points(1, 6) }),
  fc.record({ kind: fc.constant('outline' as const), erase: fc.boolean(), points: points(3, 7) }),
  fc.record({ kind: fc.constant('cell' as const), erase: fc.boolean(), column: fc.nat(columns - 1), row: fc.nat(rows - 1), columns: fc.constant(columns), rows: fc.constant(rows) }),
  fc.constant({ kind: 'clear' as const }),
);
const stroke = (width: number, ...at: [number, number][]): Mark => ({ kind: 'stroke', erase: false, width, points: at.map(([x, y]) => ({ x, y })) });
const count = (mask: Uint8Array): number => mask.reduce((sum, one) => sum + one, 0);

describe('the mask of what was marked', () => {
  it('is painted at each pixel as its middle is', () => {
    fc.assert(fc.property(fc.array(mark, { maxLength: 5 }), (marks) => {
      const mask = maskOf(marks, size);
      for (let y = 0; y < size.height; y += 5)
        for (let x = 0; x < size.width; x += 3) expect(mask[y * size.width + x], `${x},${y}`).toBe(isPainted(marks, { x: x + 0.5, y: y + 0.5 }, size) ? 1 : 0);
    }));
  });

  it('of a stroke is every place no farther from its line than half its brush', () => {
    const far = (p: Point, a: Point, b: Point): number => {
      const long = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
      const part = long === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / long));
      return Math.hypot(p.x - a.x - part * (b.x - a.x), p.y - a.y - part * (b.y - a.y));
    };
    fc.assert(fc.property(points(1, 5), fc.integer({ min: 1, max: 24 }), fc.nat(63), fc.nat(47), (line, width, x, y) => {
      const at = { x: x + 0.5, y: y + 0.5 };
      const distance = Math.min(...line.map((from, index) => far(at, from, line[index + 1] ?? from)));
      fc.pre(Math.abs(distance - width / 2) > 1e-6);
      expect(isPainted([{ kind: 'stroke', erase: false, width, points: line }], at, size)).toBe(distance < width / 2);
    }));
  });

  it('of an outline is what it goes around, whichever way it was drawn and wherever it crosses itself', () => {
    const square = [{ x: 10, y: 10 }, { x: 30, y: 10 }, { x: 30, y: 30 }, { x: 10, y: 30 }];
    expect(count(maskOf([{ kind: 'outline', erase: false, points: square }], size))).toBe(400);
    expect(count(maskOf([{ kind: 'outline', erase: false, points: square.toReversed() }], size))).toBe(400);
    expect(count(maskOf([{ kind: 'outline', erase: false, points: [...square, ...square] }], size))).toBe(400);
    expect(count(maskOf([{ kind: 'outline', erase: false, points: [{ x: 5, y: 5 }, { x: 40, y: 40 }] }], size))).toBe(0);
  });

  it('loses what is erased, and all of it when cleared', () => {
    const painted = stroke(20, [10, 24], [50, 24]);
    const erased: Mark = { kind: 'stroke', erase: true, width: 40, points: [{ x: 50, y: 24 }] };
    const left = count(maskOf([painted, erased], size));
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(count(maskOf([painted], size)));
    expect(isPainted([painted, erased, { kind: 'clear' }], { x: 20, y: 24 }, size)).toBe(false);
    expect(isPainted([painted, { kind: 'clear' }, painted], { x: 20, y: 24 }, size)).toBe(true);
  });
});

describe('a stroke', () => {
  it('has no point twice when a finger rests', () => {
    expect([{ x: 3, y: 3 }, { x: 3.4, y: 3.2 }, { x: 9, y: 3 }].reduce<readonly Point[]>(withPoint, [])).toEqual([{ x: 3, y: 3 }, { x: 9, y: 3 }]);
  });

  it('keeps its ends and stays where it was drawn when its corners are cut', () => {
    fc.assert(fc.property(points(1, 12), (line) => {
      const round = smoothed(line);
      expect([round[0], round.at(-1)]).toEqual([line[0], line.at(-1)]);
      for (const axis of ['x', 'y'] as const) {
        const drawn = line.map((point) => point[axis]);
        for (const point of round) expect(point[axis] >= Math.min(...drawn) && point[axis] <= Math.max(...drawn)).toBe(true);
      }
    }));
  });
});

describe('undoing', () => {
  it('takes back marks one by one, clearing too, and redoing brings them back until something else is done', () => {
    const marks = [stroke(8, [5, 5]), { kind: 'clear' } as const, stroke(8, [9, 9])];
    const all = marks.reduce(withMark, untouched);
    expect(undo(undo(all)).marks).toEqual(marks.slice(0, 1));
    expect(redo(redo(undo(undo(all))))).toEqual(all);
    expect(redo(withMark(undo(all), { kind: 'clear' })).marks).toEqual([...marks.slice(0, 2), { kind: 'clear' }]);
    expect(undo(untouched)).toEqual(untouched);
    expect(redo(untouched)).toEqual(untouched);
  });

  it('of everything leaves nothing, and redoing all leaves what was', () => {
    fc.assert(fc.property(fc.array(mark, { maxLength: 8 }), (marks) => {
      const all = marks.reduce(withMark, untouched);
      const back = marks.reduce(undo, all);
      expect(back.marks).toEqual([]);
      expect(marks.reduce(redo, back)).toEqual(all);
    }));
  });
});

describe('the grid', () => {
  it('covers the picture once', () => {
    const all = cells.map((cell): Mark => ({ kind: 'cell', erase: false, ...cell, columns, rows }));
    expect(count(maskOf(all, size))).toBe(size.width * size.height);
    expect(all.reduce((sum, cell) => sum + count(maskOf([cell], size)), 0)).toBe(size.width * size.height);
  });

  it('takes a cell whole, however much of it was painted, and lets go of a whole one', () => {
    fc.assert(fc.property(fc.array(mark, { maxLength: 4 }), fc.constantFrom(...cells), (marks, cell) => {
      const before = fillOf(marks, cell, size);
      const once = [...marks, chosen(marks, cell, size)];
      expect(fillOf(once, cell, size)).toBe(before === 'all' ? 'none' : 'all');
      expect(fillOf([...once, chosen(once, cell, size)], cell, size)).toBe(before === 'all' ? 'all' : 'none');
    }));
  });

  it('says that a cell is painted in part', () => {
    expect(fillOf([stroke(6, [4, 4])], { column: 0, row: 0 }, size)).toBe('part');
    expect(fillOf([stroke(6, [4, 4])], { column: 1, row: 0 }, size)).toBe('none');
  });

  it('is walked by the arrow keys, and not left by them', () => {
    expect(nextCell({ column: 0, row: 0 }, 'ArrowRight')).toEqual({ column: 1, row: 0 });
    expect(nextCell({ column: 1, row: 1 }, 'ArrowUp')).toEqual({ column: 1, row: 0 });
    expect(nextCell({ column: 0, row: 0 }, 'ArrowLeft')).toEqual({ column: 0, row: 0 });
    expect(nextCell({ column: 1, row: 2 }, 'ArrowDown')).toEqual({ column: 1, row: 2 });
    expect(nextCell({ column: 1, row: 2 }, 'End')).toEqual({ column: 3, row: 2 });
    expect(nextCell({ column: 1, row: 2 }, 'a')).toBeNull();
  });
});

describe('how much is painted', () => {
  it('is nothing of nothing and all of all', () => {
    expect(shareOf([], everything, size)).toBe(0);
    expect(shareOf([stroke(400, [30, 30])], everything, size)).toBe(1);
    expect(shareOf([{ kind: 'cell', erase: false, column: 0, row: 0, columns: 2, rows: 1 }], everything, size)).toBe(0.5);
    fc.assert(fc.property(fc.array(mark, { maxLength: 5 }), (marks) => {
      const places = Array.from({ length: 64 }, (_, nth) => ({ x: ((nth % 8) + 0.5) * 8, y: (Math.floor(nth / 8) + 0.5) * 6 }));
      expect(shareOf(marks, everything, size)).toBe(places.filter((place) => isPainted(marks, place, size)).length / 64);
    }));
    expect(partOf({ column: 1, row: 2, columns, rows }, size)).toEqual({ left: 16, top: 32, width: 16, height: 16 });
  });
});
