import type { ReactElement } from 'react';
import type { ImageId } from '../workshop/index.ts';
import { Picture, Table, countText, labelsText } from './parts.tsx';
import type { Voice } from './texts.ts';
import type { CountLine, ReportModel } from './types.ts';

type Props = { model: ReportModel; voice: Voice };

/** Title, site, date, and whether this was only a rehearsal. */
export function Title({ model, voice, images }: Props & { images: (id: ImageId) => string | null }): ReactElement {
  const { title, site, rehearsal, madeAt, phase, dataHolder } = model;
  return (
    <header>
      {rehearsal && <p className="rehearsal">{voice.say('rehearsal')}</p>}
      <h1>{title ? voice.name(title) : voice.say('untitled')}</h1>
      <p className="lead">{voice.say('subtitle')}</p>
      {site && <p>{voice.name(site.name)}{site.address && `, ${site.address}`}</p>}
      <p>{voice.say('madeOn', { date: voice.date(madeAt) })}</p>
      {dataHolder && voice.name(dataHolder) && <p>{voice.say('dataHolder', { name: voice.name(dataHolder) })}</p>}
      {phase !== 'close' && <p className="note">{voice.say('notClosed', { phase: voice.say(`phase.${phase}`) })}</p>}
      <div className="pictures">
        {site?.photos.map(({ image, description }) => (
          <Picture key={image} id={image} alt={voice.name(description)} caption={voice.name(description)} voice={voice} images={images} />
        ))}
      </div>
    </header>
  );
}

/** Who took part, in protected numbers. */
export function People({ model: { people }, voice }: Props): ReactElement {
  const lines = (caption: string, counts: readonly CountLine[]) => (counts.length === 0
    ? <p>{voice.say('people.withheld', { what: caption })}</p>
    : (
      <Table caption={caption} columns={[{ title: caption }, { title: voice.say('people.count'), number: true }]}
        rows={counts.map(({ labels, count }) => [labelsText(labels, voice), countText(count, voice)])} />
    ));
  return (
    <section>
      <h2>{voice.say('people.title')}</h2>
      <p>{voice.say('people.joined', { count: countText(people.joined, voice) })}</p>
      <p>{voice.say('people.withdrawn', { count: countText(people.withdrawn, voice) })}</p>
      <p className="note">{voice.say('people.protection')}</p>
      {lines(voice.say('people.groups'), people.groups)}
      {lines(voice.say('people.ages'), people.ages)}
      {lines(voice.say('people.languages'), people.languages)}
    </section>
  );
}

/** How the evening went, and by which rules. */
export function Method({ model, voice }: Props): ReactElement {
  const { agenda, criteria, budget, frozen } = model;
  return (
    <section>
      <h2>{voice.say('method.title')}</h2>
      <p>{voice.say('method.intro')}</p>
      {agenda && agenda.steps.length > 0 && (
        <Table caption={voice.say('method.agenda')} columns={[{ title: voice.say('method.step') }, { title: voice.say('method.phase') }, { title: voice.say('method.minutes'), number: true }]}
          rows={agenda.steps.map(({ label, phase, minutes }) => [voice.name(label), voice.say(`phase.${phase}`), voice.number(minutes)])} />
      )}
      <Table caption={voice.say('method.criteria')} columns={[{ title: voice.say('criterion') }, { title: voice.say('method.question') }, { title: voice.say('method.weight'), number: true }]}
        rows={criteria.map(({ label, question, weight }) => [voice.name(label), voice.name(question), voice.number(weight, 4)])} />
      {budget && <p>{voice.say('method.budget', { total: voice.money(budget.total / 100), contingency: voice.number(budget.contingency * 100) })}</p>}
      <p>{voice.say('method.rule')}</p>
      <p>{voice.say('method.smallCells')}</p>
      <p>{frozen === null ? voice.say('method.notFrozen') : <>{voice.say('method.frozen')} <code>{frozen}</code></>}</p>
    </section>
  );
}
