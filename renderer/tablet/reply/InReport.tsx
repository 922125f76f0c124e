import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Choice } from '../../components/index.ts';
import { objectionText } from '../../objections.ts';
import { Standing } from '../Standing.tsx';
import { useGive, useLanguage, type Place } from '../use-session.ts';

/** What this person said of packages as it would stand in the report, the newest first, and whether it may; nothing where they said no words. */
export function InReport(place: Place): ReactNode {
  const { t } = useTranslation('tablet');
  const { me, room } = place;
  const rounds = Object.keys(me.responses).map(Number).filter((round) => wordsIn(place, round) !== null).toSorted((one, other) => other - one);
  if (rounds.length === 0) return null;
  return (
    <section className="gap">
      <h2>{t('bargain:inReport.title')}</h2>
      {rounds.map((round) => <OneRound key={round} {...place} round={round} several={rounds.length > 1} />)}
      <p className="soft">{t(room.phase === 'negotiate' ? 'bargain:inReport.change' : 'bargain:inReport.later')}</p>
    </section>
  );
}

function OneRound(place: Place & { round: number; several: boolean }): ReactNode {
  const { round, several, me, plan } = place;
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const chosen = me.words[round];
  const { standing, give } = useGive((command) => command.type === 'consent-words' && command.round === round, chosen !== undefined);
  const given = me.responses[round];
  const published = chosen ?? me.consents.publishWords;
  const asks = given?.kind === 'object' ? objectionText(given, plan, t, language) : '';
  return (
    <div className="gap">
      {several ? <h3>{t('bargain:inReport.round', { round })}</h3> : null}
      {published ? <p className="words" lang={me.language}>{wordsIn(place, round)}</p> : <p><strong>{t(`bargain:inReport.without.${given?.kind === 'object' ? 'objection' : 'reservation'}`)}</strong></p>}
      {asks === '' ? null : <p>{asks}</p>}
      <Choice label={t('bargain:inReport.question')} hint={t('bargain:inReport.hint')} value={published ? 'with' : 'without'} onChange={(value) => void give({ type: 'consent-words', round, publish: value === 'with' })}
        options={[{ value: 'with', label: t('bargain:inReport.with') }, { value: 'without', label: t('bargain:inReport.not') }]} />
      {chosen === undefined ? <div className="actions"><Button onPress={() => void give({ type: 'consent-words', round, publish: published })}>{t('bargain:inReport.asItIs')}</Button></div> : null}
      <Standing standing={standing} />
    </div>
  );
}

function wordsIn({ me }: Place, round: number): string | null {
  const given = me.responses[round];
  if (!given) return null;
  return given.kind === 'object' ? given.reason : given.reservation ?? null;
}
