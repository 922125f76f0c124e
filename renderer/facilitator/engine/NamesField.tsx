import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngineDraft } from './draft.ts';

/** Names of people, one a line, that are taken out of everything that goes to an engine. */
export function NamesField({ draft: { choice, change } }: { draft: EngineDraft }) {
  const { t } = useTranslation('engines');
  const kept = choice.names.join('\n');
  const [typed, type] = useState(kept);
  // Blank lines are typed on the way to the next name, and kept by nobody.
  const shown = namesIn(typed).join('\n') === kept ? typed : kept;
  return (
    <>
      <label>{t('names.label')}<textarea rows={4} value={shown} autoComplete="off" spellCheck={false} aria-describedby="engine-names" onChange={(event) => { type(event.target.value); change({ names: namesIn(event.target.value) }); }} /></label>
      <p className="note" id="engine-names">{t('names.hint')}</p>
    </>
  );
}

const namesIn = (text: string): string[] => text.split('\n').map((name) => name.trim().slice(0, 200)).filter((name) => name !== '').slice(0, 500);
