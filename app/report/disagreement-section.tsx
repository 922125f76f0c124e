import type { ReactElement } from 'react';
import type { BallotTold, CriterionId, DifferenceTold, DisagreementSentence } from '../workshop/index.ts';
import { Section } from './cover.tsx';
import { Crossings } from './crossings-section.tsx';
import { MapOf } from './agreement-map.tsx';
import { itemIn } from './disagreement.ts';
import { gapText, meanText } from './figure-text.ts';
import { ShiftsTold } from './moves-section.tsx';
import { OrdersTold } from './orders-section.tsx';
import { Table } from './parts.tsx';
import type { Voice } from './texts.ts';
import { ToldGrid } from './told-grid.tsx';
import { changeText, criterionName, lineName, pText, statText, type ToldProps } from './told-words.ts';
import type { ReportModel } from './types.ts';

/** Who disagrees with whom, on what, in sentences and numbers; what talking moved; how rankings stand beside ratings. */
export function Disagreement({ model, voice }: ToldProps): ReactElement {
  const { ballots, shifts, orders } = model.disagreement;
  const told = ballots.filter(({ cells, agreement }) => cells.length + agreement.length > 0);
  return (
    <Section name="disagreement" voice={voice} page>
      <p className="note"><strong>{voice.say('limits.present')}</strong> {voice.say('disagreement:report.intro')}</p>
      {told.length === 0 && <p>{voice.say('disagreement:report.none')}</p>}
      {told.map((each, place) => <Ballot key={each.ballot} told={each} model={model} voice={voice} first={place === 0} />)}
      {shifts.map((shift) => <ShiftsTold key={shift.after} shift={shift} model={model} voice={voice} />)}
      {orders.map((order) => <OrdersTold key={order.ballot} order={order} model={model} voice={voice} />)}
      <Crossings crossings={model.crossings} voice={voice} />
      {told.length > 0 && <p className="small">{voice.say('disagreement:report.files')}</p>}
    </Section>
  );
}

type BallotProps = ToldProps & { told: BallotTold };
/** What the tables mean is said once, under the first. */
type TableProps = BallotProps & { first: boolean };

function Ballot({ told, model, voice, first }: TableProps): ReactElement {
  const { most, agreement, differences, position, tables, seated } = told;
  const say = voice.say;
  const [placed] = position;
  return (
    <div className="ballot">
      <h3>{voice.name(told.title)}</h3>
      {most.length > 0 ? <ol>{most.map((said, place) => <li key={place}>{sentenceOf(said, { told, model, voice })}</li>)}</ol> : <p>{say('disagreement:report.nobodyApart')}</p>}
      <MapOf told={told} model={model} voice={voice} />
      {agreement.length > 0 && <Agreement told={told} model={model} voice={voice} first={first} />}
      {differences.length > 0 && <Differences told={told} model={model} voice={voice} first={first} />}
      {placed?.slope !== null && placed?.p !== null && placed && <p>{say(`disagreement:report.position.${placed.p < beyondChance ? 'moved' : 'still'}`, { slope: voice.signed(placed.slope, 2), p: pText(placed.p, voice) })}</p>}
      {tables !== 0 && <p>{tables === 'few' || seated === null ? say('disagreement:report.fewTables') : say('disagreement:report.tables', { count: tables, seated: voice.number(seated, 0) })}</p>}
    </div>
  );
}

const beyondChance = 0.05;

/** One sentence of where people disagree most, in the words that the desk has too. */
function sentenceOf(said: DisagreementSentence, { told, model, voice }: BallotProps): string {
  const line = (at: number): string => lineName(told.lines, at, voice);
  const mean = (value: number): string => meanText(told.kind, value, voice);
  const whole = (criterion: CriterionId | null): string => (criterion === null ? voice.say('disagreement:sentence.whole') : criterionName(model, criterion, voice));
  switch (said.kind) {
    case 'gap': {
      const text = voice.say('disagreement:sentence.gap', { what: placeName(model, said.item, said.criterion, voice), high: mean(said.high.mean), highGroup: line(said.high.line), low: mean(said.low.mean), lowGroup: line(said.low.line) });
      return said.clear ? `${text} ${voice.say('disagreement:sentence.clear')}` : text;
    }
    case 'split': return voice.say('disagreement:sentence.split', { what: placeName(model, said.item, said.criterion, voice), mean: mean(said.mean), sd: voice.fixed(said.sd, 2) });
    case 'reversed': return voice.say('disagreement:sentence.reversed', { what: whole(said.criterion), left: line(said.left), right: line(said.right), items: voice.number(said.items, 0), tau: statText(said.tau, voice) });
    case 'apart': {
      const slots = { what: whole(said.criterion), group: line(said.line), p: pText(said.pHolm, voice) };
      const way = said.higher ? 'higher' : 'lower';
      return said.difference === null ? voice.say(`disagreement:sentence.${way}Only`, slots) : voice.say(`disagreement:sentence.${way}`, { ...slots, difference: gapText(told.kind, Math.abs(said.difference), voice) });
    }
  }
}

function Agreement({ told: { agreement }, model, voice, first }: TableProps): ReactElement {
  const say = (key: string): string => voice.say(`disagreement:report.agreement.${key}`);
  const columns = [{ title: say('criterion') }, ...['people', 'items', 'w', 'alpha', 'icc'].map((key) => ({ title: say(key), number: true }))];
  const whys = [...new Set(agreement.flatMap(({ whyW, whyAlpha, whyIcc }) => [whyW, whyAlpha, whyIcc]).filter((why) => why !== null))];
  return (
    <>
      <Table even caption={say('caption')} columns={columns} rows={agreement.map(({ criterion, n, items, w, alpha, icc }) =>
        [criterion === null ? say('whole') : criterionName(model, criterion, voice), voice.number(n, 0), voice.number(items, 0), ...[w, alpha, icc].map((each) => statText(each, voice))])} />
      <p><small>{first && say('how')} {whys.map((why) => voice.say('disagreement:report.dash', { why: voice.say(`disagreement:why.${why}`) })).join(' ')}</small></p>
    </>
  );
}

function Differences({ told, model, voice, first }: TableProps): ReactElement {
  const say = (key: string, values = {}): string => voice.say(`disagreement:report.differences.${key}`, values);
  const way = ({ difference, low, high, higher, p }: DifferenceTold): string => {
    if (p === null) return voice.say('none');
    return difference === null ? say(higher === null ? 'level' : higher ? 'higher' : 'lower') : changeText(difference, low, high, voice);
  };
  return (
    <>
      <ToldGrid caption={say('caption')} group={say('group')} whole={say('whole')} lines={told.lines} told={told.differences} model={model} voice={voice}
        cell={(each) => <>{way(each)}{each.pHolm !== null && <> <small>{say('tested', { p: pText(each.p, voice), pHolm: pText(each.pHolm, voice) })}</small></>}</>} />
      {first && <p><small>{say('how')}</small></p>}
    </>
  );
}

const placeName = (model: ReportModel, item: string, criterion: CriterionId | null, voice: Voice): string =>
  [voice.name(itemIn(model.disagreement, item)), ...(criterion === null ? [] : [criterionName(model, criterion, voice)])].join(' · ');
