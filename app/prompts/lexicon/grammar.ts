/**
 * The small words that steer meaning, as data. Every list holds both languages: a prompt may mix them.
 * A phrase is matched like a lexicon phrase; `=` keeps the very form.
 */

/** 'no benches': rules over the noun that follows. */
export const NO = `
  surtout pas de, surtout pas un, surtout pas une, surtout pas des, surtout pas le, surtout pas la, surtout pas les, absolument pas de,
  certainement pas de, certainement pas un, certainly not a, definitely not a, definitely no, please no,
  =no, no more, no longer any, not any, not a, not one, not, none of, zero, never any, zero more, dont want any, neither,
  nor, no to, non a, stop a, shouldnt have, should not have, must not have, mustnt have, wont have,   no need for,
  no space for, no room for, pas de, pas, pas un seul,
  pas une seule, pas aucun, pas aucune, aucun,
  aucune, =ni, jamais de, =zero, nul, nulle, fini les, finis les, finies les, pus de, point de, zero`;

/** 'without cars', 'instead of parking': rules over a list of nouns. */
export const WITHOUT = `not for, pas pour, instead of building, rather than building, without building, instead of more, instead of adding,
  
  without, without any, with no, with zero, with fewer, avec moins de, avec pas de, avec aucun, avec aucune, free of,
  free from, instead of, in place of, rather than, in lieu of, empty of, closed to,
  clear of, minus, devoid of, away with, no place for, off limits to, sans, sans aucun, sans aucune, au lieu de,
  a la place de, plutot que, en remplacement de, au lieux de, libre de, exempt de, interdit a, interdite a, interdits a,
  interdites a, ferme a, fermee a, fermer a, debarrasse de, vide de, pas besoin de, pas de place pour`;

/** 'There is no bench', 'y a pas de banc': what is missed, unless it is a thing that people mostly want rid of. */
export const LACK = `
  there is no, there are no, theres no, there isnt, there isnt any, there arent any, there isnt a, there arent, has no,
  have no,
  we have no, we dont have, we dont have any, doesnt have, doesnt have a, doesnt have any, dont have, without a single,
  why is there no, why are there no, why isnt there, why no, why dont we have, why do we have no, y a pas de, ya pas de,
  il y a pas de, il n y a pas de, on a pas de, n a pas de, a pas de, y a aucun, y a aucune, ya aucun, ya aucune,
  il n y a aucun,
  il n y a aucune, y a pas un, ya pas un, y a pas une, ya pas une, pourquoi pas de, pourquoi y a pas de, n y a t il pas de,
  y a t il pas de, y a plus de, ya plus de, il n y a plus de, on n a pas de, a aucun, a aucune, on a aucun, on a aucune, ai aucun, ai aucune, avons aucun, avons aucune, n avons pas de,
  avons pas de, ai pas de, manque encore de, il manque, theres not a, there is not a, there is not a single,
  theres not a single, not a single, have nowhere, y a meme pas de, meme pas de, even have a, dont even have,
  dont even have a, est pleine de, est plein de, est remplie de, est rempli de, is full of, are full of, sont pleines de,
  sont pleins de, is filled with, are filled with, is packed with, peu de, =peu, tres peu de, trop peu de, si peu de`;

/** 'remove the parking', 'fewer cars': rules over what follows,
  or over what came before if nothing follows ('cars banned'). */
