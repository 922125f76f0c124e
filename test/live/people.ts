import { expect } from 'vitest';
import { trueChance } from '../../app/chance.ts';
import type { Workplace } from '../../app/workplace.ts';
import type { Actor, Command, ParticipantId } from '../../app/workshop/index.ts';

type Bare<C> = C extends Command ? Omit<C, 'id'> : never;
type People = {
  /** Gives a command that must be accepted. */
  give: (actor: Actor, command: Bare<Command>) => Promise<void>;
  /** Joins as one of a group, all consents given. */
  joining: (group: string) => Promise<ParticipantId>;
};

/** The people of a room that is open without a host. `place` is asked each time: every test has one of its own. */
export function peopleOf(place: () => Workplace): People {
  return {
    give: async (actor, command) => {
      const { acknowledgement } = await place().room.submit(actor, { ...command, id: trueChance.id('c') });
      expect(acknowledgement).toMatchObject({ ok: true });
    },
    joining: async (group) => {
      const { participant } = await place().room.submit({ role: 'visitor' }, {
        id: trueChance.id('c'), type: 'join', language: 'fr', ageBand: 'not-said', parentalCode: null, groups: [group],
        consents: { takePart: true, groupData: true, publishWords: true, publishPictures: true, cloud: false },
      });
      return participant ?? '';
    },
  };
}
