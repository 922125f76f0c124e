import {
  ballotsAsked, checkCounts, facilitatorView, fewestTold, goesOn, myView, paintedFrom, presenceOf, roomCounts, roomNow, roomWishes, type AmendmentView, type FacilitatorView, type Frame, type MyView, type ParticipantId, type PublicRound, type PublicVoices, type RoomView, type Round, type State, type Tabled,
} from '../workshop/index.ts';
import { publicVoices } from '../agents/index.ts';
import type { Frames } from './live.ts';
import { seatsOf, standoffOf, toldLines, type ToldLine } from '../mediation/index.ts';
import { ballotsOf } from './my-ballots.ts';
import { publicRound } from './public-round.ts';
import { deskBelow, questionsFor } from './consent-views.ts';
import { deskRanges, publicTerms, rangesOf } from './public-terms.ts';
import { sharedUrl } from './codes.ts';
import { resultsSeenBy, seenBy } from './helper-views.ts';
import { resultsOf } from './results.ts';
import { askedBy, roundRecords } from './round-records.ts';
import { standingOf } from './standing.ts';
import { listed, unlistedOf } from './unlisted.ts';

export type FramePorts = {
  state: () => State; budgetCurve: () => FacilitatorView['budgetCurve']; agentModel: () => FacilitatorView['agentModel']; head: () => FacilitatorView['head']; addresses: () => FacilitatorView['addresses']; joinUrl: () => string; joinCode: () => string; sharedKey: () => string;
  /** How a person's pictures that wait or are made stand. */
  queueOf: (participant: ParticipantId) => MyView['queue'];
  pictureQueue: () => FacilitatorView['pictureQueue'];
  /** Everyone with a tablet connected. */
  connected: () => ReadonlySet<ParticipantId>;
  backup: () => FacilitatorView['backup']; disk: () => FacilitatorView['disk'];
  workshop: () => string; movedFrom: () => FacilitatorView['movedFrom'];
  comeBackFor: (participant: ParticipantId) => string;
  /** What amendments changed, in words. */
  amendments: (state: State) => AmendmentView[];
};

/** What each kind of screen is sent: tablets and the projector only what everyone may see. */
export function framesOf({ state: current, budgetCurve, agentModel, head, addresses, joinUrl, joinCode, sharedKey, queueOf, pictureQueue, connected, amendments, backup, disk, workshop, movedFrom, comeBackFor }: FramePorts): Frames {
  const asked = keptFor(askedBy, (state) => [state]);
  const ballots = keptFor(ballotsOf, (state) => [state]);
  const standoff = keptFor(publicStandoff, (state) => [state]);
  const ranges = keptFor(rangesOf, (state) => [state]);
  const questions = keptFor(questionsFor, (state) => [state]);
  const unlisted = keptFor(unlistedOf, (state) => [state]);
  const amended = keptFor(amendments, (state) => [state.amendments, state.plan]);
  // The same object while it says the same, so that it is not written out anew at each answer (`frameWriter`).
  const plan = keptFor((state): Frame => ({ type: 'plan', plan: state.plan }), (state) => [state.plan]);
  const wishes = keptFor((state): Frame => ({ type: 'wishes', wishes: roomWishes(state) }), (state) => [state.wishes, state.participants]);
  const terms = keptFor((state): Frame => ({ type: 'terms', terms: publicTerms(state) }), (state) => [publicTerms(state)]);
  const tabled = keptFor((state): Frame => ({ type: 'tabled', tabled: publicRounds(state) }), publicRounds);
  const ballotsNow = keptFor((state): Frame => ({ type: 'ballots', ballots: ballotsAsked(roomNow(state)) }), ({ ballots: held }) => [Object.keys(held).length, ...Object.values(held).flatMap(({ ballot, asking }) => [ballot, asking])]);
  const results = keptFor((state): Frame => ({ type: 'results', results: shownResults(state) }), shownResults);
  let here: Frame & { type: 'here' } = { type: 'here', workshop: '', addresses: [] };
  const hereNow = (): Frame => {
    const now = { workshop: workshop(), addresses: addresses().map(({ url }) => url) };
    if (now.workshop !== here.workshop || String(now.addresses) !== String(here.addresses)) here = { type: 'here', ...now };
    return here;
  };
  return {
    ahead: () => [() => void toldLines(current()), ...Object.keys(current().ballots).map((id) => () => void resultsOf(current(), ({ ballot, status }) => ballot.id === id && status === 'closed'))],
    tablets: () => {
      const state = current();
      return [
        hereNow(), plan(state), wishes(state), terms(state), tabled(state), results(state),
        ballotsNow(state),
        { type: 'room', room: { ...roomCounts(roomNow(state)), standoff: standoff(state), ended: state.phase === 'close' ? standingOf(state) : null, ...notTaking(disk()) }, joinCode: joinCode() },
      ];
    },
    me: (participant) => {
      const state = current();
      const mine = participant === null ? null : myView(state, participant);
      return { type: 'me', me: mine && { ...mine, comeBack: comeBackFor(mine.id), queue: queueOf(mine.id), asked: asked(state)(mine.id), unlisted: unlisted(state)(mine.id), ballots: ballots(state)(mine.id), ranges: ranges(state)(mine.id), questions: questions(state)(mine.id) } };
    },
    facilitator: (as) => {
      const state = current();
      const view: FacilitatorView = {
        as: null,
        ...wholeRoom(state), ...facilitatorView(state), amendments: amended(state), standing: standingOf(state), records: roundRecords(state), between: standoffOf(state, everySeat(state)), shared: sharedSeats(state), budgetCurve: budgetCurve(), agentModel: agentModel(), ranges: deskRanges(state), below: deskBelow(state), pictureQueue: pictureQueue(), presence: presenceOf(state, connected()),
        addresses: addresses(), joinUrl: joinUrl(), joinCode: joinCode(), kiosk: { url: sharedUrl(joinUrl(), sharedKey()), key: sharedKey() }, head: head(),
        backup: backup(), disk: disk(), movedFrom: movedFrom(),
      };
      const results = resultsSeenBy(as, { closed: () => resultsOf(state, (held) => held.status === 'closed' && !goesOn(held)), shown: () => shownResults(state) });
      return [{ type: 'facilitator', results, view: as === null ? view : seenBy(view, wholeRoom(state), as) }];
    },
    projector: () => {
      const state = current();
      const view = { ...wholeRoom(state), view: state.projector, pair: state.pair, subject: state.subject, page: state.page, befores: paintedFrom(state), standing: standingOf(state), standoff: standoff(state), joinUrl: joinUrl(), joinCode: joinCode(), results: shownResults(state), checks: checkCounts(state, ({ status }) => status === 'accepted') };
      return [{ type: 'projector', view }];
    },
  };
}

