import { useSyncExternalStore } from 'react';
import type { PublicRound } from '../app/workshop/round-views.ts';
import type { PublicTerms } from '../app/workshop/terms.ts';
import { roomOfParts } from '../app/workshop/room-parts.ts';
import type { Acknowledgement, BallotAsked, BallotResult, FacilitatorView, Frame, MyView, ProjectorView, RoomCounts, RoomView, WishView } from '../app/workshop/views.ts';
import type { Command, Plan } from '../app/workshop/types.ts';

export type LivePath = '/live' | '/live/facilitator' | '/live/projector';
export type LiveState = {
  connected: boolean; room: RoomView | null; joinCode: string; results: readonly BallotResult[];
  /** undefined until the host has said who we are; null when this tablet has not joined. */
  me: MyView | null | undefined;
  /** How far the host's clock is ahead of ours, in ms, by its last beat: to count down right. */
  skew: number;
  /** Which workshop the host has open, and all its addresses, as it last said. */
  here: { workshop: string; addresses: readonly string[] };
  facilitator: FacilitatorView | null; projector: ProjectorView | null;
  /** What a tablet has been sent of the room so far. */
  parts: RoomParts;
};
type RoomParts = { plan: Plan | null; wishes: readonly WishView[]; terms: PublicTerms | null; tabled: readonly PublicRound[]; ballots: readonly BallotAsked[]; now: RoomCounts | null };
export type Live = { subscribe(listener: () => void): () => void; current(): LiveState; /** Connects anew: after joining or leaving, the host knows us as someone else. */ reopen(): void;
  /** Connects anew, and shows nothing meanwhile of who held this tablet. */
  forget(): void; close(): void };

/** No frame for this long means that the socket is dead: iPads suspend sockets without an error (DESIGN §5). */
const silenceMs = 4_000;
/** A host that starts anew is found again within seconds; 300 tablets that knock this often cost it little. */
const longestWaitMs = 2_000;
export const nothing: LiveState = {
  connected: false, room: null, joinCode: '', results: [], me: undefined, skew: 0, here: { workshop: '', addresses: [] }, facilitator: null, projector: null, parts: { plan: null, wishes: [], terms: null, tabled: [], ballots: [], now: null },
};

/** The live channel of one page: whole snapshots from the host, kept up through sleep, lost Wi-Fi and restarts of the host. */
export function openLive(path: LivePath): Live {
  const listeners = new Set<() => void>();
  let state = nothing;
  let socket: WebSocket | null = null;
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let attempts = 0;
  let closed = false;

  const change = (next: LiveState): void => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const drop = (): void => {
    clearTimeout(watchdog);
    const old = socket;
    socket = null;
    old?.close();
    if (state.connected) change({ ...state, connected: false });
    if (closed) return;
    clearTimeout(retry);
    retry = setTimeout(connect, waitBefore(attempts));
    attempts += 1;
  };
  const connect = (): void => {
    clearTimeout(retry);
    if (closed) return;
    const opened = new WebSocket(liveUrl(path));
    socket = opened;
    watch();
    opened.addEventListener('message', ({ data }) => {
      if (socket !== opened) return;
      attempts = 0;
      watch();
      const frame = readFrame(data);
      if (frame) change(withFrame(state, frame));
    });
    const lost = (): void => { if (socket === opened) drop(); };
    opened.addEventListener('close', lost);
    opened.addEventListener('error', lost);
  };
  const watch = (): void => {
    clearTimeout(watchdog);
    watchdog = setTimeout(drop, silenceMs);
  };
  const wake = (): void => {
    if (document.visibilityState === 'hidden') return;
    attempts = 0;
    const old = socket;
    socket = null;
    old?.close();
    connect();
  };

  const stopWaking = onWake(wake);
  connect();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    current: () => state,
    reopen: wake,
    forget() {
      drop();
      change({ ...state, me: undefined });
      wake();
    },
    close() {
      closed = true;
      clearTimeout(retry);
      clearTimeout(watchdog);
      stopWaking();
      socket?.close();
    },
  };
}

/** The current state of a live channel, for React. */
export const useLive = (live: Live): LiveState => useSyncExternalStore(live.subscribe, live.current);

