import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicOption, PublicPackage } from '../../../app/workshop/round-views.ts';
import { list, money, points, say } from '../../texts.ts';
import { useLanguage } from '../use-session.ts';

type Column = { key: 'chosen' | 'base' | 'highest'; option: PublicOption };

/** The package beside the best design alone and the package with the most points in total; folded until somebody wants it. */
export function Comparison({ found, nameOf }: { found: PublicPackage; nameOf: (id: string) => string }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const columns: Column[] = [
    { key: 'chosen', option: found }, ...(found.base ? [{ key: 'base' as const, option: found.base }] : []),
    ...(found.highest && !same(found, found.highest) ? [{ key: 'highest' as const, option: found.highest }] : []),
  ];
  const shown = (value: number | null | undefined): string => (value === null || value === undefined ? '–' : points(value, language));
  const rows = [
    { key: 'cost', name: t('compare.cost'), cell: ({ cost }: PublicOption) => money(cost, language) },
    ...found.seats.map((seat) => ({ key: seat.id, name: say(seat.label, language), cell: ({ utilities }: PublicOption) => shown(utilities[seat.id]) })),
    { key: 'worst', name: t('compare.worst'), cell: ({ worst }: PublicOption) => shown(worst) },
    { key: 'total', name: t('compare.total'), cell: ({ total }: PublicOption) => shown(total) },
  ];
  return (
    <details className="fold">
      <summary>{t('compare.title')}</summary>
      <p>{t('compare.why')}</p>
      {/* Wide tables scroll by themselves, by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="scroll" aria-label={t('compare.title')} tabIndex={0}>
        <table>
          <thead><tr><th scope="col"><span className="only-read">{t('compare.what')}</span></th>{columns.map(({ key }) => <th key={key} scope="col">{t(`compare.${key}`)}</th>)}</tr></thead>
          <tbody>
            <tr><th scope="row">{t('compare.design')}</th>{columns.map(({ key, option }) => <td key={key}>{say(option.design, language)}</td>)}</tr>
            {rows.map(({ key, name, cell }) => <tr key={key}><th scope="row">{name}</th>{columns.map((column) => <td key={column.key}>{cell(column.option)}</td>)}</tr>)}
          </tbody>
        </table>
      </section>
      <Instead columns={columns} nameOf={nameOf} />
    </details>
  );
}

/** What the package with the most points would build otherwise; or that it is this one. */
function Instead({ columns, nameOf }: { columns: readonly Column[]; nameOf: (id: string) => string }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const chosen = columns.find(({ key }) => key === 'chosen')?.option;
  const highest = columns.find(({ key }) => key === 'highest')?.option;
  if (!chosen) return null;
  if (!highest) return <p>{t('compare.same')}</p>;
  const more = highest.measures.filter((id) => !chosen.measures.includes(id)).map(nameOf);
  const less = chosen.measures.filter((id) => !highest.measures.includes(id)).map(nameOf);
  return (
    <>
      {more.length > 0 ? <p>{t('compare.more', { list: list(more, language) })}</p> : null}
      {less.length > 0 ? <p>{t('compare.less', { list: list(less, language) })}</p> : null}
    </>
  );
}

const same = (one: PublicOption, other: PublicOption): boolean =>
  one.design.en === other.design.en && one.measures.length === other.measures.length && one.measures.every((id) => other.measures.includes(id));
