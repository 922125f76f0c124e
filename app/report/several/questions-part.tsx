import type { ReactElement } from 'react';
import { GroupMeans } from '../../../renderer/components/charts/index.ts';
import { scale } from '../../workshop/index.ts';
import { figureText } from '../figure-text.ts';
import { labelsText, Table } from '../parts.tsx';
import type { Voice } from '../texts.ts';
import type { Figure } from '../types.ts';
import { nameOf } from './pool.ts';
import type { Question, SeveralModel, Source } from './types.ts';

type Props = { model: SeveralModel; voice: Voice };
type Column = { source: Source; title: string };

/** Every kind of ballot and round by itself: by workshop over all items, item by item, by group, and what was not put together. */
export function QuestionParts({ model, voice }: Props): ReactElement {
  const asked = [...Map.groupBy(model.questions, ({ kind, round }) => `${kind} ${round}`).values()];
  if (asked.length === 0) return <p>{voice.say('several:questions.none')}</p>;
  return (
    <>
      <p>{voice.say('several:questions.intro')}</p>
      {asked.map((questions, place) => <Kind key={place} questions={questions} model={model} voice={voice} />)}
    </>
  );
}

function Kind({ questions, model, voice }: Props & { questions: readonly Question[] }): ReactElement | null {
  const [first] = questions;
  if (!first) return null;
  const columns = columnsOf(questions, model, voice);
  const criteria = [...Map.groupBy(questions, ({ criterionKey }) => criterionKey).values()];
  return (
    <div className="ballot">
      <h3>{voice.say(`several:kind.${first.kind}`)} {voice.say(`several:round.${first.round}`)}</h3>
      {columns.some(({ source }) => source.imported !== null) && <p className="note">{voice.say('imports:report.notHere')}</p>}
      {columns.length < 2 && <p>{voice.say('several:questions.nothing')}</p>}
      {columns.length > 1 && criteria.map((group, place) => <Criterion key={place} questions={group} columns={columns} model={model} voice={voice} />)}
      {columns.length > 1 && <Apart questions={questions} model={model} voice={voice} />}
    </div>
  );
}

function columnsOf(questions: readonly Question[], { sites }: SeveralModel, voice: Voice): Column[] {
  const all = new Map(questions.flatMap(({ cells }) => cells.map(({ source }) => [JSON.stringify(source), source])));
  return [...all.values()].toSorted((one, other) => one.site - other.site || (one.imported ?? '').localeCompare(other.imported ?? '', 'en')).map((source) => ({ source, title: sourceName(source, sites, voice) }));
}

const sourceName = ({ site, imported }: Source, sites: SeveralModel['sites'], voice: Voice): string => {
  const { letter = '' } = sites[site] ?? {};
  return imported === null ? letter : voice.say('several:importedIn', { letter, title: imported });
};
const isSame = (one: Source, other: Source): boolean => one.site === other.site && one.imported === other.imported;

function Criterion({ questions, columns, model, voice }: Props & { questions: readonly Question[]; columns: readonly Column[] }): ReactElement | null {
  const over = questions.find(({ item }) => item === null);
  const [first] = questions;
  const name = first?.criterion ? voice.name(first.criterion) : null;
  const kind = first?.kind ?? 'criteria';
  const lines = questions.filter(({ item }) => item !== null).flatMap((question) => linesOf(question, voice).map((line) => ({ question, ...line })));
  const telling = columns.filter(({ source }) => lines.some(({ question, key }) => figureIn(question, source, key) !== null));
  const some = lines.length > 0 || (over?.cells ?? []).some((cell) => cell.everyone !== null || cell.lines.length > 0);
  if (!some) return null;
  return (
    <>
      {name !== null && <h4>{name}</h4>}
      {over && <Overview question={over} columns={columns} name={name ?? ''} model={model} voice={voice} />}
      <ByGroup question={over} columns={columns} voice={voice} />
      {lines.length > 0 && <Table even caption={`${voice.say('several:questions.items')} ${voice.say(`unit.${kind}`)}`} columns={[{ title: voice.say('ballot.item') }, ...telling.map(({ title }) => ({ title, number: true })), { title: voice.say('several:together'), number: true }]}
        rows={lines.map(({ question, key, who }) => [<>{question.item ? voice.name(question.item) : ''} · <small>{who}</small></>,
          ...telling.map(({ source }) => <Shown key={source.site} figure={figureIn(question, source, key)} kind={kind} voice={voice} />),
          <Shown key="together" figure={question.pooled.find(({ labels }) => (labels ? nameOf({ labels }) : '') === key) ?? null} kind={kind} voice={voice} />])} />}
    </>
  );
}

