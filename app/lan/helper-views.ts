import { fewestTold, type BallotResult, type FacilitatorView, type HelperRole, type RoomView } from '../workshop/index.ts';

type Seen = Exclude<HelperRole, 'facilitator'>;

/**
 * What of the desk a helper's role may see, part by part; whatever is not named here, it may not. Each sees the room as every tablet
 * does, and who is here in counts. None sees names of people, but of those who wait for help, what single people answered or objected, or results before the room does.
 */
const parts: Readonly<Record<Seen, readonly (keyof FacilitatorView)[]>> = {
  moderator: ['waiting', 'checks', 'calls'],
  // Typed in from sheets that table hosts hold in their hands.
  'table-host': ['paper', 'calls'],
  observer: [],
};
const everyone = ['presence', 'joined', 'withdrawn', 'projector', 'pair', 'subject', 'page', 'moves', 'standing', 'joinUrl', 'joinCode', 'head', 'ways'] as const satisfies readonly (keyof FacilitatorView)[];
type Everyones = keyof RoomView | (typeof everyone)[number];

const nothing: Omit<FacilitatorView, Everyones> = {
  as: null, movedFrom: null, late: [], people: [], helpers: [], amendments: [], groupCounts: [], checks: {}, pictures: [], waiting: [], parentalCodes: [], keptSeats: {}, rooms: { name: null, added: [] }, agents: [], agentModel: { model: null, host: null, leaves: false, fault: null },
  records: [], pictureQueue: { waiting: 0, fault: null }, between: null, ranges: [], below: [], budgetCurve: null, shared: [], addresses: [],
  backup: { folder: null, target: null, at: null, copying: false, fault: null, sameDisk: false }, disk: { fault: null, low: null, damage: null },
  calls: [], undo: null, codes: { asked: null, made: 0, used: 0, newest: 0 }, kiosk: null, paper: { sheets: [], prepared: [], allIn: [] }, moreTime: { wanted: 0, going: {} },
  edited: { paragraphs: {}, leftOut: [], points: [], words: { said: 0, read: 0, keptOut: 0 } },
};

/** The desk as a paired device sees it, beside what every tablet sees of the room. A paired facilitator sees all but what is the laptop's. */
export function seenBy(view: FacilitatorView, room: RoomView, as: HelperRole): FacilitatorView {
  // Where backups lie is the laptop's; that one failed is not.
  if (as === 'facilitator') return { ...view, as, backup: { ...view.backup, folder: null, target: null }, disk: { fault: null, low: view.disk.low, damage: null } };
  const kept = Object.fromEntries([...everyone, ...parts[as]].map((part) => [part, view[part]])) as Pick<FacilitatorView, (typeof everyone)[number]>;
  // A group of fewer is nobody's to count from outside.
  return { ...nothing, ...room, ...kept, as, groupCounts: view.groupCounts.filter(({ people }) => people >= fewestTold(room)) };
}

/** Results as a paired device sees them: before the facilitator shows them, a paired facilitator alone. */
export const resultsSeenBy = (as: HelperRole | null, { closed, shown }: { closed: () => readonly BallotResult[]; shown: () => readonly BallotResult[] }): readonly BallotResult[] =>
  (as === null || as === 'facilitator' ? closed() : shown());
