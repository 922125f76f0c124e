import type { Names } from '../types.ts';

/** Further names, plain, childish, foreign or misspelt, of what a city sets down on a pavement. */
export const FURNITURE_NAMES: Names = {
  bench: {
    en: `
    logs to sit on, log to sit on, stumps to sit on, rocks to sit on, perch, settee, leaning rail, leaning bench, memorial bench, bleachers, park seat, rest stop, rest spot, resting spot, place for resting, spot to rest, somewhere to rest,
    place for sitting, somewhere for sitting, sitting places, spot for sitting, seat with back, seating spot, pew, to
    sit down, place where i can sit, spaces to sit, area to sit, nowhere to sit, no place to sit, nowhere to rest, no
    where to sit, no place to rest`,
    fr: `
    buches pour s asseoir, troncs pour s asseoir, souches pour s asseoir, appui fesses, assis debout, endroit ou souffler, place pour souffler, banc public pour souffler, =estrades, gradin, sasseoir, sassoir, s assire, m assire, endroit pour se reposer, place pour se reposer, lieu
    pour se reposer, coin pour se reposer, halte de repos, halte repos, place ou s asseoir, ou m asseoir, asseoir
    quelque part, place pour m asseoir, endroit ou s asseoir, place pour sasseoir, lieux pour s asseoir, espace pour s
    asseoir, aucune place pour s asseoir, aucun endroit pour s asseoir, pas de place pour s asseoir, nulle part pour s
    asseoir, nulle part ou s asseoir, pas d endroit pour s asseoir, aucun endroit ou s asseoir`,
  },
  armrest: {
    en: 'arm support, back and arms, arms and back, arms and a back, back and arm rests, back and two arms, arms to push up, arms to get up',
    fr: 'avec des bras, avec bras, dossier et bras, dos et bras, dossier et des bras, bras pour se lever, bras pour se relever, appui coude, apuie bras, accoudoir pour se relever',
  },
  chair: {
    en: `
    rocking chair, folding chair, lawn chair, beanbag, adirondack, muskoka, camp chair, patio chair, garden chair`,
    fr: 'chaise pliante, chaise de parc, pouf, chaise de patio, chaise bercente',
  },
  table: {
    en: 'long table, communal table, card table, dining table',
    fr: 'table commune, tablée, grande table',
  },
  'picnic-table': {
    en: `
    place to have a picnic, place for a picnic, place to eat outside, somewhere to picnic, place for picnics, spot to picnic, picnic place, picknick, picnic tabel`,
    fr: `
    table a picnique, table de picnique, picnique, table picnique, table a pik nik, endroit pour pique niquer, pour
    pique niquer, pique niquer`,
  },
  hammock: {
    en: 'hamack',
    fr: '',
  },
  'street-lamp': {
    en: `
    lamp standard, spotlight, floodlight, torch, led light, solar light, path light, pathway light, park lights, bright lights, bollard light, warm
    light, light the path, light up the path, lights along the path, illumination, lamplight, lamp light, lights on
    the path, street lites, be lit, is lit, lit at night, lit path`,
    fr: `
    veilleuse, lumiere de parc, lumiere led, lumiere solaire, lampe solaire, poteau d eclairage, poteaux lumineux, borne
    lumineuse, eclairer, eclairez, eclairage solaire, lampadair, lampadairre, lanpadaire, eclairement, lampadaires
    solaires`,
  },
  'string-lights': {
    en: `
    string some lights, string lights up, hang lights, hang some lights, hang up lights, lights hung, light strings, twinkle lights, twinkling lights, decorative lights, party lights, bistro lights, holiday lights,
    xmas lights, garland, light garland, lights in the trees, strand of lights, lights strung, patio lights, paper
    lantern, hanging lanterns`,
    fr: `
    ampoules suspendues, lumieres dans les arbres, guirlande electrique, cordon de lumieres, lampion, lumieres
    decoratives, lumieres de fete, lanternes suspendues, lanterne en papier, guirlande de noel, petites lumieres,
    lumières accrochees`,
  },
  bin: {
    en: `
    dumpster, ashtray, cigarette bin, dog bag dispenser, dog waste bin, poop bag dispenser, waste basket, wheelie bin, trash receptacle, garbage receptacle, waste receptacle, trash barrel, garbage pail,
    litter basket, rubbish can, litter box, garbage basket, garbage bag bin, waste container`,
    fr: `
    bac a vidange, bac a vidanges, bac a dechet, cendrier, distributeur de sacs pour chiens, distributeur de sacs a chien, corbeille de proprete, poubelle de rue, bac poubelle, bac noir, conteneur a dechets, contenant a dechets, poubel,
    poubbelle, panier a dechets, panier a ordures, poubelle publique, panier de rue`,
  },
  'recycling-bin': {
    en: 'bottle bin, bin for cans, bin for bottles, recycle, recycling container, sorting bin, sorting station, recycling box, recycling can',
    fr: `
    bac a canettes, bac pour canettes, bac a bouteilles, recup, ilot de tri, poubelle de recyclage, bac de tri, station de tri, tri selectif, bac a recuperation,
    multimatiere, bac a recup, recycler`,
  },
  'compost-bin': {
    en: 'composting, compost station, compost pile, brown bin, composting bin, composting station',
    fr: `
    composteur communautaire, bac compost, boite a compost, ilot de compostage, site de compostage, composteurs
    collectifs`,
  },
  sink: {
    en: `
    handwashing station, washbasin, wash your hands, wash my hands, wash our hands, wash hands, handwashing sink`,
    fr: 'evier, se laver les mains, laver ses mains, me laver les mains, laver les mains',
  },
  toilet: {
    en: `
    place to pee, somewhere to pee, go pee, to pee, pee, portapotty, port a potty, portable toilet, wash room, rest
    room, bath room, urinal, potty, public loo, washroms, place to go pee, go to the bathroom, family washroom, family
    toilet, family bathroom, gender neutral washroom, nowhere to pee, nowhere to go to the bathroom`,
    fr: `
    petit coin pour pipi, toilette chimique, urinoir, salle de toilette, toilette seche, faire pipi, pipi, chiotte, sanisette, sanitaires
    publics, cabinet de toilette, pissotiere, touelette`,
  },
  'drinking-fountain': {
    en: `
    =water, water for dogs, water for dogs and people, water for people, water for kids, water for my dog, a tap, drinking fountain for dogs, dog fountain, water for the dogs, bottle filler, bottle refill, refill my bottle, refill bottles, fill my bottle, fill my water bottle, fill water
    bottles, fill bottles, fill up bottles, fill our bottles, refill station, refilling station, water refill,
    drinking tap, water dispenser, water cooler, potable water, fountain for drinking, fountain to drink, fountain where you can drink, fountain where we can drink, fountain to fill, place to
    drink, hydration station, fill up my water bottle, fill your water bottle, refill water bottles, refill my water
    bottle, water bottle refill, water bottle station, refill our bottles, water foutain, fresh water, to drink water,
    drink water, drink some water, water to drink, get water, place for water, somewhere to drink, water for drinking`,
    fr: `
    fontaine ou boire, fontaine pour boire, fontaine ou on peut boire, fontaine ou l on peut boire, fontaine pour remplir, fontaine ou remplir,
    de l eau, eau pour boire, eau pour tout le monde, buvette, champlure, abreuvoir pour chiens, fontaine pour chiens, buvette a eau, remplir nos gourdes, remplir ma gourde, remplir les gourdes, remplir des gourdes, remplir une
    gourde, remplir leur gourde, remplir nos bouteilles, remplir ma bouteille, remplir sa bouteille, remplir les
    bouteilles, remplir une bouteille, remplir des bouteilles, station d eau, distributeur d eau, eau fraiche,
    fontaine potable, boire de l eau, remplissage de bouteilles, remplissage de gourdes, station de remplissage,
    abrevoir, abreuvoire, buvoir, robinet d eau, point d eau potable, remplir sa gourde d eau, boire un peu d eau,
    boire de l eau fraiche, eau a boire, point pour boire, endroit pour boire`,
  },
  bollard: {
    en: `
    delineator, jersey barrier, concrete block, concrete barrier, plastic post, flex post, flexible post, cement post, concrete post, safety post, steel post, metal post`,
    fr: `
    bloc de beton, bloc jersey, delineateur, poteau flexible, poteau de protection, borne escamotable, balise de protection, borne de beton,
    bollar, bollards flexibles, poteau de beton, poteau de metal, bolar`,
  },
  sign: {
    en: `
    sign post, sandwich board, speed display, neighbourhood map, message board, community board, chalkboard, commemorative plaque, billboard, poster, wayfinding sign,
    speed limit sign, notice bord, way finding, direction sign, plaque`,
    fr: `
    carte du quartier, arret stop, panneau indicateur, panneau explicatif, panneau interpretatif, tableau d affichage, ecriteau, plaque
    commemorative, un stop, =stops, panneau de signalisation, panneau de vitesse, afficheur de vitesse, radar
    pedagogique, panneau de rue, signalisation claire, panneau d info`,
  },
  'bike-rack': {
    en: `
    bike garage, u rack, bike corral, bike shed, bike shelter, bike hoop, bike locker, bike lock up, cycle rack, cycle stand, cycle
    storage, bicycle storage, bicycle shelter, lock their bikes, lock your bike, place to lock bikes, place for bikes,
    spot for bikes, bike spot, bike post, bike hitch, secure bike parking, put my bike, leave my bike, tie my bike,
    tie up my bike, tie up bikes, chain my bike, bike rak, racks for bikes, racks for bicycles, place for my bike,
    lock up our bikes, lock up their bikes, park our bikes, park a bike, park the bikes, park your bike, park
    bicycles, place to put bikes, place to put my bike, bikerack, bike stall, bicyle rack, nowhere to lock my bike,
    nowhere to park my bike, nowhere to lock bikes, nowhere to put my bike, nowhere to lock up`,
    fr: `
    consigne a velo, anneau a velo, support en u, arceau, arceau pour velo, abri velo, abri a velo, abri pour velo, abri pour les velos, velostation, parc a velo,
    garage a velo, ancrage a velo, ancrage velo, ratelier a velo, ratelier, barrer nos velos, barrer leur velo, barrer
    un velo, attacher nos velos, attacher leur velo, attacher un velo, attacher des velos, cadenasser, accrocher mon
    velo, accrocher les velos, accrocher nos velos, mettre mon velo, mettre nos velos, mettre les velos, stationner
    nos velos, stationner un velo, stationner des velos, stationner leur velo, place pour velo, place pour les velos,
    place de velo, place velo, place a velo, stationnement bicycle, rack a becik, rack velo, rack pour velo, rack de
    velo, accroche velo, porte velo, support a bicyclette, support a bicycle, support de velo, support a becik, poteau
    pour velo, laisser mon velo, ranger mon velo, ranger nos velos, ranger les velos, parking a bicyclettes,
    stationnement pour bicyclettes, stationnement a bicyclettes, rac velo, racks a bicyclettes, garer les velos, garer
    son velo, garer mon velo, garer nos velos, verrouiller mon velo, station pour velos, support pour bicyclette`,
  },
  'bike-share': {
    en: `
    rental bike, bike rental, bike sharing, bike dock, bixi dock, bixi bike, shared bike station, bike share dock`,
    fr: `
    velib, velov, velos a louer, location de velo, station velo, dock bixi, velos en location, velo bixi, velo en
    libre service, borne de velo en libre service, velo en libre acces`,
  },
  'bike-repair': {
    en: `
    bike tool, tool station, bicycle pump, =pump, bicycle repair, air pump, repair stand, tire pump, fix my bike, fix bikes, fix your bike,
    fix our bikes, repair bikes, repair my bike, bike fixing station, bike workshop, fix it station`,
    fr: `
    pompe a air, pompe velo, reparer mon velo, reparer son velo, reparer les velos, reparer nos velos, reparer un
    velo, atelier velo, atelier de velo, outils pour velo, outils velo, outils de velo, borne de gonflage, station de
    reparation velo, pompe pour velo, reparation velo, station d outils`,
  },
  'charging-station': {
    en: `
    phone charging, electric plug, place to charge my wheelchair, ev charging station, electric charger, charge my phone, charge phones, charge our phones, charge a phone, charge
    your phone, charge electric cars, electric vehicle charging, usb plug, usb port, power outlet, electric outlet,
    outlet, charging port, charging spot, car charger, charge my car, plug in my car, plug my phone, plug phones, ev
    stations, electric car charging, charge their cars, plug in my chair, plug in my scooter, plug in my wheelchair,
    charge my chair, charge my wheelchair, charge my scooter, plug in`,
    fr: `
    borne pour vehicule electrique, borne pour voiture electrique, recharge electrique, borne de recharge electrique,
    prise electrique, prise de courant, prise usb, recharger mon telephone, recharger nos telephones, recharger son
    telephone, recharger mon auto, recharger mon cell, recharger son cellulaire, recharger mon cellulaire, recharger
    les autos, recharger les voitures, recharger ma voiture, circuit electrique, borne de charge, charger mon
    telephone, charger mon cell, chargeur, branchement electrique, recharger mon fauteuil, brancher mon fauteuil,
    brancher mon quadriporteur, recharger mon quadriporteur, recharger les fauteuils`,
  },
  'book-box': {
    en: `
    mini library, tiny library, small library, wee library, library on a post, book cabinet, book nook, lending library, bookshelf, street library, book sharing, book swap box,
    books to borrow, book hut, free little libraries, book borrowing box`,
    fr: `
    croc livres, boite a lire, livres a partager, echange de livres, partage de livres, cabane a livres, livres
    gratuits, livres usages, bibliotheque libre service, bibliotheque gratuite, bibliotheque libre, livres en libre
    service, bibliotheque partagee, petite bibliotheque, boites d echange de livres`,
  },
  'community-fridge': {
    en: 'food pantry, free pantry, community pantry, refrigerator, food sharing fridge, sharing fridge, solidarity fridge',
    fr: `
    garde manger communautaire, garde manger public, frigo solidaire, frigo public, refrigerateur, frigo libre, refrigerateur partage, frigo collectif, frigidaire
    communautaire`,
  },
  barbecue: {
    en: `
    bbq area, bbq spot, barbecue area, bbq grill, barbecue grill, charcoal grill, pizza oven, bread oven, bar b q,
    barbecu, barbaque, community oven, outdoor oven`,
    fr: 'four communautaire, four a bois, bbq communautaire, coin bbq, four banal',
  },
  clock: {
    en: '',
    fr: 'grande horloge',
  },
  mailbox: {
    en: 'letter box, postbox, parcel locker',
    fr: '',
  },
  'fire-pit': {
    en: `
    camp fire, fire place, fire bowl, fire ring, outdoor fire, fire barrel, wood fire, communal fire, gather around a
    fire`,
    fr: `
    brasier, feu de bois, foyer au gaz, cercle de feu, foyer public, place a feu, foyer de camp, feu exterieur, foyer au bois`,
  },
  parasol: {
    en: 'beach umbrella, table umbrella, umbrellas for shade, shade umbrella',
    fr: 'parasols geants, parasolle',
  },
  fence: {
    en: `
    picket fence, chain link, chainlink, wire fence, safety fence, fenced area, fenced off, barricade, enclosed,
    fenced in, enclosure, chain link fence, chainlink fence, chain link fencing`,
    fr: 'cloture frost, enclos, cloturer, grille, clauture, clotures de bois, cloture de fer',
  },
  wall: {
    en: 'brick wall, concrete wall, noise wall, sound wall',
    fr: 'mur de pierre, mur de soutenement, mur de beton, mur antibruit, murs de briques, mur anti bruit',
  },
  flag: {
    en: 'prayer flags',
    fr: '',
  },
};
