import { useTranslation } from 'react-i18next';
import type { AgainstRating, OrderTold } from '../../../app/workshop/disagreement-views.ts';
import { BeforeAfter, placesOf, signed, type Naming } from '../../components/charts/index.ts';
import { Fold } from '../../components/Fold.tsx';
import { mean, number } from '../../texts.ts';
import { useDesk } from '../desk.ts';
import { NumbersTable } from './NumbersTable.tsx';
import { StatNumber } from './StatNumber.tsx';

/** How many are drawn at once: a room cannot look at every group on every criterion. */
const mostOrders = 2;

/** A ranking beside the ratings of the same items: where what people prefer is not what they rate best; and one order for all. */
export function OrdersFigure({ order, naming }: { order: OrderTold; naming: Naming }) {
  const { t } = useTranslation('facilitator');
  if (order.against.length === 0 && order.kemeny === null && order.bradleyTerry === null && order.borda.length === 0) return null;
  const [widest, rest] = [byGap(order.against).slice(0, mostOrders), byGap(order.against).slice(mostOrders)];
  const figure = (against: AgainstRating) => <Against key={`${against.ballot} ${against.criterion} ${against.line}`} against={against} order={order} naming={naming} />;
  return (
    <section aria-label={t('apart:orders.title')}>
      {order.against.length > 0 && <><h4>{t('apart:orders.title')}</h4><p className="soft">{t('apart:orders.says')}</p></>}
      <div className="charts">{widest.map(figure)}</div>
      {rest.length > 0 && <Fold className="as-table" summary={t('apart:orders.rest', { count: rest.length })}><div className="charts">{rest.map(figure)}</div></Fold>}
      <Fold className="as-table" summary={t('apart:orders.together')}><Together order={order} naming={naming} /></Fold>
    </section>
  );
}

/** Those in which an item's two places lie furthest apart first. */
const byGap = (all: readonly AgainstRating[]): AgainstRating[] => all.toSorted((one, other) => gapOf(other) - gapOf(one));
const gapOf = ({ items }: AgainstRating): number => Math.max(0, ...items.map(({ rankPlace, ratingPlace }) => Math.abs(rankPlace - ratingPlace)));

function Against({ against, order, naming }: { against: AgainstRating; order: OrderTold; naming: Naming }) {
  const { t } = useTranslation('facilitator');
  const { view: { ballots }, results, words, language } = useDesk();
  const group = results.find(({ ballot }) => ballot === order.ballot)?.lines[against.line]?.label;
  const line = group ? words(group) : t('apart:map.everyone');
  const rating = ballots.find(({ ballot }) => ballot.id === against.ballot)?.ballot.title;
  const title = t('apart:orders.against', { ranking: words(order.title), rating: [rating ? words(rating) : '', naming.criterion(against.criterion)].filter((part) => part !== '').join(' · '), line });
  const format = (place: number): string => (place === 1 ? t('apart:orders.first') : t('apart:orders.place', { place: number(place, language) }));
  const wordsOf = { group: t('apart:orders.item'), before: t('apart:orders.rated'), after: t('apart:orders.ranked'), change: t('apart:orders.gap'), format };
  const [most] = against.items.toSorted((one, other) => Math.abs(other.rankPlace - other.ratingPlace) - Math.abs(one.rankPlace - one.ratingPlace));
  return (
    <figure className="result">
      <figcaption>{title}</figcaption>
      <p className="result-gap">
        {most && most.rankPlace !== most.ratingPlace ? t('apart:orders.most', { item: naming.item(most.item), rated: format(most.ratingPlace), ranked: format(most.rankPlace) }) : t('apart:orders.same')}
        {against.tau !== null && ` ${t('apart:orders.alike', { count: against.n, tau: number(against.tau, language, 2).replace('-', '−') })} ${t('apart:present')}`}
      </p>
      <BeforeAfter caption={title} lines={placesOf(against, naming)} scale={{ min: 1, max: Math.max(2, against.items.length) }} words={wordsOf} layout="above" end="square" />
      <Fold className="as-table" summary={t('common:results.asTable')}><PlacesTable title={title} against={against} line={line} naming={naming} format={format} /></Fold>
    </figure>
  );
}

function PlacesTable({ title, against: { items, n }, line, naming, format }: { title: string; against: AgainstRating; line: string; naming: Naming; format: (place: number) => string }) {
  const { t } = useTranslation('facilitator');
  const { language } = useDesk();
  const heads = ['item', 'rated', 'meanScore', 'ranked', 'meanRank', 'gap'].map((key) => t(`apart:orders.${key}`));
  const rows = items.map(({ item, rankPlace, ratingPlace, meanRank, meanScore }) => {
    const name = naming.item(item);
    const open = (text: string, how: string) => <StatNumber text={text} what={name} how={how} counted={{ n, line }} />;
    return { key: item, cells: [name, open(format(ratingPlace), 'place'), open(mean(meanScore, language), 'meanScore'), open(format(rankPlace), 'place'), open(mean(meanRank, language), 'meanRank'), signed(rankPlace - ratingPlace, String)] };
  });
  return <NumbersTable caption={title} heads={heads} rows={rows} />;
}

/** One order of all: by Borda's points, by Kemeny's order, by strengths from comparisons; what cannot be had is left out. */
function Together({ order: { title, n, borda, kemeny, bradleyTerry }, naming }: { order: OrderTold; naming: Naming }) {
  const { t } = useTranslation('facilitator');
  const { words, language } = useDesk();
  const placeIn = (item: string): string => { const at = kemeny?.order.indexOf(item) ?? -1; return at === -1 ? '—' : String(at + 1); };
  const strengthOf = (item: string): string => { const found = bradleyTerry?.strengths.find((one) => one.item === item); return found ? number(found.strength, language, 2) : '—'; };
  const items = borda.length > 0 ? borda.map(({ item, points }) => ({ item, points: number(points, language) })) : (bradleyTerry?.strengths ?? []).map(({ item }) => ({ item, points: '—' }));
  const heads = ['item', 'borda', 'kemeny', 'strength'].map((key) => t(`apart:orders.${key}`));
  const rows = items.map(({ item, points }) => {
    const name = naming.item(item);
    const open = (text: string, how: string) => <StatNumber text={text} what={name} how={how} counted={{ n, line: t('apart:map.everyone') }} />;
    return { key: item, cells: [name, open(points, 'borda'), open(placeIn(item), 'kemeny'), open(strengthOf(item), 'strength')] };
  });
  return (
    <>
      <NumbersTable caption={words(title)} heads={heads} rows={rows} />
      {kemeny && <p>{t('apart:orders.several', { count: kemeny.optimal })}</p>}
    </>
  );
}
