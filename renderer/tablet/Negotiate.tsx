import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../app/workshop/types.ts';
import type { PublicRound } from '../../app/workshop/round-views.ts';
import { Button, Choice, Field, Notice, Pick } from '../components/index.ts';
import { money, say } from '../texts.ts';
import { PackageSummary } from './package/PackageSummary.tsx';
import { Standing } from './Standing.tsx';
import { useGive, useLanguage, type Place } from './use-session.ts';

/** The package on the table, and this person's answer to it. A new round starts a new answer, and says so. */
export function Negotiate(place: Place): ReactNode {
  const { t } = useTranslation('tablet');
  const round = place.room.tabled.at(-1);
  if (!round) return <><h1>{t('negotiate.title')}</h1><Notice live><p>{t('negotiate.soon')}</p></Notice></>;
  const again = round.round > 1 && place.me.responses[round.round] === undefined;
  return (
    <>
      <h1>{t('negotiate.round', { round: round.round })}</h1>
      {again ? <Notice live title={t('negotiate.newRound')}><p>{t('negotiate.answerAgain')}</p></Notice> : null}
      <PackageSummary round={round} asked={place.me.asked} />
      <Answering key={round.round} {...place} round={round} />
    </>
  );
}

function Answering({ plan, me, round }: Place & { round: PublicRound }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const given = me.responses[round.round];
  const [kind, setKind] = useState<Response['kind'] | null>(given?.kind ?? null);
  const [reason, setReason] = useState(given?.kind === 'object' ? given.reason : '');
  const [mustHave, setMustHave] = useState(given?.kind === 'object' ? given.mustHave ?? '' : '');
  const [cannotAccept, setCannotAccept] = useState(given?.kind === 'object' ? given.cannotAccept ?? '' : '');
  const [changed, setChanged] = useState(false);
  const { standing, give } = useGive((command) => command.type === 'respond' && command.round === round.round, given !== undefined);
  const touched = <Value,>(set: (value: Value) => void) => (value: Value): void => { set(value); setChanged(true); };
  const chosen = new Set(round.package?.measures);
  const options = (inside: boolean): { value: string; label: string }[] => [
    { value: '', label: t('negotiate.nothing') },
    ...plan.measures.filter(({ id }) => chosen.has(id) === inside)
      .map(({ id, label, cost }) => ({ value: id, label: t('package.measure', { name: say(label, language), cost: money(cost, language) }) })),
  ];
  const ready = kind === 'accept' || (kind === 'object' && reason.trim() !== '');
  const send = async (): Promise<void> => {
    const response: Response = kind === 'accept' ? { kind } : { kind: 'object', reason: reason.trim(), mustHave: mustHave || null, cannotAccept: cannotAccept || null };
    await give({ type: 'respond', round: round.round, response });
    setChanged(false);
  };
  return (
    <form className="ask" onSubmit={(event) => { event.preventDefault(); if (ready) void send(); }}>
      <Choice<Response['kind']> label={t('negotiate.question')} value={kind} onChange={touched(setKind)}
        options={[{ value: 'accept', label: t('negotiate.accept') }, { value: 'object', label: t('negotiate.object') }]} />
      {kind === 'object' ? (
        <>
          <Field label={t('negotiate.reason')} hint={t('negotiate.reasonHint')} lines={3} maxLength={2_000} value={reason} onChange={touched(setReason)} />
          <Pick label={t('negotiate.mustHave')} options={options(false)} value={mustHave} onChange={touched(setMustHave)} />
          <Pick label={t('negotiate.cannotAccept')} options={options(true)} value={cannotAccept} onChange={touched(setCannotAccept)} />
        </>
      ) : null}
      <div className="actions"><Button look="main" type="submit" isDisabled={!ready}>{standing === 'none' ? t('ballot.send') : t('ballot.sendAgain')}</Button></div>
      <Standing standing={standing} changed={changed} />
      <p className="soft">{t('negotiate.until')}</p>
    </form>
  );
}
