import { checkTopics, drawsFrom, type Chance, type CheckAnswers, type Command, type Language, type ParticipantId, type Rights, type Wish, type WishId } from '../workshop/index.ts';

/** What made-up residents do about pictures besides wishing for them. */
export type Caring = {
  /** Most look at these pictures and say who could use the place. */
  look: (wishes: readonly WishId[]) => Promise<void>;
  /** Of their own pictures, drawn by now, some authors put the text into better words. */
  describe: (wishes: readonly Wish[]) => Promise<void>;
};
type Give = { give: (who: ParticipantId, command: Command) => Promise<void> };
type Draw = () => number;

/** `people`: who is here by now. Each draw has a stream of its own, so that the rest of an evening stays as it is without these. */
export function caring({ give }: Give, chance: Chance, { seed, people }: { seed: number; people: () => readonly { id: ParticipantId }[] }): Caring {
  return {
    look: async (wishes) => {
      for (const { id } of people()) {
        for (const wish of wishes) {
          const answers = seenIn(drawsFrom(`${seed} look ${id} ${wish}`));
          if (answers) await give(id, { id: chance.id('c'), type: 'check-picture', wish, answers });
        }
      }
    },
    describe: async (wishes) => {
      for (const { id: wish, author, language, drawing } of wishes) {
        if (!drawing || drawsFrom(`${seed} describe ${wish}`)() > 0.2) continue;
        const { image, description } = drawing;
        await give(author, { id: chance.id('c'), type: 'describe-picture', wish, image, description: { ...description, [language]: `${description[language]} ${added[language]}` } });
      }
    },
  };
}

/** Most leave a picture to the workshop, and do not touch the question: null. */
export function rightsGiven(draw: Draw): Exclude<Rights, 'workshop'> | null {
  const mood = draw();
  return mood < 0.2 ? 'city' : mood < 0.3 ? 'open' : null;
}

/** Mostly yes, now and then a question left out; null for who does not look. */
function seenIn(draw: Draw): CheckAnswers | null {
  if (draw() > 0.6) return null;
  return Object.fromEntries(checkTopics.flatMap((topic) => {
    const mood = draw();
    return mood < 0.1 ? [] : [[topic, mood < 0.6 ? 'yes' : mood < 0.8 ? 'no' : 'unsure']];
  }));
}

const added: Readonly<Record<Language, string>> = { fr: 'On voit que tout le monde a sa place.', en: 'There is room for everyone.' };
