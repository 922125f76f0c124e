import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { askingOf } from '../../../app/workshop/balanced-plan.ts';
import type { Answer, Ballot, Plan } from '../../../app/workshop/types.ts';
import type { BallotView } from '../../../app/workshop/views.ts';
import { Button } from '../../components/index.ts';
import { say } from '../../texts.ts';
import { SignedVideo } from '../SignedVideo.tsx';
import { Standing } from '../Standing.tsx';
import { useDrafts, useGive, useLanguage, useWaiting, type Place } from '../use-session.ts';
import { Criteria, Effects } from './Criteria.tsx';
import { draftOf, type Told } from './draft.ts';
import { shownItem, type ShownItem } from './items.ts';
import { Approval, Budget, Pairwise, Score } from './kinds.tsx';
import { itemsFor, keyOf, pairsFor, type Pair } from './order.ts';
import { ExtraTime, MoreTime } from './MoreTime.tsx';
import { Ranking } from './Ranking.tsx';
import { Dots, pointsLeft, Weights } from './Spread.tsx';

/** One open ballot: asked in this person's order, changeable until it closes, skippable. */
export function BallotPage({ held, plan, room, me }: Place & { held: BallotView }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const { ballot } = held;
  const extra = me.extra[ballot.id];
  const asking = askingOf(plan, held);
  const mine = itemsFor(asking, ballot, me);
  const saved = useWaiting().filter((command) => command.type === 'answer' && command.ballot === ballot.id).at(-1);
  const given = saved?.type === 'answer' ? saved.answer : me.answers[ballot.id];
  const drafts = useDrafts();
  const place = `answer:${ballot.id}`;
  const begun = drafts.all()[place]?.value;
  const [draft, setDraft] = useState<Told>(() => draftOf(ballot, mine.map(keyOf), given, begun));
  const changed = begun !== undefined;
  // Told what this person had answered after the page was there (a reload, another address): shown as given, unless they have begun anew.
  const [told, setTold] = useState(given);
  const [sent, setSent] = useState(false);
  if (!changed && !sent && JSON.stringify(given) !== JSON.stringify(told)) {
    setTold(given);
    setDraft(draftOf(ballot, mine.map(keyOf), given));
  }
  const { standing, give } = useGive((command) => command.type === 'answer' && command.ballot === ballot.id, given !== undefined);
  const send = async (answer: Answer): Promise<void> => {
    setSent(true);
    await give({ type: 'answer', ballot: ballot.id, answer });
    drafts.drop(place);
  };
  const change = (answer: Told): void => {
    setDraft(answer);
    drafts.keep(place, { title: say(ballot.title, language), value: answer });
  };
  const skipped = given?.kind === 'skipped' && !changed;
  const left = draft.kind === 'weights' ? pointsLeft(draft.points) : 0;
  return (
    <>
      <h1>{say(ballot.title, language)}</h1>
      {extra === undefined ? null : <ExtraTime until={extra} />}
      <SignedVideo plan={plan} about={[`ballot:${ballot.id}`, ...(ballot.of === null ? [] : [`ballot:${ballot.of}` as const]), `kind:${ballot.kind}`]} />
      <p className="lead">{t(`ballot.ask.${ballot.kind}`, { count: ballot.dots })}</p>
      {ballot.round === 'after' ? <p>{t('ballot.again')}</p> : null}
      <Kind ballot={ballot} plan={plan} items={mine.map((item) => shownItem(plan, { wishes: room.wishes, gone: t('common:results.gone') }, item, language))} pairs={pairsFor(asking, ballot, me)}
        answer={draft} onChange={change} onStep={() => { if (changed) void send(draft); }} />
      <div className="send">
        <Standing standing={standing} changed={changed} />
        {skipped ? <p>{t('ballot.skipped')}</p> : null}
        {left > 0 ? <p>{t('ballot.spreadAll')}</p> : null}
        <div className="actions">
          <Button onPress={() => void send({ kind: 'skipped' })}>{t('ballot.skip')}</Button>
          <Button look="main" isDisabled={left > 0} onPress={() => void send(draft)}>{standing === 'none' ? t('ballot.send') : t('ballot.sendAgain')}</Button>
        </div>
        <p className="soft">{t('ballot.until')}</p>
        {extra === undefined ? <MoreTime me={me} /> : null}
      </div>
    </>
  );
}

type KindsProps = { ballot: Ballot; plan: Plan; items: readonly ShownItem[]; pairs: readonly Pair[]; answer: Told; onChange(answer: Told): void; onStep(): void };

function Kind({ answer, pairs, plan, onStep, ...rest }: KindsProps): ReactNode {
  switch (answer.kind) {
    case 'approval': return <Approval {...rest} answer={answer} />;
    case 'score': return <Score {...rest} answer={answer} />;
    case 'dots': return <Dots {...rest} answer={answer} />;
    case 'ranking': return <Ranking {...rest} answer={answer} />;
    case 'pairwise': return <Pairwise {...rest} answer={answer} pairs={pairs} onStep={onStep} />;
    case 'budget': return <Budget {...rest} answer={answer} spendable={spendable(plan)} />;
    case 'criteria': return <Criteria {...rest} answer={answer} plan={plan} onStep={onStep} />;
    case 'effects': return <Effects {...rest} answer={answer} plan={plan} onStep={onStep} />;
    case 'weights': return <Weights {...rest} answer={answer} />;
  }
}

/** As the host reckons it: the budget less the contingency. */
const spendable = ({ budget }: Plan): number => budget.total - Math.round(budget.total * budget.contingency);
