import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { drawnHere } from '../../../app/protocol/engines.ts';
import { useDesk } from '../desk.ts';
import { EngineChooser } from './EngineChooser.tsx';
import { Leaving } from './Leaving.tsx';
import { NamesField } from './NamesField.tsx';
import { PreviewPart } from './PreviewPart.tsx';
import { ProgramState } from './ProgramState.tsx';
import { TestEngine } from './TestEngine.tsx';
import { TranslationLine } from './TranslationLine.tsx';
import { useEngineDraft, type EngineDraft } from './draft.ts';

/** Which engine makes pictures: folded away, with what draws now in its title. */
export function EnginePart() {
  const { t } = useTranslation('engines');
  const { view: { engine } } = useDesk();
  const [open, setOpen] = useState(false);
  const now = engine === null ? t('now.sketch') : engine.leaves ? t('now.leaves', { name: engine.name }) : t('now.here');
  return (
    <details className="engine" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('title')} <span className="note">({now})</span></summary>
      {open && <EngineSettings />}
    </details>
  );
}

function EngineSettings() {
  const { t } = useTranslation('engines');
  const draft = useEngineDraft(drawnHere);
  const { desk, unreachable, choice } = draft;
  if (!desk) return unreachable ? <p className="wrong" role="alert">{t('unreachable')} <button type="button" className="button" onClick={() => void draft.look()}>{t('again')}</button></p> : <output>{t('loading')}</output>;
  return (
    <form onSubmit={(event) => { event.preventDefault(); void draft.save(); }}>
      <p className="note">{t('help')}</p>
      {desk.unreadable && <p className="warning">{t('unreadable')}</p>}
      {desk.choice.engine !== 'sketch' && desk.now.id === 'sketch' && <p className="warning">{t('now.waiting')}</p>}
      <EngineChooser draft={draft} desk={desk} />
      <Leaving draft={draft} />
      {choice.engine !== 'sketch' && <NamesField draft={draft} />}
      <Keep draft={draft} />
      {choice.engine === 'program' && desk.choice.engine === 'program' && <ProgramState program={desk.program} look={draft.look} />}
      {choice.engine !== 'sketch' && <TestEngine key={JSON.stringify([choice, draft.secret])} choice={choice} secret={draft.secret} />}
      <PreviewPart choice={choice} />
      {choice.engine !== 'sketch' && <TranslationLine />}
    </form>
  );
}

function Keep({ draft: { changed, refused, saved, discard } }: { draft: EngineDraft }) {
  const { t } = useTranslation(['engines', 'facilitator']);
  const { words } = useDesk();
  return (
    <>
      <div className="actions">
        <button type="submit" className="button button-main" disabled={!changed}>{t('save')}</button>
        {changed && <button type="button" className="button" onClick={discard}>{t('discard')}</button>}
        <output>{changed ? t('unsaved') : saved ? t('saved') : ''}</output>
      </div>
      {refused && <p className="wrong" role="alert">{refused.words ? words(refused.words) : t([`facilitator:fault.${refused.code}`, 'facilitator:fault.unexpected'])}</p>}
    </>
  );
}
