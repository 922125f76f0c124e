import type { Names } from '../types.ts';

/** Further names of ways to move about and of what makes a place passable for everyone. */
export const WAY_NAMES: Names = {
  ramp: {
    en: 'stroller ramp, ramp for strollers, sloped ramp, sloping ramp, inclined plane, rammp',
    fr: `
    rampe pour poussette, pente d acces, rampe d accessibilite, rampe amovible, rampe en bois, rampes d acces pour
    fauteuils roulants, rampe de fauteuil roulant, rampe pour les handicapes, rampe pour les poussettes, rampe acces,
    rampe pour marchette, rampes pour poussettes et fauteuils roulants`,
  },
  'curb-ramp': {
    en: `
    depressed curb, cut the curb, cut curb, lower sidewalk, lower the sidewalk, cut in the curb, ramp at the curb,
    ramp on the curb, ramp in the curb, sidewalk cut, flush curb, level curb, curb cutout, curb cut out, sloping curb,
    curb slope, ramp to the sidewalk, ramp onto the sidewalk, curbramp, dip in the curb, dipped curb, ramped curb,
    curb drop, ramp off the curb, ramp off the sidewalk, lowering curbs, lowering sidewalks, lowering the sidewalk`,
    fr: `
    baisser le trottoir, baisser les trottoirs, baissez le trottoir, baissez les trottoirs, trottoir plus bas,
    abaisser la bordure, abaisser les bordures, pente de trottoir, trottoir surbaisse, abaisse de trottoir, bordure surbaissee, rampe au
    coin du trottoir, trottoir sans marche, abaissez les trottoirs, descendre du trottoir, coin de trottoir abaisse,
    trottoir en pente, trottoir a bateau, abaissement de trotoir, descente de trotoir, trottoir rabaisse, rabaisser le
    trottoir, rabaisser les trottoirs, bateau sur le trottoir, rampe sur le trottoir`,
  },
  'tactile-paving': {
    en: `
    tactile bump, tactile guidance, textured paving, textured pavement, warning tile, tactile block, raised dots,
    tactile marker, tactile guide, bumps for the blind, bumps for blind people, tactile line, textured tiles, tactil,
    tactile walking surface, bumpy strip, bumpy pavement, bumpy mats, yellow bumpy, yellow strips, yellow bumpy plates`,
    fr: `
    bande rugueuse, repere tactile, pave podotactile, picots, plaque a picots, tuile avertissante, plaque
    avertissante, sol tactile, guidage au sol, ligne de guidage, podo tactile, pododactile, plaques podo tactiles,
    ligne tactile, guide tactile, dalles de guidage, bandes d eveil, bande d eveil de vigilance, plaques de metal a
    picots, plaques podotactil, texture au sol`,
  },
  handrail: {
    en: `
    safety rail, support rail, grab rail, bar to hold, something to hold on to, something to hold onto, bar to hold on
    to, rail to hold, rail to hold on to, hand railing, stair rail, metal rail, =rails`,
    fr: `
    rampe pour se tenir, barre pour se tenir, poignees, rampe pour m appuyer, rampe des marches, quelque chose pour se
    tenir, barre de maintien, main courrante`,
  },
  stairs: {
    en: 'outdoor stairs, starcase',
    fr: 'marches d escalier, escallier, excalier, esqualier',
  },
  elevator: {
    en: 'wheelchair elevator',
    fr: 'plate forme elevatrice, ascensseur, monte escalier',
  },
  'audible-signal': {
    en: `
    talking traffic light, light that beeps, signal that talks, crossing that talks, lights for the blind, light for the blind, talking crosswalk, chirping signal, beeping light, beeping traffic light, talking light, lights that beep, signal
    that beeps, crossing that beeps, audio crossing, signals with sound, crossing signal with sound, traffic light
    that beeps, traffic light with sound, lights with sound, audible pedestrian crossing, audible, beeper, beeping
    crossing, beeping pole, crosswalk that beeps, sound at the crossing, sound at the crosswalk, lights that talk`,
    fr: `
    feu parlant, signal audio, avertisseur sonore, bip sonore, traverse sonore, feux a signal sonore, feux avec son,
    feux avec du son, feux avec signal sonore, feu de circulation sonore, signal pour aveugles, signal pour les
    aveugles, feux qui parlent, feux pour les aveugles, annonces sonores, feux avec un signal sonore, feux pietons
    avec signal sonore, passage pieton sonore, avertissement sonore, lumiere sonore, feux avec un son, signaux pour
    personnes aveugles`,
  },
  'traffic-light': {
    en: `
    light changes, lights change, light turns, light lasts, wait at the light, wait at the lights, light is too short, light too short, lights are too short, countdown, crossing time, more time to cross, red light, flashing lights, walk light, countdown timer, crosswalk light, crosswalk signal, flashing beacon,
    lights at the crossing, trafic light, traffic ligth, push button, signal light, pedestrian countdown, lights at
    the corner, lights at the intersection, countdown light, longer light`,
    fr: `
    le feu change, feu change, feu change trop vite, lumiere change, feu dure, feu est rouge, feu passe au rouge, attendre au feu, au feu, lumiere trop courte, lumiere est trop courte, feu trop court, feu est trop court, temps pour traverser, feu pour les pietons, feu de pieton, lumiere de traverse, lumiere pietonne, lumiere pour pietons, lumiere pieton,
    feu clignotant, bouton pieton, bouton d appel, feu vert, lumiere pour traverser, feu pour traverser, feux de
    traverse, compte a rebours, decompte numerique`,
  },
  crossing: {
    en: `
    place to cross, place to cross the street, spot to cross, zebra stripes, diagonal crossing, school crossing,
    painted crosswalk, crosswalk lines, pedestrian cross, pedestrian passage, safe place to cross, crossing lines,
    crossing for pedestrians, crosswak, raised cross walk`,
    fr: `
    lignes blanches pour traverser, traverser sans danger, pouvoir traverser sans danger, traverse d ecoliers, traverse scolaire, passage scolaire, passage protege, lignes pour traverser, lignes
    pietonnes, endroit pour traverser, passage pour traverser, traverse ecoliere, traverse pour enfants, traverse pour
    ecoliers, lignes de passage pieton, traverses pietons, passage pieton sureleve, traverser en securite, traverser
    de facon securitaire, place pour traverser, travers pietonne, lignes jaunes, bandes jaunes`,
  },
  'bike-lane': {
    en: `
    cycling route, cycle route, bike infrastructure, cycling infrastructure, bike highway, bike way, bike street,
    bicycle route, multi use path, multiuse path, cycling network, separated bike lane, segregated bike lane, bicycle
    highway, lane for cyclists, path for cyclists, path for bicycles, cycling track, space for bikes, space for
    cyclists, bike bath, bike line, cycle ways, bicycle lain, bike road, bike corridor, bike network, trail for bikes,
    protected lane, separated lane, cycling lanes protected`,
    fr: `
    amenagement cyclable, reseau cyclable, autoroute a velo, corridor velo, bande velo, couloir a velo, couloir
    cyclable, couloir pour velo, velo rue, piste multifonctionnelle, chemin pour velo, chemin pour les velos, piste
    pour bicyclette, piste pour bicycle, chaussee designee, itineraire cyclable, veloroute, axe cyclable, espace pour
    les velos, espace pour velos, piste pour cyclistes, piste pour les cyclistes, voie pour cyclistes, voie pour les
    cyclistes, chemin de velo, chemin a velo, piste ciclabe, piste siclable, bandes cyclables protegees, voie de velo,
    route de velo, route pour velo, lignes de velo, piste de becik, piste cycliste, =piste, sentier cyclable, trottoir pour
    velos, cyclopiste`,
  },
  'bus-lane': {
    en: `
    bus only, bus rapid transit, brt, bus corridor, buses only, priority bus lane, lane for the bus, buslane, bus
    priority lane`,
    fr: `
    voie reservee aux bus, voie reservee pour autobus, voie reservee bus, voie reservee pour bus, couloir bus, site
    propre, voie pour autobus, voie pour les bus, voie pour les autobus, voie pour bus, couloir reserve aux bus, voies
    reservees pour les autobus`,
  },
  sidewalk: {
    en: 'larger sidewalk, broad sidewalk, sidewak, sidewlak',
    fr: 'trottoir plus large, trottoirs larges, trottoir de bois, trotoirre, trottoar, trotouar',
  },
  path: {
    en: `
    dirt path, hiking trail, nature trail, paved path, garden path, accessible path, walking track, walking route,
    wood chip path, dirt trail, pedestrian path`,
    fr: `
    chemin pieton, chemin pietonnier, cheminement pieton, voie pietonne, voie pietonniere, sentier multifonctionnel,
    sentier pieton, sentier pietonnier, sentier de marche, sentier accessible, piste pietonne, piste de course,
    sentiers de gravier, chemins de gravier, sentier en gravier, chemin de terre, parcours, parcours accessible,
    parcours piéton, trajet pieton`,
  },
  'pedestrian-street': {
    en: `
    pedestrian only street, pedestrianize, pedestrianise, walking street, street for pedestrians, pedestrian plaza,
    living street, school street, street for people, pedestrian road, pedestrian lane, close the street to traffic`,
    fr: `
    rue de jeu libre, jeu libre dans la rue, rue aux pietons, rue pour pietons, rue scolaire, rue ecole, place pietonne, espace pieton, espace pietonnier,
    pietonnisons, pietonnisez, pietonisation, pietonnise, aire pietonne, secteur pieton, secteur pietonnier, rue
    reservee aux pietons, pietoniser, rue pour les marcheurs, zone pour pietons, rue pietone, mail pieton, mail
    pietonnier, mail planté`,
  },
  'curb-extension': {
    en: `
    extended curb, extended corner, wider corner, sidewalk bulge, sidewalk bump out, corner bump out, curb extention,
    bump outs at the corner, bumped out corner, curb bulges, extended sidewalk corner`,
    fr: `
    saillie de trottoir verdie, saillie plantee, coin elargi, oreilles au coin, elargir le coin, elargir les coins, saillies plantees, avance de trottoir, saillie
    de trotoir, saillies de trottoire, trottoir elargi au coin, saillie verte, sailie`,
  },
  'speed-bump': {
    en: `
    road bump, slow traffic down, slow cars, slow cars down, slow the cars, slow the cars down, slow the traffic, slow
    down traffic, slow down the traffic, speed breaker, chicane, raised intersection, bumps on the road, bumps in the
    road, bumps in the street, humps, bump to slow, speed bumb, spead bump, slow them down`,
    fr: `
    dodane, dos danes, gendarme couche, bosse, apaiser la circulation, apaisement de circulation, ralentir le trafic,
    ralentir les vehicules, plateau sureleve, intersection surelevee, mesure de ralentissement, mesures d apaisement
    de la circulation, ralentir les automobilistes, ralentir les conducteurs, ralentir les camions, bosses de
    ralentissement, mesures pour ralentir, faire ralentir les autos, faire ralentir les voitures, faire ralentir les
    chars, fasse ralentir les autos, ralentiseur, coussins ralentisseurs`,
  },
  'drop-off': {
    en: `
    adapted transport, adapted transit, para transit, pick up area, pick up spot, passenger loading, drop zone, place
    to drop off, spot to drop off, drop my kids off, drop people off, adapted transport stop, dropping off area, drop
    off and pick up, drop off place, paratransit drop off, pickup zone`,
    fr: `
    aire de debarquement, endroit pour debarquer, place pour debarquer, lieu de debarquement, embarcadere, point de
    depose, zone de depose, debarquement, minibus adapte, transport adapter, debarquadaire, zone debarquement,
    debarcadere pour le transport adapte, debarcadere du transport adapte, espace de debarquement, arret minute`,
  },
  'loading-zone': {
    en: `
    loading spot, loading place, place to unload, unloading zone, loading dock, delivery spot, delivery space, unloading area, delivery parking, loading space,
    space for deliveries, spot for deliveries, zone for deliveries, place for deliveries, loading and unloading,
    delivery truck parking, parking for deliveries, parking for delivery trucks`,
    fr: `
    espace de livraison, aire de chargement, place de livraison, espace livraison, quai de chargement, zone pour les
    livraisons, zone pour livraison, zone livraison, stationnement de livraison, stationnement pour livraisons, place
    pour les livraisons, aire de dechargement, zone pour la livraison, espace pour les livraisons, place pour livrer,
    stationnement pour livreurs, zone pour camions de livraison`,
  },
  'accessible-parking': {
    en: `
    disabled spot, handicap spot, handicapped spot, accessible spot, disabled bay, disabled space, handicapped space,
    accessible space, parking for the disabled, parking for handicapped, parking for handicapped people, parking for
    wheelchair users, parking for wheelchairs, parking for people with reduced mobility, handicap parking spot,
    disabled parking spot, handicapped parking spot, disabled parking spaces, handicap place, handicap parking space,
    parking spot for disabled people, parking spot for the disabled, parking spot for wheelchairs, parking space for
    disabled people, wheelchair parking spot, blue badge spots, parking spots for people with disabilities, parking
    spaces for people with disabilities, parking spots for people with reduced mobility, reserved parking for people
    with disabilities`,
    fr: `
    place handicape, place handicapee, place pmr, stationnement mobilite reduite, stationnement pour mobilite reduite,
    stationnement adapte, parking handicape, parking pmr, parking pour handicapes, parking pour les handicapes,
    parking pour personnes handicapees, place de parking pour handicapes, place de parking handicape, place reservee
    aux handicapes, stationnement pour fauteuil roulant, place pour personne handicapee, place pour les handicapes,
    place pour les personnes handicapees, place de stationnement pour handicapes, place de stationnement pour
    personnes handicapees, place de stationnement pour personnes a mobilite reduite, stationnement pour gens a
    mobilite reduite, stationnement pour les personnes a mobilite reduite, stationnement pour les personnes
    handicapees, place de stationnement accessible, espace pour handicapes, case pour handicapes, stationnement
    reserve aux handicapes, stationnement reserve pour handicapes, stationnement reserve aux personnes a mobilite
    reduite, place de stationnement handicape, place pour personnes a mobilite reduite, places de stationnement
    adaptees, stationnement pour personne en fauteuil roulant, espace de stationnement pour handicapes, stationnement
    avec vignette, place reservee aux personnes handicapees, place reservee aux personnes a mobilite reduite, place de
    stationnement pmr`,
  },
  parking: {
    en: `
    carpark, parkade, parking stall, car space, car spot, spots for cars, resident parking, place to park my car,
    place to park cars, visitor parking, curbside parking, cars parking, parked cars, places for cars, parking bay, spaces for cars`,
    fr: `
    place de voiture, place d auto, place pour les voitures, place pour les autos, place pour auto, place pour
    voiture, place de char, place pour les chars, stationner mon auto, stationner nos autos, stationner ma voiture,
    stationner les autos, stationner mon char, stationner son auto, stationner les voitures, parquer mon char, me
    stationner, se stationner, se garer, me garer, se parker, emplacement de stationnement, stationemen, place pour se
    garer, stationnement de surface, voitures stationnees, autos stationnees, autos garees, voitures garees, voitures
    en stationnement, chars stationnes, vehicules stationnes, stationnements pour residents`,
  },
  car: {
    en: `
    lanes of traffic, lane of traffic, traffic lane, traffic lanes, car lane, driving lane, sedan, motor traffic, speeding car, motorized vehicle, automobile traffic, car trafic, vehicule traffic, vehicular
    traffic, vehical, carz`,
    fr: `
    voie de circulation, voies de circulation, vouature, oto, minoune, tacot, vehicule a moteur, circulation de vehicules, circulation des voitures, circulation
    des autos, trafic automobile, trafic routier, gros vus, char de police, voiture electrique, auto electrique,
    voture, vehicul`,
  },
  truck: {
    en: `
    semi truck, dump truck, tow truck, 18 wheeler, heavy vehicles, big trucks, trucs lourds, heavy truck traffic,
    truck traffic`,
    fr: `
    fourgonnette, camionnage, camion a ordures, camion de vidanges, semi remorque, camion lourd, 18 roues, van de
    livraison, vehicule lourd, camion a vidanges`,
  },
  motorcycle: {
    en: 'motor bike, vespa, motor cycle, harley',
    fr: 'motard, cyclomoteur, velomoteur, motocross, motocicle',
  },
  taxi: {
    en: 'uber, taxicab, taxi stand',
    fr: 'station de taxi, stand de taxi',
  },
  bus: {
    en: 'shuttle, shuttle bus, bus line, bus route, bus service, transit bus, electric bus',
    fr: 'navette, autocar, ligne de bus, ligne d autobus, autobus electrique, bus electrique, autobuss',
  },
  'bus-stop': {
    en: 'at the stop, tram stop, bus terminal, stop of the bus, bustop',
    fr: `
    terminus, a l arret, arret de l autobus, arret de la bus, arret d auto bus, arret de l otobus, arret de tramway, arret
    autobuss`,
  },
  tram: {
    en: 'light rail train, lrt, tram line, street car',
    fr: 'tram way, ligne de tram, ligne de tramway',
  },
  train: {
    en: 'commuter train, train station, train tracks, railway tracks',
    fr: 'train de banlieue, gare de train, rails de train, track de train',
  },
  metro: {
    en: 'underground station, tube station, subway stops, metro exit',
    fr: 'sortie de metro',
  },
  bicycle: {
    en: 'ebike, e bike, electric bike, pedal bike, byke, kids bikes, cargobike',
    fr: 'velo electrique, biclou, velo de ville',
  },
  scooter: {
    en: 'electric scooter, escooter, push scooter',
    fr: '=scooter, =scooters, patinette, trottinnette, trotinnette',
  },
  bridge: {
    en: 'walking bridge, pedestrian overpass, little bridge, small bridge, wood bridge',
    fr: `
    ponceau, pont pietonnier, pont pieton, petit pont, pont de bois, pont en bois, passerele, pont couvert`,
  },
  curb: {
    en: 'curb stone, curbstone, raised curb, high curb',
    fr: 'bord de trottoir',
  },
};
