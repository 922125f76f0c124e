import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngineChoice, EngineTested } from '../../../app/protocol/engines.ts';
import { Notice } from '../../components/Notice.tsx';
import { useDesk } from '../desk.ts';
import { testEngine, type Refused } from './calls.ts';

/** Has a small picture painted by what is typed, saved or not, and says in plain words what came of it. It can be cancelled. */
export function TestEngine({ choice, secret }: { choice: EngineChoice; secret: string | null | undefined }) {
  const { t } = useTranslation('engines');
  const [came, setCame] = useState<EngineTested | Refused | 'cancelled' | null>(null);
  const [running, setRunning] = useState(false);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const begin = async (): Promise<void> => {
    const mine = new AbortController();
    stop.current = mine;
    setCame(null);
    setRunning(true);
    setCame(await testEngine({ choice, ...(secret !== undefined && { secret }) }, mine.signal).catch(() => 'cancelled' as const));
    setRunning(false);
  };
  return (
    <section className="engine-test">
      <div className="actions">
        {/* One button, so that whoever pressed it is still on it. */}
        <button type="button" className="button" aria-describedby="engine-test" onClick={() => (running ? stop.current?.abort() : void begin())}>{t(running ? 'test.cancel' : 'test.do')}</button>
        <output>{running ? t(choice.engine === 'program' ? 'test.runningProgram' : 'test.running') : ''}</output>
      </div>
      <p className="note" id="engine-test">{t('test.hint')}</p>
      {came !== null && <Outcome came={came} />}
    </section>
  );
}

function Outcome({ came }: { came: EngineTested | Refused | 'cancelled' }) {
  const { t } = useTranslation(['engines', 'facilitator']);
  const { words } = useDesk();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => { place.current?.scrollIntoView({ block: 'nearest' }); }, []);
  const said = came === 'cancelled' ? t('test.cancelled') : came.words ? words(came.words) : t([`facilitator:fault.${came.code ?? ''}`, 'facilitator:fault.unexpected']);
  return <div ref={place}><Notice kind={came === 'cancelled' ? 'info' : came.ok ? 'good' : 'error'} live><p>{said}</p></Notice></div>;
}
