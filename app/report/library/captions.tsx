// oxlint-disable-next-line no-restricted-imports -- the pattern that keeps app/serve.ts out also matches this library's name.
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';
import type { Bilingual, ImageId, Language, LibraryEntry } from '../../workshop/index.ts';
import { pictureMark, pseudonymName } from '../../workshop/index.ts';
import { tableOf, type Table } from '../csv.ts';
import { policy, type Images, type ReportLanguage } from '../html.tsx';
import { Picture } from '../parts.tsx';
import { style } from '../style.ts';
import { voiceOf, type Voice } from '../texts.ts';

/** A picture that was exported: its file beside the sheet, whether its words may be read here, and when it was made (ISO 8601), null where the record does not say. */
export type Captioned = LibraryEntry & { file: string; worded: boolean; madeAt: string | null };
/** The sheet: of which workshop, made when, and for whose eyes. */
export type Sheet = { title: Bilingual | null; rehearsal: boolean; madeAt: string; restricted: boolean; pictures: readonly Captioned[] };

/** The caption sheet as one HTML file in the look of the report: pictures inside, no scripts, nothing from anywhere else. */
export function captionSheet(sheet: Sheet, language: ReportLanguage, images: Images, fontFaces = ''): string {
  const languages: readonly Language[] = language === 'both' ? ['fr', 'en'] : [language];
  return `<!doctype html>\n${renderToStaticMarkup(
    <html lang={languages[0]}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{[...new Set(languages.map((each) => titleOf(sheet, voiceOf(each))))].join(' / ')}</title>
        <style dangerouslySetInnerHTML={{ __html: fontFaces + style + own }} />
      </head>
      <body>
        <main>
          {languages.length > 1 && <nav className="languages">{languages.map((each) => <a key={each} href={`#${each}`} lang={each}>{voiceOf(each).say('languageName')}</a>)}</nav>}
          {languages.map((each) => <Captions key={each} sheet={sheet} voice={voiceOf(each)} images={images} />)}
        </main>
      </body>
    </html>,
  )}\n`;
}

/** A caption is short: its heading is no chapter, its facts stand in two columns. */
const own = `
.wish h2{margin:0;padding:0;border:0;font-size:1.2rem}
.wish dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.75rem 0 0;font-size:.95rem}`;

const titleOf = ({ title }: Sheet, voice: Voice): string => (title ? voice.name(title) : voice.say('untitled'));

function Captions({ sheet, voice, images }: { sheet: Sheet; voice: Voice; images: Images }): ReactElement {
  const { rehearsal, restricted, madeAt, pictures } = sheet;
  return (
    <article lang={voice.language} id={voice.language}>
      {rehearsal && <p className="rehearsal">{voice.say('rehearsal')}</p>}
      <p className="lead">{voice.say('library:sheet.subtitle')}</p>
      <h1>{titleOf(sheet, voice)}</h1>
      <p>{voice.say('library:sheet.made', { date: voice.date(madeAt), count: pictures.length })}</p>
      <p className="note"><strong>{voice.say(restricted ? 'library:sheet.restricted' : 'library:sheet.public')}</strong></p>
      <div className="wishes">{pictures.map((picture) => <Caption key={picture.wish} picture={picture} voice={voice} images={images} />)}</div>
    </article>
  );
}

function Caption({ picture, voice, images }: { picture: Captioned; voice: Voice; images: (id: ImageId) => string | null }): ReactElement {
  const { number, image, description, text, language, worded, file, madeAt, rights, seed } = picture;
  return (
    <div className="wish" id={`${voice.language}-picture-${number}`}>
      <div className="sketch"><Picture id={image} alt={voice.name(description)} caption={voice.say(markOf(picture))} voice={voice} images={images} /></div>
      <div>
        <h2 className="plain">{voice.say('library:sheet.numbered', { number })}</h2>
        <p className="seen">{voice.name(description)}</p>
        {worded ? <blockquote lang={language}>{text}</blockquote> : <p>{voice.say('library:sheet.noWords')}</p>}
        <dl>
          <dt>{voice.say('library:sheet.author')}</dt><dd>{voice.name(pseudonymName(picture.pseudonym))}</dd>
          <dt>{voice.say('library:sheet.madeBy')}</dt><dd>{engineText(picture, voice)}, {voice.say('library:sheet.seed', { seed: String(seed) })}{madeAt !== null && `, ${voice.date(madeAt)}`}</dd>
          <dt>{voice.say('library:sheet.rights')}</dt><dd>{voice.say(`care:rights.told.${rights}`)}</dd>
          <dt>{voice.say('library:sheet.file')}</dt><dd><code>{file}</code></dd>
        </dl>
      </div>
    </div>
  );
}

/** What everybody must know of such a picture, by the key of its text. */
const markOf = ({ engine, sourceType }: LibraryEntry): string => `care:mark.${pictureMark({ engine, sourceType: sourceType ?? undefined })}`;

function engineText({ engine, model }: LibraryEntry, voice: Voice): string {
  const name = engine === 'sketch' ? voice.say('library:sheet.sketchEngine') : engine;
  return model === null ? name : `${name} (${model})`;
}

const columns = ['number', 'file', 'description_fr', 'description_en', 'words', 'words_language', 'author_fr', 'author_en', 'engine', 'model', 'seed', 'made_at', 'rights', 'label_fr', 'label_en'];

/** The same captions as a table; words that an author keeps to the workshop are left empty. */
export function captionTable({ pictures }: Sheet): Table {
  return tableOf('captions.csv', columns, pictures.map((picture) => {
    const { number, file, description, worded, text, language, engine, model, seed, madeAt, rights } = picture;
    const author = pseudonymName(picture.pseudonym);
    const label = markOf(picture);
    return [
      number, file, description.fr, description.en, worded ? text : null, worded ? language : null, author.fr, author.en, engine, model, seed, madeAt,
      rights, voiceOf('fr').say(label), voiceOf('en').say(label),
    ];
  }));
}
