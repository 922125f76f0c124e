import { createContext, useContext } from 'react';
import type { BallotResult, FacilitatorView } from '../../app/workshop/views.ts';
import type { Bilingual, Command, Language } from '../../app/workshop/types.ts';

type WithoutId<C> = C extends unknown ? Omit<C, 'id'> : never;
/** A command as a panel asks for it; its id is made when it is sent. */
export type Asked = WithoutId<Command>;
/** What the facilitator is told after doing something, shown until the next thing. By key, so that it follows the language of the page. */
export type Told = { kind: 'good' | 'bad'; key: string | string[]; params?: Readonly<Record<string, string | number>> };

/** What every panel of the facilitator works with. `send` says whether the command was accepted; a refusal is shown. */
export type Desk = {
  /** How far the host's clock is ahead of this one, in ms. */
  skew: number;
  view: FacilitatorView; results: readonly BallotResult[]; language: Language;
  send: (asked: Asked) => Promise<boolean>;
  tell: (told: Told | null) => void;
  /** The report's files, below `/exports/`, once written; and how to keep them for the panel that lists them. */
  files: readonly string[];
  keepFiles: (files: readonly string[]) => void;
  words: (text: Bilingual) => string;
  /** Asks the mediator for a package, which takes seconds; `mediating` until it is on the table and on the big screen. */
  propose: () => Promise<void>;
  mediating: boolean;
};

export const DeskContext = createContext<Desk | null>(null);

/** The desk, inside a panel; a panel outside of it is a bug. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('A panel was shown outside the facilitator’s desk');
  return desk;
}
