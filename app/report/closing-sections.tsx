import type { ReactElement } from 'react';
import type { Evidence } from '../workshop/index.ts';
import { Table } from './parts.tsx';
import type { Voice } from './texts.ts';
import type { ReportModel } from './types.ts';

type Props = { model: ReportModel; voice: Voice };

/** What was changed after the rules were frozen, with the old values. */
export function Amendments({ model: { amendments }, voice }: Props): ReactElement {
  return (
    <section>
      <h2>{voice.say('amendment.title')}</h2>
      {amendments.length === 0 && <p>{voice.say('amendment.none')}</p>}
      {amendments.map(({ reason, changes, result }, place) => (
        <div key={place}>
          <h3>{voice.say('amendment.numbered', { number: place + 1 })}</h3>
          <p>{voice.say('amendment.reason', { reason })}</p>
          {changes.length === 0 ? <p>{voice.say('amendment.wordsOnly')}</p> : (
            <Table caption={voice.say('amendment.changes')} columns={['what', 'before', 'after'].map((key) => ({ title: voice.say(`amendment.${key}`) }))}
              rows={changes.map(({ path, before, after }) => [path, before ?? voice.say('none'), after ?? voice.say('none')])} />
          )}
          {result === null ? <p>{voice.say('amendment.notReckoned')}</p> : (
            <>
              <p>{voice.say('amendment.cost', { before: voice.money(result.costBefore), now: voice.money(result.costNow) })}</p>
              <Table caption={voice.say('amendment.utilities')}
                columns={[{ title: voice.say('round.seat') }, ...['before', 'after'].map((key) => ({ title: voice.say(`amendment.${key}`), number: true }))]}
                rows={result.seats.map(({ label, before, after }) => [voice.name(label), ...[before, after].map((value) => (value === null ? voice.say('round.withheld') : voice.number(value)))])} />
            </>
          )}
        </div>
      ))}
    </section>
  );
}

/** Every cost and effect with its source, date and grade. */
export function Costs({ model: { designs, measures }, voice }: Props): ReactElement {
  const source = ({ source: from, date, grade }: Evidence) => `${voice.name(from)}, ${date} (${voice.say(`grade.${grade}`)})`;
  const columns = [{ title: voice.say('cost.what') }, { title: voice.say('cost.kind') }, { title: voice.say('cost.cost'), number: true }, { title: voice.say('cost.costSource') }, { title: voice.say('cost.effectSource') }];
  return (
    <section className="page">
      <h2>{voice.say('cost.title')}</h2>
      <p>{voice.say('cost.intro')}</p>
      <Table caption={voice.say('cost.title')} columns={columns} rows={[
        ...designs.map(({ label, cost, evidence }) => [voice.name(label), voice.say('cost.design'), voice.money(cost / 100), source(evidence), '']),
        ...measures.map(({ label, cost, costEvidence, effectEvidence, provisional }) => [
          voice.name(label), voice.say(provisional ? 'cost.provisional' : 'cost.measure'), voice.money(cost / 100), source(costEvidence), source(effectEvidence),
        ]),
      ]} />
    </section>
  );
}

/** Limits, what AI did and did not do, the log, and what the data files hold. */
export function Closing({ model: { head, engines, rehearsal }, voice }: Props): ReactElement {
  const others = engines.filter((engine) => engine !== 'sketch');
  const files = ['participants', 'wishes', 'results', 'comparisons', 'rounds', 'seats', 'demands', 'objections', 'costs', 'amendments', 'dictionary', 'restricted'];
  return (
    <section className="page">
      <h2>{voice.say('limits.title')}</h2>
      <ul>{['present', 'assumed', 'small', 'discussion', 'notDecision'].map((key) => <li key={key}>{voice.say(`limits.${key}`)}</li>)}</ul>
      {rehearsal && <p className="note">{voice.say('limits.rehearsal')}</p>}
      <h2>{voice.say('ai.title')}</h2>
      <ul>
        {engines.includes('sketch') && <li>{voice.say('ai.sketch')}</li>}
        <li>{others.length === 0 ? voice.say('ai.noOther') : voice.say('ai.others', { engines: others.join(', ') })}</li>
        <li>{voice.say('ai.mediator')}</li>
        <li>{voice.say('ai.not')}</li>
      </ul>
      <h2>{voice.say('log.title')}</h2>
      <p>{voice.say('log.text', { seq: voice.number(head.seq, 0) })}</p>
      <p><code>{head.hash}</code></p>
      <h2>{voice.say('dictionary.title')}</h2>
      <Table caption={voice.say('dictionary.caption')} columns={[{ title: voice.say('dictionary.file') }, { title: voice.say('dictionary.holds') }]}
        rows={files.map((file) => [`${file}${file === 'restricted' ? '/' : '.csv'}`, voice.say(`dictionary.${file}`)])} />
    </section>
  );
}
