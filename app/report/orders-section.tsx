import type { ReactElement } from 'react';
import type { AgainstRating, OrderTold } from '../workshop/index.ts';
import { itemIn } from './disagreement.ts';
import { Table } from './parts.tsx';
import { criterionName, lineName, type ToldProps } from './told-words.ts';

type Props = ToldProps & { order: OrderTold };

/** One order out of a ranking or of comparisons, and where it parts from what was rated best. */
export function OrdersTold({ order, model, voice }: Props): ReactElement {
  const { borda, kemeny, whyKemeny, bradleyTerry, whyBradleyTerry, against } = order;
  const say = (key: string, values = {}): string => voice.say(`disagreement:report.orders.${key}`, values);
  const items = borda.length > 0 ? borda.map(({ item }) => item) : bradleyTerry ? bradleyTerry.strengths.map(({ item }) => item) : kemeny?.order ?? [];
  const has = [...(borda.length > 0 ? ['borda'] : []), ...(kemeny ? ['kemeny'] : []), ...(bradleyTerry ? ['strength'] : [])];
  const cell = (item: string, what: string): string => {
    if (what === 'borda') return voice.number(borda.find((each) => each.item === item)?.points ?? null, 1);
    if (what === 'kemeny') return voice.number((kemeny?.order.indexOf(item) ?? -1) + 1, 0);
    return voice.fixed(bradleyTerry?.strengths.find((each) => each.item === item)?.strength ?? null, 2);
  };
  const whys = [...new Set([whyKemeny, whyBradleyTerry].filter((why) => why !== null))];
  return (
    <>
      <h3>{say('title', { ballot: voice.name(order.title) })}</h3>
      {items.length > 0 && <Table caption={say('caption', { count: order.n })} columns={[{ title: say('item') }, ...has.map((key) => ({ title: say(key), number: true }))]}
        rows={items.map((item) => [voice.name(itemIn(model.disagreement, item)), ...has.map((what) => cell(item, what))])} />}
      <p>{kemeny && say('several', { count: kemeny.optimal })} {whys.map((why) => voice.say('disagreement:report.dash', { why: voice.say(`disagreement:why.${why}`) })).join(' ')}</p>
      {against.map((each) => <Against key={`${each.ballot} ${each.criterion} ${each.line}`} against={each} model={model} voice={voice} />)}
    </>
  );
}

/** In one sentence where all places are the same; else as a table. */
function Against({ against: { ballot, criterion, line, n, tau, items }, model, voice }: ToldProps & { against: AgainstRating }): ReactElement {
  const say = (key: string, values = {}): string => voice.say(`disagreement:report.against.${key}`, values);
  const rated = model.disagreement.ballots.find((each) => each.ballot === ballot);
  const what = [rated ? voice.name(rated.title) : '', ...(criterion === null ? [] : [criterionName(model, criterion, voice)])].join(' · ');
  const caption = say('caption', { what, group: rated ? lineName(rated.lines, line, voice) : '' });
  const alike = tau === null ? '' : say('alike', { count: n, tau: voice.fixed(tau, 2) });
  if (items.every(({ rankPlace, ratingPlace }) => rankPlace === ratingPlace)) return <p>{caption}. {say('same')} {alike}</p>;
  const columns = [{ title: say('item') }, ...['rankPlace', 'meanRank', 'ratingPlace', 'meanScore'].map((key) => ({ title: say(key), number: true }))];
  const rows = items.toSorted((a, b) => a.rankPlace - b.rankPlace).map(({ item, rankPlace, meanRank, ratingPlace, meanScore }) =>
    [voice.name(itemIn(model.disagreement, item)), voice.number(rankPlace, 1), voice.fixed(meanRank, 2), voice.number(ratingPlace, 1), voice.fixed(meanScore, 2)]);
  return <><Table even caption={caption} columns={columns} rows={rows} />{alike !== '' && <p><small>{alike}</small></p>}</>;
}
