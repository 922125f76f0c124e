import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MadeAsked, MadeOver } from '../../app/workshop/made-views.ts';
import type { Compared, Comparison } from '../../app/workshop/round-views.ts';
import { Fold } from '../components/Fold.tsx';
import { ComparisonWords } from './ComparisonWords.tsx';
import { useDesk } from './desk.ts';
import { Counted } from './made/Counted.tsx';
import { MadeNumber } from './made/MadeNumber.tsx';
import { dollars, percent, points, thousandths } from './money.ts';
import type { Option, ReadProposal } from './proposal.ts';
import { useSeatNames } from './seat-names.ts';

/** The package beside the best base design alone and what other rules would choose, seat by seat, as a planner compares them. */
export function ComparisonTable({ round, proposal, comparison, small }: { round: number; proposal: ReadProposal; comparison: Comparison; small: readonly string[] }) {
  const { t } = useTranslation(['facilitator', 'made']);
  const { language, words } = useDesk();
  const { package: chosen, base, alternatives, seats, nameOf } = proposal;
  const columns = [chosen, ...(base ? [base] : []), ...alternatives].map((option, place) => ({ key: place === 0 ? 'package' : option.rule, option }));
  const show = (value: number | null | undefined) => (value === null || value === undefined ? '—' : points(value, language));
  const { seatName } = useSeatNames(proposal);
  const seatNames = (ids: readonly string[]) => (ids.length === seats.length ? t('negotiate.everySeat') : ids.map(seatName).join(', ') || t('negotiate.nobody'));
  const open = (key: string, of: MadeAsked['of'], what: string, text: string, seat?: string) => (
    <MadeNumber round={round} asked={{ package: key, of, seat }} text={text} what={t('made:of.package', { what, package: t(`negotiate.column.${key}`) })} />
  );
  const money = (of: 'cost' | 'left') => (key: string, option: Option) => open(key, of, t(`negotiate.row.${of}`), dollars(option[of], language));
  const rows: { key: string; cell: (key: string, option: Option) => ReactNode }[] = [
    { key: 'design', cell: (_key, { design }) => words(nameOf(design)) },
    { key: 'measures', cell: (_key, option) => <Measures option={option} chosen={chosen} name={(id) => words(nameOf(id))} /> },
    { key: 'cost', cell: money('cost') }, { key: 'left', cell: money('left') },
  ];
  const figures = (key: string) => comparison.rows.find((row) => row.key === key);
  const seatsIn = (which: 'gains' | 'loses') => (row: Compared) => (row.key === 'base' ? '—' : seatNames(row[which]));
  const figure = (key: string, of: MadeOver, text: (row: Compared) => string) => ({ key, cell: (row: Compared) => open(row.key, of, t(`negotiate.row.${key}`), text(row)) });
  const sums: { key: string; cell: (row: Compared) => ReactNode }[] = [
    figure('worst', 'worst', ({ worst }) => show(worst)), figure('total', 'total', ({ total }) => show(total)),
    { key: 'gains', cell: seatsIn('gains') }, { key: 'loses', cell: seatsIn('loses') },
    figure('gini', 'gini', ({ gini }) => (gini === null ? '—' : thousandths(gini, language))),
    figure('price', 'price', ({ price }) => (price === null ? '—' : percent(price, language))),
    figure('byPeople', 'by-people', ({ byPeople }) => show(byPeople)),
  ];
  const line = (key: string, cell: (column: (typeof columns)[number]) => ReactNode) => (
    <tr key={key}><th scope="row">{t(`negotiate.row.${key}`)}</th>{columns.map((column) => <td key={column.key}>{cell(column)}</td>)}</tr>
  );
  const table = (
    // Wide tables scroll by themselves, by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="scroll" aria-label={t('negotiate.compared')} tabIndex={0}>
      <table className="numbers compared">
        <thead><tr><th scope="col">{t('negotiate.what')}</th>{columns.map(({ key }) => <th key={key} scope="col">{t(`negotiate.column.${key}`)}</th>)}</tr></thead>
        <tbody>
          {rows.map(({ key, cell }) => line(key, (column) => cell(column.key, column.option)))}
          {seats.map(({ id }) => (
            <tr key={id}>
              <th scope="row">{seatName(id)}{small.includes(id) && <small className="unshown">{t('negotiate.unshown')}</small>}</th>
              {columns.map(({ key, option }) => <td key={key}>{open(key, 'utility', seatName(id), show(option.utilities[id]), id)}</td>)}
            </tr>
          ))}
          {sums.map(({ key, cell }) => line(key, (column) => { const row = figures(column.key); return row ? cell(row) : '—'; }))}
        </tbody>
      </table>
    </section>
  );
  return <Fold summary={t('negotiate.compared')}>{table}<ComparisonWords round={round} comparison={comparison} fairest={chosen.rule === 'leximin'} /></Fold>;
}

/** The whole list stands above the table: here only what another rule would build otherwise. */
function Measures({ option, chosen, name }: { option: Option; chosen: Option; name: (id: string) => string }) {
  const { t } = useTranslation('facilitator');
  if (option === chosen || option.measures.length === 0) {
    const names = option.measures.length === 0 ? <p>{t('negotiate.noMeasures')}</p> : <ul>{option.measures.map((id) => <li key={id}>{name(id)}</li>)}</ul>;
    return <Counted count={option.measures.length} say={(values) => t('negotiate.measures', values)} what={t('negotiate.row.measures')}>{names}</Counted>;
  }
  const more = option.measures.filter((id) => !chosen.measures.includes(id)).map((id) => `+\u00a0${name(id)}`);
  const less = chosen.measures.filter((id) => !option.measures.includes(id)).map((id) => `−\u00a0${name(id)}`);
  return [...more, ...less].join('; ') || t('negotiate.sameMeasures');
}
