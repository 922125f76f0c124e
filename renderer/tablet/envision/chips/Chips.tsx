import { Plus, RotateCcw, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChipEdits } from '../../../../app/workshop/types.ts';
import { Button } from '../../../components/index.ts';
import type { UnderstoodWish } from '../understood.ts';
import { chipsOf, putBack, putIn, takeOut, type Chip } from './edits.ts';
import { useChipText } from './chip-text.ts';

/** What a wish stands for, each to be taken out with one press and put back with another. Without `change` it is only told. */
export function Chips({ understood, drawn, now, change }: { understood: UnderstoodWish; drawn: ChipEdits; now: ChipEdits; change?: ((edits: ChipEdits) => void) | undefined }): ReactNode {
  const { t } = useTranslation('tablet');
  const chips = chipsOf(understood, drawn, now);
  const textOf = useChipText(chips.some(({ element }) => element === null));
  const press = (chip: Chip): void => change?.(chip.state !== 'out' ? takeOut(now, chip.id) : chip.again === 'put-back' ? putBack(now, chip.id) : putIn(now, chip.id));
  return (
    <ul className="chip-list" aria-label={t('understood.title')}>
      {chips.map((chip) => {
        const text = textOf(chip);
        const key = `${chip.id} ${chip.element?.place ?? ''}`;
        if (!change) return chip.state === 'out' ? null : <li key={key} className="chip">{text}</li>;
        return (
          <li key={key} className={`chip-${chip.state}`}>
            <Button onPress={() => press(chip)} aria-label={t(chip.state === 'out' ? 'understood.putBack' : 'understood.takeOut', { what: text })}>
              {chip.state === 'new' ? <Plus aria-hidden="true" size="1.1em" /> : null}
              {chip.state === 'out' ? <s>{text}</s> : <span>{text}</span>}
              {chip.state === 'out' ? <RotateCcw aria-hidden="true" size="1.1em" /> : <X aria-hidden="true" size="1.1em" />}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
