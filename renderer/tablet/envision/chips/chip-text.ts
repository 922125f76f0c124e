import { useTranslation } from 'react-i18next';
import { say } from '../../../texts.ts';
import { useLanguage } from '../../use-session.ts';
import type { UnderstoodElement } from '../understood.ts';
import type { Chip } from './edits.ts';
import { useElements } from './elements.ts';

/** How a chip reads in the reader's language. `byId`: some are known by their id alone, and the list of things must be asked for their names. */
export function useChipText(byId: boolean): (chip: Pick<Chip, 'id' | 'element'>) => string {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const elements = useElements(byId);
  const counted = ({ label, count }: UnderstoodElement): string => {
    const name = say(label, language);
    return count === null ? name : t('understood.count', { name, count: typeof count === 'number' ? String(count) : t(`understood.${count}`) });
  };
  return ({ id, element }) => {
    if (id.includes('.')) return t(`understood.${id}`);
    if (element === null) return say(elements?.find((each) => each.id === id)?.label ?? { en: id, fr: id }, language);
    if (element.negated) return t('understood.less', { name: say(element.label, language) });
    return element.place === null ? counted(element) : t('understood.placed', { what: counted(element), where: t(`understood.place.${element.place}`) });
  };
}
