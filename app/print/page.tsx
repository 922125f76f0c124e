// oxlint-disable-next-line no-restricted-imports -- the pattern that keeps app/serve.ts out also matches this library's name.
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';
import type { Language } from '../workshop/index.ts';
import { fontFaces } from './fonts.ts';
import { style, type PageSize } from './style.ts';
import { textsIn } from './texts.ts';

/** What is printed: `css` adds to the common style, `note` tells the facilitator on the screen what to see to; it is not printed. */
export type Printed = { language: Language; size: PageSize; title: string; css?: string; note?: string; body: ReactElement };

/**
 * One page made for print, as the facilitator's listener serves it: type inside, pictures and the button's script from the same
 * listener, nothing from anywhere else. Each `section.page` of the body begins on a new sheet.
 */
export async function printPage(printed: Printed): Promise<string> {
  const faces = await fontFaces();
  return `<!doctype html>\n${renderToStaticMarkup(<Page {...printed} faces={faces} />)}\n`;
}

/** Asks the browser to print; the page's only script. */
export const printScript = "document.querySelector('[data-print]')?.addEventListener('click', () => window.print());\n";

function Page({ language, size, title, css = '', note, body, faces }: Printed & { faces: string }): ReactElement {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: faces + style(size) + css }} />
      </head>
      <body>
        <div className="on-screen">
          <button type="button" data-print="">{textsIn(language)('print:now')}</button>
          {note === undefined ? null : <p>{note}</p>}
        </div>
        <main>{body}</main>
        <script src="/print/print.js" defer />
      </body>
    </html>
  );
}
