import { pairs } from './pairs.ts';

/**
 * The small words that steer meaning, as data. Every list holds both languages: a prompt may mix them.
 * A phrase is matched like a lexicon phrase; `=` keeps the very form.
 */

/** Says that what follows is wanted, and ends a negation. */
export const WANT = [
  ...pairs(
    'arreter, arretez, arrete, arretons, cesser, cessez, cesse, finissez',
    'de couper, d abattre, d arracher, d enlever, de retirer, de detruire, de demolir, de supprimer',
  ),
  ...pairs(
    'pas question de, hors de question de, faut pas, il ne faut pas, dont you dare, no need to',
    'couper, abattre, enlever, arracher, retirer, detruire, demolir, supprimer, cut, cut down, remove',
  ),
  ...pairs('stop, stopped, quit', 'cutting, cutting down, removing, taking away, destroying, chopping, chopping down, tearing down'),
  `
  fix, repair, redo, repave, repaint, improve, widen, enlarge, extend, raise, refaire, refaites, refais, reparer, reparez, repeindre,
  repeignez, repaver, ameliorer, ameliorez, elargir, elargissez, agrandir, agrandissez, renover, renovez, entretenir, revitaliser,
  sinon, autrement, otherwise, or else,
  hoping for, wish there was, wish there were, could use, could do with, dreaming of, in favour of, in favor of,
  bring in, set up, restore, reinstate, preserve, save the, sauver, sauvez, preserver, preservez, restaurer,
  remettre, remettez, ramener, ramenez, multiplier, multipliez, amenagez, amenageons, prevoyez, opter pour, privilegier,
  privilegiez, placez, placer, posez, poser, ajouterais, mettrais, planterais, installerais, reve de, revons de,
  ca prend, ca prendrait, ca nous prend, ca nous prendrait, aurait besoin de, aurions besoin de, vive, vivement,
  le retour de, replant, plante plus de, dites oui a, oui a, say yes to, dont cancel, dont stop, dont touch, touchez pas a,
  touche pas a, touchez pas, would be great, rather have, rather see, preferer, preferons, prefererais, prefere, prefererait,
  prefer, prefers,   rajouter, rajoute, rajoutez, rajoutons, with, but, add, adding, added, plant, planting, planted, put, putting, install,
  installing, installed, build,
  building up, create, creating, keep, keeping, want, would like, wants, need, needs, needed, like to see, i would love,
  love, wish for, include, including, included, there is, there are, there should be, except, except for, apart from,
  other than, have, has, having, yes to, make room for, not enough, lack of, lacks, missing, dont forget, do not forget,
  not forget, never forget, not forgetting, not only, not just, why not, plus, place, bring, bring back, give us, id like,
  i want, we want, we need, i need, then, let there be, make, get, provide, please, show, instead, only, just, allow,
  dont remove, do not remove, not remove, dont take away, without removing, without losing, without forgetting, avec, mais,
  plante, ajouter, ajoute, ajoutez, ajoutons, ajout de, planter, plantez, plantons, mettre, mets, met, mettez, mettons,
  installer, installe, installez, installons, construire, batir, creer, amenager, garder, garde, gardez, gardons,
  conserver, conservez, veux, veut, voulons, voudrais, voudrait, voudrions, aimerais, aimerait, aimerions, aimerait voir,
  besoin de, il faut, faut, faudrait, il y a, y a, ya, il y aurait, avoir, sauf, excepte, a part, hormis, manque de,
  manque, pas assez de, assez de, oubliez pas, oublier pas, oublie pas, sans oublier, pas seulement, pas juste,
  pourquoi pas, pourquoi ne pas, inclure, inclus, incluant, souhaite, souhaitons, plutot, seulement, uniquement, juste,
  plus tot, donnez nous, prevoir, s il vous plait, svp, reserve a, permettre, laisser, sans perdre, sans enlever,
  arreter de couper, arretez de couper, arretez d abattre, arreter d abattre, arretez d enlever, stop cutting,
  stop cutting down, stop removing, stop taking away, dont lose, without cutting, sans couper, pas couper, pas abattre,
  pas enlever, enlevez pas, ne pas enlever, ne pas oublier, ne pas retirer, puis, ensuite, place a, faites, faire`,
].join(', ');