export const REMOVE = `
  =stop, dont mind losing, happy to lose, willing to lose, give up, giving up, can lose, sacrifice, sacrificing, sacrifier,
  sacrifiez, renoncer a,   =moins,   virez, virer, degagez, degager, tasser, tassez, au diable, plus besoin de, pu besoin de, demonter, demontez, demontons,
  raser, rasez, eloigner, eloignez, proscrire, stopper, stoppez, dire non a, dites non a, disons non a, non aux, stop aux,
  debarasser, debarassez, debarassez nous de, debarasser de, enlver, enelver, enleves, suprimer, suprimez, supprimes,
  se passer de, passer de, have enough, already enough, on a assez de, y a assez de, il y a assez de, deja assez de,
  pull out, take down, taking down, knock down, chop, chop down, cut down, throw out, quit, say no to, saying no to,
  down with, put an end to, an end to, axe, cancel, too much of, enough of, no use for, do without, no further,
  stop building, stop adding, stop installing, arretez d installer, arreter d installer, arretez de construire,
  arreter de construire, removed all, getting rid of all, ras le bol de, on en veut pas de, en veux pas de,
  faut plus de, faut pu de, refuse, refuser, refusons, rejeter, on ne veut pas de, ne souhaite pas, ne souhaitons pas,
  souhaite pas, souhaitons pas, aimerais pas, aimerait pas, voudrions pas, wouldnt want, would not want, not in favour of,
  not in favor of, dont put any, dont build, do not build, please no more, cut back, do not like, does not want,
  doesnt want, never want, no interest in, not interested in, pas interesse par, pas interessee par, pas fan de,
  pas besoin de plus de, not a fan of,   remove, removes, removed, removing, removal of, get rid of, getting rid of, rid of, take out, take away, taken out,
  taken away, take off, eliminate, eliminated, eliminating, ban, banned, banning, banish, prohibit, prohibited, forbid,
  forbidden, delete, deleted, cut down on, do away with, tear down, tear out, rip out, demolish, demolished, move out,
  keep out, skip, skip the, clear out, clear away, stop the, evict, exclude, excluding, scrap, abolish, fewer, less,
  less for, fewer for, reduce, reduced, reducing, reduce the number of, limit, limited, limiting, too many, too much, cut,
  way too many, not too many, not so many, not too much, not that many, lower the number of, minimize, restrict,
  restricting, avoid, avoiding, as few, far fewer, a lot less, a lot fewer, much fewer, much less, way less, way fewer,
  diminish, against, dont want, dont need, do not want, do not need, no longer want, doesnt need, does not need, hate,
  tired of, fed up with, sick of, dont like, dont add, do not add, do not put, dont put, dont include, do not include,
  not want, not need, couper, coupez, coupons, abattre, abattez, abattons, moins pour, enlever, enleve, enlevez, enlevons,
  enlevant, enlevee, retirer, retire, retirez, retirons, retiree, retirant, oter, ote, otez, otons, otee, supprimer,
  supprime, supprimez, supprimons, supprimee, supprimant, suppression de, retrait de, eliminer, elimine, eliminez,
  eliminons, eliminee, bannir, banni, bannie, bannissez, bannissons, interdire, interdit, interdite, interdisez,
  interdisons, interdiction de, se debarrasser de, debarrasser de, debarrassez de, debarrassons nous de, faire disparaitre,
  arracher, arrachez, arrachee, demolir, demolie, detruire, detruisez, exclure, excluez, exclue, abolir, moins de, reduire,
  reduit, reduite, reduisez, reduisons, reduire le nombre de, reduction de, diminuer, diminuez, diminue, diminuons,
  limiter, limite, limitez, limitee, trop de, beaucoup trop de, beaucoup moins de, bien moins de, pas trop de,
  pas autant de, pas tant de, eviter, evite, evitez, evitons, evitant, restreindre, ben moins de, pas beaucoup de,
  minimiser, contre, veux pas, veut pas, voulons pas, veulent pas, voudrais pas, voulez pas, veux plus, ne veut plus,
  ne veux plus, veulent plus, voulons plus, plus jamais de, plus jamais, plus avoir, plus voir, plus aucun, plus aucune,
  plus un seul, plus une seule, aime pas, aiment pas, tanne de, tannee de, ecoeure de, marre de, a bas, besoin pas de,
  mettez pas, ajoutez pas, mettre pas, ne pas mettre, ne pas ajouter, ne pas avoir, ne mettez pas, n ajoutez pas,
  veux pas voir, debarrassez nous de, chasser, suis contre, sommes contre, est contre, oppose a, opposons a, opposes a,
  objecte a, objectons a, m oppose a, opposed to, am against, are against, im against, were against, object to, kill the,
  lose the, ditch, ditch the, dump the, drop the, nix, nix the, no need of, stop putting, arretez de mettre,
  arreter de mettre,
  enough with, hais, haïs, deteste, detestons, detestent, s en fout de, m en fous de, me fous de, se fout de, scared of,
  afraid of, allergic to, allergique a, peur de, veux pu, veut pu, voulons pu, veulent pu, veux pus, veut pus,
  voulons pus, veulent pus, pu de, dont care about,
  dont care for, pas d accord avec, pas d accord pour, disagree with, dont agree with, do not agree with, anything but,
  everything but, tout sauf, n importe quoi sauf, half as many, half as much,
  half the number of, nobody wants, no one wants, no one needs, nobody needs,
  personne veut, personne ne veut, en a assez de, en ai assez de, en avons assez de, a assez de, la moitie de,
  moitie moins de, deux fois moins de, tear up, dig up, close off, phase out, phasing out, cut back on, cut down the,
  decrease, decreasing, baisser,
  baissez, decourager, discourage, discouraging, sors, sortez, sacrer dehors, sacrez dehors, debarrasser nous de,
  oublier le, oubliez le, oublie le, oubliez la, oublie la, oubliez les, oublie les, forget the, scratch the, hell with the`;

