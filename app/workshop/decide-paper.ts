import { askingAtOpening } from './balanced-plan.ts';
import { ballotFault, replyToBallotFault } from './decide-ballot.ts';
import { unknownGroup } from './decide-person.ts';
import { blank, refuse, type Chance, type Decision } from './decision.ts';
import { own } from './own.ts';
import { paperDifferences } from './paper-fields.ts';
import { mostSheets, partOf, type PaperCommand, type PaperEntry, type PaperMark, type PaperPart, type PaperPerson, type PrintedSheet, type Sheet } from './paper.ts';
import type { Event, State } from './types.ts';

/** Sheets of paper: printed, typed in once or twice, settled where two entries differ. What counts is a joining and answers like any other, marked 'paper'. */
export function decidePaper(state: State, command: PaperCommand, chance: Chance): Decision {
  if (!state.plan) return refuse('not-prepared');
  switch (command.type) {
    case 'prepare-paper': {
      if (own(state.ballots, command.ballot.id) ?? own(state.paper.prepared, command.ballot.id)) return refuse('ballot-exists');
      return ballotFault(state, state.plan, command.ballot) ?? [{ type: 'paper-prepared', ballot: command.ballot, asking: askingAtOpening(state, state.plan, command.ballot) }];
    }
    case 'print-sheets': return print(state, command, chance);
    case 'enter-paper': return enter(state, command, chance);
    case 'settle-paper': return settleAsked(state, command, chance);
    case 'close-paper': {
      const held = own(state.ballots, command.ballot);
      if (!held) return refuse('unknown-ballot');
      if (held.status === 'open') return refuse('ballot-open');
      return state.paper.allIn.includes(command.ballot) === command.all ? [] : [{ type: 'paper-all-in', ballot: command.ballot, all: command.all }];
    }
  }
}

function print({ joins, paper }: State, { count, language }: Extract<PaperCommand, { type: 'print-sheets' }>, chance: Chance): Decision {
  const printed = Object.keys(paper.sheets).length;
  if (count < 1 || count > mostSheets.atOnce || printed + count > mostSheets.inAll) return refuse('too-many-sheets', { most: mostSheets.atOnce });
  const sheets = Array.from({ length: count }, (_, at): PrintedSheet => ({ number: printed + at + 1, code: chance.code(), receipt: chance.code(), participant: chance.id('p'), pseudonym: joins + at }));
  return [{ type: 'sheets-printed', language, sheets }];
}

/** The first entry is kept as it is; a second one that says the same counts at once. */
function enter(state: State, { sheet: number, entry, stands }: Extract<PaperCommand, { type: 'enter-paper' }>, chance: Chance): Decision {
  const sheet = own(state.paper.sheets, String(number));
  if (!sheet) return refuse('unknown-sheet', { sheet: number });
  const fault = sheetFault(state, sheet, partOf(entry)) ?? entryFault(state, sheet, entry);
  if (fault) return fault;
  const said = own(sheet.parts, partOf(entry))?.said ?? [];
  const [first, second] = said;
  if (second) return refuse('sheet-entered-twice', { sheet: number });
  const entered: Event = { type: 'paper-entered', participant: sheet.participant, sheet: number, entry };
  if (first) return paperDifferences(first, entry).length > 0 ? [entered] : [entered, ...counting(state, sheet, entry, { entered: 'twice', differences: 0 }, chance)];
  return stands ? [entered, ...counting(state, sheet, entry, { entered: 'once', differences: 0 }, chance)] : [entered];
}

function settleAsked(state: State, { sheet: number, part, entry }: Extract<PaperCommand, { type: 'settle-paper' }>, chance: Chance): Decision {
  const sheet = own(state.paper.sheets, String(number));
  if (!sheet) return refuse('unknown-sheet', { sheet: number });
  const [first, second] = own(sheet.parts, part)?.said ?? [];
  const counts = entry ?? (second ? undefined : first);
  if (!first || !counts || partOf(counts) !== part) return refuse('nothing-to-settle', { sheet: number });
  const fault = sheetFault(state, sheet, part) ?? entryFault(state, sheet, counts);
  return fault ?? counting(state, sheet, counts, { entered: second ? 'twice' : 'once', differences: paperDifferences(first, second ?? counts).length }, chance);
}

/** Whether a part of a sheet can still be typed in or settled. */
function sheetFault({ withdrawn, paper, ballots }: State, sheet: Sheet, part: PaperPart): Decision | null {
  if (withdrawn.includes(sheet.participant)) return refuse('sheet-withdrawn', { sheet: sheet.number });
  if (part === 'person') return null;
  if (!own(ballots, part)) return refuse('unknown-ballot');
  return paper.allIn.includes(part) ? refuse('paper-all-in') : null;
}

/** Why what was typed is not what the sheet can say. */
function entryFault(state: State, sheet: Sheet, entry: PaperEntry): Decision | null {
  if (!state.plan) return refuse('not-prepared');
  if (entry.part === 'ballot') return replyToBallotFault(state, state.plan, sheet.pseudonym, entry);
  const { ageBand, groups, parent } = entry.person;
  if (ageBand === 'under-14' && blank(parent ?? '')) return refuse('under-14-needs-consent');
  return unknownGroup(state.plan, groups);
}

/** A part begins to count: the person joins, with all of theirs that was settled before; an answer counts once its person has joined. */
function counting(state: State, sheet: Sheet, entry: PaperEntry, entered: Omit<PaperMark, 'when'>, chance: Chance): readonly Event[] {
  const { participant, number } = sheet;
  const mark: PaperMark = { ...entered, when: whenCounted(state, partOf(entry)) };
  const settled: Event = { type: 'paper-settled', participant, sheet: number, entry, mark };
  if (entry.part === 'ballot') return own(state.participants, participant) ? [settled, ...answered(state, sheet, entry, mark)] : [settled];
  const waiting = own(state.participants, participant) ? [] : Object.values(sheet.parts).flatMap((part) => (part.settled ? answered(state, sheet, part.settled.entry, part.settled.mark) : []));
  return [settled, ...joined(sheet, entry.person, chance), ...waiting];
}

/** A child's parent signed the sheet itself: that is put on the record as a consent given by code is. */
function joined({ participant, receipt, pseudonym, code }: Sheet, { language, consents, ageBand, groups, parent }: PaperPerson, chance: Chance): Event[] {
  const parentalCode = ageBand === 'under-14' ? chance.code() : null;
  const consent: Event[] = parentalCode === null ? [] : [{ type: 'parental-consent-recorded', participant, code: parentalCode, by: (parent ?? '').trim() }];
  return [...consent, { type: 'joined', participant, receipt, pseudonym, language, consents, ageBand, groups: consents.groupData ? groups : 'not-said', parentalCode, via: 'paper', code }];
}

/** How its ballot stands when the answer begins to count, which may be later than it was settled. */
function answered(state: State, { participant }: Sheet, entry: PaperEntry, mark: PaperMark): Event[] {
  return entry.part === 'ballot' ? [{ type: 'answered', participant, ballot: entry.ballot, answer: entry.answer, paper: { ...mark, when: whenCounted(state, entry.ballot) } }] : [];
}

function whenCounted({ ballots }: State, part: PaperPart): PaperMark['when'] {
  const held = part === 'person' ? undefined : own(ballots, part);
  if (!held || held.status === 'open') return 'open';
  return held.wasShown ? 'shown' : 'closed';
}
