import { mayPublishPicture } from './care.ts';
import { fewestBounds, fewestTold } from './fewest-told.ts';
import { groundFault } from './ground.ts';
import { own } from './own.ts';
import { longestNegative, mostPopulation, mostVariants } from './plan.ts';
import { sourceOf } from './requirements.ts';
import type { Bilingual, Measure, Plan, State } from './types.ts';

/** `reason` has a text in the facilitator's languages; `path` names the place, by ids: `measures.ramp.cost`. */
export type PlanFault = { path: string; reason: PlanFaultReason };
export type PlanFaultReason =
  | 'bad-id' | 'not-an-amount' | 'out-of-range' | 'weights-sum-to-zero' | 'unknown-group' | 'unknown-criterion' | 'unknown-reference'
  | 'name-missing' | 'description-missing' | 'source-missing' | 'rights-missing' | 'circular' | 'not-its-picture'
  | 'ground-outside' | 'ground-shape' | 'ground-metres';
const idRule = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;

/** The first thing that makes a plan unusable, by path; null when there is none. Shape is the protocol's to check. */
export function planFault(plan: Plan): PlanFault | null {
  const lists = [['groups', plan.groups], ['criteria', plan.criteria], ['designs', plan.designs], ['measures', plan.measures]] as const;
  for (const [name, list] of lists) {
    const fault = idsFault(name, list.map(({ id }) => id));
    if (fault) return fault;
  }
  if (!Number.isSafeInteger(plan.budget.total) || plan.budget.total < 0) return { path: 'budget.total', reason: 'not-an-amount' };
  if (!(plan.budget.contingency >= 0 && plan.budget.contingency <= 0.5)) return { path: 'budget.contingency', reason: 'out-of-range' };
  if (plan.criteria.length === 0 || !(plan.criteria.reduce((sum, { weight }) => sum + weight, 0) > 0)) return { path: 'criteria', reason: 'weights-sum-to-zero' };
  if (plan.criteria.some(({ weight }) => !(weight >= 0))) return { path: 'criteria', reason: 'out-of-range' };
  if (plan.designs.some(({ cost }) => !Number.isSafeInteger(cost) || cost < 0)) return { path: 'designs', reason: 'not-an-amount' };
  if (!isFewest(fewestTold({ plan }))) return { path: 'fewestTold', reason: 'out-of-range' };
  if (plan.pictures && !(plan.pictures.negative.length <= longestNegative && Number.isInteger(plan.pictures.variants) && plan.pictures.variants >= 1 && plan.pictures.variants <= mostVariants))
    return { path: 'pictures', reason: 'out-of-range' };
  for (const measure of plan.measures) {
    const fault = measureFault(plan, measure);
    if (fault) return fault;
  }
  const known = new Set(plan.measures.map(({ id }) => id));
  const lost = plan.required.find((id) => !known.has(id));
  if (lost !== undefined) return { path: `measures.${lost}`, reason: 'unknown-reference' };
  return circleFault(plan.measures) ?? wordsFault(plan) ?? populationFault(plan);
}

/** A part has no more people than the whole, and somebody counted them: a number without a source cannot be defended. */
function populationFault({ population, languages }: Plan): PlanFault | null {
  if (!population) return null;
  const { total, source, parts } = population;
  const counts = [total, ...Object.values(parts)];
  if (total < 1 || total > mostPopulation || counts.some((count) => !Number.isSafeInteger(count) || count < 0 || count > total)) return { path: 'population', reason: 'out-of-range' };
  return languages.every((language) => source[language].trim() === '') ? { path: 'population', reason: 'source-missing' } : null;
}

const isFewest = (count: number): boolean => Number.isInteger(count) && count >= fewestBounds.least && count <= fewestBounds.most;

/** A measure that, from prerequisite to prerequisite, needs itself could never be chosen. */
function circleFault(measures: readonly Measure[]): PlanFault | null {
  const needs = new Map(measures.map(({ id, requires }) => [id, requires]));
  const reaches = (from: string, goal: string, seen: Set<string>): boolean => (needs.get(from) ?? []).some((next) => {
    if (next === goal) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return reaches(next, goal, seen);
  });
  const caught = measures.find(({ id }) => reaches(id, id, new Set()));
  return caught ? { path: `measures.${caught.id}`, reason: 'circular' } : null;
}

/**
 * A name is needed in each language of the workshop, and so is a description of each picture (a sketch brings its own); a photo
 * needs someone who says that it may be used. What must be there needs the law that says so: nothing else is hard.
 */
