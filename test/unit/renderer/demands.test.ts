import { describe, expect, it } from 'vitest';
import { demandText, otherConsents } from '../../../renderer/demands.ts';
import { startTexts } from '../../../renderer/texts.ts';
import type { PublicDemand, PublicRound, PublicSeat } from '../../../app/workshop/index.ts';

const both = (en: string, fr: string): { en: string; fr: string } => ({ en, fr });
const seat = (id: string, label: PublicSeat['label'], ...parts: PublicSeat['label'][]): PublicSeat => ({ id, label, parts, before: 3, previous: null, after: 3.4, change: 'better', helps: [], harms: [] });
const option = { design: both('Park', 'Parc'), measures: ['ramp'], cost: 0, left: 0, utilities: {}, worst: null, total: null };
const round: PublicRound = {
  round: 2, demands: [], findings: [],
  measures: [{ id: 'toilet', label: both('Toilet', 'Toilette'), cost: 8_500_000 }, { id: 'ramp', label: both('Ramp', 'Rampe'), cost: 1_000_000 }],
  package: {
    ...option, proved: true, withheld: 0, base: null, highest: null, since: null,
    seats: [seat('elders', both('I am old', 'Je suis âgé')), seat('pooled', both('Small groups together', 'Petits groupes réunis'), both('I cycle', 'Je roule'), both('I sell', 'Je vends')), seat('young', both('I am young', 'Je suis jeune'))],
  },
};
const texts = startTexts('fr', ['tablet', 'common']);
const say = (demand: PublicDemand, by: 'me' | 'group' | 'finding' | null, language: 'en' | 'fr' = 'fr'): string => {
  const { asked, answer } = demandText(demand, by, round, texts.getFixedT(language, 'tablet'), language);
  return `${asked} ${answer}`.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
};
const toilet = { kind: 'must-have', measure: 'toilet', people: null, criterion: null } as const;
const price = { cost: 8_500_000, left: 0, added: [], dropped: [], design: null } as const;

describe('what became of a demand', () => {
  it('names a consent with the demand that it allowed, and else with the package', () => {
    const consent = { of: 'must-have:toilet', seat: both('I am old', 'Je suis âgé'), yes: 5, members: 6 };
    const agreed = { ...round, demands: [{ ...toilet, verdict: 'granted' as const }], consents: [consent, { ...consent, of: 'package', yes: 6 }] };
    const fr = texts.getFixedT('fr', 'tablet');
    expect(demandText({ ...toilet, verdict: 'granted' }, null, agreed, fr, 'fr').answer).toContain('5 sur 6');
    expect(otherConsents(agreed, fr, 'fr')).toEqual([expect.stringContaining('6 sur 6')]);
    expect(otherConsents({ ...agreed, demands: [] }, fr, 'fr')).toHaveLength(2);
    expect(otherConsents(round, fr, 'fr')).toEqual([]);
  });

  it('tells a group what it asked for, what that costs, what would have to go and who would lose', () => {
    const refused: PublicDemand = { ...toilet, verdict: 'refused', because: 'worst-off', ...price, moves: [{ seat: 'elders', from: 3.4, to: 3 }, { seat: 'young', from: 3.4, to: 3.6 }], dropped: ['ramp'] };
    expect(say(refused, 'group')).toBe('Votre groupe a demandé : Toilette. Ce n’est pas dans la proposition : cela coûte 85 000 $. '
      + 'Pour l’avoir, il faudrait enlever : Rampe. Avec cela, le groupe « Je suis âgé » passerait de 3,4 à 3,0.');
    expect(say(refused, 'me', 'en')).toBe('You asked for: Toilet. It is not in the proposal: it costs $85,000. '
      + 'To have it, we would have to take out: Ramp. With it, the group “I am old” would go from 3.4 to 3.0.');
  });

  it('names the two who would lose most and counts the others', () => {
    const moves = [{ seat: 'elders', from: 3.4, to: 3.3 }, { seat: 'pooled', from: 3.4, to: 3 }, { seat: 'young', from: 3.4, to: 3.1 }];
    expect(say({ kind: 'cannot-accept', measure: 'ramp', people: 6, criterion: null, verdict: 'refused', because: 'below-base', ...price, moves }, null)).toBe(
      '6 personnes ne voulaient pas : Rampe. C’est encore dans la proposition. Sans cela, le groupe « Petits groupes réunis » passerait de 3,4 à 3,0, '
      + 'le groupe « Je suis jeune » passerait de 3,4 à 3,1 et 1 autre groupe y perdrait. C’est moins bien qu’avec le meilleur aménagement seul.');
  });

  it('says that a proposal would be less fair where no group that is shown would lose', () => {
    expect(say({ ...toilet, verdict: 'refused', because: null, ...price, moves: [] }, null)).toBe(
      'Quelqu’un a demandé : Toilette. Ce n’est pas dans la proposition : cela coûte 85 000 $. La proposition serait moins juste.');
  });

  it('says what else would change with it, and that it was tried for the sake of a criterion where nobody named it', () => {
    const tried: PublicDemand = { ...toilet, criterion: both('Accessibility', 'Accessibilité'), verdict: 'refused', because: 'worst-off', ...price, added: ['ramp'], design: both('Square', 'Place'), moves: [{ seat: 'elders', from: 3.4, to: 3 }] };
    expect(say(tried, 'finding')).toBe('Votre groupe trouve que cela ne suffit pas pour « Accessibilité ». On a essayé ce qui aide le plus : Toilette. '
      + 'Ce n’est pas dans la proposition : cela coûte 85 000 $. On pourrait alors ajouter : Rampe. L’aménagement serait alors : Place. Avec cela, le groupe « Je suis âgé » passerait de 3,4 à 3,0.');
    expect(say(tried, null)).toContain('Un groupe trouve que cela ne suffit pas pour « Accessibilité ».');
  });

  it('says what was granted, and what cannot be had together', () => {
    expect(say({ ...toilet, verdict: 'granted' }, 'me')).toBe('Vous avez demandé : Toilette. C’est dans la proposition.');
    expect(say({ ...toilet, verdict: 'impossible', conflict: [{ kind: 'budget', measure: null }, { kind: 'must-have', measure: 'ramp' }], short: 1_250_000 }, 'me')).toBe(
      'Vous avez demandé : Toilette. Cela coûte 85 000 $. Ce n’est pas possible. Cela ne va pas avec : le budget et « Rampe », que d’autres ont demandé. Il manquerait 12 500 $.');
  });
});
