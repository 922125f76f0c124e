import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk.ts';

/** The name of an item of a ballot, by its key (`design:plaza`), in the desk's language. */
export function useItemName(): (key: string) => string {
  const { t } = useTranslation('common');
  const { view: { plan, wishes }, words } = useDesk();
  return (key) => {
    const [kind = '', id = ''] = key.split(':');
    const lists = { design: plan?.designs, measure: plan?.measures, criterion: plan?.criteria };
    if (kind === 'picture') {
      const wish = wishes.find(({ drawing }) => drawing?.image === id);
      return wish?.drawing ? wish.text || words(wish.drawing.description) : t('common:results.gone');
    }
    const found = kind === 'design' || kind === 'measure' || kind === 'criterion' ? lists[kind]?.find((one) => one.id === id) : undefined;
    return found ? words(found.label) : id;
  };
}
