import type { Agenda, AgendaStep, Bilingual, Phase } from '../workshop/types.ts';

const labels = {
  welcome: {
    en: 'Welcome: join, agree to take part, say who you are',
    fr: 'Accueil : se joindre à l’atelier, consentir, se présenter',
  },
  envision: { en: 'Imagine: write wishes and see them drawn', fr: 'Imaginer : écrire des souhaits et les voir dessinés' },
  shortlist: {
    en: 'Choose: tie wishes to things that can be built',
    fr: 'Trier : relier les souhaits à ce qui peut se construire',
  },
  evaluate: { en: 'Rate: each person alone', fr: 'Évaluer : chaque personne, de son côté' },
  discuss: {
    en: 'Discuss: see where we differ, then rate again',
    fr: 'Discuter : voir nos différences, puis évaluer de nouveau',
  },
  negotiate: {
    en: 'Negotiate: look for a fair package within the budget',
    fr: 'Négocier : chercher un ensemble équitable selon le budget',
  },
  close: { en: 'Close: the result, the objections, what comes next', fr: 'Conclure : le résultat, les objections, la suite' },
} as const satisfies Readonly<Record<Phase, Bilingual>>;

const discussWithBreak: Bilingual = {
  en: 'Break of ten minutes, then discuss: see where we differ, and rate again',
  fr: 'Pause de dix minutes, puis discuter : voir nos différences et évaluer de nouveau',
};
const welcomeBack: Bilingual = {
  en: 'Welcome back: what we said the first evening',
  fr: 'Retrouvailles : ce que nous avons dit le premier soir',
};

export const shortAgenda: Agenda = {
  id: '75',
  label: { en: 'One session of 75 minutes', fr: 'Une séance de 75 minutes' },
  steps: [
    step('welcome', 8), step('envision', 15), step('shortlist', 5), step('evaluate', 10),
    step('discuss', 17), step('negotiate', 14), step('close', 6),
  ],
};

export const longAgenda: Agenda = {
  id: '150',
  label: { en: 'One session of two and a half hours', fr: 'Une séance de deux heures et demie' },
  steps: [
    step('welcome', 15), step('envision', 30), step('shortlist', 15), step('evaluate', 15),
    step('discuss', 35, 1, discussWithBreak), step('negotiate', 30), step('close', 10),
  ],
};

/** Two evenings of 90 minutes; the ratings of the first are looked at with fresh eyes on the second. */
const twoEvenings: Agenda = {
  id: 'two-evenings',
  label: { en: 'Two evenings of 90 minutes', fr: 'Deux soirées de 90 minutes' },
  steps: [
    step('welcome', 15), step('envision', 35), step('shortlist', 20), step('evaluate', 20),
    step('welcome', 10, 2, welcomeBack), step('discuss', 35, 2), step('negotiate', 35, 2), step('close', 10, 2),
  ],
};

/** The ready-made ways to spend the time, shortest first. */
export const agendas: readonly Agenda[] = [shortAgenda, longAgenda, twoEvenings];

function step(phase: Phase, minutes: number, evening: 1 | 2 = 1, label: Bilingual = labels[phase]): AgendaStep {
  return { phase, minutes, label, evening };
}
