// oxlint-disable-next-line no-restricted-imports -- the pattern that keeps app/serve.ts out also matches this library's name.
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';
import type { Bilingual, Language } from '../workshop/index.ts';
import { briefOf, type Brief } from './brief.ts';
import { EditedContext } from './edited-section.tsx';
import { policy, type Images } from './html.tsx';
import { countText, labelsText, Table } from './parts.tsx';
import { Afterwards } from './short-after.tsx';
import { shortened } from './shortened.ts';
import { shortStyle } from './short-style.ts';
import { pageMarks } from './style.ts';
import { voiceOf, type Voice } from './texts.ts';
import type { ReportModel, RoundEntry } from './types.ts';

/** So much fits on two pages: names, measures and groups in full are in the report. */
const most = { title: 100, label: 55, address: 100, measures: 8, seats: 9, rooms: 4 };

/**
 * The report for residents, in plain language: what came of it, who disagrees, what is done next, on two printed pages whatever the
 * workshop holds. One HTML file like the report itself.
 */
export function renderShort(model: ReportModel, language: Language, images: Images, fontFaces = ''): string {
  const voice = voiceOf(language);
  const title = model.title ? voice.name(model.title) : voice.say('untitled');
  return `<!doctype html>\n${renderToStaticMarkup(
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${voice.say('short.title')} – ${title}`}</title>
        <style dangerouslySetInnerHTML={{ __html: fontFaces + shortStyle + pageMarks(model, voice) }} />
      </head>
      <body><main><EditedContext value={model.edited}><article lang={language}><First model={model} voice={voice} images={images} /><Afterwards model={model} voice={voice} /></article></EditedContext></main></body>
    </html>,
  )}\n`;
}

type Props = { model: ReportModel; voice: Voice };

/** The first page: what this was, who came, what was put together and what each group gets of it. */
function First({ model, voice, images }: Props & { images: Images }): ReactElement {
  const { title, site, held, edited, rehearsal, people, population } = model;
  const brief = briefOf(model);
  const [whole] = population?.lines ?? [];
  return (
    <div className="sheet">
      {rehearsal && <p className="rehearsal">{voice.say('rehearsal')}</p>}
      <p className="lead">{voice.say('short.title')}</p>
      <h1>{shortened(title ? voice.name(title) : voice.say('untitled'), most.title)}</h1>
      <p>{[...(site ? [shortened(voice.name(site.name) + (site.address && `, ${site.address}`), most.address)] : []), ...(held ? [voice.period(held.from, held.to)] : [])].join(' · ')}</p>
      {edited.official !== 'both' && edited.official !== voice.language && <p className="translation">{voice.say('edited.wholeTranslation')}</p>}
      <h2>{voice.say('short.people.title')}</h2>
      <p>{voice.say('short.people.came', { people: countText(people.joined, voice), wishes: voice.number(model.wishes.length, 0) })} {whole && voice.say('short.people.of', { all: voice.number(whole.there, 0) })} <strong>{voice.say('limits.present')}</strong></p>
      <h2>{voice.say('short.package.title')}</h2>
      {model.rooms ? model.rooms.list.slice(0, most.rooms).map(({ name, model: room }, at) => <div key={at}><h3>{shortened(voice.name(name), most.label)}</h3><Package model={room} voice={voice} measures={4} /></div>)
        : <><Design model={model} brief={brief} voice={voice} images={images} /><Package model={model} voice={voice} measures={most.measures} /><Gains last={brief.last} voice={voice} /></>}
    </div>
  );
}

/** The picture of the design, where the report may show one. */
function Design({ model, brief, voice, images }: Props & { brief: Brief; images: Images }): ReactElement | null {
  const design = model.designs.find(({ label }) => brief.last?.chosen.design?.en === label.en);
  const uri = design?.image && model.images.includes(design.image) ? images(design.image) : null;
  if (!design || !uri?.startsWith('data:image/')) return null;
  const mark = model.designMarks[design.id];
  return <figure><img src={uri} alt={voice.name(design.description) || voice.name(design.label)} />{mark && <figcaption>{voice.say(`care:mark.${mark}`)}</figcaption>}</figure>;
}

function Package({ model, voice, measures }: Props & { measures: number }): ReactElement {
  const { last } = briefOf(model);
  if (!last) return <p>{voice.say('round.none')}</p>;
  const { chosen, responses } = last;
  if (chosen.design === null) return <p>{voice.say('round.infeasible')}</p>;
  const more = chosen.measures.length - measures;
  const name = (label: Bilingual): string => shortened(voice.name(label), most.label);
  return (
    <>
      <p>{voice.say('short.package.is', { design: name(chosen.design), cost: voice.money(chosen.cost), left: voice.money(chosen.left) })}</p>
      <ul className="columns">{chosen.measures.slice(0, measures).map((label, place) => <li key={place}>{name(label)}</li>)}{more > 0 && <li>{voice.say('short.more', { count: more })}</li>}</ul>
      <p>{voice.say('short.package.answers', { accepted: voice.number(responses.accepted, 0), objected: voice.number(responses.objected, 0) })} {model.ending && <strong>{voice.say(`ending.${model.ending.kind}`)}</strong>}</p>
    </>
  );
}

function Gains({ last, voice }: { last: Extract<RoundEntry, { readable: true }> | null; voice: Voice }): ReactElement | null {
  const told = (last?.seats ?? []).filter(({ after }) => after !== null);
  if (told.length === 0) return null;
  return (
    <>
      <h2>{voice.say('short.gains.title')}</h2>
      <p>{voice.say('short.gains.scale')}</p>
      <Table caption={<span className="only-read">{voice.say('short.gains.title')}</span>} columns={[{ title: voice.say('round.seat') }, { title: voice.say('short.gains.before'), number: true }, { title: voice.say('short.gains.after'), number: true }]}
        rows={told.slice(0, most.seats).map(({ label, before, after }) => [shortened(labelsText([label], voice), most.label), voice.fixed(before, 1), voice.fixed(after, 1)])} />
      {told.length > most.seats && <p>{voice.say('short.more', { count: told.length - most.seats })}</p>}
    </>
  );
}
