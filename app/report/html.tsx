// oxlint-disable-next-line no-restricted-imports -- the pattern that keeps app/serve.ts out also matches this library's name.
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';
import type { ImageId, Language } from '../workshop/index.ts';
import { BriefSection } from './brief-section.tsx';
import { EditedContext } from './edited-section.tsx';
import { Follow } from './follow-section.tsx';
import { Closing } from './closing-sections.tsx';
import { Costs } from './cost-section.tsx';
import { Cover } from './cover.tsx';
import { ImportsSection } from './imports-section.tsx';
import { Disagreement } from './disagreement-section.tsx';
import { Method, People } from './opening-sections.tsx';
import { Ballots } from './results-sections.tsx';
import { Bargaining, RoomsSection } from './rooms-section.tsx';
import { Shifts } from './shift-section.tsx';
import { Wishes } from './wish-section.tsx';
import { pageMarks, style } from './style.ts';
import { voiceOf } from './texts.ts';
import type { ReportModel } from './types.ts';

export type ReportLanguage = Language | 'both';
/** A picture as a `data:image/…` URI; null where it cannot be had. */
export type Images = (id: ImageId) => string | null;

/**
 * The report as one HTML file that opens anywhere without a network: style, pictures and `fontFaces` (CSS) are inside, and a
 * content policy forbids scripts and everything remote. `both`: the French report, then the English one.
 */
export function renderHtml(model: ReportModel, language: ReportLanguage, images: Images, fontFaces = ''): string {
  const published = new Set(model.images);
  const inline: Images = (id) => {
    const uri = published.has(id) ? images(id) : null;
    return uri?.startsWith('data:image/') ? uri : null;
  };
  return `<!doctype html>\n${renderToStaticMarkup(<Page model={model} language={language} images={inline} fontFaces={fontFaces} />)}\n`;
}

/** No scripts, and nothing from anywhere else. */
export const policy = "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'";

function Page({ model, language, images, fontFaces }: { model: ReportModel; language: ReportLanguage; images: Images; fontFaces: string }): ReactElement {
  const languages: readonly Language[] = language === 'both' ? ['fr', 'en'] : [language];
  const titles = languages.map((each) => (model.title ? voiceOf(each).name(model.title) : voiceOf(each).say('untitled')));
  return (
    <html lang={languages[0]}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{[...new Set(titles)].join(' / ')}</title>
        <style dangerouslySetInnerHTML={{ __html: fontFaces + style + languages.map((each) => pageMarks(model, voiceOf(each))).join('') }} />
      </head>
      <body>
        <main>
          {languages.length > 1 && (
            <nav className="languages">{languages.map((each) => <a key={each} href={`#${each}`} lang={each}>{voiceOf(each).say('languageName')}</a>)}</nav>
          )}
          {languages.map((each) => <Report key={each} model={model} language={each} images={images} />)}
        </main>
      </body>
    </html>
  );
}

function Report({ model, language, images }: { model: ReportModel; language: Language; images: Images }): ReactElement {
  const voice = voiceOf(language, model.fewestTold);
  return (
    <EditedContext value={model.edited}><article lang={language} id={language}>
      <Cover model={model} voice={voice} images={images} />
      <BriefSection model={model} voice={voice} />
      <People model={model} voice={voice} />
      {model.rooms && <RoomsSection rooms={model.rooms} voice={voice} />}
      <Method model={model} voice={voice} />
      <Wishes model={model} voice={voice} images={images} />
      <Ballots model={model} voice={voice} images={images} />
      <Disagreement model={model} voice={voice} />
      <Shifts model={model} voice={voice} />
      {model.imports.length > 0 && <ImportsSection imports={model.imports} voice={voice} />}
      <Bargaining model={model} voice={voice} />
      <Follow model={model} voice={voice} />
      <Costs model={model} voice={voice} />
      <Closing model={model} voice={voice} />
    </article></EditedContext>
  );
}
