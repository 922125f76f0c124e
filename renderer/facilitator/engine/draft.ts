import { useEffect, useState } from 'react';
import type { EngineChoice, EngineDesk } from '../../../app/protocol/engines.ts';
import { chooseEngine, readEngine, type Refused } from './calls.ts';

/** How often a program that is starting or painting is looked at, in ms. */
const LOOK_MS = 1_000;

/** What is typed beside what is kept. `secret`: typed and not yet kept; null: to be forgotten; undefined: as kept. */
export type EngineDraft = {
  desk: EngineDesk | null; unreachable: boolean; choice: EngineChoice; secret: string | null | undefined; changed: boolean; refused: Refused | null; saved: boolean;
  change: (part: Partial<EngineChoice>) => void; setSecret: (secret: string | null | undefined) => void;
  save: () => Promise<void>; discard: () => void; look: () => Promise<void>;
};

/** The engine as it is kept, read when the screen opens, and a draft of it. A program that runs is watched as long as the screen is open. */
export function useEngineDraft(start: EngineChoice): EngineDraft {
  const [desk, setDesk] = useState<EngineDesk | null>(null);
  const [unreachable, setUnreachable] = useState(false);
  const [draft, setDraft] = useState<EngineChoice | null>(null);
  const [secret, setSecret] = useState<string | null | undefined>(undefined);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [saved, setSaved] = useState(false);
  const take = (found: EngineDesk | null): void => {
    setUnreachable(found === null);
    if (found) setDesk(found);
  };
  const look = async (): Promise<void> => take(await readEngine());
  const watched = desk?.program.state === 'starting' || desk?.program.state === 'running';
  useEffect(() => {
    void readEngine().then(take);
    const timer = watched ? setInterval(() => void look(), LOOK_MS) : undefined;
    return () => clearInterval(timer);
  }, [watched]);
  const choice = draft ?? desk?.choice ?? start;
  const forget = (): void => { setDraft(null); setSecret(undefined); setRefused(null); };
  return {
    desk, unreachable, choice, secret, refused, saved, look,
    changed: secret !== undefined || (draft !== null && JSON.stringify(draft) !== JSON.stringify(desk?.choice)),
    change: (part) => { setSaved(false); setRefused(null); setDraft({ ...choice, ...part }); },
    setSecret: (next) => { setSaved(false); setRefused(null); setSecret(next); },
    discard: forget,
    save: async () => {
      const done = await chooseEngine({ choice, ...(secret !== undefined && { secret }) });
      if (!done.ok) return setRefused(done);
      await look();
      forget();
      setSaved(true);
    },
  };
}
