import { own } from './own.ts';
import type {
  AgeBand, Amendment, Answer, Asking, Ballot, BallotId, Bilingual, Comment, Consents, Drawing, Group, ImageId, Language, Outcome, ParticipantId, Phase, Plan,
  ProjectorChoice, Refusal, Response, Round, SaidGroups, State, Wish, WishId,
} from './types.ts';

/**
 * A wish as the room may see it: no author but a pseudonym. Proposing a wish shows its words and its picture to the room, as the
 * consent screen says; `publishWords` and `publishPictures` are about the report and its tables.
 */
export type WishView = {
  id: WishId; pseudonym: number; text: string; language: Language; table: number | null; status: Wish['status']; reason: string | null;
  outcome: Outcome | null; parent: WishId | null; drawing: Drawing | null; comments: readonly { id: string; pseudonym: number; text: string; language: Language }[];
};
/** A ballot without its answers: how many have answered, never what. */
export type BallotView = { ballot: Ballot; asking?: Asking; status: 'open' | 'closed'; shown: boolean; answered: number };
export type RoundView = Omit<Round, 'responses'> & { answered: number; accepted: number; objected: number };

/** What everyone in the room may see; serialised once for all tablets. */
export type RoomView = {
  plan: Plan | null; rehearsal: boolean; phase: Phase; frozen: boolean; present: number; wishes: readonly WishView[];
  ballots: readonly BallotView[]; rounds: readonly RoundView[];
};
/** What one resident sees of themself. */
export type MyView = {
  id: ParticipantId; receipt: string; pseudonym: number; language: Language; consents: Consents; ageBand: AgeBand; groups: SaidGroups;
  wishes: readonly WishView[]; answers: Readonly<Record<BallotId, Answer>>; responses: Readonly<Record<number, Response>>;
};
/** What the facilitator sees: the room, all proposed wishes, and who waits. */
export type FacilitatorView = RoomView & {
  joined: number; withdrawn: number; amendments: readonly Amendment[]; groupCounts: readonly { group: Group; people: number }[];
  /** Accepted pictures whose authors let them be published: each may become the picture of a design. */
  pictures: readonly { wish: WishId; image: ImageId; description: Bilingual }[];
  waiting: readonly WishView[]; parentalCodes: readonly string[]; keptSeats: Readonly<Record<string, string>>; projector: ProjectorChoice;
  /** Where tablets can reach the host; `joinUrl` is the one that people are given. */
  addresses: readonly { name: string; url: string }[]; joinUrl: string; joinCode: string; head: { seq: number; hash: string };
};
/** `joinCode`: the room's short code, to be compared with the tablet's, never typed. */
export type ProjectorView = RoomView & { view: ProjectorChoice; joinUrl: string; joinCode: string; results: readonly BallotResult[] };
/** Results by group as `disagreement` protects them; only of ballots that the facilitator shows. */
export type BallotResult = { ballot: BallotId; lines: readonly ResultLine[] };
/** `whole`: the line of everyone who answered, not of a group. */
export type ResultLine = { label: Bilingual; whole: boolean; item: string; criterion: string; n: number; mean: number | null; sd: number | null };

/** One frame of the live channel (DESIGN §5): whole snapshots with a revision, coalesced. */
export type Frame =
  | { type: 'room'; revision: number; room: RoomView; results: readonly BallotResult[]; joinCode: string }
  | { type: 'me'; revision: number; me: MyView | null }
  | { type: 'facilitator'; revision: number; view: FacilitatorView; results: readonly BallotResult[] }
  | { type: 'projector'; revision: number; view: ProjectorView }
  | { type: 'beat' };
/** The answer to one command, in the order they were sent. */
export type Acknowledgement = { id: string; ok: true } | { id: string; ok: false; refusal: Refusal };

/** The room as everyone may see it: private wishes and all answers left out. */
export function roomView(state: State): RoomView {
  const shown = Object.values(state.wishes).filter((wish) => wish.status === 'accepted');
  return {
    plan: state.plan, rehearsal: state.rehearsal, phase: state.phase, frozen: state.frozen !== null,
    present: Object.keys(state.participants).length, wishes: shown.map((wish) => wishView(state, wish)),
    ballots: Object.values(state.ballots).map(({ ballot, asking, status, shown: isShown, answers }) => ({
      ballot, ...(asking && { asking }), status, shown: isShown, answered: Object.keys(answers).length,
    })),
    rounds: state.rounds.map(({ responses, ...tabled }) => {
      const said = Object.values(responses);
      const accepted = said.filter((response) => response.kind === 'accept').length;
      return { ...tabled, answered: said.length, accepted, objected: said.length - accepted };
    }),
  };
}

/** What one resident sees of what they said; null when they are not in the room. */
export function myView(state: State, id: ParticipantId): MyView | null {
  const person = own(state.participants, id);
  if (!person) return null;
  return {
    ...person,
    wishes: Object.values(state.wishes).filter((wish) => wish.author === id).map((wish) => wishView(state, wish)),
    answers: mine(Object.values(state.ballots).map((ballot) => [ballot.ballot.id, own(ballot.answers, id)])),
    responses: mine(state.rounds.map((round) => [round.round, own(round.responses, id)])),
  };
}

const mine = <T>(entries: readonly (readonly [string | number, T | undefined])[]): Record<string, T> =>
  Object.fromEntries(entries.filter((entry): entry is [string, T] => entry[1] !== undefined));

/** A wish without its author's id. */
export function wishView(state: State, wish: Wish): WishView {
  const { id, text, language, table, status, reason, outcome, parent, drawing } = wish;
  const pseudonymOf = (author: ParticipantId): number => state.participants[author]?.pseudonym ?? 0;
  const comments = wish.comments.map(({ author, ...comment }: Comment) => ({ ...comment, pseudonym: pseudonymOf(author) }));
  return { id, pseudonym: pseudonymOf(wish.author), text, language, table, status, reason, outcome, parent, drawing, comments };
}

/** The room with what only the facilitator sees of it; addresses and head are the host's to add. */
export function facilitatorView(state: State): Omit<FacilitatorView, 'addresses' | 'joinUrl' | 'joinCode' | 'head'> {
  const people = Object.values(state.participants);
  return {
    ...roomView(state), joined: people.length, withdrawn: state.withdrawn.length, amendments: state.amendments,
    groupCounts: (state.plan?.groups ?? []).map((group) => ({
      group, people: people.filter((person) => Array.isArray(person.groups) && person.groups.includes(group.id)).length,
    })),
    pictures: Object.values(state.wishes).flatMap(({ id, author, status, drawing }) => (
      status === 'accepted' && drawing && state.participants[author]?.consents.publishPictures === true
        ? [{ wish: id, image: drawing.image, description: drawing.description }] : [])),
    waiting: Object.values(state.wishes).filter((wish) => wish.status !== 'private').map((wish) => wishView(state, wish)),
    parentalCodes: Object.keys(state.parentalCodes).filter((code) => state.parentalCodes[code]?.used === false),
    keptSeats: state.keptSeats, projector: state.projector,
  };
}
