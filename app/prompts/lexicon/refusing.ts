import { pairs } from './pairs.ts';

/** What refuses, as data; both languages in every list, as in grammar.ts. */

/** 'no benches': rules over the noun that follows. */
export const NO = `
  pas question de, hors de question de, surtout pas de, surtout pas un, surtout pas une, surtout pas des, surtout pas le, surtout pas la, surtout pas les, absolument pas de,
  certainement pas de, certainement pas un, certainly not a, definitely not a, definitely no, please no,
  =no, no more, no longer any, not any, not a, not one, not, none of, zero, never any, zero more, dont want any, neither,
  nor, no to, non a, stop a, shouldnt have, should not have, must not have, mustnt have, wont have,   no need for,
  no space for, no room for, pas de, pas, pas un seul,
  pas une seule, pas aucun, pas aucune, aucun,
  aucune, =ni, jamais de, =zero, nul, nulle, fini les, finis les, finies les, pus de, point de, zero`;

/** 'without cars', 'instead of parking': rules over a list of nouns. */
export const WITHOUT = `merite mieux que, merite mieux qu, deserves better than, deserve better than, not for, pas pour, instead of building, rather than building, without building, instead of more, instead of adding,
  
  without, without any, with no, with zero, with fewer, avec moins de, avec pas de, avec aucun, avec aucune, free of,
  free from, instead of, in place of, rather than, in lieu of, empty of, closed to,
  clear of, minus, devoid of, away with, no place for, off limits to, sans, sans aucun, sans aucune, au lieu de,
  a la place de, plutot que, en remplacement de, au lieux de, libre de, exempt de, interdit a, interdite a, interdits a,
  interdites a, ferme a, fermee a, fermer a, debarrasse de, vide de, pas besoin de, pas de place pour`;

/** 'There is no bench', 'y a pas de banc': what is missed, unless it is a thing that people mostly want rid of. */
export const LACK = [
  `without a single, why is there no, why are there no, why isnt there, why arent there, why no, why dont we have,
  why do we have no, not a single, have nowhere, pourquoi pas de, pourquoi y a pas de, n y a t il pas de, y a t il pas de,
  manque encore de, il manque, il nous manque, meme pas de, est pleine de, est plein de, est remplie de, est rempli de,
  is full of, are full of, sont pleines de, sont pleins de, is filled with, are filled with, is packed with, peu de, =peu,
  tres peu de, trop peu de, si peu de, hardly any, barely any, scarcely any, presque pas de, presque plus de, presque aucun,
  presque aucune`,
  ...pairs(
    'there is, there are, theres, we have, i have, you have, they have, has, have, we got, it has',
    'no, never any, never a, not a, not a single, not any, hardly any, barely any, hardly a, zero',
  ),
  ...pairs(
    `there isnt, there arent, theres not, there is not, there are not, there wasnt, we dont have, i dont have, they dont have,
    doesnt have, dont have, we dont even have, dont even have, doesnt even have, there isnt even, there arent even, even have`,
    'a, an, any, a single, many, much',
  ),
  ...pairs(
    `y a, ya, il y a, il n y a, n y a, on a, on n a, n a, a, ai, j ai, n ai, je n ai, avons, n avons, ont, n ont, y avait, ya t il,
    y en a`,
    `pas de, plus de, pus de, pu de, jamais de, aucun, aucune, pas un, pas une, pas un seul, pas une seule, meme pas de, meme pas un,
    meme pas une, meme plus de, pas encore de, toujours pas de, encore pas de, pas beaucoup de, pas vraiment de, pas gros de,
    jamais un, jamais une, presque pas de, presque plus de, presque aucun, presque aucune, pas ben de, pas aucun, pas aucune`,
  ),
].join(', ');

/** 'remove the parking', 'fewer cars': rules over what follows,
  or over what came before if nothing follows ('cars banned'). */
