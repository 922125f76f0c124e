import { useTranslation } from 'react-i18next';
import type { ProgramStatus } from '../../../app/protocol/engines.ts';
import { useDesk } from '../desk.ts';
import { startProgram, stopProgram } from './calls.ts';

/** How the server program does: its state, its step, what it said last, and the two buttons that rule it. */
export function ProgramState({ program: { state, step, lines, fault }, look }: { program: ProgramStatus; look: () => Promise<void> }) {
  const { t } = useTranslation('engines');
  const { words } = useDesk();
  const runs = state === 'starting' || state === 'running';
  return (
    <section className="card">
      <p role="status" className={state === 'failed' ? 'wrong' : undefined}>{t(`program.state.${state}`)} {fault && words(fault)}</p>
      {step && <p><progress value={step.step} max={step.steps} aria-label={t('program.step', step)} /> {t('program.step', step)}</p>}
      <button type="button" className="button" onClick={() => void (runs ? stopProgram() : startProgram()).then(look)}>{t(runs ? 'program.stop' : 'program.start')}</button>
      <details>
        <summary>{t('program.lines')}</summary>
        <pre className="engine-lines">{lines.length === 0 ? t('program.noLines') : lines.join('\n')}</pre>
      </details>
    </section>
  );
}
