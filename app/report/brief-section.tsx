import type { ReactElement } from 'react';
import { briefOf } from './brief.ts';
import type { Brief, Difference } from './brief.ts';
import { Section } from './cover.tsx';
import { countText, labelsText } from './parts.tsx';
import type { Voice } from './texts.ts';
import type { ReportModel } from './types.ts';

type Props = { model: ReportModel; voice: Voice };

/** The report on one page: what was asked, who answered, what came of it, where people differ, what must still be checked. */
export function BriefSection({ model, voice }: Props): ReactElement {
  const brief = briefOf(model);
  return (
    <Section name="brief" voice={voice} page>
      <h3>{voice.say('brief.askedTitle')}</h3>
      <p>{askedText(model, voice)}</p>
      <h3>{voice.say('brief.peopleTitle')}</h3>
      <p>{voice.say('brief.people', { people: countText(brief.answered, voice), wishes: model.wishes.length, ballots: brief.asked })}</p>
      <h3>{voice.say('brief.packageTitle')}</h3>
      {model.rooms ? model.rooms.list.map(({ name, model: room }, at) => <div key={at}><h4>{voice.name(name)}</h4><Package brief={briefOf(room)} voice={voice} /></div>) : <Package brief={brief} voice={voice} />}
      <h3>{voice.say('brief.differTitle')}</h3>
      {brief.differences.length === 0 ? <p>{voice.say('brief.noDifference')}</p>
        : <ul>{brief.differences.map((difference, place) => <li key={place}>{differenceText(difference, voice)}</li>)}</ul>}
      <h3>{voice.say('brief.checkTitle')}</h3>
      <p>{voice.say(brief.assumed === 0 ? 'cost.noneAssumed' : 'cost.assumed', { count: brief.values, assumed: brief.assumed })}</p>
      <p>{voice.say('limits.notDecision')}</p>
    </Section>
  );
}

function askedText({ designs, measures, budget }: ReportModel, voice: Voice): string {
  const money = budget ? voice.money((budget.total * (1 - budget.contingency)) / 100) : voice.say('none');
  return voice.say('brief.asked', { designs: designs.length, measures: measures.length, budget: money });
}

function Package({ brief: { last }, voice }: { brief: Brief; voice: Voice }): ReactElement {
  if (!last) return <p>{voice.say('round.none')}</p>;
  const { chosen, base, responses } = last;
  if (chosen.design === null) return <p>{voice.say('round.infeasible')}</p>;
  return (
    <>
      <p>{voice.say('brief.package', { design: voice.name(chosen.design), cost: voice.money(chosen.cost), left: voice.money(chosen.left) })}</p>
      {chosen.measures.length > 0 && <ul className="columns">{chosen.measures.map((measure, place) => <li key={place}>{voice.name(measure)}</li>)}</ul>}
      {base !== null && base.worst !== null && chosen.worst !== null && <p>{voice.say('brief.worst', { before: voice.fixed(base.worst, 2), after: voice.fixed(chosen.worst, 2) })}</p>}
      <p>{voice.say('brief.responses', { accepted: voice.number(responses.accepted, 0), objected: voice.number(responses.objected, 0) })}</p>
    </>
  );
}

function differenceText({ item, criterion, low, high }: Difference, voice: Voice): string {
  const side = ({ labels, mean }: Difference['low']) => voice.say('brief.side', { who: labelsText(labels, voice), mean: voice.fixed(mean, 1) });
  return voice.say('brief.difference', { item: voice.name(item), criterion: voice.name(criterion), high: side(high), low: side(low) });
}
