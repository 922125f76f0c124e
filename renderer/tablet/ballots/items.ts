import type { Ballot, ImageId, Language, Plan } from '../../../app/workshop/types.ts';
import type { DrawingView, RoomView } from '../../../app/workshop/views.ts';
import { say } from '../../texts.ts';
import { keyOf } from './order.ts';

/** An item of a ballot as a person meets it; a picture whose wish has been taken back is called `gone`, and not shown. `words` tells the language of a wish's own words; cost in cents. */
export type ShownItem = { key: string; label: string; lang: Language; description: string; image: ImageId | null; alt: string; cost: number | null; made: Made | null };
/** What drew a picture, for what is said beside it; null of a photo that was put in. */
type Made = Pick<DrawingView, 'engine' | 'sourceType'>;

export function shownItem(plan: Plan, { wishes, gone }: Pick<RoomView, 'wishes'> & { gone: string }, item: Ballot['items'][number], language: Language): ShownItem {
  const key = keyOf(item);
  const unknown: ShownItem = { key, label: item.id, lang: language, description: '', image: null, alt: '', cost: null, made: null };
  switch (item.kind) {
    case 'design': {
      const design = plan.designs.find(({ id }) => id === item.id);
      if (!design) return unknown;
      const description = say(design.description, language);
      return { ...unknown, label: say(design.label, language), description, image: design.image, alt: description || say(design.label, language), cost: design.cost, made: madeBy(design, wishes) };
    }
    case 'measure': {
      const measure = plan.measures.find(({ id }) => id === item.id);
      return measure ? { ...unknown, label: say(measure.label, language), description: say(measure.description, language), cost: measure.cost } : unknown;
    }
    case 'criterion': {
      const criterion = plan.criteria.find(({ id }) => id === item.id);
      return criterion ? { ...unknown, label: say(criterion.label, language), description: say(criterion.question, language) } : unknown;
    }
    case 'picture': {
      const wish = wishes.find(({ drawing }) => drawing?.image === item.id);
      if (!wish?.drawing) return { ...unknown, label: gone };
      const alt = say(wish.drawing.description, language);
      return { ...unknown, label: wish.text || alt, lang: wish.text ? wish.language : language, image: item.id, alt, made: wish.drawing };
    }
  }
}

const madeBy = ({ wish: id, sketch }: Plan['designs'][number], wishes: RoomView['wishes']): Made | null =>
  wishes.find((wish) => wish.id === id)?.drawing ?? (sketch ? { engine: 'sketch' } : null);
