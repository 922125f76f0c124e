import { useTranslation } from 'react-i18next';
import { Openable } from '../made/Openable.tsx';

/** What `how` says of a number in `apart:how`; `counted`: whose people it counts and how many; `from`: the sum itself, or what its margin is. */
type Props = { text: string; what: string; how: string; counted?: { n: number; line: string }; from?: readonly string[] };

/** A statistic that opens to say what it is, in plain words, and whom it counts. A dash is no number and opens nothing. */
export function StatNumber({ text, what, how, counted, from = [] }: Props) {
  const { t } = useTranslation('apart');
  if (text === '—') return <>{text}</>;
  return (
    <Openable text={text} what={what}>
      <p>{t(`how.${how}`)}</p>
      {from.map((line) => <p key={line}><strong>{line}</strong></p>)}
      {counted && <p>{t('how.counted', { count: counted.n, line: counted.line })}</p>}
      <p className="note">{t('present')}</p>
    </Openable>
  );
}