/** Quantities that are not numbers of the counting row. */
export const QUANTITIES: readonly { value: number | 'many' | 'few'; words: string }[] = [
  {
    value: 'many',
    words: `
  many, lots of, lot of, a lot of, plenty of, loads of, tons of, a bunch of, bunch of, numerous, so many, hundreds of,
  dozens of, full of, filled with, a multitude of, heaps of, rows of, a row of, row of, more, many more, lots more,
  even more, lots, plenty, a ton of, as many, abundant, abundance of, masses of, lined with, much more, a whole lot of,
  two rows of, three rows of, both rows of, deux rangees de, trois rangees de, surrounded by, packed with, all kinds of, several rows of, a forest of, countless, multiple, a great many,
  a large number of, way more, enough, beaucoup de, bcp de, bocoup de, beaucoups de, beaucou de, plein de, tout plein de,
  pleins de, bien des, une tonne de, des tonnes de, tonne de, un paquet de, une gang de, enormement de, de nombreux,
  de nombreuses, nombreux, nombreuses, multiples, des dizaines de, des centaines de, rempli de, remplie de,
  une multitude de, davantage de, pas mal de, pas mal plus de, une foule de, un tas de, des tas de, quantite de,
  tellement de, une rangee de, rangee de, rangees de, borde de, bordee de, plus de, encore plus de, beaucoup plus de,
  tant de, toutes sortes de, plusse de, en masse de, entoure de, entouree de, ben des, une foret de, une panoplie de,
  un grand nombre de, un alignement de, bien plus de, ben plus de, vraiment plus de, un maximum de, max de, d autres,
  un max de, =beaucoup, =bcp`,
  },
  {
    value: 'few',
    words: `
  few, a few, several, a handful of, handful of, a small number of, one or two, two or three, three or four,
  a little bit of, a little more,
  a few more, some more, 2 or 3, 3 or 4, 1 or 2, quelques, quelque, plusieurs, un peu de, une poignee de,
  un ou deux, une ou deux, deux ou trois, trois ou quatre, 2 ou 3, 3 ou 4, 1 ou 2, qq, qques, quelque unes,
  un petit nombre de, quelques uns de, deux trois, quelque s`,
  },
  {
    value: 1,
    words: `=one, a single, one single, just one, un seul, une seule, only one, une simple, un unique, juste un, juste une`,
  },
  {
    value: 2,
    words: `a couple of, couple of, a couple, a pair of, pair of, two more, both, une couple de, un couple de, une paire de,
    paire de, les deux, double`,
  },
  { value: 3, words: 'a trio of, un trio de, une couple trois' },
  { value: 6, words: 'half a dozen, half dozen, a half dozen, une demi douzaine de, demi douzaine de' },
  { value: 10, words: 'une dizaine de, une dizaine, dizaine de, about ten' },
  { value: 12, words: 'a dozen, dozen, a dozen of, une douzaine de, une douzaine, douzaine de, douzaines de' },
  { value: 15, words: 'une quinzaine de, quinzaine de' },
  { value: 20, words: 'une vingtaine de, vingtaine de, a score of' },
  { value: 30, words: 'une trentaine de' },
  { value: 50, words: 'une cinquantaine de' },
  { value: 100, words: 'a hundred, one hundred, hundred, une centaine de, cent, cents' },
];

/** Said after the noun: 'trees everywhere'. */
export const EVERYWHERE = `
  everywhere, all over, all over the place, all around, galore, throughout, all along, partout, en masse, un peu partout,
    tout partout, a profusion, en quantite, tout autour, de partout, a perte de vue`;

/** Ends the reach of a negation once it has met its noun. */
export const PREPOSITIONS = `
  in, on, at, facing, face a, near, next to, beside, besides, by, along, for, around, under, over, across, between, beyond,
  from, to, facing, so that, because, where, when, while, which, who, that, so, if, near to, close to, outside, inside,
  among, opposite, past, through, toward, towards, above, below, during, until, like, as, since, onto, upon, alongside,
  adjacent to, dans, sur, pres de, proche de, a cote de, le long de, pour, autour de, sous, entre, vers, pour que,
  parce que, car, ou on, quand, lorsque, qui, que, donc, afin de, afin que, si, chez, pendant, durant, depuis, jusqu a,
  en face de, au bord de, sur le bord de, au dessus de, en dessous de, a travers, parmi, comme, tandis que, puisque,
  a proximite de, aux abords de, pi, collé sur, adossé a, a deux pas de, proche`;

/** A nearness: the scene named after it is not the one that is drawn, unless nothing else is. */
export const NEAR = `
  near, next to, beside, by, close to, around, behind, across from, opposite, alongside, pres de, a cote de, proche de,
    en face de, derriere, autour de, a proximite de, devant, le long de, in front of, adjacent to`;

export const AND = `
  and, &, =et, as well as, along with, together with, ainsi que, de meme que, pis, plus, et aussi, and also, and even,
    et meme, aussi, also, +, et puis, and then`;

export const OR = 'or, =ou, ou bien, or even, ou meme, ou encore';

/** Determiners: `the` marks what is there already, `some` starts a new wish. */
export const DEFINITE = `
  =the, =le, =la, =les, =l, =this, =that, =these, =those, =ce, =cet, =cette, =ces, =my, =our, =their, =mon, =ma, =mes,
    =nos, =notre, =votre, =vos, =leur, =leurs, =all, all the, all of the, tous les, toutes les, tout le, toute la, =tous,
    =toutes, =tout, =toute, =every, =each, =chaque, =existing, =any, =his, =her, =its, =ses, =sa, =your`;

export const INDEFINITE = '=des, =du, some, de la, de l, certains, certaines';

export const ONE = { en: '=a, =an, =another, =one', fr: '=un, =une, un autre, une autre, encore un, encore une' };