/** Only after the noun: 'cars not allowed'. */
export const AFTER_NO = `
  is out, are out, =off, out of,   shouldnt be, should not be, shouldnt be here, should not be here, dont belong, do not belong, have no place, has no place,
  ont pas leur place, a pas sa place, ont rien a faire, away, off the sidewalk, off the sidewalks, off the path,
  off the grass, off the lawn, off the street, off the streets, off our street, off my street,
  off our streets, off the road, not allowed, not permitted, not welcome, not wanted, arent allowed, are not allowed,
  not included, not needed, kept out,
  gone, must go, should go, has to go, have to go, go away, out of here, unwanted, unwelcome, pas permis, pas permise,
  pas admis, pas admise, pas bienvenu, pas bienvenue, indesirable, defendu, defendue, pas autorise, pas autorisee, dehors,
  a enlever, a retirer, a supprimer, a eliminer, a oter, a bannir, prohibe, prohibee, ailleurs, exclus`;

/** A whole phrase that names and negates a thing at once. */
export const FREE_OF: Readonly<Record<string, string>> = {
  'car free': 'car',
  carfree: 'car',
  'traffic free': 'car',
  'vehicle free': 'car',
  'auto free': 'car',
  'cars free': 'car',
  'truck free': 'truck',
  'step free': 'stairs',
  stepfree: 'stairs',
  'curb free': 'curb',
  curbless: 'curb',
  'kerb free': 'curb',
  'dog free': 'dog',
  'parking free': 'parking',
  'sans auto': 'car',
  'cars out': 'car',
  'traffic out': 'car',
  'cars away': 'car',
  'traffic away': 'car',
  'vehicles out': 'car',
  'autos dehors': 'car',
  'street to cars': 'car',
  'from cars': 'car',
  'from traffic': 'car',
  'from motorcycles': 'motorcycle',
  'from trucks': 'truck',
  'block to cars': 'car',
  'block to traffic': 'car',
  'area to cars': 'car',
  'road to traffic': 'car',
  'streets to cars': 'car',
  'road to cars': 'car',
  'street to traffic': 'car',
  'rue aux autos': 'car',
  'rue aux voitures': 'car',
  'ruelle aux autos': 'car',
  'ruelle aux voitures': 'car',
  'no go for cars': 'car',
};

/** 'replace X with Y', 'turn X into Y': the first is negated, the second is not. `by` lists what parts the two. */
export const REPLACE: readonly { words: string; by: string }[] = [
  {
    words: `
  replace, replaces, replacing, replacement of, swap, swapping, substitute, exchange, exchanging, trade, remplacer,
  remplace, remplacez, remplacons, remplacant, remplacement de, substituer, echanger, echange, echangez, echangeons,
  troquer, changer, changez, changeons`,
    by: 'with, by, for, par, avec, pour, contre',
  },
  {
    words: `
  turn, turning, convert, converting, transform, transforming, change, changing, make over, transformer, transforme,
  transformez, transformons, convertir, convertissez, convertir le, reconvertir, amenager le`,
    by: 'into, to, en',
  },
];

/** 'X replaced by Y', 'X becomes Y'. */
export const REPLACED_BY = `
  replaced by, replaced with, turned into, converted into, converted to, transformed into, becomes, become, swapped for,
  changed into, gives way to, give way to, makes way for, make way for, remplace par, remplacee par, transforme en,
  transformee en, converti en, convertie en, devient, deviennent, change en, cede la place a, cedent la place a,
  laisse la place a, laisse place a, change pour, remplacer par, fait place a, font place a`;

