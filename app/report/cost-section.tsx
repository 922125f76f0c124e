import type { ReactElement } from 'react';
import type { Bilingual, Evidence, Measure } from '../workshop/index.ts';
import { briefOf } from './brief.ts';
import { Section } from './cover.tsx';
import { letter } from './letter.ts';
import { Table } from './parts.tsx';
import type { Voice } from './texts.ts';
import type { ReportModel } from './types.ts';

type Props = { model: ReportModel; voice: Voice };

/** Every cost and effect with its source, date and grade; what is only assumed is said first. */
export function Costs({ model, voice }: Props): ReactElement {
  const { designs, measures, budget } = model;
  const { assumed, values } = briefOf(model);
  const sources = sourcesOf(model);
  const mark = (evidence: Evidence) => voice.say('cost.mark', { grade: voice.say(`grade.${evidence.grade}`), source: letter(sources.findIndex((each) => sameEvidence(each, evidence))) });
  const columns = [{ title: voice.say('cost.what') }, { title: voice.say('cost.kind') }, { title: voice.say('cost.cost'), number: true }, { title: voice.say('cost.costSource') }, { title: voice.say('cost.effectSource') }];
  return (
    <Section name="cost" voice={voice}>
      <p className="note"><strong>{voice.say(assumed === 0 ? 'cost.noneAssumed' : 'cost.assumed', { count: values, assumed })}</strong></p>
      {budget && <p>{voice.say('method.budget', { total: voice.money(budget.total / 100), contingency: voice.percent(budget.contingency), held: voice.money((budget.total * budget.contingency) / 100) })}</p>}
      <Table caption={voice.say('cost.caption')} columns={columns} rows={[
        ...designs.map(({ label, cost, evidence }) => [voice.name(label), voice.say('cost.design'), voice.money(cost / 100), mark(evidence), voice.say('none')]),
        ...measures.map(({ label, cost, costEvidence, effectEvidence, provisional }) => [
          voice.name(label), voice.say(provisional ? 'cost.provisional' : 'cost.measure'), voice.money(cost / 100), mark(costEvidence), mark(effectEvidence),
        ]),
      ]} />
      {sources.length > 0 && <Table caption={voice.say('cost.sources')} columns={['letter', 'source', 'date', 'grade'].map((key) => ({ title: voice.say(`cost.${key}`) }))}
        rows={sources.map(({ source, date, grade }, place) => [letter(place), voice.name(source), voice.date(date), voice.say(`grade.${grade}`)])} />}
      {measures.length > 0 && <Table caption={voice.say('cost.effects')} columns={[{ title: voice.say('cost.measure') }, { title: voice.say('cost.effect') }]}
        rows={measures.map((measure) => [voice.name(measure.label), <Effects key="effects" measure={measure} model={model} voice={voice} />])} />}
    </Section>
  );
}

/** The effects of one measure, in points of the scale, by whom they are for. */
function Effects({ measure, model, voice }: Props & { measure: Measure }): ReactElement {
  const label = (list: readonly { id: string; label: Bilingual }[], id: string) => voice.name(list.find((each) => each.id === id)?.label ?? {});
  const common = measure.effects['*'] ?? {};
  const told = Object.entries(measure.effects).sort(([left], [right]) => Number(right === '*') - Number(left === '*')).flatMap(([group, effects]) => {
    // A group's entry repeats what holds for all: only what differs is said.
    const own = group === '*' ? Object.entries(effects) : [...new Set([...Object.keys(common), ...Object.keys(effects)])]
      .flatMap((id): [string, number][] => ((effects[id] ?? 0) === (common[id] ?? 0) ? [] : [[id, effects[id] ?? 0]]));
    const what = own.map(([criterion, amount]) => `${label(model.criteria, criterion)}\u00A0${voice.signed(amount, 2)}`).join(', ');
    return what === '' ? [] : [voice.say('cost.effectOn', { who: group === '*' ? voice.say('everyoneHere') : label(model.groups, group), what })];
  });
  return told.length === 0 ? <>{voice.say('cost.noEffect')}</> : <ul>{told.map((text, place) => <li key={place}>{text}</li>)}</ul>;
}

/** Each source once, those that are only assumed first. */
function sourcesOf({ designs, measures }: ReportModel): Evidence[] {
  const all = [...designs.map(({ evidence }) => evidence), ...measures.flatMap(({ costEvidence, effectEvidence }) => [costEvidence, effectEvidence])];
  const rank = { assumed: 0, expert: 1, measured: 2 } as const;
  return all.filter((evidence, place) => all.findIndex((each) => sameEvidence(each, evidence)) === place).sort((a, b) => rank[a.grade] - rank[b.grade]);
}

const sameEvidence = (a: Evidence, b: Evidence): boolean => a.grade === b.grade && a.date === b.date && a.source.en === b.source.en && a.source.fr === b.source.fr;
