import { describe, expect, test } from 'vitest';
import { plan as planShape } from '../../../app/protocol/plan.ts';
import { templates } from '../../../app/templates/index.ts';
import { frozenPart, pictureRules, planFault } from '../../../app/workshop/index.ts';

const [template] = templates;
if (!template) throw new Error('no template');
const { plan } = template;

describe('how AI engines are asked for pictures', () => {
  test('is part of a plan, and is as usual where a plan says nothing', () => {
    const own = { negative: 'cars', variants: 4 };
    expect(planShape.safeParse({ ...plan, pictures: own }).success).toBe(true);
    expect(pictureRules({ ...plan, pictures: own })).toEqual(own);
    expect(pictureRules(null)).toEqual({ negative: expect.stringContaining('text'), variants: 2 });
  });

  test.each([{ negative: '', variants: 0 }, { negative: '', variants: 5 }, { negative: '', variants: 1.5 }, { negative: 'x'.repeat(1_001), variants: 1 }])('is not taken out of range: %j', (pictures) => {
    expect(planFault({ ...plan, pictures })).toEqual({ path: 'pictures', reason: 'out-of-range' });
    expect(planShape.safeParse({ ...plan, pictures }).success).toBe(false);
  });

  test('may change after the freeze: it moves no number', () => {
    expect(frozenPart({ ...plan, pictures: { negative: 'cars', variants: 4 } })).toEqual(frozenPart(plan));
  });
});
