import { mayPublishPicture, mayQuoteAnswer, pseudonymName, wasHelped } from '../workshop/index.ts';
import type { BallotState, Bilingual, State } from '../workshop/index.ts';
import type { Merged } from '../merging/index.ts';
import { cellsOf, oneQuestion } from '../disagreement/index.ts';
import { tableOf } from './csv.ts';
import type { Table, Value } from './csv.ts';
import { groupsOf } from './people.ts';
import { roomNames } from './room-names.ts';

/**
 * Row-level data, for `exports/restricted/` alone. `ratings.csv` is a ratings table of DESIGN §3.2, one row for a question
 * asked twice in a round. Receipt codes are left out: with one, anyone could withdraw its holder.
 */
export function restrictedTables(state: State, merged: Merged | null = null): Table[] {
  const sheets = [...(state.imports.length > 0 ? [importedRatings(state)] : []), participants(state), ratings(state), answers(state), wishes(state), comments(state), merged ? responsesIn(merged) : responses(state)];
  return sheets.map((sheet) => (merged ? withRooms(sheet, merged) : sheet)).map(({ name, columns, rows }) => tableOf(name, columns, rows));
}

type Sheet = { name: string; columns: readonly string[]; rows: readonly (readonly Value[])[] };
const sheetOf = (name: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Sheet => ({ name, columns, rows });

/** Of each row, the room that its person belongs to; empty where they had joined before the rooms parted. A ratings table has no such column. */
function withRooms({ name, columns, rows }: Sheet, { rooms, roomOf }: Merged): Sheet {
  const who = columns.indexOf('participant');
  if (name === 'ratings.csv' || who < 0 || columns.includes('room')) return { name, columns, rows };
  const names = roomNames(rooms);
  return { name, columns: [...columns, 'room'], rows: rows.map((row) => [...row, nameIn(names.get(roomOf[String(row[who])] ?? ''))]) };
}

const nameIn = (name: Bilingual | undefined): Value => (name === undefined ? null : name.en === name.fr ? name.en : `${name.en} / ${name.fr}`);

/** Each room bargained by itself: an answer is of the room in which it was given. */
function responsesIn({ rooms }: Merged): Sheet {
  const names = roomNames(rooms);
  const sheets = rooms.map(({ record, state }) => ({ room: nameIn(names.get(record)), ...responses(state) }));
  return { name: 'responses.csv', columns: [...(sheets[0]?.columns ?? []), 'room'], rows: sheets.flatMap(({ room, rows }) => rows.map((row) => [...row, room])) };
}

function participants(state: State): Sheet {
  const columns = ['participant', 'pseudonym', 'language', 'age_band', 'groups', 'group_data', 'publish_words', 'publish_pictures', 'cloud', 'via', 'people', 'table', 'with_code', 'helped'];
  return sheetOf('participants.csv', columns, Object.values(state.participants).map((person) => {
    const { groupData, publishWords, publishPictures, cloud } = person.consents;
    const { en, fr } = pseudonymName(person.pseudonym);
    return [person.id, `${en} / ${fr}`, person.language, person.ageBand, groupsOf(person).join(';'), groupData, publishWords, publishPictures, cloud, person.via, person.people, person.table, person.code !== null, (state.helped[person.id] ?? []).length > 0];
  }));
}

function ratings(state: State): Sheet {
  const rows = new Map<string, Value[]>();
  for (const held of Object.values(state.ballots).filter(({ ballot }) => ballot.kind === 'criteria')) {
    for (const { participant, item, criterion, score, groups } of rowsOf(state, held)) {
      rows.set(JSON.stringify([participant, item, criterion, held.ballot.round]), [participant, item, criterion, score, held.ballot.round, groups]);
    }
  }
  return sheetOf('ratings.csv', ['participant', 'item', 'criterion', 'score', 'round', 'groups'], [...rows.values()]);
}

/** What others collected: their people are nobody of this workshop. */
function importedRatings({ imports }: State): Sheet {
  return sheetOf('imported-ratings.csv', ['import', 'source', 'person', 'item', 'criterion', 'score', 'round', 'groups'], imports.flatMap(({ title, source, items, criteria, groups, people }) =>
    people.flatMap(({ name, groups: own, ...said }) => (['before', 'after'] as const).flatMap((round) => said[round].map(([item, criterion, score]) =>
      [title, source, name, items[item]?.name ?? null, criteria[criterion]?.name ?? null, score, round, own.map((place) => groups[place]?.name ?? '').join(';')])))));
}

function answers(state: State): Sheet {
  const rows = Object.values(state.ballots).flatMap((held) => [
    ...Object.entries(held.answers).filter(([, { kind }]) => kind === 'skipped').map(([id]) => [held.ballot.id, held.ballot.kind, held.ballot.round, id, null, null, 'skipped', lateOf(held, id), ...paperOf(held, id), wasHelped(state, id, `answer:${held.ballot.id}`)]),
    ...rowsOf(state, held).map(({ participant, item, criterion, score }) =>
      [held.ballot.id, held.ballot.kind, held.ballot.round, participant, item, criterion === oneQuestion ? null : criterion, score, lateOf(held, participant), ...paperOf(held, participant), wasHelped(state, participant, `answer:${held.ballot.id}`)]),
  ]);
  return sheetOf('answers.csv', ['ballot', 'kind', 'round', 'participant', 'item', 'criterion', 'value', 'late', 'paper', 'paper_differences', 'paper_counted', 'helped'], rows);
}

/** Whether an answer came when its ballot was closed and was admitted, and if so whether the room had seen results by then. */
const lateOf = ({ late = {} }: BallotState, id: string): string => {
  const counts = late[id]?.counts ?? null;
  return counts === null ? 'no' : counts.seen ? 'after-results' : 'before-results';
};

/** Of an answer on paper: how often it was typed in, in how many fields two entries differed, and where its ballot stood when it began to count. */
const paperOf = ({ paper = {} }: BallotState, id: string): Value[] => {
  const mark = paper[id];
  return mark ? [mark.entered, mark.differences, mark.when] : ['no', null, null];
};

function rowsOf(state: State, { ballot, answers: said }: BallotState) {
  return Object.entries(said).flatMap(([participant, answer]) => {
    const person = state.participants[participant];
    if (!person) return [];
    return cellsOf(ballot, answer).map((cell) => ({ participant, groups: groupsOf(person).join(';'), ...cell }));
  });
}

function wishes(state: State): Sheet {
  const columns = ['wish', 'participant', 'language', 'text', 'status', 'why', 'reason', 'outcome', 'parent', 'image', 'source_type', 'engine', 'model', 'prompt', 'seed', 'rights', 'may_publish_words', 'may_publish_picture', 'table', 'helped'];
  return sheetOf('wishes.csv', columns, Object.values(state.wishes).map((wish) => {
    const { drawing, outcome } = wish;
    const consents = state.participants[wish.author]?.consents;
    return [
      wish.id, wish.author, wish.language, wish.text, wish.status, wish.why, wish.reason, outcome && JSON.stringify(outcome), wish.parent, drawing?.image ?? null, drawing?.sourceType ?? null,
      drawing?.engine ?? null, drawing?.model ?? null, drawing?.prompt ?? null, wish.seed, wish.rights, consents?.publishWords === true, mayPublishPicture(consents, wish), wish.table, wasHelped(state, wish.author, `wish:${wish.id}`),
    ];
  }));
}

function comments(state: State): Sheet {
  return sheetOf('comments.csv', ['comment', 'wish', 'participant', 'language', 'text', 'helped'], Object.values(state.wishes).flatMap((wish) =>
    wish.comments.map(({ id, author, language, text }) => [id, wish.id, author, language, text, wasHelped(state, author, `comment:${id}`)])));
}

function responses(state: State): Sheet {
  const columns = ['round', 'participant', 'response', 'reason', 'must_have', 'cannot_accept', 'criterion', 'reservation', 'may_publish_words', 'helped'];
  return sheetOf('responses.csv', columns, state.rounds.flatMap(({ round, responses: said, words }) => Object.entries(said).map(([id, response]) => [
    round, id, response.kind, ...(response.kind === 'object' ? [response.reason, response.mustHave, response.cannotAccept, response.criterion ?? null, null] : [null, null, null, null, response.reservation ?? null]),
    mayQuoteAnswer(state, { words }, id), wasHelped(state, id, `response:${round}`),
  ])));
}
