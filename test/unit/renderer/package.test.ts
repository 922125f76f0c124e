import { describe, expect, it } from 'vitest';
import { changeOf, readPackage } from '../../../renderer/tablet/package/package.ts';

const both = (text: string): { en: string; fr: string } => ({ en: text, fr: `${text} (fr)` });
const problem = {
  format: 'parvis-mediation/1', title: both('Street'), currency: 'CAD', budget: 250_000, scale: { min: 1, max: 5 },
  groups: [{ id: 'wheelchair', label: both('I use a wheelchair'), people: 5 }, { id: 'else', label: both('Everyone else'), people: 9 }],
  designs: [{ id: 'plaza', label: both('Plaza'), cost: 0, ratings: {} }],
  measures: [
    { id: 'ramp', label: both('Ramp'), cost: 18_000.5, effects: { wheelchair: { accessibility: 1.5 }, '*': { aesthetics: -0.1 } } },
    { id: 'bench', label: both('Bench'), cost: 4_000, effects: { '*': { comfort: 0.4 } } },
    { id: 'mural', label: both('Mural'), cost: 9_000, effects: { '*': { aesthetics: 1 } } },
  ],
};
const proposal = {
  format: 'parvis-proposal/1', status: 'optimal', design: 'plaza', measures: ['bench', 'ramp'], cost: 22_000.5, left: 227_999.5,
  utilities: { wheelchair: 3.9, else: 3.2 }, baseline: { design: 'plaza', cost: 0, utilities: { wheelchair: 2.1, else: 3.25 }, metrics: {} },
};

describe('a package as a resident reads it', () => {
  const read = readPackage({ problem, proposal });

  it('tells cost and what is left in cents', () => {
    expect(read?.cost).toBe(2_200_050);
    expect(read?.left).toBe(22_799_950);
    expect(read?.measures.map(({ id, cost }) => [id, cost])).toEqual([['bench', 400_000], ['ramp', 1_800_050]]);
  });

  it('tells each group what it gets, and thanks to which measures', () => {
    expect(read?.groups.map(({ id, change, helps }) => [id, change, helps.map(({ en }) => en)])).toEqual([
      ['wheelchair', 'much-better', ['Ramp', 'Bench']], ['else', 'same', ['Bench']],
    ]);
  });

  it('is nothing where no package fits', () => {
    expect(readPackage({ problem, proposal: { ...proposal, status: 'infeasible', design: null, cost: null, left: null, measures: [], utilities: {} } })).toBeNull();
    expect(readPackage({ problem: null, proposal: 'x' })).toBeNull();
  });

  it('calls a harm a harm', () => {
    expect([changeOf(3, 2.95), changeOf(3, 2.8), changeOf(3, 2.4), changeOf(3, 3.2)]).toEqual(['same', 'worse', 'much-worse', 'better']);
  });
});
