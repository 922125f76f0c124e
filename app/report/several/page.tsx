// oxlint-disable-next-line no-restricted-imports -- the pattern that keeps app/serve.ts out also matches this library's name.
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement, ReactNode } from 'react';
import type { Language } from '../../workshop/index.ts';
import { policy, type ReportLanguage } from '../html.tsx';
import { countText, Table } from '../parts.tsx';
import { pageMarks, style } from '../style.ts';
import { voiceOf, type Voice } from '../texts.ts';
import { QuestionParts } from './questions-part.tsx';
import type { SeveralModel, SiteEntry } from './types.ts';

/** The comparison as one HTML file that opens anywhere without a network, under the same policy as a report. */
export function renderSeveral(model: SeveralModel, language: ReportLanguage, fontFaces = ''): string {
  return `<!doctype html>\n${renderToStaticMarkup(<Page model={model} language={language} fontFaces={fontFaces} />)}\n`;
}

function Page({ model, language, fontFaces }: { model: SeveralModel; language: ReportLanguage; fontFaces: string }): ReactElement {
  const languages: readonly Language[] = language === 'both' ? ['fr', 'en'] : [language];
  const titleIn = (each: Language): string => voiceOf(each).say('several:title');
  const marks = { title: { en: titleIn('en'), fr: titleIn('fr') }, rehearsal: model.sites.some(({ rehearsal }) => rehearsal) };
  return (
    <html lang={languages[0]}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{languages.map(titleIn).join(' / ')}</title>
        <style dangerouslySetInnerHTML={{ __html: fontFaces + style + languages.map((each) => pageMarks(marks, voiceOf(each))).join('') }} />
      </head>
      <body>
        <main>
          {languages.length > 1 && <nav className="languages">{languages.map((each) => <a key={each} href={`#${each}`} lang={each}>{voiceOf(each).say('languageName')}</a>)}</nav>}
          {languages.map((each) => <Article key={each} model={model} voice={voiceOf(each, model.fewestTold)} />)}
        </main>
      </body>
    </html>
  );
}

function Article({ model, voice }: { model: SeveralModel; voice: Voice }): ReactElement {
  const say = (key: string, values: Parameters<Voice['say']>[1] = {}): string => voice.say(`several:${key}`, values);
  return (
    <article lang={voice.language} id={voice.language}>
      <header className="cover">
        {model.sites.some(({ rehearsal }) => rehearsal) && <p className="rehearsal">{say(model.sites.every(({ rehearsal }) => rehearsal) ? 'rehearsals' : 'someRehearsals')}</p>}
        <p className="lead">{say('subtitle')}</p>
        <h1>{say('title')}</h1>
        <p>{say('intro', { count: model.sites.length })} {say('made', { date: voice.date(model.madeAt) })}</p>
        <p className="note"><strong>{voice.say('limits.present')}</strong> {say('protection')}</p>
      </header>
      <Section id="sites" title={say('sites.title')} voice={voice}><Sites sites={model.sites} voice={voice} /></Section>
      <Section id="questions" title={say('questions.title')} voice={voice}><QuestionParts model={model} voice={voice} /></Section>
      <Section id="shifts" title={say('shifts.title')} voice={voice}><Shifts model={model} voice={voice} /></Section>
      <Section id="limits" title={say('limits.title')} voice={voice}>
        <ul>{(['present', 'twice', 'others', 'causes', 'reports'] as const).map((key) => <li key={key}>{say(`limits.${key}`)}</li>)}</ul>
      </Section>
      <Section id="records" title={say('records.title')} voice={voice}>
        <p>{say('records.intro')}</p>
        <Table caption={say('records.caption')} columns={[{ title: say('sites.workshop') }, { title: say('records.entries'), number: true }, { title: say('records.hash') }]}
          rows={model.sites.map((site) => [siteName(site, voice), voice.number(site.head.seq, 0), <code key="hash">{site.head.hash}</code>])} />
      </Section>
    </article>
  );
}

function Section({ id, title, voice, children }: { id: string; title: string; voice: Voice; children: ReactNode }): ReactElement {
  const name = `${voice.language}-${id}`;
  return <section id={name} aria-labelledby={`${name}-title`}><h2 id={`${name}-title`}>{title}</h2>{children}</section>;
}

const siteName = ({ letter, title }: SiteEntry, voice: Voice): string => voice.say('several:site', { letter, title: voice.name(title) });

/** One column a workshop would not fit a page: one row a workshop. */
function Sites({ sites, voice }: { sites: readonly SiteEntry[]; voice: Voice }): ReactElement {
  const say = (key: string, values: Parameters<Voice['say']>[1] = {}): string => voice.say(`several:sites.${key}`, values);
  const place = ({ place: where, held, rooms }: SiteEntry): string => [...(where ? [voice.name(where)] : []), ...(held ? [voice.period(held.from, held.to)] : []), ...(rooms > 1 ? [say('rooms', { count: rooms })] : [])].join('. ');
  return (
    <>
      <Table caption={say('caption')} columns={[{ title: say('workshop') }, { title: say('where') }, { title: say('people'), number: true }]}
        rows={sites.map((site) => [<>{siteName(site, voice)}{site.rehearsal && <> <small>{say('rehearsal')}</small></>}</>, place(site), countText(site.joined, voice)])} />
      <Table caption={say('packages')} columns={[{ title: say('workshop') }, { title: say('package') }, { title: say('cost'), number: true }, { title: say('budget'), number: true }, { title: say('ending') }]}
        rows={sites.map((site) => [site.letter, site.package ? say('contents', { design: site.package.design ? voice.name(site.package.design) : voice.say('none'), count: site.package.measures }) : say('noPackage'),
          voice.money(site.package?.cost ?? null), voice.money(site.budget), site.package ? endingText(site, voice) : voice.say('none')])} />
      <p>{say('packagesNote')}</p>
    </>
  );
}

function endingText({ ending, package: last }: SiteEntry, voice: Voice): string {
  const answers = last ? voice.say('several:sites.answers', { accepted: last.accepted, objected: last.objected }) : '';
  return [...(ending ? [voice.say(`several:ending.${ending}`)] : []), answers].join(' ');
}

function Shifts({ model: { sites, shifts }, voice }: { model: SeveralModel; voice: Voice }): ReactElement {
  if (shifts.length === 0) return <p>{voice.say('several:shifts.none')}</p>;
  const columns = sites.filter((_, site) => shifts.some(({ cells }) => cells.some((cell) => cell.site === site)));
  return (
    <>
      <p>{voice.say('several:shifts.intro')}</p>
      <Table even caption={voice.say('several:shifts.caption')} columns={[{ title: voice.say('criterion') }, ...columns.map(({ letter }) => ({ title: letter, number: true }))]}
        rows={shifts.map(({ criterion, cells }) => [criterion ? voice.name(criterion) : voice.say('several:wholeQuestion'), ...columns.map((site) => {
          const cell = cells.find((each) => sites[each.site] === site);
          return cell ? <>{voice.signed(cell.after.mean - cell.before.mean, 2)}{cell.samePeople ? '' : '\u00A0*'} <small>{voice.say('several:shifts.from', { before: voice.fixed(cell.before.mean, 2), after: voice.fixed(cell.after.mean, 2) })}</small></> : voice.say('none');
        })])} />
      {shifts.some(({ cells }) => cells.some(({ samePeople }) => !samePeople)) && <p>{voice.say('shift.otherPeople')}</p>}
    </>
  );
}
