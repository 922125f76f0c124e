import { createContext, useContext } from 'react';
import type { ReactElement } from 'react';
import type { Bilingual, ImageId } from '../workshop/index.ts';
import { EditedContext, Paragraphs } from './edited-section.tsx';
import { Losses } from './losses-note.tsx';
import { Picture } from './parts.tsx';
import type { Voice } from './texts.ts';
import type { ReportModel } from './types.ts';

type Props = { model: ReportModel; voice: Voice };

/** The sections of the report, in order; each has a title under this key and stands under this id. */
export const sections = ['brief', 'people', 'rooms', 'method', 'wish', 'ballot', 'disagreement', 'shift', 'imports', 'terms', 'said', 'round', 'sure', 'amendment', 'follow', 'cost', 'limits', 'definitions', 'ai', 'log', 'dictionary'] as const;
export type SectionKey = (typeof sections)[number];

/** The first page: what this is, where and when, who holds the data, on which record it rests, whom it speaks for. */
export function Cover({ model, voice, images }: Props & { images: (id: ImageId) => string | null }): ReactElement {
  const { title, site, rehearsal, madeAt, phase, dataHolder, head, held } = model;
  const holder = dataHolder && voice.name(dataHolder);
  return (
    <header className="cover">
      {rehearsal && <p className="rehearsal">{voice.say('rehearsal')}</p>}
      <p className="lead">{voice.say('subtitle')}</p>
      <h1>{title ? voice.name(title) : voice.say('untitled')}</h1>
      <dl>
        {site && <Fact term={voice.say('cover.site')}>{voice.name(site.name)}{site.address && `, ${site.address}`}</Fact>}
        {held && <Fact term={voice.say('cover.held')}>{voice.period(held.from, held.to)}</Fact>}
        <Fact term={voice.say('cover.made')}>{voice.date(madeAt)}</Fact>
        {holder && <Fact term={voice.say('cover.dataHolder')}>{holder}</Fact>}
        {model.edited.official !== 'both' && <Fact term={voice.say('edited.official')}>{voice.say(`edited.officialIs.${model.edited.official}`)}</Fact>}
        <Fact term={voice.say('cover.record')}>{voice.say('cover.entries', { count: head.seq })} <code>{head.hash}</code></Fact>
      </dl>
      {model.edited.official !== 'both' && model.edited.official !== voice.language && <p className="note translation"><strong>{voice.say('edited.wholeTranslation')}</strong></p>}
      <Losses model={model} voice={voice} />
      <p className="note"><strong>{voice.say('limits.present')}</strong></p>
      {phase !== 'close' && <p className="note">{voice.say('notClosed', { phase: voice.say(`phase.${phase}`) })}</p>}
      {site && site.photos.length > 0 && (
        <div className="pictures">
          {site.photos.map(({ image, description }) => (
            <Picture key={image} id={image} alt={voice.name(description)} caption={voice.name(description)} voice={voice} images={images} />
          ))}
        </div>
      )}
      <Contents voice={voice} without={[...(model.rooms === null ? ['rooms'] : []), ...(model.imports.length === 0 ? ['imports'] : [])]} />
    </header>
  );
}

const Fact = ({ term, children }: { term: string; children: React.ReactNode }): ReactElement => <div><dt>{term}</dt><dd>{children}</dd></div>;

function Contents({ voice, without }: { voice: Voice; without: readonly string[] }): ReactElement {
  const { leftOut } = useContext(EditedContext);
  const isOut = (key: SectionKey): boolean => leftOut.some((each) => each === key);
  return (
    <nav className="contents" aria-label={voice.say('contents')}>
      <h2 className="plain">{voice.say('contents')}</h2>
      <ol>{sections.filter((key) => !without.includes(key) && !isOut(key)).map((key) => <li key={key}><a href={`#${voice.language}-${key}`}>{titleOf(key, voice)}</a></li>)}</ol>
      {leftOut.length > 0 && <p className="note">{voice.say('edited.leftOut', { list: sections.filter(isOut).map((key) => titleOf(key, voice)).join('; ') })}</p>}
    </nav>
  );
}

/** The room whose bargaining is told, in a report over several; its number among them. */
export const RoomContext = createContext<{ at: number; name: Bilingual } | null>(null);

const titleOf = (name: SectionKey, voice: Voice): string => voice.say(name === 'rooms' || name === 'imports' ? `${name}:report.title` : `${name}.title`);

/** One section of the report, numbered as in the contents. */
export function Section({ name, voice, page = false, children }: { name: SectionKey; voice: Voice; page?: boolean; children: React.ReactNode }): ReactElement | null {
  const room = useContext(RoomContext);
  const { leftOut } = useContext(EditedContext);
  if (leftOut.some((each) => each === name)) return null;
  const id = `${voice.language}-${name}${room && room.at > 0 ? `-${room.at + 1}` : ''}`;
  const title = room ? voice.say('rooms:report.in', { section: titleOf(name, voice), room: voice.name(room.name) }) : titleOf(name, voice);
  return <section id={id} className={page ? 'page' : undefined} aria-labelledby={`${id}-title`}><h2 id={`${id}-title`}>{title}</h2>{children}{(room === null || room.at === 0) && <Paragraphs name={name} voice={voice} />}</section>;
}
