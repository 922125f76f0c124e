import type { Bilingual } from '../workshop/types.ts';

/** What a resident reads before choosing to take part. The facilitator names the organization in `dataHolder`. */
export const consent: Bilingual = {
  en:
    'You choose whether to take part, and you can stop at any time. '
    + 'What you say here is confidential, not anonymous: we do not ask your name, '
    + 'but in a small group someone could recognize you by what you write. '
    + 'Your answers stay on the computer of the team running this workshop, which is responsible for them. '
    + 'Only if you agree to it separately are pictures made on the internet. '
    + 'The report shows results by group, never a group of fewer than five people alone. '
    + 'You will be given a receipt code: keep it. With it, you can withdraw, during the workshop or afterwards. '
    + 'Your answers are then erased. A report that has already been handed out cannot be taken back.',
  fr:
    'Vous choisissez de participer ou non, et vous pouvez arrêter à tout moment. '
    + 'Ce que vous dites ici est confidentiel, mais pas anonyme : nous ne demandons pas votre nom, '
    + 'mais dans un petit groupe, quelqu’un pourrait vous reconnaître à ce que vous écrivez. '
    + 'Vos réponses restent sur l’ordinateur de l’équipe qui anime cet atelier et qui en est responsable. '
    + 'Des images ne sont créées sur Internet que si vous l’acceptez, à part. '
    + 'Le rapport montre les résultats par groupe, jamais un groupe de moins de cinq personnes à lui seul. '
    + 'Vous recevrez un code de reçu : gardez-le. Il vous permet de vous retirer, pendant l’atelier ou après. '
    + 'Vos réponses sont alors effacées. Un rapport déjà remis ne peut toutefois pas être repris.',
};

/** Stands until the facilitator writes who it is; it is true of any workshop. */
export const dataHolder: Bilingual = {
  en:
    'The team running this workshop holds the data. '
    + 'Ask the person who welcomed you: they answer questions and act on withdrawals.',
  fr:
    'L’équipe qui anime cet atelier conserve les données. Adressez-vous à la personne qui vous accueille : '
    + 'elle répond à vos questions et donne suite aux retraits.',
};
