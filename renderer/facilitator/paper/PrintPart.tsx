import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../app/workshop/types.ts';
import { BallotForm } from '../BallotForm.tsx';
import { useDesk } from '../desk.ts';
import { Ticks } from '../Ticks.tsx';

/** Making sheets, each with its number, and printing what they ask. A ballot can be printed before it opens; it then opens as it was printed. */
export function PrintPart() {
  const { t } = useTranslation('paper');
  const { view, send } = useDesk();
  const [language, setLanguage] = useState<Language>(view.plan?.languages[0] ?? 'fr');
  const [count, setCount] = useState('10');
  const sheets = view.paper.sheets;
  return (
    <section aria-label={t('print.title')}>
      <p>{t('print.help')}</p>
      <details>
        <summary>{t('print.prepare')}</summary>
        <p className="note">{t('print.prepareHelp')}</p>
        <BallotForm onPaper />
      </details>
      <form className="which" onSubmit={(event) => { event.preventDefault(); void send({ type: 'print-sheets', language, count: Number(count) || 0 }); }}>
        <label>{t('print.count')}<input inputMode="numeric" value={count} onChange={(event) => setCount(event.target.value.replace(/\D/g, ''))} /></label>
        <label>{t('print.language')}<select value={language} onChange={(event) => setLanguage(event.target.value === 'en' ? 'en' : 'fr')}>{(['fr', 'en'] as const).map((one) => <option key={one} value={one}>{t(`common:language.${one}`)}</option>)}</select></label>
        <button type="submit" className="button">{t('print.make')}</button>
      </form>
      {sheets.length > 0 && <ToPrinter key={sheets.length} />}
    </section>
  );
}

/** The page to print: which sheets, on which paper, and what of them. It begins with the sheets made last, of one language. */
function ToPrinter() {
  const { t } = useTranslation('paper');
  const { view, words, language } = useDesk();
  const { sheets, prepared } = view.paper;
  const last = sheets.at(-1)?.number ?? 1;
  const [from, setFrom] = useState(String(sheets.findLast(({ language: tongue }) => tongue !== sheets.at(-1)?.language)?.number ?? 0).replace(/\d+/, (before) => String(Number(before) + 1)));
  const [to, setTo] = useState(String(last));
  const [size, setSize] = useState<'letter' | 'a4'>('letter');
  const unopened = prepared.filter(({ ballot }) => !view.ballots.some((held) => held.ballot.id === ballot.id)).map(({ ballot }) => ballot);
  const all = [...unopened, ...view.ballots.map(({ ballot }) => ballot)];
  const again = all.filter(({ id, round }) => round === 'before' && !view.ballots.some(({ ballot }) => ballot.of === id));
  const options: (readonly [string, string])[] = [
    ['person', t('part.person')], ...all.map((ballot) => [ballot.id, t('partOf', { title: words(ballot.title), round: t(`facilitator:round.${ballot.round}`) })] as const),
    ...again.map((ballot) => [`again:${ballot.id}`, t('partOf', { title: words(ballot.title), round: t('facilitator:round.after') })] as const),
  ];
  const [picked, pick] = useState<ReadonlySet<string>>(() => new Set(['person', ...all.slice(0, 1).map(({ id }) => id)]));
  const parts = options.map(([id]) => id).filter((id) => picked.has(id));
  const address = `/print/ballots?${new URLSearchParams({ from, to, size, language, parts: parts.join(',') })}`;
  return (
    <>
      <p>{t('print.made', { count: sheets.length, last })}</p>
      <div className="which">
        <label>{t('print.from')}<input inputMode="numeric" value={from} onChange={(event) => setFrom(event.target.value.replace(/\D/g, ''))} /></label>
        <label>{t('print.to')}<input inputMode="numeric" value={to} onChange={(event) => setTo(event.target.value.replace(/\D/g, ''))} /></label>
        <label>{t('print.size')}<select value={size} onChange={(event) => setSize(event.target.value === 'a4' ? 'a4' : 'letter')}><option value="letter">{t('print.letter')}</option><option value="a4">A4</option></select></label>
      </div>
      <Ticks legend={t('print.what')} options={options} picked={picked} pick={pick} />
      {parts.length > 0 && <p><a className="button" href={address} target="_blank" rel="noreferrer">{t('print.open')}</a></p>}
    </>
  );
}
