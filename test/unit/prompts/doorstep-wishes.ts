import type { Lang } from '../../../app/prompts/index.ts';

/** An eleventh list, measured before it mended anything: recall 0.906, precision 0.918. Written as in more-wishes.ts. */
export const DOORSTEP_WISHES: readonly (readonly [Lang, string, string])[] = [
  // 82 years old, French
  [
    'fr',
    'Vous savez, moi j’ai 82 ans, je marche avec une marchette, pis quand j’arrive au coin y’a jamais de banc pour souffler un peu. J’en voudrais deux ou trois, avec des bras pour m’aider à me relever.',
    '~senior walker-user bench:few armrest',
  ],
  [
    'fr',
    'Dans mon temps y avait un kiosque à musique au milieu du parc, on y allait danser le samedi soir. Ramenez-nous ça.',
    'gazebo@middle ~dancer | park evening',
  ],
  ['fr', 'La côte est à pic, y faudrait une rampe pour se tenir des deux côtés', 'handrail'],
  ['fr', 'Pas de marches s’il vous plaît, une pente douce, mes genoux sont finis', '-stairs ramp'],
  ['fr', 'Un banc à l’ombre d’un gros érable, pis un abreuvoir pas loin', 'bench tree drinking-fountain'],
  // teenager texting, French
  ['fr', 'yo mettez un panier de basket pis des speakers lol ya rien a faire icitte', 'basketball-court:1'],
  ['fr', 'svp un skatepark éclairé le soir pcq ya trop de chars ds la rue pr skater', 'skatepark street-lamp -car | street evening'],
  ['fr', 'genre des hamacs entre les arbres pis du wifi', 'hammock tree'],
  ['fr', 'une place pour chiller avec mes amis, des tables, pas de vieux bancs en béton', 'table -bench ~person'],
  // newcomer, French as a second language
  ['fr', 'Je veux le parc avec beaucoup des fleurs et un place pour jouer les enfants', 'flower:many playground ~child | park'],
  ['fr', 'Il n’a pas de toilette, c’est difficile avec bébé', 'toilet ~baby'],
  ['fr', 'Nous demandons fontaine pour boire et arbre pour ombre, il fait chaud l’été', 'drinking-fountain tree | summer'],
  // cyclist, French
  ['fr', 'Une piste cyclable protégée par des bollards, pas juste une ligne de peinture', 'bike-lane bollard'],
  ['fr', 'Remplacez une rangée de stationnements par une piste cyclable bidirectionnelle et des supports à vélo', '-parking bike-lane bike-rack'],
  ['fr', 'Y’a des camions de livraison stationnés sur la piste tous les matins, ôtez-les de là', '-truck bike-lane | morning'],
  // shop owner, French
  [
    'fr',
    'Comme commerçante, je veux bien perdre deux places de stationnement si on me donne une zone de livraison et une terrasse devant ma boutique.',
    '-parking loading-zone terrace@front shop',
  ],
  ['fr', 'Des guirlandes lumineuses au-dessus de la rue pis un marché de Noël en décembre', 'string-lights market-stall | street winter'],
  ['fr', 'Gardez les vitrines visibles : pas de gros arbres devant, plutôt des jardinières basses', '-tree planter ~shop'],
  // parent, French
  ['fr', 'Trois balançoires dont une adaptée, un carré de sable, et une clôture autour parce que le p’tit se sauve', 'swing:3 sandbox fence ~child'],
  ['fr', 'Est-ce qu’on pourrait avoir une pataugeoire? pis des toilettes pas loin', 'splash-pad toilet'],
  ['fr', 'On ne veut pas d’un autre parc à chiens, on veut des jeux pour les tout-petits', '-dog-park playground ~child'],
  ['fr', 'un brigadier et un dos d’âne devant l’école, les autos vont trop vite', 'speed-bump school ~car ~-car'],
  // low vision, French
  ['fr', 'Je suis malvoyante : des dalles podotactiles aux traverses et un signal sonore à l’intersection', 'white-cane-user tactile-paving crossing audible-signal | intersection'],
  ['fr', 'Les trottinettes laissées sur le trottoir, je m’enfarge dedans. Enlevez-les.', '-scooter sidewalk'],
  ['fr', 'Un meilleur contraste sur les marches et plus d’éclairage', 'stairs street-lamp:many'],
  // winter walker, French
  ['fr', 'L’hiver c’est l’enfer, les bancs de neige bloquent les descentes de trottoir', '-snowbank curb-ramp | winter'],
  ['fr', 'un sentier déneigé, une halte chauffée, du chocolat chaud', 'path shelter'],
  ['fr', 'sous la neige la nuit avec des lampadaires pis un rond de glace', 'street-lamp skating-rink | snow night'],
  // long rambling, French
  [
    'fr',
    'Bon ben moi je trouve que c’est laid en ce moment, c’est juste de l’asphalte pis des chars, on pourrait casser tout ça et faire une place avec des arbres, de l’eau qui coule, des chaises qu’on peut bouger, pis à la place de la station-service un p’tit café.',
    '-car tree ~fountain chair cafe | square',
  ],
  ['fr', 'À gauche une rangée de bouleaux, à droite les autobus, et rien au centre sauf une statue', 'tree:many@left bus@right sculpture@middle'],
  ['fr', 'je suis pas contre les vélos mais y’en a trop sur le trottoir', '~bicycle ~-bicycle sidewalk'],
  ['fr', 'Un coin lecture avec une boîte à livres pis deux fauteuils', 'book-box chair:2'],
  ['fr', 'Faites une murale à la place des graffitis', 'mural ~-mural'],
  ['fr', 'Je suis en banc de quêteux depuis que l’arrêt de bus a déménagé, remettez-le', 'bus-stop'],
  // 82 years old, English
  [
    'en',
    'I am eighty-two and I don’t drive anymore. What I’d like is a bench every hundred feet or so, with a back, and a washroom that is actually open.',
    'bench toilet ~senior',
  ],
  ['en', 'Please put back the old clock and the lilac bushes by the church', 'clock shrub church'],
  ['en', 'No steps! My hip can’t take them. A ramp with a railing on both sides, dear.', '-stairs ramp handrail'],
  ['en', 'A quiet spot by the pond with two rocking chairs', 'pond chair:2'],
  // teenager, English
  ['en', 'ngl we need a bball hoop n somewhere to charge our phones', 'basketball-court charging-station'],
  ['en', 'skate bowl + graffiti wall + zero cops lol', 'skatepark mural ~wall'],
  ['en', 'can u put like 5 hammocks between the trees w fairy lights at nite', 'hammock:5 tree string-lights | night'],
  ['en', 'a food truck would be fire ngl', 'food-truck'],
  // newcomer, English
  ['en', 'I want that the children have place for play and the mother can sit in the shadow', 'playground bench child ~person'],
  ['en', 'Please no more buildings, more the nature, many tree and bird', '-apartment-building greenery tree:many bird'],
  ['en', 'In my country we have big square with fountain in center and people drink tea outside', 'fountain@middle ~person | square'],
  // cyclist, English
  ['en', 'A curb-protected bike lane on the right, and ditch the parking', 'bike-lane@right -parking'],
  ['en', 'Secure bike parking for at least 20 bikes next to the metro, plus a pump', 'bike-rack metro bike-repair ~bicycle'],
  ['en', 'Light traffic only, no trucks, speed humps at each end', '-truck speed-bump'],
  // shop owner, English
  ['en', 'As a shop owner I’d swap the two parking spots out front for a patio with umbrellas', '-parking:2 terrace parasol shop'],
  ['en', 'I run the bank on the corner; we need a loading zone and better street lighting', 'loading-zone street-lamp'],
  ['en', 'Wider sidewalks, awnings over the storefronts, and a few planters so it looks alive', 'sidewalk canopy shop planter:few'],
  // parent, English
  ['en', 'My twins need a fenced playground away from traffic, with a slide and a couple of swings', 'fence playground -car slide swing:2 ~child'],
  ['en', 'stroller-friendly paths, no stairs, shade over the sandbox', 'path -stairs sandbox ~pram'],
  ['en', 'A splash pad for hot summer afternoons', 'splash-pad | summer day'],
  ['en', 'Where do I park my car when I drop off the kids? A drop-off zone by the school please', 'drop-off school child ~parking'],
  // low vision, English
  ['en', 'I have low vision. Talking signals at the crosswalk and tactile strips, and no sandwich boards on the sidewalk', 'white-cane-user audible-signal crossing tactile-paving ~-sign sidewalk'],
  ['en', 'Yellow edges on the stairs, and please get rid of the bollards I keep walking into', 'stairs -bollard'],
  // winter walker, English
  ['en', 'Plowed sidewalks in January, a warming hut, and a skating rink under the snow', 'sidewalk shelter skating-rink | winter snow'],
  ['en', 'Snowbanks at the curb cut trap my wheelchair every winter', '-snowbank curb-ramp wheelchair-user | winter'],
  ['en', 'a foggy morning by the canal, one lamp post, an old man with his dog', 'street-lamp:1 senior dog | waterfront morning fog'],
  // rambling, English
  [
    'en',
    'So I’ve been thinking about this corner for years. It’s a fountain of ideas in my head! First, the parking lot has to go. Then grass, real grass, maybe a dozen trees along the left, and picnic tables at the back where it’s quiet.',
    '-parking lawn tree:12@left picnic-table@back',
  ],
  ['en', 'three benches in front of the library, two on each side of the fountain', 'bench library fountain'],
  ['en', 'Instead of a statue I’d rather have a community garden', '-sculpture community-garden'],
  ['en', 'I don’t mind buses but I could do without the motorbikes', 'bus -motorcycle'],
  ['en', 'Can we have fewer cars and more buses on this street in the rain?', '-car bus:many | street rain'],
  ['en', 'a mural at the back, a stage in the middle, food stalls on the right', 'mural@back stage@middle market-stall@right'],
];
