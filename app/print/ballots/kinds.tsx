import type { ReactElement, ReactNode } from 'react';
import { criteriaAsked, itemsFor, pairsFor, spendable, weightPoints, type Asking, type Ballot, type Language, type Plan, type State } from '../../workshop/index.ts';
import { textsIn, type Say } from '../texts.ts';
import { tall, type Block } from './blocks.tsx';
import { printedItem, type PrintedItem } from './items.ts';
import { Circles, legendOf, Number, Scale, Tick } from './marks.tsx';

/** A ballot as one sheet asks it: `id` and `pseudonym` are of the sheet, `again` after the discussion. */
export type AskedOnPaper = { state: State; plan: Plan; ballot: Ballot; asking: Asking; language: Language; me: { id: string; pseudonym: number }; again: boolean };
type Asked = AskedOnPaper & { say: Say; items: readonly PrintedItem[] };

const width = 178;

/** What one ballot asks on paper: what it is about, how to answer, its items, and that it may be left out. */
export function ballotBlocks(asked: AskedOnPaper): Block[] {
  const { ballot, language, plan, again } = asked;
  const say = textsIn(language);
  const items = itemsFor(asked.asking, ballot, asked.me).map((item) => printedItem(asked.state, item, language));
  const title = ballot.title[language] || ballot.title[language === 'fr' ? 'en' : 'fr'];
  const how = [say(`print:ballot.how.${ballot.kind}`, { count: ballot.dots, places: items.length, points: weightPoints, amount: money(spendable(plan), language) }), again ? say('tablet:ballot.again') : say('print:ballot.alone')];
  const head: Block = {
    mm: tall(title, 24, width, 3) + tall(how.join(' '), 16, width) + 12, newPage: true,
    body: <header key="head"><h1>{title}</h1><p>{how.join(' ')}</p><p className="mark"><Tick>{say('print:ballot.skip')}</Tick></p></header>,
  };
  return [head, ...itemBlocks({ ...asked, say, items })];
}

function itemBlocks(asked: Asked): Block[] {
  const { ballot, say, items, language } = asked;
  switch (ballot.kind) {
    case 'criteria': case 'effects': return items.flatMap((item) => byCriterion(asked, item));
    case 'score': {
      const legend = legendOf('score', say);
      return [{ mm: tall(legend, 16, width), body: <p key="legend" className="legend">{legend}</p> }, ...items.map((item) => card(item, null, <Scale of="score" say={say} />))];
    }
    case 'approval': return items.map((item) => card(item, <Tick>{say('tablet:ballot.approve')}</Tick>));
    case 'dots': return items.map((item) => card(item, ballot.dots <= 12 ? <Circles count={ballot.dots} /> : <Number>{say('print:ballot.dots')}</Number>));
    case 'ranking': return items.map((item) => card(item, <Number>{say('print:ballot.place', { count: items.length })}</Number>));
    case 'budget': return items.map((item) => card(item, <Tick>{say('print:ballot.buy', { amount: money(item.cost, language) })}</Tick>));
    case 'weights': return [...items.map((item) => card(item, <Number>{say('print:ballot.points')}</Number>)), { mm: 14, body: <p key="sum" className="sum"><Number>{say('print:ballot.sum', { points: weightPoints })}</Number></p> }];
    case 'pairwise': return pairs(asked);
  }
}

/** An item and the one mark that it asks for, beside its picture or under it. */
function card(item: PrintedItem, mark: ReactNode, under: ReactNode = null): Block {
  const words = item.image === null ? width : width - 66;
  const text = tall(item.label, 19, words) + tall(item.description, 16, words) + (mark === null ? 0 : 12);
  return {
    mm: Math.max(text, item.image === null ? 0 : 45) + (under === null ? 0 : 10) + 6,
    body: (
      <section key={item.key} className="row keep">
        <div className="item">{picture(item)}<div><h2 lang={item.lang}>{item.label}</h2>{item.description && <p>{item.description}</p>}{mark === null ? null : <p className="mark">{mark}</p>}</div></div>
        {under}
      </section>
    ),
  };
}

/** An item, then what is asked of it theme by theme; where a page ends in between, the next one says again which item it is. */
function byCriterion({ ballot, plan, say, language }: Asked, item: PrintedItem): Block[] {
  const asked = ballot.items.find(({ id }) => id === item.id);
  const criteria = asked ? criteriaAsked(ballot, asked) ?? [] : [];
  const of = ballot.kind === 'effects' ? 'effect' : 'score';
  const legend = legendOf(of, say);
  const words = item.image === null ? width : width - 66;
  const head: Block = {
    mm: Math.max(tall(item.label, 19, words) + tall(item.description, 16, words), item.image === null ? 0 : 47) + tall(legend, 16, width) + 4,
    body: <header key={item.key} className="about keep"><div className="item">{picture(item)}<div><h2>{item.label}</h2>{item.description && <p>{item.description}</p>}</div></div><p className="legend">{legend}</p></header>,
  };
  const goesOn = say('print:ballot.goesOn', { name: item.label });
  const under = { mm: tall(goesOn, 19, width) + tall(legend, 16, width), body: <header key={`${item.key} again`}><h2>{goesOn}</h2><p className="legend">{legend}</p></header> };
  const rows = plan.criteria.filter(({ id }) => criteria.includes(id)).map(({ id, label, question }): Block => ({
    mm: tall(label[language], 18, width, 1) + tall(question[language], 16, width, 1.5) + 15, under,
    body: <section key={`${item.key} ${id}`} className="row keep"><h3>{label[language]}</h3><p>{question[language]}</p><Scale of={of} say={say} /></section>,
  }));
  // An item shares the page with all its questions where they fit, and never stands at the foot of one without any.
  const [first, ...rest] = rows;
  const whole = head.mm + rows.reduce((sum, { mm }) => sum + mm, 0);
  return first ? [{ mm: head.mm + first.mm, whole, body: <div key={item.key}>{head.body}{first.body}</div> }, ...rest] : [];
}

function pairs({ ballot, asking, me, items, say }: Asked): Block[] {
  return pairsFor(asking, ballot, me).flatMap(({ left, right }, at): Block[] => {
    const [one, other] = [left, right].map((key) => items.find((item) => item.key === key));
    if (!one || !other) return [];
    const side = (item: PrintedItem): ReactElement => <div>{picture(item)}<p className="mark"><Tick><span lang={item.lang}>{item.label}</span></Tick></p></div>;
    return [{
      mm: (one.image ?? other.image ? 47 : 0) + Math.max(tall(one.label, 18, 76), tall(other.label, 18, 76)) + 30,
      body: (
        <section key={`${left} ${right}`} className="row keep">
          <h2>{say('print:ballot.pair', { at: at + 1 })}</h2>
          <div className="pair">{side(one)}{side(other)}</div>
          <p className="mark"><Tick>{say('tablet:ballot.noPreference')}</Tick></p>
        </section>
      ),
    }];
  });
}

const picture = ({ image }: PrintedItem): ReactNode => (image === null ? null : <img src={`/images/${encodeURIComponent(image)}`} alt="" />);

const money = (cents: number, language: Language): string =>
  new Intl.NumberFormat(`${language}-CA`, { style: 'currency', currency: 'CAD', currencyDisplay: 'narrowSymbol', maximumFractionDigits: cents % 100 === 0 ? 0 : 2 }).format(cents / 100);
