import { toldOf } from '../disagreement/index.ts';
import { toldLines, type ToldLine } from '../mediation/index.ts';
import { quotesPublished } from '../prompts/index.ts';
import { fewestTold, pictureMark, pictureRules, sourceOf, type DamageView, type DisagreementTold, type ImageId, type State } from '../workshop/index.ts';
import { amendmentsOf } from './amendments.ts';
import { ballotsOf } from './ballots.ts';
import { comparisonsOf } from './comparisons.ts';
import { importsOf } from './imports.ts';
import { crossingsOf } from './crossings.ts';
import { disagreementEntry, toldToReport } from './disagreement.ts';
import { peopleOf } from './people.ts';
import { plain } from './plain.ts';
import { lossesOf } from './losses.ts';
import { editedEntry } from './edited.ts';
import { endingEntry } from './demands.ts';
import { followEntries } from './follow.ts';
import { populationEntry } from './population.ts';
import { roundsOf } from './rounds.ts';
import { saidEntry } from './said.ts';
import { sureEntry } from './sure.ts';
import { termsEntry } from './terms.ts';
import type { Head, Held, ReportModel, WishEntry } from './types.ts';
import { joinedWays } from './ways.ts';
import { wishesOf } from './wishes.ts';

/**
 * Everything a public report says, from the state of the room. Pure. Small groups are merged or withheld, words and pictures
 * without consent left out here, so that nothing made from the model can show them. `madeAt` is ISO 8601; `lines`: the seats that
 * may be told of; `told`: what is told of disagreement, where it was reckoned elsewhere (`toldToReport`): it takes the longest.
 */
export function reportModel(state: State, { head, madeAt, held, damage = null, lines = toldLines(state), told = null }: { head: Head; madeAt: string; held: Held | null; damage?: Pick<DamageView, 'sound' | 'lost'> | null; lines?: readonly ToldLine[]; told?: DisagreementTold | null }): ReportModel {
  const { plan } = state;
  const wishes = wishesOf(state);
  const rounds = roundsOf(state, lines);
  const people = peopleOf(state, lines);
  const ballots = ballotsOf(state, lines, wishes);
  return plain({
    format: 'parvis-report/1',
    title: plan?.title ?? null, site: plan ? { ...plan.site, photos: plan.site.photos.filter(({ rightsAffirmed }) => rightsAffirmed) } : null,
    dataHolder: plan?.dataHolder ?? null, madeAt, held, rehearsal: state.rehearsal, phase: state.phase, head, losses: lossesOf(state, damage),
    frozen: state.frozen, fewestTold: fewestTold(state), agenda: plan?.agenda ?? null, budget: plan?.budget ?? null,
    people, ways: joinedWays(state), population: populationEntry(state, people, lines), rooms: null, quotesHeld: quotesPublished(state).held,
    edited: editedEntry(state), follow: followEntries(state, { wishes, rounds }),
    groups: plan?.groups ?? [], criteria: plan?.criteria ?? [], designs: plan?.designs ?? [], measures: plan?.measures ?? [], requirements: requirementsOf(plan),
    wishes, privateWishes: Object.values(state.wishes).filter(({ status }) => status === 'private').length,
    ballots, comparisons: comparisonsOf(state, ballots), disagreement: disagreementEntry(told ?? toldOf(toldToReport(state, lines)), ballots), crossings: crossingsOf(state, lines, ballots), imports: importsOf(state), terms: termsEntry(state, lines), rounds, said: saidEntry(state, lines), sure: sureEntry(state, lines), ending: endingEntry(state, lines), amendments: amendmentsOf(state, lines),
    engines: [...new Set(Object.values(state.wishes).flatMap(({ drawing }) => (drawing ? [drawing.model ? `${drawing.engine} (${drawing.model})` : drawing.engine] : [])))].sort(),
    refused: pictureRules(plan).negative,
    languageModels: [...new Set(state.rounds.flatMap(({ voices = [] }) => voices.flatMap(({ model, host }) => (model === null ? [] : [host === null ? model : `${model} (${host})`]))))].sort(),
    designMarks: designMarksOf(state), images: imagesOf(state, wishes),
  });
}

const requirementsOf = (plan: State['plan']): ReportModel['requirements'] => (plan?.required ?? []).map((id) => ({
  id, label: plan?.measures.find((each) => each.id === id)?.label ?? { en: id, fr: id }, source: plan && sourceOf(plan, id),
}));

/** A photo that the facilitator put in is what they say it is. */
function designMarksOf({ plan, wishes }: State): ReportModel['designMarks'] {
  return Object.fromEntries((plan?.designs ?? []).flatMap(({ id, sketch, wish }) => {
    const made = wish === undefined ? (sketch ? { engine: 'sketch' } : null) : wishes[wish]?.drawing ?? null;
    return made ? [[id, pictureMark(made)]] : [];
  }));
}

function imagesOf({ plan, wishes: said }: State, wishes: readonly WishEntry[]): ImageId[] {
  const photos = (plan?.site.photos ?? []).filter(({ rightsAffirmed }) => rightsAffirmed).map(({ image }) => image);
  const designs = (plan?.designs ?? []).flatMap(({ image }) => (image === null ? [] : [image]));
  const own = wishes.flatMap(({ picture }) => (picture ? [picture.image] : []));
  // A design may show a resident's picture: then their consent decides, not the design.
  const residents = new Set(Object.values(said).flatMap(({ history }) => history.map(({ image }) => image)));
  return [...new Set([...[...photos, ...designs].filter((image) => !residents.has(image)), ...own])];
}