/** Everyone, and each group of the plan, where at least two columns tell of it: what only one tells of has nothing beside it. */
function linesOf(question: Question, voice: Voice): { key: string; who: string }[] {
  const told = question.cells.flatMap(({ everyone, lines }) => [...(everyone ? [{ key: '', who: voice.say('everyone') }] : []), ...lines.filter(({ group }) => group).map((line) => ({ key: nameOf(line), who: labelsText(line.labels, voice) }))]);
  return [...Map.groupBy(told, ({ key }) => key).values()].flatMap((each) => (each.length > 1 ? each.slice(0, 1) : []));
}

function figureIn({ cells }: Question, source: Source, key: string): Figure | null {
  const cell = cells.find((each) => isSame(each.source, source));
  return (key === '' ? cell?.everyone : cell?.lines.find((line) => nameOf(line) === key)) ?? null;
}

/** Everyone's mean in each workshop, drawn. */
function Overview({ question, columns, name, model, voice }: Props & { question: Question; columns: readonly Column[]; name: string }): ReactElement | null {
  const usual = `${scale.min}-${scale.max}`;
  const lines = question.scale !== usual ? [] : columns.flatMap(({ source }) => {
    const figure = source.imported === null ? question.cells.find((cell) => isSame(cell.source, source))?.everyone : null;
    const site = model.sites[source.site];
    return figure && site ? [{ label: voice.say('several:site', { letter: site.letter, title: voice.name(site.place ?? site.title) }), ...figure }] : [];
  });
  if (lines.length < 2) return null;
  const caption = voice.say('several:questions.chart', { criterion: name });
  const words = { group: voice.say('several:sites.workshop'), people: voice.say('ballot.n'), mean: voice.say('ballot.mean'), spread: voice.say('ballot.sd'), none: voice.say('none'), format: (value: number) => (Number.isInteger(value) ? voice.number(value) : voice.fixed(value, 1)) };
  return <figure><GroupMeans caption={caption} lines={lines} scale={scale} words={words} /><figcaption>{caption}</figcaption></figure>;
}

/** Everyone and the groups of the plan over all items, as each workshop tells of them. */
function ByGroup({ question, columns, voice }: { question: Question | undefined; columns: readonly Column[]; voice: Voice }): ReactElement | null {
  if (!question) return null;
  const groups = new Map(question.cells.flatMap((cell) => cell.lines.filter(({ group }) => group).map((line) => [nameOf(line), labelsText(line.labels, voice)])));
  const lines = [...(question.cells.some(({ everyone }) => everyone) ? [['', voice.say('everyone')] as const] : []), ...groups];
  const telling = columns.filter(({ source }) => lines.some(([key]) => figureIn(question, source, key) !== null));
  if (telling.length === 0) return null;
  return (
    <Table even caption={voice.say('several:questions.groups')} columns={[{ title: voice.say('ballot.who') }, ...telling.map(({ title }) => ({ title, number: true }))]}
      rows={lines.map(([key, who]) => [who, ...telling.map(({ source }) => <Shown key={source.site} figure={figureIn(question, source, key)} kind={question.kind} voice={voice} />)])} />
  );
}

function Shown({ figure, kind, voice }: { figure: Figure | null; kind: Question['kind']; voice: Voice }): ReactElement {
  return figure ? <>{figureText(kind, figure, voice).main} <small>{voice.say('ballot.people', { count: figure.n })}</small></> : <>{voice.say('none')}</>;
}

/** Which answers were put together, and why others were not: once for each reason. */
function Apart({ questions, model: { sites }, voice }: Props & { questions: readonly Question[] }): ReactElement {
  const items = questions.filter(({ item }) => item !== null);
  const pooled = items.filter(({ pooled: lines }) => lines.length > 0).length;
  const reasons = Map.groupBy(items.flatMap(({ apart }) => apart), ({ source, why }) => JSON.stringify([source, why]));
  return (
    <>
      <p>{pooled === 0 ? voice.say('several:apart.noneTogether') : voice.say('several:apart.together', { count: pooled, all: items.length })}</p>
      {reasons.size > 0 && <ul>{[...reasons].map(([key, [first, ...more]]) => first && <li key={key}>{voice.say(`several:apart.why.${first.why}`, { who: sourceName(first.source, sites, voice), count: more.length + 1 })}</li>)}</ul>}
    </>
  );
}
