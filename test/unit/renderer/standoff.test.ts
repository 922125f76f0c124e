import { describe, expect, it } from 'vitest';
import { standoffTexts } from '../../../app/workshop/standoff-words.ts';
import type { Standoff } from '../../../app/workshop/index.ts';
import { objectionText } from '../../../renderer/objections.ts';
import { speechOf } from '../../../renderer/speech.ts';
import { startTexts } from '../../../renderer/texts.ts';

const both = (en: string, fr: string): { en: string; fr: string } => ({ en, fr });
const measures = [{ id: 'ramp', label: both('Ramp', 'Rampe'), cost: 6_000_000 }, { id: 'toilet', label: both('Toilet', 'Toilette'), cost: 9_000_000 }, { id: 'bench', label: both('Bench', 'Banc'), cost: 100_000 }];
const labels = { rollers: both('I roll', 'Je roule'), elders: both('I am old', 'Je suis âgé') };
const standoff: Standoff = {
  round: 2, ending: 'no-agreement', objected: 7, measures, labels, criteria: [{ id: 'access', label: both('Access', 'Accès') }],
  seats: [
    { id: 'rollers', label: labels.rollers, asks: [{ kind: 'must-have', measure: 'ramp' }, { kind: 'cannot-accept', measure: 'bench' }], criteria: ['access'] },
    { id: 'elders', label: labels.elders, asks: [{ kind: 'must-have', measure: 'toilet' }], criteria: [] },
  ],
  wants: [
    { kind: 'must-have', measure: 'ramp', seats: ['rollers'], verdict: 'refused', because: 'worst-off', moves: [{ seat: 'rollers', from: 3, to: 3.4 }, { seat: 'elders', from: 3.2, to: 2.8 }] },
    { kind: 'must-have', measure: 'toilet', seats: ['elders'], verdict: 'impossible', conflict: [{ kind: 'budget', measure: null }], short: 1_250_000 },
    { kind: 'cannot-accept', measure: 'bench', seats: ['rollers'], verdict: 'open' },
  ],
  clash: { conflict: [{ kind: 'budget', measure: null }, { kind: 'must-have', measure: 'ramp' }, { kind: 'must-have', measure: 'toilet' }], short: 5_000_000 },
};
const texts = startTexts('fr', ['tablet', 'common', 'bargain']);
const plainly = (text: string | null | undefined): string => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');

describe('what stands between groups', () => {
  const told = standoffTexts(standoff, speechOf(texts.getFixedT('fr', 'tablet'), 'fr'));

  it('says who objects to what, a swap as one', () => {
    expect(plainly(told.lead)).toBe('Il n’y a pas d’accord sur la proposition 2. 7 personnes s’opposent.');
    expect(told.seats.map(({ name, text }) => plainly(`${name} ${text}`))).toEqual([
      'Je roule À la place de « Banc » : « Rampe ». Cela ne suffit pas pour « Accès ».', 'Je suis âgé Il faut : « Toilette ».',
    ]);
  });

  it('says why each demand is not met and how far apart the groups are, in points or in money', () => {
    expect(told.wants.map(({ title, text }) => plainly(`${title} ${text}`))).toEqual([
      '« Rampe » (60 000 $), demandé par « Je roule » Refusé : le groupe le moins bien servi y perdrait. En points, de 1 à 5 : « Je suis âgé » passerait de 3,2 à 2,8 et « Je roule » passerait de 3,0 à 3,4.',
      '« Toilette » (90 000 $), demandé par « Je suis âgé » Ce n’est pas possible avec le budget. Il manque 12 500 $.',
      'Enlever « Banc », demandé par « Je roule » C’est arrivé après la dernière proposition : on n’a pas cherché ce que cela changerait.',
    ]);
  });

  it('says which demands stand against each other, who asks for them, and that the fairest package stays', () => {
    expect(plainly(told.clash)).toBe('Avec ce budget, on ne peut pas avoir à la fois : « Rampe », que demande « Je roule » et « Toilette », que demande « Je suis âgé ». Il manque 50 000 $.');
    expect(plainly(told.stands)).toContain('La proposition 2 reste');
  });

  it('says that no group is named where none may be', () => {
    const unnamed = standoffTexts({ ...standoff, ending: 'with-dissent', objected: 1, seats: [], wants: [], clash: null }, speechOf(texts.getFixedT('en', 'tablet'), 'en'));
    expect(unnamed).toMatchObject({ seats: [], wants: [], clash: null });
    expect(unnamed.lead).toContain('1 person objects. Their reasons are kept, but no group is named here');
  });
});

describe('an objection in words', () => {
  const plan = { measures: measures.map((one) => ({ ...one })), criteria: [{ id: 'access', label: both('Access', 'Accès') }] } as unknown as Parameters<typeof objectionText>[1];
  const say = (said: Parameters<typeof objectionText>[0]): string => plainly(objectionText(said, plan, texts.getFixedT('en', 'tablet'), 'en'));

  it('is a swap, one measure, a criterion, or nothing', () => {
    expect(say({ mustHave: 'ramp', cannotAccept: 'bench' })).toBe('Instead of “Bench”: “Ramp”.');
    expect(say({ mustHave: 'ramp', cannotAccept: null })).toBe('It must have: “Ramp”.');
    expect(say({ mustHave: null, cannotAccept: null, criterion: 'access' })).toBe('It falls short on “Access”.');
    expect(say({ mustHave: null, cannotAccept: null })).toBe('');
  });
});
