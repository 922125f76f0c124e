import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicRound } from '../../../app/workshop/round-views.ts';
import { Button, Notice } from '../../components/index.ts';
import { useArrival } from '../arrival.ts';
import { PackageSummary } from '../package/PackageSummary.tsx';
import { Voices } from '../package/Voices.tsx';
import { Standing } from '../Standing.tsx';
import { useDrafts, useGive, type Place } from '../use-session.ts';
import { InReport } from './InReport.tsx';
import { Question } from './Question.tsx';
import { fieldsOf, isAnswered, readReply, responseOf, stepsOf, type ReplyFields } from './reply.ts';
import { SaidSoFar } from './SaidSoFar.tsx';
import { SeatBallots } from './SeatBallots.tsx';

/** The package on the table and this person's answer to it, one question a screen: the first stands under the package, the others alone. */
export function Reply(place: Place & { round: PublicRound }): ReactNode {
  const { round, me, plan } = place;
  const { t } = useTranslation('tablet');
  const { held, begun, change, standing, send } = useReply(place);
  const top = useArrival<HTMLDivElement>(held.step);
  const first = held.step === 'answer';
  const again = round.round > 1 && me.responses[round.round] === undefined;
  const summary = <><PackageSummary round={round} me={me} plan={plan} /><Voices round={round} /></>;
  return (
    <div ref={top}>
      <h1>{first ? t('negotiate.round', { round: round.round }) : t(`bargain:reply.step.${held.step}`)}</h1>
      {first && again ? <Notice live title={t('negotiate.newRound')}><p>{t('negotiate.answerAgain')}</p></Notice> : null}
      {first ? <>{summary}<SeatBallots me={me} plan={plan} /></> : null}
      <Asking place={place} held={held} change={change} onSend={() => void send()}>
        <Standing standing={standing} changed={begun} />
        <SaidSoFar plan={plan} given={me.responses[round.round]} />
        {first || standing !== 'none' ? <p className="soft">{t('negotiate.until')}</p> : null}
      </Asking>
      {begun ? null : <InReport room={place.room} plan={plan} me={me} />}
      {first ? null : <details className="fold gap"><summary>{t('bargain:reply.lookAgain')}</summary>{summary}</details>}
    </div>
  );
}

type AskingProps = { place: Place & { round: PublicRound }; held: ReplyFields; change: (part: Partial<ReplyFields>) => void; onSend: () => void; children: ReactNode };

/** One question with the way back and on; the last one sends. */
function Asking({ place: { plan, round, me }, held, change, onSend, children }: AskingProps): ReactNode {
  const { t } = useTranslation('tablet');
  const given = me.responses[round.round] !== undefined;
  const steps = stepsOf(held);
  const at = steps.indexOf(held.step);
  const [before, next] = [steps[at - 1], steps[at + 1]];
  const ready = isAnswered(held);
  const go = (): void => {
    if (!ready) return;
    if (next) change({ step: next });
    else onSend();
  };
  return (
    <form className="ask" onSubmit={(event) => { event.preventDefault(); go(); }}>
      {/* Each question is a group of its own: by keyboard, one would otherwise begin at the last one's choice. */}
      <Question key={held.step} plan={plan} round={round} held={held} change={change} />
      <div className="actions">
        {before ? <Button onPress={() => change({ step: before })}>{t('common:action.back')}</Button> : null}
        <Button look="main" type="submit" isDisabled={!ready}>{next ? t('common:action.next') : t(`ballot.${given ? 'sendAgain' : 'send'}`)}</Button>
      </div>
      {children}
    </form>
  );
}

/** The answer as it is written, kept on this tablet until it is sent. */
function useReply({ me, round }: Place & { round: PublicRound }) {
  const given = me.responses[round.round];
  const drafts = useDrafts();
  const place = `response:${round.round}`;
  const begun = readReply(drafts.all()[place]?.value);
  // Held here too: between the acknowledgement and the host's next word, what was sent must not fold up.
  const [held, hold] = useState<ReplyFields>(() => begun ?? fieldsOf(given));
  const { standing, give } = useGive((command) => command.type === 'respond' && command.round === round.round, given !== undefined);
  return {
    held, begun: begun !== null, standing,
    change: (part: Partial<ReplyFields>): void => {
      const value = { ...held, ...part };
      hold(value);
      // Going back and forth through the questions changes no answer.
      if (begun || Object.keys(part).some((key) => key !== 'step')) drafts.keep(place, { title: String(round.round), value });
    },
    send: async (): Promise<void> => {
      await give({ type: 'respond', round: round.round, response: responseOf(held) });
      drafts.drop(place);
    },
  };
}
