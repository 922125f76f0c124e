import { emptyState } from '../../../app/workshop/index.ts';
import type {
  BallotState, Consents, Design, Evidence, Measure, Participant, Plan, SaidGroups, State, Wish,
} from '../../../app/workshop/index.ts';

export const both = (text: string) => ({ en: `${text} EN`, fr: `${text} FR` });
const evidence: Evidence = { source: both('survey'), date: '2026-01-01', grade: 'assumed' };
export const consents: Consents = { takePart: true, groupData: true, publishWords: true, publishPictures: true, cloud: false };
const design = (id: string): Design => ({ id, label: both(id), description: both(id), cost: 0, image: `picture-of-${id}`, sketch: null, evidence });
export const measure = (id: string): Measure => ({
  id, label: both(id), description: both(id), cost: 1_050, costEvidence: evidence, effects: { '*': { access: 0.5 } }, effectEvidence: evidence,
  designs: [], requires: [], excludes: [], provisional: false,
});
export const plan: Plan = {
  template: 'park', title: both('Park'), site: { kind: 'park', name: both('Site'), address: '1 Street', photos: [] }, languages: ['fr', 'en'],
  consent: both(''), dataHolder: both('City'), groups: ['rollers', 'elders', 'parents'].map((id) => ({ id, label: both(id) })),
  criteria: [{ id: 'access', label: both('access'), question: both('?'), weight: 2 }],
  designs: [design('plaza'), design('garden')], measures: [measure('ramp'), measure('lamps')],
  required: [], budget: { total: 1_000_000, contingency: 0.15, currency: 'CAD' },
  agenda: { id: '75', label: both('agenda'), steps: [] }, limits: { ratingsPerRound: 40, secondsPerRating: 10 }, seed: 1,
};

export const person = (id: string, groups: SaidGroups, more: Partial<Participant> = {}): Participant =>
  ({ id, receipt: `RECEIPT-${id}`, pseudonym: 1, language: 'fr', consents, ageBand: '35-54', groups, via: 'tablet', people: 1, table: null, code: null, helped: false, moreTime: false, removed: false, ...more });
export const wish = (id: string, author: string, more: Partial<Wish> = {}): Wish => ({
  edits: null, onto: null, history: [], jobs: [], why: null, rights: 'workshop', checks: {}, tags: [],
  id, author, text: `words of ${id}`, language: 'fr', table: null, parent: null, seed: 1, comments: [], status: 'proposed', reason: null, outcome: null,
  drawing: { image: `image-${id}`, engine: 'sketch', prompt: `prompt of ${id}`, seed: 1, description: both(`seen in ${id}`), understood: null }, ...more,
});
const byId = <T extends { id: string }>(list: readonly T[]): Record<string, T> => Object.fromEntries(list.map((each) => [each.id, each]));
export const room = (people: readonly Participant[], wishes: readonly Wish[] = [], more: Partial<State> = {}): State =>
  ({ ...emptyState, plan, phase: 'close', participants: byId(people), wishes: byId(wishes), ...more });
export const crowd = (count: number, groups: SaidGroups, name: string): Participant[] =>
  Array.from({ length: count }, (_, index) => person(`${name}${index}`, groups));

export function ratings(id: string, scores: Readonly<Record<string, number>>, of: string | null = null): BallotState {
  return {
    ballot: { id, kind: 'criteria', title: both(id), items: [{ kind: 'design', id: 'plaza' }], criteria: ['access'], dots: 0, round: of ? 'after' : 'before', of },
    status: 'closed', shown: true,
    answers: Object.fromEntries(Object.entries(scores).map(([who, access]) => [who, { kind: 'criteria', scores: { 'design:plaza': { access } } }])),
  };
}

const told = (rule: string, measures: string[], rollers: number, elders: number) => ({
  rule, status: 'optimal', design: 'plaza', measures, cost: 10.5 * measures.length, left: 100, utilities: { rollers, elders }, metrics: null, bound: null,
});
export const tabled = (people: { rollers: number; elders: number }): Omit<State['rounds'][number], 'responses'> => ({
  round: 1, demands: [], marks: [{ group: 'rollers', design: 'plaza', criterion: 'access', n: 1, mark: 'few' }],
  problem: {
    format: 'parvis-mediation/1', budget: 8_500, criteria: [{ id: 'access', label: both('access') }], designs: [{ id: 'plaza', label: both('plaza') }],
    groups: [{ id: 'rollers', label: both('rollers'), people: people.rollers }, { id: 'elders', label: both('elders'), people: people.elders }],
    measures: [
      { id: 'ramp', label: both('ramp'), cost: 10.5, effects: { '*': { access: 0.5 } } },
      { id: 'lamps', label: both('lamps'), cost: 10.5, effects: { elders: { access: -0.5 } } },
    ],
  },
  proposal: {
    format: 'parvis-proposal/1', ...told('leximin', ['ramp'], 3.123, 4), belowBase: [], proof: [],
    baseline: { design: 'plaza', cost: 0, utilities: { rollers: 2.777, elders: 3.5 } }, alternatives: [told('total', ['ramp', 'lamps'], 2.9, 4.9)],
  },
});