/** Only told while it is so: a room that is well gets no word more. */
const notTaking = ({ fault, damage }: FacilitatorView['disk']): Pick<RoomView, 'notTaking'> => (damage ? { notTaking: 'damaged' } : fault ? { notTaking: 'disk' } : {});

const everySeat = (state: State) => new Map(seatsOf(state).map(({ id, label }) => [id, label]));

/**
 * Once the bargaining is over. Before, who asked for what after one round, laid beside what was tested in the next, would tell
 * what a seat that may not be told of has asked for.
 */
function publicStandoff(state: State): ReturnType<typeof standoffOf> {
  return state.phase === 'close' ? standoffOf(state, new Map(toldLines(state).flatMap(({ groups, label }) => groups.map((id) => [id, label])))) : null;
}

const wholeRoom = (state: State): RoomView => ({ ...roomNow(state), plan: state.plan, wishes: roomWishes(state), terms: publicTerms(state), tabled: publicRounds(state) });
const shownResults = (state: State): ReturnType<typeof resultsOf> => resultsOf(state, ({ shown }) => shown);

const sharedSeats = (state: State): FacilitatorView['shared'] => seatsOf(state).filter(({ parts }) => parts.length > 0).map(({ id, parts }) => ({ id, parts }));

/** A tabled round never changes, and reading one is the dearest part of a frame. */
const told = new WeakMap<object, { lines: readonly ToldLine[]; round: PublicRound }>();

function publicRounds(state: State): readonly PublicRound[] {
  if (state.rounds.length === 0) return noRounds;
  const lines = toldLines(state);
  return state.rounds.map((round, place) => {
    const told = publicOnce(listed(state, round), state.rounds[place - 1] ?? null, lines, fewestTold(state));
    const voices = voicesOnce(round, told, lines);
    return voices ? { ...told, voices } : told;
  });
}

const noRounds: readonly PublicRound[] = [];

function publicOnce(tabled: Tabled, before: Tabled | null, lines: readonly ToldLine[], fewest: number): PublicRound {
  const { proposal } = tabled;
  if (proposal === null || typeof proposal !== 'object') return publicRound(tabled, before, lines, fewest);
  const kept = told.get(proposal);
  const round = kept?.lines === lines ? kept.round : publicRound(tabled, before, lines, fewest);
  told.set(proposal, { lines, round });
  return round;
}

/** What voices say of a round is read anew only when one more has spoken. */
const heard = new WeakMap<object, { voices: Round['voices']; lines: readonly ToldLine[]; told: PublicVoices | null }>();

function voicesOnce(round: Round, { package: found }: PublicRound, lines: readonly ToldLine[]): PublicVoices | null {
  if (!round.withAgents || !round.voicesShown) return null;
  const kept = heard.get(round.withAgents);
  if (kept?.lines === lines && kept.voices === round.voices) return kept.told;
  const said = publicVoices(round, new Set(found?.seats.map(({ id }) => id)));
  heard.set(round.withAgents, { voices: round.voices, lines, told: said });
  return said;
}

/** Reckoned once for what it reads of a state, however many screens ask. */
function keptFor<T>(reckon: (state: State) => T, readOf: (state: State) => readonly unknown[]): (state: State) => T {
  let last: { read: readonly unknown[]; value: T } | null = null;
  return (state) => {
    const read = readOf(state);
    if (last?.read.length !== read.length || last.read.some((part, place) => part !== read[place])) last = { read, value: reckon(state) };
    return last.value;
  };
}
