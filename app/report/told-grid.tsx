import type { ReactElement, ReactNode } from 'react';
import type { CriterionId, ResultLine } from '../workshop/index.ts';
import { Table } from './parts.tsx';
import { criterionName, lineName, type ToldProps } from './told-words.ts';

/** More columns than this leave no room for their names. */
const widest = 4;

type Told = { criterion: CriterionId | null; line: number };
type Props<T extends Told> = ToldProps & { caption: string; group: string; whole: string; lines: readonly ResultLine[]; told: readonly T[]; cell: (each: T) => ReactNode };

/** Groups by criteria, a few criteria a table. */
export function ToldGrid<T extends Told>({ caption, group, whole, lines, told, cell, model, voice }: Props<T>): ReactElement {
  const criteria = [...new Set(told.map(({ criterion }) => criterion))];
  const groups = [...new Set(told.map(({ line }) => line))].toSorted((a, b) => a - b);
  const chunks = Array.from({ length: Math.ceil(criteria.length / widest) }, (_, at) => criteria.slice(at * widest, (at + 1) * widest));
  const cellAt = (line: number, criterion: CriterionId | null): ReactNode => {
    const each = told.find((one) => one.line === line && one.criterion === criterion);
    return each === undefined ? voice.say('none') : cell(each);
  };
  return (
    <>
      {chunks.map((some, at) => (
        <Table key={at} even caption={caption} columns={[{ title: group }, ...some.map((id) => ({ title: id === null ? whole : criterionName(model, id, voice), number: true }))]}
          rows={groups.map((line) => [lineName(lines, line, voice), ...some.map((id) => cellAt(line, id))])} />
      ))}
    </>
  );
}
