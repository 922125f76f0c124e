import type { Browser, Page } from '@playwright/test';
import { street } from '../../app/templates/street.ts';
import type { Language } from '../../app/workshop/index.ts';
import { crowdAt, type Crowd } from './crowd.ts';
import { openDesk, openProjector, type Desk } from './desk.ts';
import type { Hall } from './hall.ts';
import { tabletName } from './host.ts';
import { handOver, type Tablet } from './tablet.ts';
import { labelIn } from './words.ts';

/**
 * Who plays the evening. Amina, in a wheelchair, and Bernard, who does not say who he is, read French, he on a phone; Clara,
 * who has a keyboard alone, and David, who comes late, read English. Twenty more are rehearsed.
 */
export type Evening = {
  browser: Browser; hall: Hall; desk: Desk; projector: Page;
  amina: Tablet; bernard: Tablet; clara: Tablet; david: Tablet; crowd: Crowd;
  /** Each person's receipt code, once they have joined. */
  receipts: Map<Tablet, string>;
};

/** Everybody is at the door; nobody has joined. */
export async function openEvening(browser: Browser, hall: Hall): Promise<Evening> {
  const desk = await openDesk(browser, hall.host().home);
  return {
    browser, hall, desk, projector: await openProjector(desk),
    amina: await handOver(browser, 'tablet', 'fr'), bernard: await handOver(browser, 'phone', 'fr'),
    clara: await handOver(browser, 'keyboard', 'en'), david: await handOver(browser, 'tablet', 'en'),
    crowd: crowdAt(hall.host().tablets.replace(tabletName, '127.0.0.1'), 7), receipts: new Map(),
  };
}

export const group = (id: string, language: Language): string => labelIn(street.groups, id, language);
export const measure = (id: string, language: Language): string => labelIn(street.measures, id, language);
export const design = (id: string, language: Language): string => labelIn(street.designs, id, language);

/** What is written in the course of the evening, to be found again in its report. */
export const title = { fr: 'Notre rue, en mieux', en: 'Our street, better' };
export const ratings = { fr: 'Évaluer les aménagements', en: 'Rate the designs' };
export const fountain = { fr: 'Une fontaine d’hiver', en: 'A winter fountain' };
export const said = {
  ramp: 'Trois bancs à l’ombre et une rampe à gauche', rampAtNight: 'Trois bancs à l’ombre et une rampe à gauche, le soir, avec des lampadaires',
  fountain: 'A fountain with two benches in winter', statue: 'Une statue de mon chien', secret: 'A playground with a mural',
  corner: 'un bac à fleurs', comment: 'Une fontaine, oui, mais sans marche',
};
export const because = {
  statue: 'Nous gardons cette place pour tout le monde.', playground: 'Le parc d’à côté vient d’en recevoir un.',
  objection: 'Sans cela, je ne peux pas traverser la rue.', refusal: 'This would make my way to work longer.',
  reservation: 'D’accord, si la rue reste ouverte pendant les travaux.',
};
/** A measure too dear for the first package; the rehearsed seniors insist on it too. */
export const wanted = 'wider-sidewalk';
