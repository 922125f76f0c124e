import type { ReactElement } from 'react';
import QRCode from 'qrcode';
import { z } from 'zod';
import { freeCodes, spellSlipCode, type Language, type State } from '../workshop/index.ts';
import { printPage } from './page.tsx';
import { pageSizes } from './style.ts';
import { textsIn } from './texts.ts';

const asking = z.object({ language: z.enum(['fr', 'en']).default('fr'), size: z.enum(pageSizes).default('letter'), which: z.enum(['all', 'newest']).default('all') });
const aPage = 8;

/**
 * Paper slips with the one-time codes that nobody has used, eight a sheet, to be cut apart; null where what was asked cannot be read. The QR
 * code opens the tablets' address with the code in it. In every language of the plan, whatever the facilitator reads.
 */
export async function slipsPage({ state, joinUrl, asked }: { state: State; joinUrl: string; asked: unknown }): Promise<string | null> {
  const read = asking.safeParse(asked);
  if (!read.success || !state.plan) return null;
  const { language, size, which } = read.data;
  const { title, languages } = state.plan;
  const say = textsIn(language);
  const codes = freeCodes(state, which);
  const slips = await Promise.all(codes.map(async (code) => ({ code, qr: await QRCode.toString(`${joinUrl}?code=${code}`, { type: 'svg', margin: 0 }) })));
  const sheets = Array.from({ length: Math.ceil(slips.length / aPage) }, (_, sheet) => slips.slice(sheet * aPage, sheet * aPage + aPage));
  return printPage({
    language, size, title: say('slips.title', { title: title[language] }), css, note: say('slips.note', { count: codes.length }),
    body: codes.length === 0 ? <p>{say('slips.none')}</p> : <>{sheets.map((sheet) => <Sheet key={sheet[0]?.code} sheet={sheet} address={shown(joinUrl)} languages={languages} />)}</>,
  });
}

type Slip = { code: string; qr: string };
type SheetProps = { sheet: readonly Slip[]; address: string; languages: readonly Language[] };

function Sheet({ sheet, address, languages }: SheetProps): ReactElement {
  return (
    <section className="page slips">
      {sheet.map(({ code, qr }) => (
        <article key={code} className="slip keep">
          <div className="slip-qr" dangerouslySetInnerHTML={{ __html: qr }} />
          <div>
            {languages.map((each) => <p key={each} lang={each} className="slip-what">{textsIn(each)('slips.code')}</p>)}
            <p className="code">{spellSlipCode(code)}</p>
            <p className="slip-address">{address}</p>
          </div>
          <div className="slip-foot">
            {languages.map((each) => <p key={each} lang={each}>{textsIn(each)('slips.how')}</p>)}
          </div>
        </article>
      ))}
    </section>
  );
}

/** As one types it: the browser adds what is left out. */
const shown = (url: string): string => url.replace(/^http:\/\//, '').replace(/\/$/, '');

/** Two by four, with a line to cut along between them. */
const css = `
.slips{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));grid-auto-rows:61mm}
.slip{display:grid;grid-template-columns:30mm minmax(0,1fr);grid-template-rows:auto 1fr;gap:2mm 4mm;align-items:center;padding:3mm 3mm 2mm;border-bottom:0.3mm dashed #000;overflow:hidden}
.slip:nth-child(odd){border-right:0.3mm dashed #000}
.slip:nth-child(-n+2){border-top:0.3mm dashed #000}
.slip p{margin:0}
.slip-qr svg{display:block;width:30mm;height:30mm}
.slip .slip-what{font-size:11pt}
.slip .code{font-size:20pt;letter-spacing:0.03em;line-height:1.25}
.slip-address{font-size:14pt;font-weight:700;overflow-wrap:anywhere}
.slip-foot{grid-column:1/-1;align-self:start;font-size:11.5pt;line-height:1.2}
.slip-foot p+p{margin-top:1.5mm}
`;
