import type { CSSProperties } from 'react';
import type { Ballot } from '../../app/workshop/types.ts';
import type { ProjectorView } from '../../app/workshop/views.ts';
import { cellsOf, widthsOf, type Naming, type Width } from '../components/charts/index.ts';
import { wrapped } from '../components/charts/rows.ts';
import { namingOf } from '../components/disagreement/naming.ts';
import { resultWords } from '../results.ts';
import { scaleOf } from '../scale.ts';
import { Sides, sidesOf, type Side } from './Sides.tsx';

/** Columns that leave room for their names in two languages; letters of a name in one line, of an item and of a criterion; the rest in pixels of a screen of 1280 by 800. */
const most = { columns: 4, letters: 20, head: 13, height: 556, line: 37, gap: 18, timer: 50, rehearsal: 40 } as const;
type GridPage = { items: readonly string[]; criteria: readonly (string | null)[] };
type Grid = { widths: readonly Width[]; names: readonly { side: Side; naming: Naming }[] };

/** How far the groups lie apart on each item and criterion, as much of it on a page as a room can read: pages of items, for four criteria at a time. */
export function gridOf(view: ProjectorView, ballot: Ballot): { grid: Grid; pages: readonly GridPage[] } {
  const { plan, wishes } = view;
  const result = view.results.find((one) => one.ballot === ballot.id);
  if (!plan || !result) return { grid: { widths: [], names: [] }, pages: [] };
  const widths = widthsOf(cellsOf(result));
  const names = sidesOf(view).map((side) => ({ side, naming: namingOf({ plan, wishes, gone: side.t('common:results.gone') }, side.language) }));
  const within = result.tables.filter(({ item, criterion }) => widths.some((width) => width.item === item && width.criterion === criterion));
  const criteria = [...new Set(within.map(({ criterion }) => criterion))];
  const items = [...new Set(within.map(({ item }) => item))];
  return { grid: { widths, names }, pages: chunks(criteria, most.columns).flatMap((some) => byLines(view, { items, criteria: some }, names.map(({ naming }) => naming)).map((each) => ({ items: each, criteria: some }))) };
}

/** Items by criteria, in both languages in one table: the number of points between the groups furthest apart, and a bar as long. */
export function WidthGrid({ view, ballot, grid: { widths, names }, page }: { view: ProjectorView; ballot: Ballot; grid: Grid; page: GridPage }) {
  const { min, max } = scaleOf(ballot);
  return (
    <>
      <Sides view={view} tag="h1" text={({ t }) => t('apart:map.far')} />
      <table className="width-grid">
        <thead><tr><th scope="col"><span className="only-read">{names.map(({ side: { language, t } }) => <span key={language} lang={language}>{t('apart:map.item')} </span>)}</span></th>{page.criteria.map((criterion) => <th key={criterion} scope="col"><Names names={names} of={({ criterion: nameOf }) => nameOf(criterion)} /></th>)}</tr></thead>
        <tbody>
          {page.items.map((item) => (
            <tr key={item}>
              <th scope="row"><Names names={names} of={(naming) => naming.item(item)} /></th>
              {page.criteria.map((criterion) => <td key={criterion}><Bar found={widths.find((width) => width.item === item && width.criterion === criterion)} ballot={ballot} side={names[0]?.side} whole={max - min} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Names({ names, of }: { names: Grid['names']; of: (naming: Naming) => string }) {
  const said = names.map(({ side, naming }) => ({ language: side.language, text: of(naming) })).filter(({ text }, at, all) => text !== '' && all.findIndex((one) => one.text === text) === at);
  return said.map(({ language, text }) => <span key={language} lang={language}>{text}</span>);
}

function Bar({ found, ballot, side, whole }: { found: Width | undefined; ballot: Ballot; side: Side | undefined; whole: number }) {
  if (!found || !side) return '—';
  const { format, spread } = resultWords(ballot.kind, side.t, side.language);
  const long: CSSProperties = { width: `${Math.min(100, (found.width / (whole || 1)) * 100)}%` };
  return <><b>{spread === null ? format(found.width) : format(found.width).replace(/^\+/, '')}</b><span className="width-bar" aria-hidden="true"><span style={long} /></span></>;
}

/** As many items as their names leave room for under the names of the criteria, one at least. */
function byLines(view: ProjectorView, { items, criteria }: GridPage, namings: readonly Naming[]): string[][] {
  const lines = (nameIn: (naming: Naming) => string, letters: number): number => namings.reduce((sum, naming) => sum + wrapped(nameIn(naming), letters).length, 0);
  const heads = Math.max(...criteria.map((criterion) => lines((naming) => naming.criterion(criterion), most.head)));
  const room = most.height - (view.timer === null ? 0 : most.timer) + (view.rehearsal ? 0 : most.rehearsal) - heads * most.line;
  const pages: string[][] = [];
  let used = 0;
  for (const item of items) {
    const height = Math.max(2, lines((naming) => naming.item(item), most.letters)) * most.line + most.gap;
    const page = pages.at(-1);
    if (page && used + height <= room) page.push(item);
    else pages.push([item]);
    used = pages.at(-1)?.length === 1 ? height : used + height;
  }
  return pages;
}

const chunks = <T,>(all: readonly T[], size: number): T[][] => Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