function wordsFault(plan: Plan): PlanFault | null {
  const named = [
    ['title', plan.title], ['site.name', plan.site.name],
    ...(['groups', 'criteria', 'designs', 'measures'] as const).flatMap((name) => plan[name].map(({ id, label }) => [`${name}.${id}`, label] as const)),
  ] as const;
  const isMissing = (text: Bilingual): boolean => plan.languages.some((language) => text[language].trim() === '');
  const nameless = named.find(([, label]) => isMissing(label));
  if (nameless) return { path: nameless[0], reason: 'name-missing' };
  const unfounded = plan.required.find((id) => isMissing(sourceOf(plan, id) ?? { en: '', fr: '' }));
  if (unfounded !== undefined) return { path: `measures.${unfounded}`, reason: 'source-missing' };
  if (plan.site.photos.some(({ description }) => isMissing(description))) return { path: 'site.photos', reason: 'description-missing' };
  const unseen = plan.designs.find(({ image, sketch, description }) => image !== null && !sketch && isMissing(description));
  if (unseen) return { path: `designs.${unseen.id}`, reason: 'description-missing' };
  const unaffirmed = plan.designs.find(({ image, sketch, wish, rightsAffirmed }) => image !== null && !sketch && wish === undefined && rightsAffirmed !== true);
  if (unaffirmed) return { path: `designs.${unaffirmed.id}`, reason: 'rights-missing' };
  if (!plan.site.photos.every(({ rightsAffirmed }) => rightsAffirmed)) return { path: 'site.photos', reason: 'rights-missing' };
  const ground = plan.site.photos.flatMap((photo) => (photo.ground === undefined ? [] : groundFault(photo.ground) ?? []))[0];
  return ground === undefined ? null : { path: 'site.photos', reason: ground };
}

/** A picture that a resident made stands for a design only while its wish is there and its author lets pictures be published. */
export function pictureFault({ wishes, participants }: Pick<State, 'wishes' | 'participants'>, plan: Plan): PlanFault | null {
  const stranger = plan.designs.find(({ image, sketch, wish: id }) => {
    // A sketch of the facilitator's own words is theirs, whoever wished for the same.
    if (image === null || (sketch && id === undefined)) return false;
    const wish = id === undefined ? Object.values(wishes).find(({ drawing }) => drawing?.image === image) : own(wishes, id);
    if (!wish) return id !== undefined;
    return id === undefined || wish.drawing?.image !== image || wish.status === 'private' || !mayPublishPicture(participants[wish.author]?.consents, wish);
  });
  return stranger ? { path: `designs.${stranger.id}`, reason: 'not-its-picture' } : null;
}

function idsFault(name: string, ids: readonly string[]): PlanFault | null {
  const bad = ids.find((id, place) => !idRule.test(id) || ids.indexOf(id) !== place);
  return bad === undefined ? null : { path: `${name}.${bad}`, reason: 'bad-id' };
}

/** What is wrong with a measure within a plan: its id, cost, effects, or a reference to what is not there. */
export function measureFault(plan: Plan, measure: Measure): PlanFault | null {
  const at = `measures.${measure.id}`;
  if (!idRule.test(measure.id)) return { path: at, reason: 'bad-id' };
  if (!Number.isSafeInteger(measure.cost) || measure.cost < 0) return { path: `${at}.cost`, reason: 'not-an-amount' };
  const groups = new Set(['*', ...plan.groups.map(({ id }) => id)]);
  const criteria = new Set(plan.criteria.map(({ id }) => id));
  for (const [group, effects] of Object.entries(measure.effects)) {
    if (!groups.has(group)) return { path: `${at}.effects.${group}`, reason: 'unknown-group' };
    for (const [criterion, effect] of Object.entries(effects)) {
      if (!criteria.has(criterion)) return { path: `${at}.effects.${group}.${criterion}`, reason: 'unknown-criterion' };
      if (!(Math.abs(effect) <= 4)) return { path: `${at}.effects.${group}.${criterion}`, reason: 'out-of-range' };
    }
  }
  const measures = new Set([measure.id, ...plan.measures.map(({ id }) => id)]);
  const designs = new Set(plan.designs.map(({ id }) => id));
  const lost = [...measure.requires, ...measure.excludes].find((id) => !measures.has(id)) ?? measure.designs.find((id) => !designs.has(id));
  return lost === undefined ? null : { path: at, reason: 'unknown-reference' };
}

/** The catalogue with a measure in it: replaced where it is there already, never doubled. */
export const withMeasure = (plan: Plan, measure: Measure): Plan =>
  ({ ...plan, measures: [...plan.measures.filter(({ id }) => id !== measure.id), measure] });
