import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WishView } from '../../app/workshop/views.ts';
import { Counted } from './made/Counted.tsx';
import { readUnderstood } from '../tablet/envision/understood.ts';

/** Words of one wish that the drawing made nothing of. */
export function NotUnderstoodIn({ wish }: { wish: WishView }): ReactNode {
  const { t } = useTranslation('facilitator');
  const words = wordsOf(wish);
  if (words.length === 0) return null;
  return <p className="by">{t('notUnderstood.inWish')} {words.map((word) => <q key={word} lang={wish.language}>{word}</q>).flatMap((one, place) => (place === 0 ? [one] : [', ', one]))}</p>;
}

/** The words that the drawing made nothing of in the wishes before the facilitator, those of most wishes first. */
export function NotUnderstoodWords({ wishes }: { wishes: readonly WishView[] }): ReactNode {
  const { t } = useTranslation('facilitator');
  const words = counted(wishes.flatMap((wish) => wordsOf(wish)));
  if (words.length === 0) return null;
  return (
    <details>
      <summary>{t('notUnderstood.title', { count: words.length })}</summary>
      <p>{t('notUnderstood.help')}</p>
      <ul>{words.map(([word, count]) => <li key={word}><Counted count={count} say={(values) => t('notUnderstood.word', values)} values={{ word }} what={word}><ul>{wishes.filter((wish) => wordsOf(wish).includes(word)).map(({ id, text, language }) => <li key={id} lang={language}>{text}</li>)}</ul></Counted></li>)}</ul>
    </details>
  );
}

const wordsOf = ({ drawing }: WishView): readonly string[] => [...new Set(readUnderstood(drawing?.understood)?.notUnderstood)];

function counted(words: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([left, more], [right, fewer]) => fewer - more || left.localeCompare(right));
}
