import { useTranslation } from 'react-i18next';
import type { BallotTold } from '../../../app/workshop/disagreement-views.ts';
import { signed, type Naming } from '../../components/charts/index.ts';
import { resultWords } from '../../results.ts';
import { number } from '../../texts.ts';
import { useDesk } from '../desk.ts';
import { lineName } from './MostApart.tsx';
import { NumbersTable } from './NumbersTable.tsx';
import { StatNumber } from './StatNumber.tsx';

type Props = { told: BallotTold; naming: Naming };

/** What a planner asks of one ballot: agreement, each group against the others, how alike groups order, and whether the place of an item counted. */
export function StatsTables({ told, naming }: Props) {
  const { t } = useTranslation('facilitator');
  const count = typeof told.tables === 'number' ? told.tables : null;
  return (
    <>
      <p className="note">{t('apart:present')}{count !== null && count > 0 && <> {t('apart:stats.tables', { count })}</>}</p>
      <Agreement told={told} naming={naming} />
      <Differences told={told} naming={naming} />
      <Alike told={told} naming={naming} />
      <Position told={told} naming={naming} />
    </>
  );
}

function useWords({ told, naming }: Props) {
  const { t } = useTranslation('facilitator');
  const { language } = useDesk();
  return {
    t, heads: (...keys: string[]) => keys.map((key) => t(`apart:stats.${key}`)),
    of: (criterion: string | null) => naming.criterion(criterion) || t('apart:stats.everything'), line: (at: number) => lineName({ told, naming }, at),
    format: resultWords(told.kind, t, language).format, figure: (value: number | null, digits = 2) => (value === null ? '—' : number(value, language, digits).replace('-', '−')),
    /** Why there is none, as the host names it. */
    why: (code: string | null) => (code === null ? null : <small> {t(`disagreement:why.${code}`)}</small>),
  };
}

function Agreement({ told, naming }: Props) {
  const { t, heads, of, figure, why } = useWords({ told, naming });
  const rows = told.agreement.map(({ criterion, n, items, w, whyW, alpha, whyAlpha, icc, whyIcc }) => {
    const what = of(criterion);
    const open = (value: number | null, how: string, none: string | null) => <><StatNumber text={figure(value)} what={what} how={how} counted={{ n, line: t('apart:map.everyone') }} />{value === null && why(none)}</>;
    return { key: String(criterion), cells: [what, n, items, open(w, 'w', whyW), open(alpha, 'alpha', whyAlpha), open(icc, 'icc', whyIcc)] };
  });
  return <NumbersTable caption={t('apart:stats.agreement')} heads={heads('criterion', 'n', 'items', 'w', 'alpha', 'icc')} rows={rows} />;
}

function Differences({ told, naming }: Props) {
  const { t, heads, of, line, format, figure, why } = useWords({ told, naming });
  const rows = told.differences.map((each) => {
    const { criterion, n, higher, difference, low, high, p, pHolm } = each;
    const [what, group] = [of(criterion), line(each.line)];
    const open = (text: string, how: string) => <StatNumber text={text} what={`${what}, ${group}`} how={how} counted={{ n, line: group }} />;
    const margin = low === null || high === null ? '—' : t('apart:stats.between', { low: signed(low, format), high: signed(high, format) });
    return { key: `${criterion} ${each.line}`, cells: [<>{group}<small> {what}</small></>, n, difference === null ? (higher === null ? '—' : t(`apart:stats.${higher ? 'higher' : 'lower'}`)) : open(signed(difference, format), 'difference'), open(margin, 'margin'), <>{open(figure(p, 4), 'p')}{p === null && why(each.why)}</>, open(figure(pHolm, 4), 'pHolm')] };
  });
  return <NumbersTable caption={t('apart:stats.differences')} heads={heads('line', 'n', 'difference', 'margin', 'p', 'pHolm')} rows={rows} />;
}

function Alike({ told, naming }: Props) {
  const { t, heads, of, line, figure, why } = useWords({ told, naming });
  const rows = told.alike.map(({ criterion, left, right, items, tau, why: none }) => {
    const [what, one, other] = [of(criterion), line(left), line(right)];
    return { key: `${criterion} ${left} ${right}`, cells: [<>{one}<small> {what}</small></>, other, items, <><StatNumber text={figure(tau)} what={`${what}, ${one}, ${other}`} how="tau" />{tau === null && why(none)}</>] };
  });
  return <NumbersTable caption={t('apart:stats.alike')} heads={heads('left', 'right', 'items', 'tau')} rows={rows} />;
}

function Position({ told, naming }: Props) {
  const { t, heads, figure, why } = useWords({ told, naming });
  const what = t('apart:stats.whole');
  const rows = told.position.map(({ n, items, slope, low, high, p, why: none }) => {
    const open = (text: string, how: string) => <StatNumber text={text} what={what} how={how} counted={{ n, line: t('apart:map.everyone') }} />;
    const margin = low === null || high === null ? '—' : t('apart:stats.between', { low: figure(low, 3), high: figure(high, 3) });
    return { key: 'position', cells: [what, n, items, <>{open(figure(slope, 3), 'slope')}{slope === null && why(none)}</>, open(margin, 'margin'), open(figure(p, 4), 'p')] };
  });
  return <NumbersTable caption={t('apart:stats.position')} heads={heads('line', 'n', 'items', 'slope', 'margin', 'p')} rows={rows} />;
}
