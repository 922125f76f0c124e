import { useTranslation } from 'react-i18next';
import type { BallotKind } from '../../../app/workshop/types.ts';
import type { PairsTold } from '../../../app/workshop/withheld-views.ts';
import type { Naming } from '../../components/charts/index.ts';
import { resultWords } from '../../results.ts';
import { useDesk } from '../desk.ts';
import { NumbersTable } from './NumbersTable.tsx';

type Props = { pairs: PairsTold; kind: BallotKind; naming: Naming };

/** What people said who are in two groups at once, as the report has it, and of whom it says nothing. */
export function PairsPart({ pairs: { repeated, told, missing }, kind, naming }: Props) {
  const { t } = useTranslation('facilitator');
  const { language } = useDesk();
  const { format, mean: unit } = resultWords(kind, t, language);
  if (repeated) return <p className="soft">{t('apart:withheld.pairs.repeated')}</p>;
  const names = (groups: PairsTold['told'][number]['groups']): string => groups.map((label) => naming.words(label)).join(' + ');
  const rows = told.map(({ groups, item, criterion, items, people, mean }) => {
    const what = [...(item === null ? [] : [naming.item(item)]), ...(criterion === null ? [] : [naming.criterion(criterion)])].join(' · ');
    return { key: `${names(groups)} ${item} ${criterion}`, cells: [<>{names(groups)}<small> {what}</small></>, items, people, format(mean)] };
  });
  return (
    <>
      <NumbersTable caption={t('apart:withheld.pairs.title')} heads={[...['groups', 'items', 'people'].map((key) => t(`apart:withheld.pairs.${key}`)), unit]} rows={rows} />
      {missing.length > 0 && (
        <>
          <p>{t('apart:withheld.pairs.missing')}</p>
          <ul className="sentences">
            {missing.map(({ groups, why, people, questions, whole }) => (
              <li key={`${names(groups)} ${why}`}>{t(`apart:withheld.pairs.${why}`, { groups: names(groups), count: people })}{!whole && ` ${t('apart:withheld.pairs.questions', { count: questions })}`}</li>
            ))}
          </ul>
        </>
      )}
      {told.length + missing.length === 0 && <p className="soft">{t('apart:withheld.pairs.none')}</p>}
    </>
  );
}
