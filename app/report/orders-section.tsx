import type { ReactElement } from 'react';
import type { AgainstRating, OrderTold } from '../workshop/index.ts';
import { itemIn } from './disagreement.ts';
import { Table } from './parts.tsx';
import { criterionName, lineName, statText, type ToldProps } from './told-words.ts';

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
      {against.length > 0 && <Against order={order} model={model} voice={voice} />}
    </>
  );
}

/** A row a criterion and line: how alike the two orders are, and which item stands most otherwise. */
function Against({ order: { against }, model, voice }: Props): ReactElement {
  const say = (key: string, values = {}): string => voice.say(`disagreement:report.against.${key}`, values);
  const columns = [{ title: say('what') }, { title: say('group') }, { title: say('people'), number: true }, { title: say('tau'), number: true }, { title: say('most') }];
  const rows = against.map(({ ballot, criterion, line, n, tau, items }) => {
    const rated = model.disagreement.ballots.find((each) => each.ballot === ballot);
    const what = criterion === null ? (rated ? voice.name(rated.title) : '') : criterionName(model, criterion, voice);
    return [what, rated ? lineName(rated.lines, line, voice) : '', voice.number(n, 0), statText(tau, voice), mostApart(items)];
  });
  function mostApart(items: AgainstRating['items']): string {
    const [most] = items.toSorted((a, b) => Math.abs(b.rankPlace - b.ratingPlace) - Math.abs(a.rankPlace - a.ratingPlace));
    if (!most || most.rankPlace === most.ratingPlace) return say('same');
    return say('apart', { item: voice.name(itemIn(model.disagreement, most.item)), rank: voice.number(most.rankPlace, 1), rating: voice.number(most.ratingPlace, 1) });
  }
  return <><Table caption={say('caption')} columns={columns} rows={rows} /><p><small>{say('how')}</small></p></>;
}
