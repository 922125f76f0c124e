import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../app/workshop/types.ts';
import type { PublicRound } from '../../app/workshop/round-views.ts';
import { Button, Choice, Field, Notice, Pick } from '../components/index.ts';
import { money, say } from '../texts.ts';
import { useArrival } from './arrival.ts';
import { PackageSummary } from './package/PackageSummary.tsx';
import { Voices } from './package/Voices.tsx';
import { Standing } from './Standing.tsx';
import { TermsFold, TermsPage } from './terms/TermsPage.tsx';
import { useDrafts, useGive, useLanguage, type Place } from './use-session.ts';

/** The package on the table, and this person's answer to it. A new round starts a new answer, and says so. */
export function Negotiate(place: Place): ReactNode {
  const { t } = useTranslation('tablet');
  const round = place.room.tabled.at(-1);
  const top = useArrival<HTMLDivElement>(String(round?.round));
  const { terms } = place.room;
  if (!round) {
    return (
      <div ref={top}>
        <h1>{t('negotiate.title')}</h1>
        <Notice live><p>{t('negotiate.soon')}</p></Notice>
        {terms ? <TermsPage told={terms} mine={place.me.ranges} /> : null}
      </div>
    );
  }
  const again = round.round > 1 && place.me.responses[round.round] === undefined;
  return (
    <div ref={top}>
      <h1>{t('negotiate.round', { round: round.round })}</h1>
      {again ? <Notice live title={t('negotiate.newRound')}><p>{t('negotiate.answerAgain')}</p></Notice> : null}
      <PackageSummary round={round} asked={place.me.asked} plan={place.plan} />
      <Voices round={round} />
      <Answering key={round.round} {...place} round={round} />
      {terms ? <TermsFold told={terms} mine={place.me.ranges} /> : null}
    </div>
  );
}

function Answering({ plan, me, round }: Place & { round: PublicRound }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const given = me.responses[round.round];
  const drafts = useDrafts();
  const place = `response:${round.round}`;
  const begun = readBegun(drafts.all()[place]?.value);
  // Held here too: between the acknowledgement and the host's next word, what was sent must not fold up.
  const [held, hold] = useState<Fields>(() => begun ?? fieldsOf(given));
  const { kind, reason, mustHave, cannotAccept } = held;
  const change = (part: Partial<Fields>): void => {
    const value = { ...held, ...part };
    hold(value);
    drafts.keep(place, { title: String(round.round), value });
  };
  const { standing, give } = useGive((command) => command.type === 'respond' && command.round === round.round, given !== undefined);
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
    drafts.drop(place);
  };
  return (
    <form className="ask" onSubmit={(event) => { event.preventDefault(); if (ready) void send(); }}>
      <Choice<Response['kind']> label={t('negotiate.question')} value={kind} onChange={(chosenKind) => change({ kind: chosenKind })}
        options={[{ value: 'accept', label: t('negotiate.accept') }, { value: 'object', label: t('negotiate.object') }]} />
      {kind === 'object' ? (
        <>
          <Field label={t('negotiate.reason')} hint={t('negotiate.reasonHint')} lines={3} maxLength={2_000} value={reason} onChange={(words) => change({ reason: words })} />
          <Pick label={t('negotiate.mustHave')} options={options(false)} value={mustHave} onChange={(measure) => change({ mustHave: measure })} />
          <Pick label={t('negotiate.cannotAccept')} options={options(true)} value={cannotAccept} onChange={(measure) => change({ cannotAccept: measure })} />
        </>
      ) : null}
      <div className="actions"><Button look="main" type="submit" isDisabled={!ready}>{standing === 'none' ? t('ballot.send') : t('ballot.sendAgain')}</Button></div>
      <Standing standing={standing} changed={begun !== null} />
      <p className="soft">{t('negotiate.until')}</p>
    </form>
  );
}

/** The answer as its form holds it; an empty text stands for no measure. */
const fields = z.object({ kind: z.enum(['accept', 'object']).nullable(), reason: z.string(), mustHave: z.string(), cannotAccept: z.string() });
type Fields = z.infer<typeof fields>;

const readBegun = (value: unknown): Fields | null => fields.safeParse(value).data ?? null;

const fieldsOf = (given: Response | undefined): Fields => (given?.kind === 'object'
  ? { kind: 'object', reason: given.reason, mustHave: given.mustHave ?? '', cannotAccept: given.cannotAccept ?? '' }
  : { kind: given?.kind ?? null, reason: '', mustHave: '', cannotAccept: '' });
