import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { settingsOf } from '../understood.ts';
import type { Asking } from './asking.ts';
import { Chips } from './Chips.tsx';
import { noEdits } from './edits.ts';
import { EnglishField } from './EnglishField.tsx';
import { NotUnderstood } from './NotUnderstood.tsx';

/** What is understood of the words while they are written, so that a misunderstanding is seen before it is drawn. */
export function SoFar({ asking: { reading, proposed, edits, english, change } }: { asking: Asking }): ReactNode {
  const { t } = useTranslation('tablet');
  if (reading === null || reading.elements.length + settingsOf(reading).length + reading.notUnderstood.length + edits.with.length === 0) return null;
  return (
    <section className="understood">
      <h2>{t('understood.soFar')}</h2>
      <Chips understood={reading} drawn={noEdits} now={edits} change={(next) => change({ edits: next })} />
      <NotUnderstood words={reading.notUnderstood} />
      {proposed === null ? null : <EnglishField english={proposed} mended={english} change={(words) => change({ english: words })} />}
    </section>
  );
}