/** Says that what follows is wanted, and ends a negation. */
export const WANT = `
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
  pas enlever, enlevez pas, ne pas enlever, ne pas oublier, ne pas retirer, puis, ensuite, place a, faites, faire`;

/** Quantities that are not numbers of the counting row. */
export const QUANTITIES: readonly { value: number | 'many' | 'few'; words: string }[] = [
  {
    value: 'many',
    words: `
  many, lots of, lot of, a lot of, plenty of, loads of, tons of, a bunch of, bunch of, numerous, so many, hundreds of,
  dozens of, full of, filled with, a multitude of, heaps of, rows of, a row of, row of, more, many more, lots more,
  even more, lots, plenty, a ton of, as many, abundant, abundance of, masses of, lined with, much more, a whole lot of,
  surrounded by, packed with, all kinds of, several rows of, a forest of, countless, multiple, a great many,
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
  { value: 10, words: 'une dizaine de, dizaine de, about ten' },
  { value: 12, words: 'a dozen, dozen, a dozen of, une douzaine de, douzaine de, douzaines de' },
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

/** Looks like steering or naming, is neither: matched first so that its parts are left alone. */
export const HARMLESS = `
  every few steps, a few steps, step by step, steps away,
  is gone, are gone, was removed, were removed, has been removed, have been removed, a disparu, ont disparu, is missing,
  are missing,
  out of order, out of service, baby foot, babyfoot, out of date, out of place, out of the way, is out of, are out of,
  fete des voisins, fete de voisins, cafe a la main, coffee in hand, lights up, fete nationale, de moins en moins,
  moins en moins, sans parler de, not to mention,
  street hockey, ball hockey, hockey de ruelle, hockey bottine, dek hockey, hockey de rue, street hockey nets, more than,
  better than, less than, fewer than, rather than nothing, no less than,
  crossing guard, crossing guards, borne fontaine, bornes fontaines, borne d incendie, fire hydrant, feux d artifice,
  feu d artifice, fireworks, maple syrup, sirop d erable, tire d erable, boire un cafe, prendre un cafe,
  boire mon cafe, prendre mon cafe, boire le cafe, prendre le cafe, boire leur cafe, prendre leur cafe, a cup of coffee,
  en lumiere, mise en lumiere, point de vente, take place, takes place, taking place, took place,
  car wash, bus pass, bus driver, chauffeur d autobus, chauffeur de bus, train de vie,
  park avenue, parc avenue, avenue du parc, mont royal, mount royal,
  parking ticket, contravention, flower shop owner, bank account, sand in my shoes, school year, annee scolaire,
  school board, centre de services scolaire, commission scolaire, chat with, chat avec, a court terme,
  court terme, short term, a long terme, light hearted, light weight, lightweight, heavy traffic hours, rush hour,
  heure de pointe, heures de pointe, parking meter, parcometre, house prices, snow blower, souffleuse, snow plow,
  snow plough, deneigeuse, dog poop, dog waste, crottes de chien, crotte de chien, cat poop, bird poop, car horn,
  klaxon, car alarm, dans l ensemble, sous terre, bouche d egout, manhole, light switch, ca marche, ca marche pas,
  marche pas, marche bien, ne marche pas, tour de table, tout un chacun, plus tard, plus vite, plus loin que,
  no later than, not yet, pas encore, pas juste ca, no wonder, no offense, no worries, pas grave, pas de probleme,
  changing table, baby changing table, table a langer, neige enlevee, neige ramassee, snow removed, snow cleared,
  snow removal, deneigement, no matter, no doubt, no problem, not far from, not far, no one, of course, at least, au moins,
  at most, au plus, no more than, not more than, pas plus de, pas plus que, cant wait, of all,  sans doute,
  sans faute, sans souci, sans probleme, sans cesse, pas loin de, pas loin, pas trop loin de, pas mal, en train de,
  tout de suite, tout le monde, tout le temps, tout droit, right now, right away, right next to, right beside,
  right of way, all right, alright, the right to, right to, turn right, turn left, left over, what is left, nothing left,
  left turn, right turn, is left, no longer, de la place pour, plus ou moins, more or less, a la place,
  un point c est tout, in order to, so much, a bit, bit of, un peu, d accord, dessin, un dessin de, picture of, image de,
  a picture of, image of, une image de, kind of, sort of, type de, sorte de, sans que, sans limite, sans obstacle,
  sans barriere, sans barrieres, sans danger, sans stress, sans bruit, sans pollution, obstacle free, barrier free,
  without barriers, without obstacles, without danger, without stress, without fear, sans peur, sans crainte, no obstacles,
  no barriers, sans obstacles, from left to right, left to right, de gauche a droite, both sides, on both sides,
  on each side, on either side, des deux cotes, de chaque cote, de part et d autre, chaque cote, les deux cotes,
  de tous cotes, des deux bords, deux bords, chaque bord, de chaque bord, d un bord et de l autre, sur le mur,
  sur les murs, sur un mur, on the wall, on the walls, on a wall, eau de pluie, rainwater, rain water, rain barrel,
  rain barrels, baril de pluie, barils de pluie, abriter de la pluie, proteger de la pluie, abri de la pluie,
  or so, ou a peu pres, out of the rain, pour la pluie, for the rain, when i was a girl, when i was a boy, when i was a kid,
  when i was a child, quand j etais petite,
  quand j etais petit, quand j etais enfant, quand j etais jeune, car share, car share spot, carshare, communauto,
  hot chocolate, chocolat chaud, lightly, front door, front yard, front porch, back to, come back, go back, back door,
  comes back,
  bring us back, au bout du compte, au fond de moi, fond de teint, arriere gout, wheelchair access, wheelchair accessible,
  wheelchair accessibility, wheelchair friendly, accessible by wheelchair, child friendly, kid friendly, age friendly,
  senior friendly, bike friendly, dog friendly, family friendly, pedestrian friendly, people friendly, user friendly,
  car sharing, autopartage, main street light, du coup, tout court, a pied, on foot, en plein air, open air, plein air,
  quiet corner, cozy corner, cosy corner, reading corner, corner store owner, petit coin tranquille, coin tranquille,
  coin lecture, coin detente, coin repos, coin paisible, coin calme, coin ombragé, sur place, mise en place, en place,
  sun shade, wind break, brise vent, place to gather, lieu de rencontre, meeting place, gathering place, meet people,
  rencontrer du monde, rencontrer des gens, light blue, light green, light wind, natural light, daylight,
  lumiere naturelle, lumiere du jour, traffic noise, bruit de la circulation, bruit des voitures, street food, street life,
  vie de quartier, vie de rue, night life, nightlife, all year, all year round, year round, a longueur d annee,
  toute l annee, four seasons, quatre saisons, every day, tous les jours, chaque jour, day to day, some day, one day,
  un jour, nowadays, these days, de nos jours, full day, toute la journee, bonne journee, good morning, good night,
  bonne nuit, bonsoir, ce soir, au printemps des, wall to wall, stage of life, in stages, sign up, sign of, signe de,
  round table discussion, on the table, sur la table, mettre la table, chat de, place in the sun, rock music,
  car enfin, point de vue, du point de vue, square feet, square meters, square metres, pied carre, pieds carres,
  metre carre, metres carres, fall down, fall asleep, falls, falling, water the plants, play with, jouer avec, dead end,
  no exit, cul de sac, home sweet home, watch over, over there, la bas, ici, sitting down`;

/** 'Play away from the cars': refuses what people mostly name to be rid of, and says nothing of anything else. */
export const APART = `
  than, protect us from, protect from, protects from, protect them from, protect kids from, nous proteger de, nous protege de,
    away from, far from, far away from, safe from, protected from, sheltered from, separated from, separate from, loin de,
  a l abri de, protege de, protegee de, proteges de, separe de, separee de, isole de, sans danger de, a l ecart de,
  coupe de, protected against, hidden from, out of the way of, without danger from`;

/** 'A skatepark? No thanks.': refuses what was named last, across a full stop. */
export const NO_THANKS = `
  no thanks, no thank you, no way, non merci, surtout pas, jamais de la vie, absolutely not, certainly not,
    not for me, pas pour moi`;
