import type { ReactElement } from 'react';
import { Section } from './cover.tsx';
import { Definitions } from './definitions-section.tsx';
import { Losses } from './losses-note.tsx';
import { Table } from './parts.tsx';
import { RoomRecords } from './room-records.tsx';
import { publicSheets } from './tables.ts';
import type { Voice } from './texts.ts';
import type { ReportModel } from './types.ts';

type Props = { model: ReportModel; voice: Voice };

/** What was changed after the rules were frozen, with the old values. */
export function Amendments({ model: { amendments }, voice }: Props): ReactElement {
  return (
    <Section name="amendment" voice={voice}>
      {amendments.length === 0 && <p>{voice.say('amendment.none')}</p>}
      {amendments.map(({ reason, changes, result }, place) => (
        <div key={place}>
          <h3>{voice.say('amendment.numbered', { number: place + 1 })}</h3>
          <p>{voice.say('amendment.reason', { reason })}</p>
          {changes.length === 0 ? <p>{voice.say('amendment.wordsOnly')}</p> : (
            <Table caption={voice.say('amendment.changes')} columns={['what', 'before', 'after'].map((key) => ({ title: voice.say(`amendment.${key}`) }))}
              rows={changes.map(({ what, before, after, money }) => [voice.name(what), ...[before, after].map((value) => (value === null ? voice.say('none') : money ? voice.money(Number(value) / 100) : value))])} />
          )}
          {result === null ? <p>{voice.say('amendment.notReckoned')}</p> : (
            <>
              <p>{voice.say('amendment.cost', { before: voice.money(result.costBefore), now: voice.money(result.costNow) })}</p>
              <Table caption={voice.say('amendment.utilities')}
                columns={[{ title: voice.say('round.seat') }, ...['before', 'after'].map((key) => ({ title: voice.say(`amendment.${key}`), number: true }))]}
                rows={result.seats.map(({ label, before, after }) => [voice.name(label), ...[before, after].map((value) => (value === null ? voice.say('round.withheld') : voice.fixed(value, 2)))])} />
            </>
          )}
        </div>
      ))}
    </Section>
  );
}

/** Limits, what AI did and did not do, the log, and what the data files hold. */
export function Closing({ model, voice }: Props): ReactElement {
  const { rooms, head, engines, refused, languageModels, rehearsal, losses } = model;
  const others = engines.filter((engine) => engine !== 'sketch');
  return (
    <>
      <Section name="limits" voice={voice}>
        <ul>{['present', 'assumed', 'small', 'scale', 'discussion', 'notDecision'].map((key) => <li key={key}>{voice.say(`limits.${key}`)}</li>)}</ul>
        {rehearsal && <p className="note">{voice.say('limits.rehearsal')}</p>}
        <Losses model={{ losses }} voice={voice} />
      </Section>
      <Definitions voice={voice} />
      <Section name="ai" voice={voice}>
        <ul>
          {engines.includes('sketch') && <li>{voice.say('ai.sketch')}</li>}
          <li>{others.length === 0 ? voice.say('ai.noOther') : voice.say('ai.others', { engines: others.join(', ') })}</li>
          {others.length > 0 && refused !== '' && <li>{voice.say('ai.refused', { words: refused })}</li>}
          <li>{voice.say('ai.mediator')}</li>
          {languageModels.length > 0 && <li>{voice.say('agents:told.ai', { models: languageModels.join(', ') })}</li>}
          <li>{voice.say('ai.not')}</li>
        </ul>
      </Section>
      <Section name="log" voice={voice}>
        <p>{voice.say('log.text', { count: head.seq })}</p>
        <p><code>{head.hash}</code></p>
        <p>{voice.say('log.verify')}</p>
        <p><code>{`npm run -s parvis -- verify --data ${voice.say('log.folder')} --head ${head.seq}:${head.hash}`}</code></p>
        {rooms && <RoomRecords rooms={rooms} voice={voice} />}
        <p>{voice.say('log.recompute')}</p>
      </Section>
      <Section name="dictionary" voice={voice}>
        <Table caption={voice.say('dictionary.caption')} columns={[{ title: voice.say('dictionary.file') }, { title: voice.say('dictionary.holds') }]}
          rows={[...publicSheets(model).map(({ name }) => [name, voice.say(`dictionary.${name.replace(/\.csv$/, '')}`)]),
            ...forms.map(([file, key]) => [file, voice.say(key)]), ['restricted/', voice.say('dictionary.restricted')]]} />
        <p>{voice.say('dictionary.columns')}</p>
      </Section>
    </>
  );
}

/** The same figures in other forms. */
const forms = [['report.xlsx', 'files.xlsx'], ['datapackage.json', 'files.datapackage'], ['tables.json', 'files.tables'], ['report.json', 'files.report'], ['images.zip', 'files.archive']] as const;
