import type { Bilingual, Plan } from '../workshop/types.ts';
import { park } from './park.ts';
import { square } from './square.ts';
import { street } from './street.ts';

export { agendas } from './agendas.ts';

export type TemplateId = 'street' | 'park' | 'square';
export type Template = { id: TemplateId; label: Bilingual; description: Bilingual; plan: Plan };

/** Ready-made plans that a facilitator starts from and edits; every number in them is assumed, to be checked. */
export const templates: readonly Template[] = [
  {
    id: 'street',
    label: { en: 'Street', fr: 'Rue' },
    description: {
      en: 'A shopping street to share between people on foot, bicycles, buses, cars and shops.',
      fr: 'Une rue commerçante à partager entre piétons, vélos, autobus, autos et commerces.',
    },
    plan: street,
  },
  {
    id: 'park',
    label: { en: 'Park', fr: 'Parc' },
    description: {
      en: 'A neighbourhood park for play, rest and nature, in summer and in winter.',
      fr: 'Un parc de quartier pour jouer, se reposer et profiter de la nature, été comme hiver.',
    },
    plan: park,
  },
  {
    id: 'square',
    label: { en: 'Public square', fr: 'Place publique' },
    description: {
      en: 'A square to cross, to wait, to meet, to celebrate or to hold a market.',
      fr: 'Une place où passer, attendre, se rencontrer, fêter ou tenir un marché.',
    },
    plan: square,
  },
];

/** The template of that id, or null where there is none. */
export function templateOf(id: string): Template | null {
  return templates.find((template) => template.id === id) ?? null;
}
