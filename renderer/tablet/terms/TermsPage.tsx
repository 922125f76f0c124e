import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicRange, PublicTerms } from '../../../app/workshop/terms.ts';
import { SeatRanges } from '../../components/charts/index.ts';
import { TermsMark, TermsParts } from '../../components/index.ts';
import { list, points, say } from '../../texts.ts';
import { useLanguage } from '../use-session.ts';

type Told = { told: PublicTerms; mine: readonly PublicRange[] };

/** Before the bargaining: the same rules for everyone, and what my own groups can get at best. */
export function TermsPage(place: Told): ReactNode {
  const { t } = useTranslation('tablet');
  return <section className="terms"><h2>{t('terms:title')}</h2><TermsBody {...place} /></section>;
}

/** The same, once a package is on the table: there for whoever wants to look again. */
export function TermsFold(place: Told): ReactNode {
  const { t } = useTranslation('tablet');
  return <details className="fold terms"><summary>{t('terms:again')}</summary><TermsBody {...place} /></details>;
}

function TermsBody({ told, mine }: Told): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const others = told.seats.filter(({ seat }) => !mine.some((own) => own.seat === seat));
  return (
    <>
      <p>{t('terms:intro')}</p>
      {mine.length === 0 ? <p>{t('terms:range.notYet')}</p> : <><h3>{t('terms:range.mine', { count: mine.length })}</h3>{mine.map((range) => <Mine key={range.seat} range={range} />)}</>}
      {others.length > 0 ? <details className="fold"><summary>{t('terms:range.others')}</summary><Ranges ranges={others} caption={t('terms:range.others')} /></details> : null}
      <TermsParts told={told} language={language} />
      <TermsMark told={told} language={language} />
    </>
  );
}

function Mine({ range }: { range: PublicRange }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const { label, parts, base, lowest, best, coarse } = range;
  const shown = (value: number): string => points(value, language);
  return (
    <div className="my-range">
      {parts.length > 0 ? <p className="soft">{t('common:seat.parts', { list: list(parts.map((part) => say(part, language)), language) })}</p> : null}
      <Ranges ranges={[range]} caption={say(label, language)} />
      <ul>
        {base === null ? null : <li>{t('terms:range.baseIs', { base: shown(base) })}</li>}
        {best === null ? <li>{t('terms:range.noBest')}</li> : <li>{t('terms:range.bestIs', { best: shown(best) })}{range.proved ? '' : ` ${t('terms:range.notProved')}`}</li>}
        {lowest === null ? null : <li>{t('terms:range.lowestIs', { lowest: shown(lowest) })}</li>}
      </ul>
      {coarse ? <p className="soft">{t('terms:range.coarse')}</p> : null}
    </div>
  );
}

function Ranges({ ranges, caption }: { ranges: readonly PublicRange[]; caption: string }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const words = { base: t('terms:range.base'), lowest: t('terms:range.lowest'), best: t('terms:range.best'), format: (value: number) => points(value, language) };
  return <SeatRanges caption={caption} lines={ranges.map(({ label, ...line }) => ({ ...line, label: say(label, language) }))} scale={{ min: 1, max: 5 }} words={words} layout="above" />;
}
