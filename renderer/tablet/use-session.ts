import { createContext, use, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command, CommandId, Language, Plan } from '../../app/workshop/types.ts';
import type { MyView, RoomView } from '../../app/workshop/views.ts';
import { languageOf } from '../texts.ts';
import type { Drafts } from './drafts.ts';
import type { Ask, Refused, Session } from './session.ts';

export const SessionContext = createContext<Session | null>(null);

/** The tablet's session; a page without one is a bug. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('no session');
  return session;
}

/** What a screen after joining stands on. */
export type Place = { room: RoomView; plan: Plan; me: MyView };

export const useLanguage = (): Language => languageOf(useTranslation().i18n);

export const useWaiting = (): readonly Command[] => {
  const { outbox } = useSession();
  return useSyncExternalStore(outbox.subscribe, outbox.waiting);
};

export function useDrafts(): Drafts {
  const { drafts } = useSession();
  useSyncExternalStore(drafts.subscribe, drafts.all);
  return drafts;
}

export const useRefusals = (): readonly Refused[] => {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.refusals);
};

/** Does a thing once at a time: a finger that shakes presses twice, and must not ask for it twice. */
export function useOnce(act: () => Promise<void>): () => void {
  const busy = useRef(false);
  return () => {
    if (busy.current) return;
    busy.current = true;
    void act().finally(() => { busy.current = false; });
  };
}

/** Where something given stands: nowhere, on this tablet only, with the host, with the host but too late to count yet, or refused (DESIGN §7). */
export type Standing = 'none' | 'saved' | 'received' | 'late' | 'refused';

/**
 * Gives commands about one thing and follows the last of them. `matches` finds one that an earlier page left in the outbox;
 * `known` says whether the host already holds something of the kind.
 */
export function useGive(matches: (command: Command) => boolean, known: boolean): { standing: Standing; give(ask: Ask): Promise<void> } {
  const session = useSession();
  const waiting = useWaiting();
  const received = useSyncExternalStore(session.subscribe, session.received);
  const late = useSyncExternalStore(session.subscribe, session.late);
  const refusals = useRefusals();
  const [last, setLast] = useState<CommandId | null>(null);
  const give = async (ask: Ask): Promise<void> => setLast(await session.give(ask));
  return { standing: standingOf(), give };

  function standingOf(): Standing {
    if (waiting.some(matches)) return 'saved';
    if (last !== null && refusals.some(({ command }) => command.id === last)) return 'refused';
    if (last !== null && late.has(last)) return 'late';
    return known || (last !== null && received.has(last)) ? 'received' : 'none';
  }
}
