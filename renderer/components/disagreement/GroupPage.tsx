import type { ReactNode } from 'react';
import type { TFunction } from 'i18next';
import type { ShiftTold } from '../../../app/workshop/disagreement-views.ts';
import type { Ballot, Language } from '../../../app/workshop/types.ts';
import { resultWords } from '../../results.ts';
import { list } from '../../texts.ts';
import { saidBy, type Cells, type Naming, type SaidOf } from '../charts/index.ts';
import { marks } from '../slotted.tsx';
import { placeName } from './naming.ts';

type Write = (said: { item: string; criterion: string | null }, line: number, n: number, text: string) => ReactNode;
type Props = {
  told: Cells; shift: ShiftTold | null; line: number; ballot: Ballot; naming: Naming; t: TFunction; language: Language;
  /** How many of each it tells. */
  most: number; heading: 'h2' | 'h4' | 'h5';
  /** Only what it put highest and lowest, or only where it lies apart and how it moved; all of it where absent. */
  part?: 'liked' | 'apart' | undefined;
  /** Makes a mean one that can be opened; only the facilitator's desk does. */
  write?: Write | undefined;
};

/** What one group said of one ballot, in sentences: what it put highest and lowest, where it is furthest from everyone, and where talking moved it. */
export function GroupPage({ told, shift, line, ballot, naming, t, language, most, heading: Heading, part, write }: Props) {
  const firstIsLow = ballot.kind === 'ranking';
  const said = saidBy(told, line, most, firstIsLow);
  const group = told.lines[line];
  const { format } = resultWords(ballot.kind, t, language);
  if (!group || !said) return <p>{t('apart:group.none')}</p>;
  const mean = (place: SaidOf, at: number, { n, mean: value }: SaidOf['mine']): ReactNode => write?.(place, at, n, format(value)) ?? format(value);
  const simple = (title: string, places: readonly SaidOf[]) => (
    <div>
      <Heading>{t(title)}</Heading>
      <ul>{places.map((place) => <li key={`${place.item} ${place.criterion}`}><b>{mean(place, line, place.mine)}</b> {placeName(naming, place.item, place.criterion)}</li>)}</ul>
    </div>
  );
  return (
    <div className="group-page">
      <p>{t('apart:group.people', { count: said.n })}{group.parts.length > 0 && <> {t('apart:group.parts', { list: list(group.parts.map(naming.words), language) })}</>}</p>
      {part !== 'apart' && simple(firstIsLow ? 'apart:group.first' : 'apart:group.best', said.best)}
      {part !== 'apart' && said.worst.length > 0 && simple(firstIsLow ? 'apart:group.last' : 'apart:group.worst', said.worst)}
      {part !== 'liked' && (
        <div>
          <Heading>{t(said.apart.some(({ other }) => other.line > 0) ? 'apart:group.others' : 'apart:group.apart')}</Heading>
          {said.apart.length === 0 ? <p>{t('apart:group.agrees')}</p> : (
            <ul>{said.apart.map((place) => {
              const { mark, show } = marks();
              const { other } = place;
              const [what, mine, theirs] = [placeName(naming, place.item, place.criterion), mark(mean(place, line, place.mine)), mark(mean(place, other.line, other))];
              return <li key={`${place.item} ${place.criterion}`}>{show(other.line === 0 ? t('apart:group.here', { what, mine, everyone: theirs }) : t('apart:group.there', { what, mine, other: theirs, group: naming.words(told.lines[other.line]?.label ?? { en: '', fr: '' }) }))}</li>;
            })}</ul>
          )}
        </div>
      )}
      {part !== 'liked' && shift && <Moved shift={shift} line={line} naming={naming} t={t} format={format} most={most} heading={Heading} />}
    </div>
  );
}

/** Over all items of a criterion together, of people present both times; what moved furthest first. */
function Moved({ shift, line, naming, t, format, most, heading: Heading }: { shift: ShiftTold; format: (value: number) => string } & Pick<Props, 'line' | 'naming' | 't' | 'most' | 'heading'>) {
  const mine = shift.moves.filter((move) => move.line === line && move.item === null).toSorted((one, other) => Math.abs(other.change) - Math.abs(one.change));
  if (mine.length === 0) return null;
  const moved = mine.filter(({ before, after }) => format(before) !== format(after)).slice(0, most);
  return (
    <div>
      <Heading>{t('apart:group.moved')}</Heading>
      {moved.length === 0 ? <p>{t('apart:group.still')}</p> : (
        <ul>{moved.map(({ criterion, before, after }) => (
          <li key={criterion}>{t('apart:group.movedTo', { what: naming.criterion(criterion) || t('apart:sentence.whole'), before: format(before), after: format(after) })}</li>
        ))}</ul>
      )}
    </div>
  );
}
