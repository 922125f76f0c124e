import type { Names } from '../types.ts';

/** Further names for people. */
export const PEOPLE_NAMES: Names = {
  person: {
    en: `
    a couple holding hands, a couple sitting, a couple strolling, a couple kissing, a couple walking, fisherman, gardener, couples, young couple, gentleman, gentlemen, shopper, passers by, volunteer, commuter, clown,
    artists at work, mums, grown ups, people strolling`,
    fr: 'couple enlace, couple qui, pecheur, jardinier, jeune couple, benevole, client, riverains, un couple d amoureux, messieurs',
  },
  child: {
    en: `
    kiddo, little kid, small children, preschooler, schoolkid, grand kids, grandkids, grandson, granddaughter, nephew,
    niece, wee ones, kindergartener, kinder, small kids, schoolchild, chlidren, childen, chilren, ten year old`,
    fr: `
    mousses, flots, bout de chou, petits bouts, marmot, marmaille, eleves, neveu, petit fils, fiston, gosse, mioche,
    mome, les petites, enfants d age scolaire, minots, ti pit, petiots, ptits culs, enfantes, tits enfants`,
  },
  teenager: {
    en: 'teenage girl, teenage boy, tween, preteen, young adults, high schooler, high school kids, teanager, teenegers',
    fr: 'preado, pre ados, ti jeunes, les jeunes, ados et jeunes, addos',
  },
  senior: {
    en: `
    old couple, elderly couple, older couple, granny, gran, nana, gramps, older folks, elderly folks, elderly
    residents, older citizens, old timers, oldies, old men, old women, old guy, old guys, old fellow, old fellows, old gals, old boys, old dears, aging parents, elderly parents, elderly mother,
    elderly father, elderly neighbours, elderly neighbors, older neighbours, older neighbors, nonna, aging population,
    golden agers, senoirs, seinors, eldery, retired neighbour, older generation, retired person, old age pensioners`,
    fr: `
    vieux couple, couple age, couple d aines, couple de personnes agees, papy, pepere, meme age, mes vieux parents,
    gens ages, gens agees, vieux messieurs, des vieux, nos vieux, parents ages, voisins ages, voisine agee, mere agee,
    pere age, population vieillissante, tetes blanches, tetes grises, doyens, residents ages, nos aines, personnes
    plus agees, plus ages, plus agees, personnes du troisieme age, persone agee, 3e age, gens de l age d or, ma
    vieille mere, mon vieux pere, gens plus ages`,
  },
  'wheelchair-user': {
    en: `
    motorized wheelchair, motorised wheelchair, power wheelchair, disabled folks, the disabled, for disabled, people
    with a disability, persons with disabilities, physically disabled, mobility impairment, mobility challenges,
    mobility issues, mobility problems, paraplegic, manual wheelchair, motorized chair, powered chair, electric chair, handicapped, people in chairs, chair users,
    paralyzed, wheelchair bound, people with handicap, people on wheelchair, person on a wheelchair, whelchair,
    whealchair, wheelchairusers, wheelcher`,
    fr: `
    paraplegique, limitation fonctionnelle, limitations physiques, deficience motrice, handicap moteur, fauteuil
    manuel, mobilite restreinte, mobilite limitee, personne a limitations, personnes avec limitations, amputee,
    tetraplegique, moins mobile, gens handicapes, gens handicapees, voisin en fauteuil roulant, mari en fauteuil
    roulant, fotteuil roulant, foteuil roulant, fauteuille, roulant electrique, les handicapes, gens avec un handicap,
    gens avec handicap, personnes avec des limitations, difficulte a se deplacer, de la misere a marcher, misere a
    marcher, probleme de mobilite`,
  },
  'walker-user': {
    en: 'uses a walker, with walkers, wheeled walker',
    fr: 'marchete, gens avec une marchette, aines en marchette',
  },
  'cane-user': {
    en: '',
    fr: 'canne de marche, gens avec une canne, aines avec une canne',
  },
  'white-cane-user': {
    en: `
    sight impaired, vision loss, visual impairment, vision impaired, legally blind, partially blind, visual
    disability, people who cant see, cant see well, vision impairment, people who are blind, person who is blind,
    blind users, visualy impaired, people with low vision, sight loss`,
    fr: `
    mal voyant, deficient visuel, handicape visuel, basse vision, perte de vision, semi voyant, personne qui ne voit
    pas, gens qui ne voient pas, gens aveugles, personne avec une deficience visuelle, voit pas bien, voient pas bien,
    mal voyante, avegle, non voyante, deficiente visuelle, ne voit pas, ne voient pas, ne voit plus`,
  },
  'guide-dog': {
    en: 'helper dog, mira dog',
    fr: 'mira',
  },
  'mobility-scooter': {
    en: `
    scooter chair, motorized scooter, motorised scooter, senior scooter, scooter for seniors, electric mobility scooter, four wheel
    scooter, handicap scooter`,
    fr: `
    quadri porteur, scooter de mobilite, quatriporteur, scooter pour aines, scooter pour handicape, cadri porteur`,
  },
  pram: {
    en: `
    double stroller, push chair, baby buggy, strolller, moms with strollers, mothers with strollers, parents with baby
    carriages, mums with prams, mom pushing a stroller, parents pushing strollers, mothers pushing strollers`,
    fr: `
    poucette, poussette double, maman avec poussette, parents avec des poussettes, mamans avec des poussettes, parents
    en poussette, poussets`,
  },
  cyclist: {
    en: `
    bike courier, bike delivery, delivery cyclist, people who bike, people riding bikes, ride bikes, ride a bike, ride
    my bike, ride our bikes, ride their bikes, learn to bike, bicycle rider, people on bicycles, cyclits, bike to
    school, bike to work, bike to, cycle to work, cycle to school`,
    fr: `
    livreur a velo, livreurs en velo, courrier a velo, gens en bicyclette, rouler a velo, rouler en velo, circuler a
    velo, faire de la bicyclette, faire du bicycle, pedaler, promener a velo, promener en velo, faire du becik,
    cyclises, ciclistes, usagers a velo`,
  },
  musician: {
    en: `
    jazz, jazz band, live band, =band, =bands, singer, choir, drum circle, saxophone, saxophonist, cello, trumpet,
    fiddler, street artist, music playing, performers, carolers, dj, marching band, brass band, orchestra, musicans,
    musisian`,
    fr: `
    groupe de musique, orchestre, fanfare, chorale, chanteur, chanteuse, saxophoniste, trompette, flute, djembe,
    violoneux, harmonica, batucada, percussions, groupe musical, musiciens de rue, amuseurs, musisien, musissien,
    percussionniste, musicien ambulant, trompettiste`,
  },
  dancer: {
    en: `
    place to dance, dance party, to dance, dance area, salsa, tango, dance class, line dancing, people dance, dancing
    area, dance nights, can dance`,
    fr: `
    =bal, =bals, soiree dansante, cours de danse, dansent, danse en ligne, plancher de danse, place pour danser,
    danser la salsa, gens dansent`,
  },
};
