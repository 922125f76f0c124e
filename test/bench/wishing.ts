import { WISHES } from '../unit/prompts/wishes.ts';
import type { Room } from './room.ts';

/** The nth wish of the room, in a resident's own words, said by the residents in turn. It resolves once the host has it. */
export async function wish({ residents }: Room, nth: number): Promise<void> {
  const [language, text] = WISHES[nth % WISHES.length] ?? ['en', 'a bench'];
  await residents[nth % residents.length]?.say({ type: 'wish', wish: `w${nth}`, text, language, table: null, parent: null });
}

/** Resolves once the tablet that wished for it shows the picture. */
export async function drawn({ residents }: Room, nth: number): Promise<void> {
  await residents[nth % residents.length]?.me.until(({ me }) => me?.wishes.some(({ id, drawing }) => id === `w${nth}` && drawing !== null) ?? false);
}
