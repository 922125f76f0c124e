import type { ReactElement } from 'react';
import { SeatRanges } from '../../renderer/components/charts/index.ts';
import { scale, type Bilingual } from '../workshop/index.ts';
import { Section } from './cover.tsx';
import { Table } from './parts.tsx';
import type { Voice } from './texts.ts';
import type { ReportModel, TermsEntry } from './types.ts';

/** What was the same for everyone before anything was proposed: its hash and how to check it, what each seat could get, the rules. */
export function TermsSection({ model: { terms }, voice }: { model: ReportModel; voice: Voice }): ReactElement {
  if (!terms) return <Section name="terms" voice={voice}><p>{voice.say('terms:report.none')}</p></Section>;
  return (
    <Section name="terms" voice={voice}>
      <p>{voice.say('terms:report.intro')}</p>
      {terms.editions.map((edition) => <Edition key={edition.edition} edition={edition} terms={terms} voice={voice} />)}
      <p>{voice.say('terms:report.check')}</p>
      <p><code>{`sha256sum ${terms.editions.at(-1)?.file ?? ''}`}</code></p>
      <Ranges terms={terms} voice={voice} />
      <h3>{voice.say('terms:rules')}</h3>
      <ol>{terms.terms.rules.words.map((rule) => <li key={rule.about}>{voice.name(rule)}</li>)}</ol>
    </Section>
  );
}

function Edition({ edition: { edition, hash, file, changes }, terms: { terms }, voice }: { edition: TermsEntry['editions'][number]; terms: TermsEntry; voice: Voice }): ReactElement {
  const named: readonly { id: string; label: Bilingual }[] = [...terms.measures, ...terms.designs];
  const said = changes.map(({ what, ids }) => {
    const names = ids.flatMap((id) => named.filter((one) => one.id === id).map(({ label }) => voice.name(label)));
    return names.length === 0 ? voice.say(`terms:changed.${what}`) : voice.say('terms:changed.of', { what: voice.say(`terms:changed.${what}`), list: voice.list(names) });
  });
  return (
    <div className="short">
      <p className="label">{voice.say('terms:report.edition', { edition: voice.number(edition, 0), file })}</p>
      <p><code>{hash}</code></p>
      {edition > 1 && <><p>{voice.say('terms:changed.title')}</p><ul>{(said.length === 0 ? [voice.say('terms:changed.nothing')] : said).map((text) => <li key={text}>{text}</li>)}</ul></>}
    </div>
  );
}

function Ranges({ terms: { seats, unlisted }, voice }: { terms: TermsEntry; voice: Voice }): ReactElement {
  const words = { base: voice.say('terms:range.base'), lowest: voice.say('terms:range.lowest'), best: voice.say('terms:range.best'), format: (value: number) => voice.fixed(value, 2) };
  const shown = seats.filter(({ withheld }) => !withheld);
  return (
    <>
      <h3>{voice.say('terms:range.all')}</h3>
      <p>{voice.say('terms:report.ranges')}</p>
      {shown.length > 0 && <figure><SeatRanges caption={voice.say('terms:range.all')} lines={shown.map((line) => ({ ...line, label: voice.name(line.label) }))} scale={scale} words={words} /></figure>}
      <Table caption={voice.say('terms:range.all')}
        columns={[{ title: voice.say('round.seat') }, ...(['lowest', 'base', 'best'] as const).map((key) => ({ title: words[key], number: true })), { title: voice.say('terms:report.sure') }]}
        rows={seats.map(({ label, withheld, proved, certified, ...line }) => [
          voice.name(label), ...(['lowest', 'base', 'best'] as const).map((key) => (withheld ? voice.say('round.withheld') : voice.fixed(line[key], 2))),
          withheld ? voice.say('none') : voice.say(certified ? 'terms:report.certified' : proved ? 'terms:report.proved' : 'terms:report.notProved'),
        ])} />
      {unlisted > 0 && <p className="note">{voice.say('terms:report.unlisted', { count: unlisted })}</p>}
    </>
  );
}
