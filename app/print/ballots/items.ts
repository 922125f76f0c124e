import { itemKey, type BallotItem, type ImageId, type Language, type State } from '../../workshop/index.ts';
import { textsIn } from '../texts.ts';

/** An item as it is printed; cost in cents. */
export type PrintedItem = { key: string; id: string; label: string; lang: Language; description: string; image: ImageId | null; cost: number };

/** A picture whose wish was taken back is named so, and not printed. */
export function printedItem({ plan, wishes }: Pick<State, 'plan' | 'wishes'>, item: BallotItem, language: Language): PrintedItem {
  const { id } = item;
  const bare: PrintedItem = { key: itemKey(item), id, label: id, lang: language, description: '', image: null, cost: 0 };
  if (item.kind === 'picture') {
    const wish = Object.values(wishes).find(({ drawing, status }) => status === 'accepted' && drawing?.image === id);
    if (!wish?.drawing) return { ...bare, label: textsIn(language)('common:results.gone') };
    return { ...bare, image: item.id, label: wish.text || wish.drawing.description[language], lang: wish.text ? wish.language : language };
  }
  const found = item.kind === 'design' ? plan?.designs.find((one) => one.id === id) : item.kind === 'measure' ? plan?.measures.find((one) => one.id === id) : plan?.criteria.find((one) => one.id === id);
  if (!found) return bare;
  const said = (text: { en: string; fr: string }): string => text[language] || text[language === 'en' ? 'fr' : 'en'];
  return { ...bare, label: said(found.label), description: said('description' in found ? found.description : found.question), image: 'image' in found ? found.image : null, cost: 'cost' in found ? found.cost : 0 };
}
