import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk.ts';
import { Counted } from '../made/Counted.tsx';
import { OnLaptop } from '../OnLaptop.tsx';
import { MakeCodes } from './MakeCodes.tsx';

/** One-time codes on paper slips: how many there are and were used, printing them, making more, and whether joining asks for one. */
export function CodesPart() {
  const { t } = useTranslation('codes');
  const { view: { codes, as }, send } = useDesk();
  const allowed = as === null || as === 'facilitator';
  if (!allowed) return null;
  return (
    // Once made, they are printed; once people come in, they no longer stand in the way.
    <details open={codes.made > 0 && codes.used === 0}>
      <summary>{t('title')}</summary>
      <p>{t('what')}</p>
      {codes.made === 0 ? <p>{t(codes.asked === false ? 'goneWithout' : 'none')}</p> : (
        <>
          <p>
            <Counted count={codes.made} say={(values) => t('made', values)} what={t('title')}><p>{t('madeWhat')}</p></Counted>{' '}
            <Counted count={codes.used} say={(values) => t('used', values)} what={t('title')}><p>{t('usedWhat')}</p></Counted>
          </p>
          <OnLaptop elsewhere={<p className="note">{t('printOnLaptop')}</p>}><Print /></OnLaptop>
          <p>
            <b>{t(codes.asked ? 'asked' : 'notAsked')}</b>{' '}
            <button type="button" className="button" onClick={() => void send({ type: 'ask-codes', asked: !codes.asked })}>{t(codes.asked ? 'stopAsking' : 'askAgain')}</button>
          </p>
        </>
      )}
      <MakeCodes />
    </details>
  );
}

const papers = ['letter', 'a4'] as const;

/** Slips to print: those that nobody has used, all or of the codes made last, so that slips handed out are not printed twice. */
function Print() {
  const { t } = useTranslation('codes');
  const { view: { codes }, language } = useDesk();
  const [size, setSize] = useState<(typeof papers)[number]>('letter');
  const link = (which: 'all' | 'newest', text: string) => (
    <a className="button" target="_blank" rel="noreferrer" href={`/print/slips?${new URLSearchParams({ which, size, language })}`}>{text}</a>
  );
  return (
    <div className="print-slips">
      {link('all', t('print', { count: codes.made - codes.used }))}
      {codes.newest < codes.made && link('newest', t('printNewest', { count: codes.newest }))}
      <label>{t('paper')}<select value={size} onChange={(event) => setSize(papers.find((each) => each === event.target.value) ?? 'letter')}>{papers.map((each) => <option key={each} value={each}>{t(`size.${each}`)}</option>)}</select></label>
    </div>
  );
}
