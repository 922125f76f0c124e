import type { ReactNode } from 'react';
import { Picture, PictureMark } from '../../components/index.ts';
import { money } from '../../texts.ts';
import { useLanguage } from '../use-session.ts';
import type { ShownItem } from './items.ts';

/** One item with its picture, words and, where asked, its cost. */
export function ItemCard({ item, withCost = false, children }: { item: ShownItem; withCost?: boolean; children?: ReactNode }): ReactNode {
  const language = useLanguage();
  return (
    <section className="item">
      {item.image === null ? null : <Picture image={item.image} alt={item.alt} />}
      {item.image !== null && item.made ? <PictureMark picture={item.made} /> : null}
      <h2 lang={item.lang}>{item.label}</h2>
      {item.description ? <p>{item.description}</p> : null}
      {withCost && item.cost !== null ? <p><strong>{money(item.cost, language)}</strong></p> : null}
      {children}
    </section>
  );
}