/** Sends up to 50 commands; answers come in the same order. Throws when the host cannot be reached or does not answer as agreed. */
export async function sendCommands(commands: readonly Command[], path: '/api/commands' | '/api/desk/commands' = '/api/commands', signal?: AbortSignal): Promise<Acknowledgement[]> {
  const { status, body } = await post(path, { commands }, signal);
  if (body === null || typeof body !== 'object' || !('acknowledgements' in body) || !Array.isArray(body.acknowledgements)) {
    throw new Error(`HTTP ${status}`);
  }
  return body.acknowledgements;
}

/** Posts JSON and reads JSON, null where there is none; gives up after 10 s. Throws when the host cannot be reached. */
export async function post(path: string, content: unknown, signal?: AbortSignal): Promise<{ status: number; body: unknown }> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), 10_000);
  try {
    const response = await fetch(path, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(content), signal: signal ? AbortSignal.any([giveUp.signal, signal]) : giveUp.signal,
    });
    const body: unknown = await response.json().catch(() => null);
    return { status: response.status, body };
  } finally {
    clearTimeout(timer);
  }
}

/** An id that no other tablet makes: 120 random bits. `crypto.randomUUID` is missing on plain http (DESIGN §5). */
export function newId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(15));
  return `${prefix}-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Half a second, doubled at each failure up to 2 s, spread so that a room of tablets does not knock all at once. */
export const waitBefore = (attempts: number, chance = Math.random()): number =>
  Math.min(longestWaitMs, 500 * 2 ** attempts) * (0.5 + chance / 2);

/** The state after one frame. */
export function withFrame(state: LiveState, frame: Frame, now = Date.now()): LiveState {
  const connected = state.connected ? state : { ...state, connected: true };
  switch (frame.type) {
    case 'beat': return withSkew(connected, frame.now - now);
    case 'here': return { ...connected, here: { workshop: frame.workshop, addresses: frame.addresses } };
    case 'plan': return withParts(connected, { plan: frame.plan });
    case 'wishes': return withParts(connected, { wishes: frame.wishes });
    case 'terms': return withParts(connected, { terms: frame.terms });
    case 'tabled': return withParts(connected, { tabled: frame.tabled });
    case 'ballots': return withParts(connected, { ballots: frame.ballots });
    case 'room': return withParts({ ...connected, joinCode: frame.joinCode }, { now: frame.room });
    case 'results': return { ...connected, results: frame.results };
    case 'me': return { ...connected, me: frame.me };
    case 'facilitator': return { ...connected, facilitator: frame.view, room: frame.view, results: frame.results };
    case 'projector': return { ...connected, projector: frame.view, room: frame.view, results: frame.view.results };
  }
}

/** A clock runs evenly for an evening; small differences are the network's. */
const withSkew = (state: LiveState, skew: number): LiveState => (Math.abs(skew - state.skew) < 500 ? state : { ...state, skew });

/** The room is known once its last part is: until then a tablet waits rather than show an empty one. */
function withParts(state: LiveState, changed: Partial<RoomParts>): LiveState {
  const parts = { ...state.parts, ...changed };
  const { now, ballots, ...rest } = parts;
  return { ...state, parts, room: now && { ...roomOfParts(now, ballots), ...rest } };
}

function onWake(wake: () => void): () => void {
  document.addEventListener('visibilitychange', wake);
  window.addEventListener('pageshow', wake);
  window.addEventListener('online', wake);
  return () => {
    document.removeEventListener('visibilitychange', wake);
    window.removeEventListener('pageshow', wake);
    window.removeEventListener('online', wake);
  };
}

const liveUrl = (path: LivePath): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${path}`;

const frameTypes: ReadonlySet<unknown> = new Set(['here', 'plan', 'wishes', 'terms', 'tabled', 'results', 'ballots', 'room', 'me', 'facilitator', 'projector', 'beat']);

/** The parsing edge: same host, same build, so that the type tag is enough. */
function readFrame(data: unknown): Frame | null {
  if (typeof data !== 'string') return null;
  try {
    const frame: unknown = JSON.parse(data);
    return frame !== null && typeof frame === 'object' && 'type' in frame && frameTypes.has(frame.type) ? (frame as Frame) : null;
  } catch {
    return null;
  }
}
