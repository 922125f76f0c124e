import { pairs } from '../pairs.ts';
import type { Names } from '../types.ts';

const FOODS = 'poutine, patates, patates frites, frites, tacos, hot dogs, hot dog, bouffe, creme glacee, creme molle, crepes, pizza, sushis, burgers, hamburgers, gaufres, beignes, queues de castor, sandwichs, smoothies, jus, falafels, shawarma';

/** Further names of play, sport, culture and small buildings. */
export const PLAY_NAMES: Names = {
  playground: {
    en: `
    play module, climbing net, rope climber, rope climbing, climbing dome, climbing rock, bouldering wall, natural
    play, nature play, balance beam, something for kids to play on, something for the kids to play on, crawl tunnel, obstacle course, place for play, place for playing, ninja course, zip line, zipline, merry go round, carousel, toddler play area,
    play park, playpark, kids area, kids zone, kids corner, play zone, play corner, treehouse, tree house, playhouse,
    rope course, things to climb, something to climb, things to climb on, something to climb on, rope structure,
    spider web climber, play features, playgroud, playstructure, playing structure, children area, children play area,
    children s play area, games for kids, games for children, things to play on, rope net, tot lot, play set, nowhere
    to play, nowhere for kids to play, nowhere for the kids to play`,
    fr: `
    poutre d equilibre, parc d amusement, =jeux, module d escalade, =modules, =module, jeux de grimpe, toile d araignee, filet a grimper, filet d escalade, pyramide de
    cordes, jeux a grimper, bloc d escalade, paroi d escalade, escalade, jeux naturels, hebertisme, parcours d
    hebertisme, tyrolienne, manege, carrousel, tourniquet, jeux a ressort, cheval a ressort, cabane dans les arbres,
    cabane dans un arbre, maisonnette, maison dans les arbres, cage a singe, cage a poule, cage a grimper, jeux
    exterieurs, jeux pour petits, jeux pour les petits, jeux pour tout petits, jeux pour les tout petits, jeux pour
    les jeunes, jeux pour jeunes, parc d enfants, parc a jeux, equipement de jeu, appareil de jeu, jeux de parc, coin
    enfants, coin des enfants, espace enfants, zone enfants, jardin d enfants, jeux adaptes, coin de jeu, aire de jeux
    pour enfants, structure d escalade, mur a grimper, mur de grimpe, jeux pour bebes, module pour les enfants,
    modules pour les petits, jeux de cordes, tunnel pour enfants, place pour que les enfants jouent, parcours de jeu,
    parcours ludique, cabane dans arbre, cabane perchee`,
  },
  slide: {
    en: 'water slide, waterslide, tube slide, spiral slide, slyde, sliding board',
    fr: 'tobogan, gliçoire, glissouare',
  },
  swing: {
    en: `
    tire swing, tyre swing, baby swing, bucket swing, basket swing, rope swing, porch swing, adapted swing, swing
    seat, swinging bench, swing bench`,
    fr: 'balancelle, balançoire adaptée, balancoire panier, nacelle, banc balançoire, balançoires pour bebes',
  },
  seesaw: {
    en: 'teetertotter, tittertotter',
    fr: 'jeu a bascule, planche a bascule',
  },
  trampoline: {
    en: 'bouncy house, trampolin, bounce house',
    fr: 'trempoline, chateau gonflable, structure gonflable',
  },
  sandbox: {
    en: 'sand play, sand area, sandpile',
    fr: 'boite a sable, coin sable, aire de sable',
  },
  'splash-pad': {
    en: `
    splash zone, splash area, misters, misting station, misting, spray pad, sprayground, splash pool, water park,
    cooling station, water sprays, water sprinklers, mist station, misting post, water games for kids, spray area,
    splah pad, splach pad, water fun`,
    fr: `
    parc d eau, jets d eau au sol, brumisation, parc aquatique, gicleur, arroseur, buses d eau, fontaine a brume, jets d eau pour
    jouer, jets d eau pour les enfants, jeuxdeau, jeux d o, pataugeoirs, borne de brumisation, brumisateurs d eau,
    arche de brumisation, pataugeuse, jeu d au, barboteuse, barbotteuse`,
  },
  pool: {
    en: 'public pool, outdoor swimming pool, swiming pool, lap pool',
    fr: 'piscine publique, bain public, piscinne',
  },
  beach: {
    en: 'sand beach',
    fr: 'plage de sable',
  },
  'skating-rink': {
    en: `
    shinny, ice surface, ice path, skating path, skating trail, skating loop, skating oval, place to skate, ice oval,
    skate on ice, ice for skating, skating ring, ice hockey, hockey ice, skating area, iceskating, to skate on`,
    fr: `
    sentier de glace, glace pour patiner, patin libre, patinnoire, patinoire de hockey, patinoire exterieure,
    patinoirre, surface glacee, anneau glace, patiner sur la glace, sentier de patin, patinoare, rond de patin`,
  },
  'sledding-hill': {
    en: `
    snow hill, snow hill for sledding, sled run, hill for sledding, hill to slide, hill for sliding, hill for tobogganing, hill for sleds, snow slide,
    sledge, sledging, toboggan run, hill to sled, snow tubing, sledding slope, toboggan slope, sliding slope, little
    hill for sledding, slope for sledding, hill to go sledding`,
    fr: `
    glissade sur neige, glissade sur tube, glissade d hiver, glissade hivernale, colline a glisser, luge, traine
    sauvage, pente de glisse, butte de glissade, butte pour la glissade, cote pour glisser, piste de luge, crazy
    carpet, montagne pour glisser, pente pour glisser, colline pour glisser, cote de glissade, montagne a glisser,
    pente de glissade, glissage en hiver`,
  },
  'basketball-court': {
    en: `
    bball court, bball, b ball, shoot hoops, shooting hoops, half court, multisport court, basket hoop, basketball
    ring, basketbal, basket ball hoop, baskeball, basketball field, basketball basket`,
    fr: `
    demi terrain de basket, panneau de basket, plateau multisport, terrain multi sports, filet de basket, filet de
    basketball, basquet, city stade, terrain de basquet, terrain de basket ball, basketballe, plateau de basket,
    anneau de basket, cour de basket, basket pour`,
  },
  'soccer-field': {
    en: `
    soccer net, mini soccer, futsal, five a side, goal posts, footie, foot ball field, soccer ground, soccerfield`,
    fr: `
    =foot, =football, but de foot, filet de soccer, terrain de ballon, stade de foot, terrain pour jouer au soccer,
    terrain de footbal, socker, socceur, terrain soccer`,
  },
  skatepark: {
    en: `
    skating bowl, skate plaza, skate area, skate spot, skateboarder, skateboard, halfpipe, pumptrack, bmx, bmx track,
    roller skating, place to skateboard, skateboard ramp, skateboarding ramp, skate pool, roller park`,
    fr: `
    =skate, rampe de skate, rampe de skateboard, rampe pour skate, rampes de planche, piste bmx, piste de bmx, piste a
    vagues, roulodrome, module de skate, parc de skate, planchiste, rollers, patins a roulettes, patins a roues
    alignees, parc skate, bowl, modules de planche, coin skate`,
  },
  'ping-pong-table': {
    en: 'pingpong, pingpong table',
    fr: 'table de pingpong, table pour le ping pong',
  },
  'chess-table': {
    en: `
    chess set, giant chess, checkers, checkerboard, boardgames, board game table, backgammon, dominoes, domino table,
    mahjong, tables for games, play chess, playing chess, tables for board games, tables to play chess, tables for
    cards, gaming table, table for playing cards, chest table, play checkers, playing checkers, chess players, playing
    cards, play cards`,
    fr: `
    jeux de table, jeu d echec geant, damier, dominos, jouer aux echecs, jouer aux dames, jouer aux dominos, table a
    echecs, table d echecs geante, table pour jouer aux cartes, table pour jouer aux echecs, tables a jouer, jeux de
    societe exterieurs, jouent aux echecs, table pour les echecs, table de backgammon, jouent aux dames, table damier,
    table a damier, joueurs d echecs`,
  },
  petanque: {
    en: `
    bocce ball, bocci, boccia, lawn bowls, bowls court, boules court, petank, bocce lane, petanque lane, bocci ball`,
    fr: `
    boulodrome, jouer a la petanque, aire de petanque, piste de petanque, jouer aux boules, terrain de boules, allee
    de petanque, petenque, jeu de petanque, cour de petanque, jouent a la petanque, jouent aux boules, terrain pour la
    petanque, bouliste, joueurs de petanque, joueurs de boules`,
  },
  'fitness-station': {
    en: `
    exercise area, exercise bars, workout area, workout bars, pull up bar, pullup bar, chin up bar, calisthenics, gym,
    exercise park, exercise circuit, training area, parkour, fitness machine, fitness trail, outdoor fitness, gym
    machines, training equipment, fitness circuit, workout machine, workout spot, exercise zone, work out equipment,
    outdoor exercise, machines to exercise, machines to work out, exercice equipment, exercice machines, gymn, adult
    gym`,
    fr: `
    appareil de musculation, machine d entrainement, parcours sante, parcours de sante, parcours sportif, parcours d
    entrainement, barre de traction, barres d exercice, station d entrainement, aire d exercice, aire d entrainement,
    zone d entrainement, =gym, gym de plein air, gym urbain, gym dehors, appareil de gym, agres, street workout,
    musculation, parcours de mise en forme, module d entrainement, equipement d exercice, equipement d entrainement,
    appareils pour s entrainer, appareils pour faire de l exercice, appareils pour bouger, entrainement en plein air,
    machines pour s entrainer, machines a exercice, exerciceur, gym a ciel ouvert, gymnase exterieur, equipements
    sportifs, machines pour faire de l exercice, appareil pour aines`,
  },
  'dog-park': {
    en: `
    dogpark, dog play area, dog zone, doggy park, dog space, dog enclosure, area for dogs, space for dogs, place for
    dogs, park for dogs, off leash park, run for dogs, dog exercise area, spot for dogs, dog run area, area
    for my dog, park for my dog, leash free, fenced dog area, dogs can run`,
    fr: `
    parc a toutou, parc a pitous, coin a chiens, coin pour chien, coin pour les chiens, espace canin, espace pour
    chiens, espace pour les chiens, parc pour les chiens, aire a chiens, aire pour les chiens, enclos pour chiens,
    enclos pour les chiens, zone pour chiens, zone canine, zone pour les chiens, caniparc, place pour les chiens, sans
    laisse, canisite, coin chiens, aire d exercice pour chiens, parc pour mon chien, endroit pour les chiens, parc de
    chiens, parc a chein, parc chien, courir mon chien, terrain pour chiens, terrain pour les chiens, lieu pour chiens`,
  },
  stage: {
    en: `
    band shell, band stand, performance area, open mic, outdoor concert, theater, puppet theatre, puppet show,
    performance stage, live shows, outdoor theater, mini stage, small stage, concert area, music stage, outdoor shows,
    dance stage`,
    fr: `
    theatre exterieur, theatre en plein air, scene mobile, theatre de marionnettes, amphitheatre exterieur, petite
    scene, scene en plein air, scene de musique, estrade pour spectacles, scene pour spectacles, scene pour les
    spectacles, scene pour des spectacles, scene ouverte`,
  },
  'outdoor-cinema': {
    en: `
    outdoor screen, outdoor film, movies outdoors, film screening, big screen, giant screen, movie projection, movies
    under the stars, movies in the park, cinema, open air movie, open air film, movies outside, drive in theatre,
    outdoor film screening, outside movies, film nights, movie theatre outside, summer movies`,
    fr: `
    cine plein air, films en plein air, films dehors, soiree cinema, soiree film, cine parc, ecran exterieur, ecran de
    projection, cinema sous les etoiles, cinema dehors, projection en plein air, films sous les etoiles, projections
    cinema, ecran pour films, vues en plein air`,
  },
  mural: {
    en: 'graffiti wall, graffiti art, mosaic, paint the wall, art on the wall, painted mural, wall paint',
    fr: `
    mur de graffiti, mosaique, peindre le mur, peindre les murs, peinture sur le mur, fresque murale, trompe l oeil,
    mur d expression, art sur les murs, mur a graffiti, mur a graff, mur de graff`,
  },
  'ground-mural': {
    en: `
    paint the ground, paint the pavement, paint on the asphalt, painted road, street mural, road mural, asphalt art, painted games, painted on the ground, paint on the ground,
    chalk, chalk art, coloured pavement, colored pavement, painted intersection, floor mural, ground games, pavement
    art, pavement painting, sidewalk art, hop scotch, games painted, painted street games, painted playground games,
    road painting, paint the street, paint the asphalt, floor painting, painted floor, sidewalk chalk, ground
    markings, games on the ground, hopskotch`,
    fr: `
    peinture de rue, rue coloree, jeux peints, jeu peint au sol, jeux traces, peindre l asphalte, peindre la rue,
    peindre le sol, peinture sur l asphalte, peinture sur le sol, peint au sol, sol colore, craie, intersection
    peinte, carrefour peint, chaussee peinte, art au sol, jeux de sol, jeu de marelle, asphalte coloree, dessins sur l
    asphalte, dessins par terre, murales par terre, jeux dessines au sol, peinture par terre, marquage par terre,
    couleurs au sol, formes au sol, maurelle`,
  },
  sculpture: {
    en: `
    bust, totem, totem pole, inukshuk, public artwork, outdoor art, pieces of art, ice sculpture, snow sculpture,
    obelisk, art sculpture, sculptur, scupture`,
    fr: `
    buste, oeuvre publique, oeuvre artistique, sculpture de glace, sculpture sur neige, sculpture de neige, cenotaphe,
    installation lumineuse, escultures, scuplture, oeuvre d art public, sculture`,
  },
  'market-stall': {
    en: `
    farm stand, vegetable stand, produce market, pop up market, popup market, night market, craft market, flower
    stall, flower stand, lemonade stand, market hall, local market, open air market, garage sale, yard sale, craft
    fair, bazaar, food vendor, market day, weekly market, outdoor market, farmers stand, veggie stand, fruit stall,
    vegetable stall, sunday market, saturday market, small market, mini market, green market, food market, craft
    stall, flower seller, fruit seller, vegetable seller, cheese stall, fruit and vegetable stall, fruit and vegetable
    stand`,
    fr: `
    marche maraicher, marche saisonnier, etalage, =stand, =stands, stand de legumes, marchand de legumes, marchand de
    fruits, vente de garage, vide grenier, brocante, bazar, marche nocturne, marche artisanal, kiosque d artisans,
    maraicher, vendeur ambulant, marche de producteurs, producteurs locaux, kiosque de produits locaux, kiosque
    fermier, petit marche, marche de fruits, marche de legumes, marche d ete, foire, marché du samedi, marché du
    dimanche, comptoir de fruits, comptoir a legumes, marché local, marché exterieur, étale, etal de legumes, etal de
    fruits, etal de fleurs, etal de fromages, comptoir de legumes, vendeur de fleurs, vendeur de legumes, vendeuse de
    fleurs, marchande de fleurs, marchand de fleurs`,
  },
  'food-truck': {
    en: `
    hotdog stand, coffee truck, poutine truck, ice cream vendor, mobile canteen, snack stand, coffee stand, chip
    truck, chip wagon, ice cream man, ice cream booth, ice cream kiosk, popcorn cart, popsicle stand, hotdog cart,
    street food truck, ice cream stall, crepe truck, fries truck, food trailer, icecream truck, icecream stand, taco
    stand, shawarma truck, kebab truck, pizza truck, burger truck, sandwich truck, juice truck, smoothie truck, donut
    truck, shawarma stand, burger stand, pizza stand, crepe stand, juice stand, donut stand, sandwich stand, samosa
    stand`,
    fr: `
    ${pairs('truck a, camion a, roulotte a, cantine a, stand a, kiosque a, cabane a, charrette a', FOODS).join(', ')},
    camion de nourriture, camion a patates, camion a frites, camion de frites, cantine a patates, roulotte a patates,
    camion bouffe, camion de cuisine, kiosque a hot dogs, vendeur de creme glacee, vendeur de glace, vendeur de hot
    dogs, camion a cafe, camion cafe, kiosque a creme glacee, baraque a frites, camion pizza, camion cantine, camion a
    creme glacee, camions de bouffe de rue, stand a hot dogs, stand a patates, stand de creme glacee, camion de
    glaces, vendeur de popsicles, triporteur a cafe, roulotte a frites, camion de tacos`,
  },
  terrace: {
    en: `
    street patio, eating area, outdoor eating, outdoor eating area, al fresco, dining area, patio tables, sidewalk
    tables, street terrace, rooftop terrace, outside tables, outdoor patio, restaurant patio, cafe patio, tables
    outside, wood deck, dinning area, outdoor dinning`,
    fr: `
    terrasse en bois, terrasse de bois, tables en terrasse, terrasse sur rue, tables dehors, terrasse chauffee,
    placotoires, terrasse de bar, terrassse, patio en bois`,
  },
  pergola: {
    en: 'vine arch, flower arch, pergula, wooden pergola, trellises',
    fr: 'arche fleurie, arche vegetale, treillage, pergolat, pergolla, tonelle, pergole',
  },
  gazebo: {
    en: 'gazeebo, rotunda, gazibo, pavillion',
    fr: 'rotonde, kiosque de parc',
  },
  shelter: {
    en: `
    somewhere dry, dry place, dry spot, somewhere warm, somewhere covered, covered spot, warm place, heated place, heated room, warming station, warm up hut, shade shelter, picnic shelter, a roof, with a roof, roofed, roof overhead, waiting
    shelter, warming shelter, sun shelter, sheltered area, sheltered place, sheltered space, sheltered spot, hut,
    warming cabin, warm shelter, rain cover, covered structure, covered waiting area, busshelter, roofed structure,
    cover from the rain, cover from rain, bus shelther, bus hut`,
    fr: `
    =chalet, chalet chauffe, chalet pour se rechauffer, endroit sec, place au sec, endroit couvert, endroit abrite, endroit chauffe, espace chauffe, lieu chauffe, place couverte, place abritee, passage couvert, halte chauffee, salle chauffee, cabane chauffee, place chauffee, relais chauffant, coin chauffe, toit pour la pluie, toiture, abri solaire, abri pour le soleil, abri contre le vent, abri contre le soleil, preau,
    aire couverte, halte couverte, relais chauffe, espace abrite, lieu abrite, coin abrite, abri chauffe, abribus
    chauffe, abri pour attendre, avec un toit, halte chaleureuse chauffee, abri d autobus chauffe, abri de bus, abri
    pour le bus, abri pour l autobus, abrie, abrie bus, abri buss, toit pour attendre, lieu chauffe, cabane chauffee`,
  },
  canopy: {
    en: 'sun sail, shade cover, sun cover, retractable awning, fabric shade, shade structures of fabric',
    fr: `
    toile pour l ombre, pare soleil, toile tendue, velum, store banne, voile pour l ombre, toile pour faire de l
    ombre, toiles d ombres`,
  },
  tent: {
    en: 'party tent, yurt, tepee, event tent',
    fr: 'yourte, grande tente',
  },
  kiosk: {
    en: `
    information stand, info stand, hot chocolate stand, concession stand, ticket booth, coffee kiosk, hot choc stand,
    hot chocolate kiosk, snack kiosk, tourist booth, refreshment stand, drink stand`,
    fr: `
    stand d information, point d information, kiosque a cafe, kiosque de cafe, kiosque a chocolat chaud, cabane a
    chocolat chaud, kiosque de boissons, kioske, guichet, kiosque d info`,
  },
};
