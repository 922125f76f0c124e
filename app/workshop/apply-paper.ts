import { own } from './own.ts';
import { partOf, type PaperEvent, type Sheet, type SheetPart } from './paper.ts';
import type { ParticipantId, State } from './types.ts';

/** Folds what happens to paper. The joining and the answers that come of it are events of their own. */
export function applyToPaper(state: State, event: PaperEvent): State {
  const { paper } = state;
  switch (event.type) {
    case 'paper-prepared': return { ...state, paper: { ...paper, prepared: { ...paper.prepared, [event.ballot.id]: { ballot: event.ballot, asking: event.asking } } } };
    case 'sheets-printed': {
      const printed = Object.fromEntries(event.sheets.map((sheet): [number, Sheet] => [sheet.number, { ...sheet, language: event.language, parts: {} }]));
      return { ...state, joins: state.joins + event.sheets.length, paper: { ...paper, sheets: { ...paper.sheets, ...printed } } };
    }
    case 'paper-entered': return withPart(state, event, (part) => ({ ...part, said: [...part.said, event.entry] }));
    case 'paper-settled': return withPart(state, event, (part) => ({ ...part, settled: { entry: event.entry, mark: event.mark } }));
    case 'paper-all-in': return { ...state, paper: { ...paper, allIn: event.all ? [...paper.allIn, event.ballot] : paper.allIn.filter((ballot) => ballot !== event.ballot) } };
  }
}

/** Whether printing a sheet has reserved this person's number. */
export const isReserved = ({ paper }: State, id: ParticipantId): boolean => Object.values(paper.sheets).some(({ participant }) => participant === id);

/** Who withdrew has said nothing on paper either; that the sheet was printed stays. */
export const withoutSaid = (paper: State['paper'], id: ParticipantId): State['paper'] =>
  ({ ...paper, sheets: Object.fromEntries(Object.entries(paper.sheets).map(([number, sheet]) => [number, sheet.participant === id ? { ...sheet, parts: {} } : sheet])) });

function withPart(state: State, { sheet: number, entry }: Extract<PaperEvent, { sheet: number }>, change: (part: SheetPart) => SheetPart): State {
  const sheet = own(state.paper.sheets, String(number));
  if (!sheet) return state;
  const part = partOf(entry);
  const parts = { ...sheet.parts, [part]: change(own(sheet.parts, part) ?? { said: [], settled: null }) };
  return { ...state, paper: { ...state.paper, sheets: { ...state.paper.sheets, [number]: { ...sheet, parts } } } };
}
