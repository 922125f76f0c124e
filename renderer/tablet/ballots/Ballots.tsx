import { useState, type ReactNode } from 'react';
import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BallotId } from '../../../app/workshop/types.ts';
import type { BallotResult } from '../../../app/workshop/views.ts';
import { Button, Notice } from '../../components/index.ts';
import { say } from '../../texts.ts';
import { useArrival } from '../arrival.ts';
import { useLanguage, type Place } from '../use-session.ts';
import { BallotPage } from './BallotPage.tsx';
import { ShownResults } from './Results.tsx';

/** The open ballot, or a list of them when there are several; and what the facilitator shows of the closed ones. */
export function Ballots({ results, ...place }: Place & { results: readonly BallotResult[] }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const [picked, setPicked] = useState<BallotId | null>(null);
  const { ballots, phase } = place.room;
  const { extra } = place.me;
  const open = ballots.filter(({ status, ballot }) => status === 'open' || extra[ballot.id] !== undefined);
  const shown = ballots.some((ballot) => ballot.shown && ballot.status === 'closed');
  const current = open.find(({ ballot }) => ballot.id === picked) ?? (open.length === 1 ? open[0] : undefined);
  const top = useArrival<HTMLDivElement>(current?.ballot.id ?? 'list');
  if (current) {
    return (
      <div ref={top}>
        {open.length > 1 ? <Button onPress={() => setPicked(null)}>{t('ballot.list')}</Button> : null}
        <BallotPage key={current.ballot.id} {...place} held={current} />
      </div>
    );
  }
  return (
    <div ref={top}>
      <h1>{t(`common:phase.${phase}`)}</h1>
      {open.length === 0 ? <Notice live><p>{t(shown ? 'ballot.look' : 'ballot.soon')}</p></Notice> : <p className="lead">{t('ballot.choose')}</p>}
      <ul className="plain-list">
        {open.map(({ ballot }) => (
          <li key={ballot.id} className="row">
            <Button wide onPress={() => setPicked(ballot.id)}>
              {say(ballot.title, language)}{place.me.answers[ballot.id] ? <><CircleCheck aria-hidden="true" size={20} /> {t('standing.received')}</> : null}
            </Button>
          </li>
        ))}
      </ul>
      <ShownResults {...place} results={results} />
    </div>
  );
}
