import type { ReactElement } from 'react';
import { BeforeAfter } from '../../renderer/components/charts/index.ts';
import { scale } from '../workshop/index.ts';
import { Section } from './cover.tsx';
import { Table, countText, labelsText } from './parts.tsx';
import type { Voice } from './texts.ts';
import type { Comparison, ComparisonRow, ReportModel } from './types.ts';

/** The same ratings before and after the discussion: by group on each criterion, then item by item for everyone. */
export function Shifts({ model: { comparisons }, voice }: { model: ReportModel; voice: Voice }): ReactElement {
  return (
    <Section name="shift" voice={voice}>
      <p>{voice.say(comparisons.length === 0 ? 'shift.none' : 'shift.intro')}</p>
      {comparisons.map((comparison, place) => <Shift key={place} comparison={comparison} voice={voice} />)}
    </Section>
  );
}

function Shift({ comparison: { title, rows }, voice }: { comparison: Comparison; voice: Voice }): ReactElement {
  const pooled = rows.filter((row) => row.pooled);
  const criteria = [...new Set(pooled.map(({ criterionId }) => criterionId))];
  const items = rows.filter((row) => !row.pooled && row.labels === null);
  return (
    <>
      <h3>{voice.name(title)}</h3>
      {rows.length === 0 && <p className="note">{voice.say('ballot.nothingShown')}</p>}
      {criteria.map((id) => <Chart key={id} rows={pooled.filter(({ criterionId }) => criterionId === id)} voice={voice} />)}
      {items.length > 0 && <Items rows={items} voice={voice} />}
      {rows.some(({ samePeople }) => !samePeople) && <p>{voice.say('shift.otherPeople')}</p>}
    </>
  );
}

function Chart({ rows, voice }: { rows: readonly ComparisonRow[]; voice: Voice }): ReactElement {
  const criterion = rows[0]?.criterion;
  const caption = voice.say('shift.chart', { criterion: criterion ? voice.name(criterion) : '' });
  const words = {
    group: voice.say('ballot.who'), before: voice.say('shift.before'), after: voice.say('shift.after'), change: voice.say('shift.difference'),
    format: (value: number) => voice.fixed(value, 2),
  };
  const lines = rows.map(({ labels, before, after }) => ({ label: labels ? labelsText(labels, voice) : voice.say('everyone'), before: before.mean, after: after.mean }));
  return <figure><BeforeAfter caption={caption} lines={lines} scale={scale} words={words} /><figcaption>{caption}</figcaption></figure>;
}

function Items({ rows, voice }: { rows: readonly ComparisonRow[]; voice: Voice }): ReactElement {
  const columns = [
    { title: voice.say('ballot.item') }, ...(rows.some(({ criterion }) => criterion) ? [{ title: voice.say('criterion') }] : []),
    ...['before', 'after', 'difference', 'moves'].map((key) => ({ title: voice.say(`shift.${key}`), number: true })),
  ];
  return (
    <Table caption={voice.say('shift.items')} columns={columns} rows={rows.map((row) => [
      voice.name(row.item), ...(columns.length > 5 ? [row.criterion ? voice.name(row.criterion) : ''] : []),
      voice.fixed(row.before.mean, 2), voice.fixed(row.after.mean, 2), `${voice.signed(row.after.mean - row.before.mean, 2)}${row.samePeople ? '' : '\u00A0*'}`, movesText(row, voice),
    ])} />
  );
}

function movesText({ moves }: ComparisonRow, voice: Voice): string {
  if (!moves || moves.both === 'few') return voice.say('none');
  return [moves.higher, moves.same, moves.lower].map((count) => (count === 'few' ? voice.say('shift.few') : countText(count, voice))).join(' / ');
}