export const REMOVE = `
  en peux plus de, en peut plus de, en peuvent plus de, en pouvons plus de, plein le dos de, plein mon casque de, plein notre casque de,
  a bout de nerfs de, cant stand, cannot stand, cant bear, cannot bear, cant take, had it with, had enough of, have had enough of,
  can live without, could live without, sick and tired of, done with, stop them, keep them off, keep them out, keep them away, get them off, get them out, keep it out, keep it off, get it out, stop people from, stop drivers from, keep people from, keep drivers from, prevent people from, prevent drivers from,
  empecher les gens de, empechez les gens de, =stop, dont mind losing, veux bien perdre, bien perdre, pret a perdre, prete a perdre, prets a perdre, accepte de perdre, veux bien laisser tomber, could do without, can do without, happy to lose, willing to lose, give up, giving up, can lose, sacrifice, sacrificing, sacrifier,
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
  interdisons, interdiction de, se debarrasser de, debarrasser de, debarrassez de, debarrassons nous de, faire disparaitre, faites disparaitre, fais disparaitre, faisons disparaitre,
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
  nowhere, taken out, ripped out, could go, can go, could disappear, can disappear, could be removed, can be removed, peut partir, peuvent partir, pourrait partir,
  pourraient partir, peut disparaitre, peuvent disparaitre, pourrait disparaitre, pourraient disparaitre, doit partir, doivent partir,
  devrait partir, devraient partir, devrait disparaitre, devraient disparaitre, is out, are out, =off, out of,   shouldnt be, should not be, shouldnt be here, should not be here, dont belong, do not belong, have no place, has no place,
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
  'from cars': 'car',
  'from traffic': 'car',
  'from motorcycles': 'motorcycle',
  'from trucks': 'truck',
  'no go for cars': 'car',
  ...closed('car', 'street, road, block, area, lane, streets, alley, square', 'to cars, to traffic, to through traffic, to vehicles, to car traffic'),
  ...closed('truck', 'street, road, streets', 'to trucks, to heavy trucks'),
  ...closed(
    'car',
    'rue, rues, ruelle, place, chaussee, quartier',
    'aux autos, aux voitures, aux chars, a la circulation, a la circulation automobile, a la circulation de transit, aux vehicules, aux automobiles',
  ),
  ...closed('truck', 'rue, rues, quartier', 'aux camions'),
};

// 'Close the street to cars', 'fermer la rue aux autos'.
function closed(id: string, what: string, to: string): Record<string, string> {
  return Object.fromEntries(pairs(what, to).map((phrase) => [phrase, id]));
}

export const REPLACE_BY = 'with, by, for, par, avec, pour, contre';

export const TURN_BY = 'into, to, en';
export const CHANGE_BY = 'pour, contre, par, en';

/** 'replace X with Y', 'turn X into Y': the first is negated, the second is not. `by` lists what parts the two. */
export const REPLACE: readonly { words: string; by: string }[] = [
  {
    words: `
  replace, replaces, replacing, replacement of, swap, swapping, substitute, exchange, exchanging, trade, remplacer,
  remplace, remplacez, remplacons, remplacant, remplacement de, substituer, echanger, echange, echangez, echangeons,
  troquer`,
    by: REPLACE_BY,
  },
  {
    words: `
  turn, turning, convert, converting, transform, transforming, change, changing, make over, transformer, transforme,
  transformez, transformons, convertir, convertissez, convertir le, reconvertir, amenager le`,
    by: TURN_BY,
  },
];

/** 'X replaced by Y', 'X becomes Y'. */
export const REPLACED_BY = `
  replaced by, replaced with, turned into, converted into, converted to, transformed into, becomes, become, swapped for,
  changed into, gives way to, give way to, makes way for, make way for, remplace par, remplacee par, transforme en,
  transformee en, converti en, convertie en, devient, deviennent, change en, cede la place a, cedent la place a,
  laisse la place a, laisse place a, change pour, remplacer par, fait place a, font place a`;

/** 'Play away from the cars': refuses what people mostly name to be rid of, and says nothing of anything else. */
export const APART = `
  tore it down for, torn down for, demolished for, cut down for, cut them down for, cleared for, bulldozed for, demoli pour, demolie pour, demolis pour,
  than, nothing but, its just, it is just, its only, there is only, theres only, theres just, there is just, all we have is,
  all we see is, all i see is, all i see are, its all, c est juste, y a juste, il y a juste, y a rien que, rien que, c est rien que,
  c est que, y a que, il n y a que, on voit juste, on voit que, on a juste, on a rien que, protect us from, protect from, protects from, protect them from, protect kids from, nous proteger de, nous protege de,
    away from, far from, far away from, safe from, protected from, sheltered from, separated from, separate from, loin de,
  a l abri de, protege de, protegee de, proteges de, separe de, separee de, isole de, sans danger de, a l ecart de,
  coupe de, protected against, hidden from, out of the way of, without danger from`;

/** 'Snowbanks block the curb cut': said of what people mostly name to be rid of, it asks to be rid of it. */
export const COMPLAINTS = `
  block, blocks, are blocking, is blocking, blocked, trap, traps, trapped, bury, buried, in the way, get in the way, gets in the way,
  in my way, bother, bothers, scare, scares, scare me, annoy, annoys, stink, stinks, pollute, pollutes, ruin, ruins,
  is crazy, is insane, is nuts, is terrible, is awful, is horrible, is dangerous, is scary, is unbearable, is too fast, is too loud,
  are crazy, are dangerous, are scary, are too fast, are too loud, are too noisy, are a nuisance, are a pain, is a nuisance, is a pain,
  makes too much noise, make too much noise, make noise, honk, honking, est infernal, est infernale, est infernaux, est dangereux,
  est dangereuse, sont dangereux, sont dangereuses, est fou, est folle, est rendu fou, est rendue folle, fait trop de bruit,
  font trop de bruit, font du bruit, fait du bruit, klaxonnent, est insupportable, sont insupportables, est une plaie, sont une plaie,
  me tapent sur les nerfs, tape sur les nerfs, take up all the space, takes up all the space, take all the space, takes all the space, take up the whole, takes up the whole,
  take over, takes over, invade, invades, make it impossible, makes it impossible, keep me up, keeps me up, wake me up,
  bloque, bloquent, bloquant, nuit, nuisent, gene, genent, derange, derangent, encombre, encombrent, empeche, empechent,
  obstrue, obstruent, pue, puent, polluent, envahit, envahissent, prennent toute la place, prend toute la place,
  prennent trop de place, prend trop de place, prennent de la place, font peur, fait peur, me font peur, nous font peur,
  sont dans le chemin, dans le chemin, dans nos jambes, ensevelissent, enterrent, rendent ca impossible`;

/** 'A skatepark? No thanks.': refuses what was named last, across a full stop. */
export const NO_THANKS = `
  no thanks, no thank you, no way, non merci, surtout pas, jamais de la vie, absolutely not, certainly not,
    not for me, pas pour moi`;
