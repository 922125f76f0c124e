import { pairs } from '../pairs.ts';
import type { Names } from '../types.ts';

const GROWING = 'planter, planter des legumes, planter les legumes, planter des tomates, cultiver, faire pousser, les legumes, des legumes, cultiver des legumes, faire pousser des legumes, faire pousser des tomates';

/** Further names of what grows, of water, snow and animals: species above all. */
export const PLANTING_NAMES: Names = {
  tree: {
    en: `
    =tress, ash tree, poplar, crabapple, magnolia, chestnut tree, walnut tree, hemlock, =cedars, cedar tree, larch, plum tree,
    pear tree, peach tree, nut tree, orchard, mini forest, urban forest, sapling, honey locust, hackberry, tamarack,
    serviceberry, catalpa, weeping willow, tree cover, plane tree, xmas tree, fruit bearing tree, fir, deciduous,
    sugar maple, micro forest, tiny forest, acacia, mulberry tree, native trees`,
    fr: `
    frene, peuplier, noyer, chataignier, marronnier, hetre, pruche, meleze, prunier, poirier, olivier, platane,
    =cedres, verger, micro foret, mini foret, foret nourriciere, foret urbaine, arbre de noel, saule pleureur,
    micocoulier, fevier, amelanchier, sorbier, plantation d arbres, jeune arbre, palmier, cypres, resineux, arbre
    feuillu, arbres a fruits, robinier, harbre, aabre, cerisier japonais, erabliere`,
  },
  hedge: {
    en: 'boxwood, green hedge, hege',
    fr: `
    haie vive, haie d arbustes, haie fleurie, =buis, rangee de cedres, troene, aie de cedre, haie de thuya`,
  },
  shrub: {
    en: `
    blueberry bush, raspberry bush, rose bush, rosebush, juniper, dogwood, sumac, haskap, azalea, rhododendron,
    forsythia, raspberry, blueberry, lilac bush, currant bush`,
    fr: `
    framboisier, bleuetier, rosier, petits fruits, cornouiller, vinaigrier, sureau, camerisier, groseillier,
    cassissier, azalee, framboises, bleuets, arbustes a petits fruits`,
  },
  flower: {
    en: `
    daffodil, crocus, iris, marigold, aster, poppy, lupin, coneflower, echinacea, black eyed susan, chrysanthemum,
    pansy, petunia, begonia, annuals, flowering, blooms, dandelion, flower patch, flower field, bulbs, bed of flowers,
    floer, flower garden bed, orchid, hyacinth, spring bulbs, flowr, flouers`,
    fr: `
    jonquille, coquelicot, rudbeckie, echinacee, hortensia, chrysantheme, pissenlit, bulbes, annuelles, rocaille,
    muguet, narcisse, glaieul, dahlia, capucine, cosmos, floraison, fleurir, fleurissez, bordure fleurie, bordure de
    fleurs, parterre de fleurs, fleurette, bouquet de fleurs, fleurs des champs, flleur, orchidee, jacinthe, fleurie
    de, jardin de fleurs, flers, fleurre`,
  },
  plant: {
    en: `
    hosta, milkweed, reeds, cattail, succulents, ground cover, groundcover, creeper, climbing vine, vegetated wall,
    living wall, green roof, ornamental grass, tall grasses, native species, moss, pollinator plants, planted bed,
    plant bed, native vegetation`,
    fr: `
    asclepiade, roseau, quenouille, lierre, vigne vierge, graminee, couvre sol, plante verte, plante grasse, plante
    mellifere, plante vivace, hautes herbes, herbes hautes, plantes aromatiques, plantes comestibles, plantes
    medicinales, toit vegetalise, toiture verte, toiture vegetalisee, mur vegetalise, bambou, joncs, vegetaux
    indigenes, plantes nectariferes, mur de plantes, herbes aromatiques`,
  },
  greenery: {
    en: `
    green corridor, greenspace, greenway, green strip, green patch, green stuff, vegetated, natural area, natural
    space, cooling island, cool island, planting strip, green zone, greenry, grenery, greenary, more green space, wild
    area, greenness, greenified, greenify, green places, some green, bit of green, touch of green, enough green`,
    fr: `
    coin vert, corridor vert, coulee verte, trame verte, bande verte, espace naturel, coin nature, coin de verdure,
    ilot vert, verdissons, verdissez, verdi, vegetalisez, vegetalisons, reverdir, assez de vert, manque de vert, un
    peu de vert, peu de vert, de la verdure, corridor ecologique, verdurre, verdir la rue, verdisse`,
  },
  planter: {
    en: `
    =pots, flower tub, garden box, raised planter, pots of flowers, boxes of flowers, potted flowers, flower barrel,
    flower basket, hanging flower basket, hanging pot, hanging plant, hanging planter, hanging flowers, half barrel,
    big pots, large pots, concrete pots, flower planter, plant tubs, clay pots, flower containers, wooden planter,
    planter boxe, pots with flowers, boxes with flowers`,
    fr: `
    gros pots de fleurs, grands pots de fleurs, bac de bois, bac en bois, bac de plantes, bac a arbre, bac suspendu, pot suspendu, panier de fleurs, jardiniere
    suspendue, boite a plantes, boite de fleurs, fleurs en pot, plantes en pot, balconniere, vasque, suspension
    fleurie, corbeille fleurie, bac sureleve, fleurs suspendues, grands pots, pots geants, gros pots, jardiniere de
    fleurs, bac avec des fleurs, bac avec fleurs, bac a fleures, plantes suspendues, pots de plantes`,
  },
  'community-garden': {
    en: `
    ${pairs('garden, garden plot, plot, bit of land', 'to grow, to plant, for growing, for vegetables, for veggies, to grow things, to grow food, to grow vegetables').join(', ')},
    communal garden, collective garden, allotment garden, vegetable plot, veg garden, veg patch, veggies, veggie
    patch, vegetable box, grow vegetables, grow veggies, grow our own food, grow food, growing food, grow tomatoes,
    tomatoes, tomato plants, kitchen garden, urban gardening, gardening space, gardening area, gardening plot,
    gardening box, community plot, community greenhouse, greenhouse, place to garden, space to garden, growing
    vegetables, plots for gardening, garden allotment, community vegetable garden, community farm, vegtable garden,
    grow herbs, grow our own vegetables, growing veggies, grow our food, raised veggie beds, raised vegetable beds,
    raised bed for vegetables, comunity garden`,
    fr: `
    ${pairs('jardin pour, coin de terre pour, terrain pour, lopin pour', GROWING).join(', ')},
    potager urbain, lot de jardin, tomates, plant de tomates, bac a jardinage, carre potager, cultiver des legumes,
    faire pousser des legumes, jardin de fines herbes, serre, serre communautaire, jardin d herbes, aromates, jardin
    nourricier, culture de legumes, planter des legumes, parcelle de jardin, jardin ouvrier, jardin familial, ferme
    urbaine, boite a legumes, jardin comunautaire, jardin communotaire, potager collectif, potager communautaire, bacs
    a jardiner, jardinage collectif, jardins en bac, jardin de quartier, jardin d aines`,
  },
  garden: {
    en: `
    japanese garden, zen garden, healing garden, monarch garden, native garden, secret garden, quiet garden,
    pollinator patch, winter garden`,
    fr: `
    jardin zen, jardin japonais, jardin botanique, jardin pour papillons, jardin de roses, roseraie, jardin a
    papillons, jardin secret`,
  },
  raingarden: {
    en: `
    rainwater garden, retention basin, sponge garden, infiltration trench, bio swale, stormwater garden, water
    absorbing garden`,
    fr: `
    jardin pluvial, bassin de retention, fosse vegetalise, rue eponge, espace eponge, place eponge, jardin d eau de
    pluie, jardin drainant, noues plantees, jardin eponge, bassin de bioretention`,
  },
  lawn: {
    en: `
    green grass, soft grass, sod, astroturf, astro turf, artificial turf, patch of grass, real grass, grass area,
    clover, grass patch, wild meadow, wildflower meadow, open lawn, gras, grass lawn, grassed area, synthetic turf,
    fake grass, grassland`,
    fr: `
    espace gazonne, gazonne, surface gazonnee, aire gazonnee, trefle, tourbe, gazon artificiel, gazon synthetique,
    carre d herbe, clairiere, herbe verte, gazon naturel, vraie herbe, pelousse, grande pelouse, espace engazonne`,
  },
  pond: {
    en: `
    lagoon, marsh, reflecting pool, koi pond, body of water, water garden, swamp, little lake, frog pond`,
    fr: `
    une mare, mare a grenouilles, lagune, piece d eau, marecage, bassin aquatique, bassin naturel, petit lac, etan`,
  },
  fountain: {
    en: 'jet of water, waterfall, water wall, water show, ornamental fountain, water fall',
    fr: 'chute d eau, cascade, mur d eau, fontaines d eau decoratives, fontaine centrale',
  },
  rock: {
    en: 'large rocks, large stones, big rocks, big boulders, rock garden',
    fr: 'galet, roche, gros rocher, bloc de granit',
  },
  snowbank: {
    en: `
    snow mound, mound of snow, mountain of snow, heap of snow, windrow, snow mountain, bank of snow, snow
    ridge`,
    fr: `
    monticule de neige, accumulation de neige, neige accumulee, andain, amoncellement de neige, neige entassee, piles
    de neige, remblai de neige`,
  },
  snowman: {
    en: 'snow woman',
    fr: 'bonhomme neige, bonnes hommes de neige',
  },
  dog: {
    en: 'doggo, pup, pooch, labrador, poodle, golden retriever, german shepherd',
    fr: 'caniche, chien en laisse, promeneur de chien',
  },
  cat: {
    en: '=kitty, stray cat',
    fr: 'matou, chat errant',
  },
  bird: {
    en: `
    robin, chickadee, cardinals, blue jay, hummingbird, crow, owl, goose, geese, seagull, gull, swan, heron, bird
    house, bird bath, birdbath, nest box, nesting box, woodpecker, hen, chickens, chicken coop, birdsong, duckling,
    mallard, dove, finch, songbird, birdies, swallows`,
    fr: `
    merle, mesange, geai bleu, colibri, corneille, hibou, oie, bernache, goeland, mouette, cygne, pic bois, poule,
    poulailler, cabane d oiseau, maison d oiseau, maison a oiseaux, bain d oiseau, hirondelle, chant des oiseaux, abri
    d oiseaux, oiseau migrateur, zoiseau, oisau, oiseaux chanteurs`,
  },
  squirrel: {
    en: '',
    fr: 'ecureil',
  },
  beehive: {
    en: 'apiary, beekeeping, bee house, bee hotel, insect hotel, bug hotel, =bee',
    fr: 'rucher, apiculture, hotel a insectes, hotel a abeilles',
  },
  butterfly: {
    en: 'monarch butterfly, monarchs',
    fr: 'monarques, papillons monarques, papillion, papiyon',
  },
};
