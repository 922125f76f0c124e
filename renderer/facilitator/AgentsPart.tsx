import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgentKind, AgentSeat } from '../../app/workshop/agents.ts';
import type { Group } from '../../app/workshop/types.ts';
import { useDesk } from './desk.ts';

/** Simulated voices for groups that nobody here belongs to: off unless one is switched on here, with a reason. */
export function AgentsPart() {
  const { t } = useTranslation('agents');
  const { view, words, send } = useDesk();
  const count = view.agents.length;
  const absent = view.groupCounts.filter(({ group, people }) => people === 0 && !view.agents.some((agent) => agent.group === group.id));
  return (
    <details className="agents">
      <summary>{t('desk.title')} ({count === 0 ? t('desk.off') : t('desk.on', { count })})</summary>
      <p>{t('desk.help')}</p>
      <ul className="rows">
        {view.agents.map((agent) => (
          <li key={agent.group} className="row">
            <div><Seated agent={agent} /></div>
            <button type="button" className="button" onClick={() => void send({ type: 'unseat-agent', group: agent.group })}>
              {t('desk.unseat')}<span className="hidden"> {words(labelOf(view.plan?.groups ?? [], agent.group))}</span>
            </button>
          </li>
        ))}
      </ul>
      {absent.length > 0 ? <SeatAgent groups={absent.map(({ group }) => group)} /> : <p className="note">{t('desk.noneAbsent')}</p>}
    </details>
  );
}

const labelOf = (groups: readonly Group[], id: string): Group['label'] => groups.find((group) => group.id === id)?.label ?? { en: id, fr: id };

function Seated({ agent: { group, kind, reason, source } }: { agent: AgentSeat }) {
  const { t } = useTranslation('agents');
  const { view, words } = useDesk();
  const here = view.groupCounts.some((each) => each.group.id === group && each.people > 0);
  return (
    <>
      <p>{t('desk.seated', { group: words(labelOf(view.plan?.groups ?? [], group)), reason, source })}</p>
      <small>{t(`desk.bySource.${kind}`)}</small>
      {here && <p className="note">{t('desk.silent')}</p>}
    </>
  );
}

function SeatAgent({ groups }: { groups: readonly Group[] }) {
  const { t } = useTranslation('agents');
  const { words, send } = useDesk();
  const [kind, choose] = useState<AgentKind>('rule-based');
  const seat = (form: HTMLFormElement): void => {
    const said = new FormData(form);
    const text = (name: string): string => String(said.get(name) ?? '');
    void send({ type: 'seat-agent', group: text('group'), kind, reason: text('reason'), source: text('source'), wordsMayLeave: kind === 'llm' && said.get('mayLeave') === 'on' }).then((done) => done && form.reset());
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); seat(event.currentTarget); }}>
      <label>{t('desk.which')}<select name="group">{groups.map(({ id, label }) => <option key={id} value={id}>{words(label)}</option>)}</select></label>
      <fieldset>
        <legend>{t('desk.kind')}</legend>
        {(['rule-based', 'llm'] as const).map((each) => (
          <label key={each} className="tick"><input type="radio" name="kind" checked={kind === each} onChange={() => choose(each)} />{t(`desk.kinds.${each}`)}</label>
        ))}
        {kind === 'llm' && <Model />}
      </fieldset>
      <label>{t('desk.reason')}<input name="reason" required /></label>
      <label>{t('desk.source')}<input name="source" required defaultValue={t('desk.sourceUsual')} /><small className="note">{t('desk.sourceHint')}</small></label>
      <button type="submit" className="button">{t('desk.seat')}</button>
    </form>
  );
}

/** Which model would be asked, where it runs, and that nobody ever tried it here. */
function Model() {
  const { t } = useTranslation('agents');
  const { view: { agentModel: { model, host, leaves, fault } } } = useDesk();
  if (fault !== null) return <p className="warning">{t(`desk.settings.${fault}`)}</p>;
  if (model === null) return <p className="warning">{t('desk.noModel')}</p>;
  return (
    <>
      <p>{t('desk.model', { model, host })} {t(leaves ? 'desk.leaves' : 'desk.here')}</p>
      <p className="warning">{t('desk.neverTried')}</p>
      {leaves && <label className="tick"><input type="checkbox" name="mayLeave" />{t('desk.mayLeave')}</label>}
    </>
  );
}
