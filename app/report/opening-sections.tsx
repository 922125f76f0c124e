import type { ReactElement } from 'react';
import { Section } from './cover.tsx';
import { Population } from './population-section.tsx';
import { Table, countText, labelsText } from './parts.tsx';
import type { Voice } from './texts.ts';
import type { CountLine, ReportModel } from './types.ts';
import { Ways } from './ways-section.tsx';

type Props = { model: ReportModel; voice: Voice };

/** Who took part, in protected numbers. */
export function People({ model: { people, ways, population, quotesHeld }, voice }: Props): ReactElement {
  const lines = (caption: string, counts: readonly CountLine[]) => (counts.length === 0
    ? <p>{voice.say('people.withheld', { what: caption })}</p>
    : (
      <Table caption={caption} columns={[{ title: voice.say('people.who') }, { title: voice.say('people.count'), number: true }]}
        rows={counts.map(({ labels, count }) => [labelsText(labels, voice), countText(count, voice)])} />
    ));
  return (
    <Section name="people" voice={voice} page>
      <p>{voice.say('people.joined', { people: countText(people.joined, voice) })} {voice.say('people.withdrawn', { people: countText(people.withdrawn, voice) })}</p>
      <Ways ways={ways} voice={voice} />
      <p className="note">{voice.say('people.protection')}{quotesHeld > 0 && <> {voice.say('held.quotes', { count: quotesHeld })}</>}</p>
      {lines(voice.say('people.groups'), people.groups)}
      {people.shared.map(({ label, parts }, place) => <p key={place}>{voice.say('people.parts', { name: voice.name(label), list: parts.map((part) => voice.name(part)).join('; ') })}</p>)}
      {people.hidden && people.groups.length > 0 && <p>{voice.say('people.someHidden')}</p>}
      {lines(voice.say('people.ages'), people.ages)}
      {lines(voice.say('people.languages'), people.languages)}
      <Population population={population} voice={voice} />
    </Section>
  );
}

/** How the evening went, and by which rules. */
export function Method({ model, voice }: Props): ReactElement {
  const { agenda, criteria, budget, frozen } = model;
  return (
    <Section name="method" voice={voice}>
      <p>{voice.say('method.intro')}</p>
      <p>{voice.say('method.seats')}</p>
      <p>{voice.say('method.rule')}</p>
      <p><a href={`#${voice.language}-definitions`}>{voice.say('method.definitions')}</a></p>
      <p>{voice.say('method.smallCells')}</p>
      <p className="formula">{voice.say('method.formula')}</p>
      {budget && <p>{voice.say('method.budget', { total: voice.money(budget.total / 100), contingency: voice.percent(budget.contingency), held: voice.money((budget.total * budget.contingency) / 100) })}</p>}
      <p>{frozen === null ? voice.say('method.notFrozen') : <>{voice.say('method.frozen')} <code>{frozen}</code></>}</p>
      <Table caption={voice.say('method.criteria')} columns={[{ title: voice.say('criterion') }, { title: voice.say('method.question') }, { title: voice.say('method.weight'), number: true }]}
        rows={criteria.map(({ label, question, weight }) => [voice.name(label), voice.name(question), voice.number(weight, 4)])} />
      {agenda && agenda.steps.length > 0 && (
        <Table caption={voice.say('method.agenda')} columns={[{ title: voice.say('method.step') }, { title: voice.say('method.phase') }, { title: voice.say('method.minutes'), number: true }]}
          rows={agenda.steps.map(({ label, phase, minutes }) => [voice.name(label), voice.say(`phase.${phase}`), voice.number(minutes, 0)])} />
      )}
    </Section>
  );
}
