import type { Lang } from '../../../app/prompts/index.ts';

/** A fifteenth list, full of turns, measured before it mended anything: recall 0.866, precision 0.885. Written as in more-wishes.ts. */
export const WAITING_ROOM_WISHES: readonly (readonly [Lang, string, string])[] = [
  // an old man, at length
  [
    'fr',
    'Ben moé ça fait quarante ans que je reste sur la rue Fabre, pis avant y avait des gros ormes des deux bords, c’était comme une cathédrale. Y les ont coupés. Plantez-en d’autres, pis mettez un banc en face du dépanneur que je puisse jaser avec mon chum Réal.',
    'tree bench shop | street',
  ],
  ['fr', 'La marche est trop haute pour entrer à la pharmacie, ça prend une rampe', 'ramp shop ~stairs ~-stairs'],
  ['fr', 'Une chaise pour attendre la bus, c’est pas la mer à boire', 'chair ~bus ~bus-stop'],
  ['fr', 'Moi les tulipes du printemps à l’entrée du parc ça me fait du bien', 'flower@front | park spring'],
  ['fr', 'Pas de musique, pas de skate, pas de chiens. La paix.', '-musician -skatepark -dog'],
  // a teenager
  ['fr', 'mettez dla lumiere au terrain de basket on voit rien a 8h le soir', 'street-lamp basketball-court | evening'],
  ['fr', 'un spot pour recharger nos cells pis des bancs ki sont pas scrap', 'charging-station bench'],
  ['fr', 'plus de food trucks moins de boomers lol', 'food-truck:many'],
  ['fr', 'yé où le terrain de soccer promis??', 'soccer-field'],
  // a newcomer
  ['fr', 'Dans la place il faut mettre beaucoup chaise et petite table pour boire le thé avec les voisins', 'chair:many table ~person | square'],
  ['fr', 'Je cherche toilette public toujours fermé. Ouvrir toilette et mettre eau pour boire.', 'toilet drinking-fountain'],
  ['fr', 'Mes enfants besoin la balançoire et le sable, sans les voitures à côté', 'child swing sandbox -car'],
  // a cyclist
  ['fr', 'Des voies cyclables larges, déneigées, séparées des autos par une bordure de béton', 'bike-lane curb ~-car'],
  ['fr', 'Au lieu d’élargir la rue, mettez des arceaux et une borne de réparation devant l’épicerie', 'bike-rack bike-repair shop | street'],
  ['fr', 'le stop au coin Saint-Zotique, personne le fait. une saillie de trottoir pis un dos d’âne', 'curb-extension speed-bump ~sign@corner ~sign'],
  // a shop owner
  ['fr', 'Nos clients ont besoin de quinze minutes de stationnement, pas plus, et d’un support à vélos', 'parking bike-rack'],
  ['fr', 'Rangez-moi ces bacs à vidange qui puent devant mon resto', '~-bin ~bin restaurant@front'],
  ['fr', 'des paniers de fleurs suspendus aux lampadaires pis des auvents rayés', 'planter street-lamp canopy'],
  // a parent
  ['fr', 'Un parc où on peut surveiller les enfants de partout : clôture basse, bancs, pas de gros buissons', 'fence bench -shrub child | park'],
  ['fr', 'On cherche où changer bébé, allaiter, réchauffer un biberon; une halte-allaitement serait bien', '~baby ~toilet ~bench'],
  ['fr', 'des structures pour grimper, un tunnel, une maisonnette, et du gazon plutôt que de la roche', 'playground lawn -rock'],
  ['fr', 'Deux jumeaux en poussette double : les bateaux pavés sont trop étroits, les trottoirs aussi', 'pram curb-ramp sidewalk ~child ~baby'],
  // low vision
  ['fr', 'Avec ma canne blanche je me repère au mur ou à la bordure, alors pas de place toute plate sans repères tactiles', 'white-cane-user tactile-paving ~wall ~curb'],
  ['fr', 'les terrasses débordent, je fonce dans les chaises', '~terrace ~-terrace ~chair ~-chair'],
  ['fr', 'L’afficheur d’autobus devrait parler', '~bus ~bus-stop ~sign'],
  // a winter walker
  ['fr', 'Du sable ou du gravier sur la glace en janvier, pis une main courante dans la pente', 'handrail | winter'],
  ['fr', 'tempête de neige, un abribus éclairé, trois personnes emmitouflées', 'shelter person:3 ~street-lamp | snow'],
  // short ones
  ['fr', 'de l’ombre!!', '~tree ~canopy'],
  ['fr', 'Aucune clôture. Aucune.', '-fence'],
  ['fr', 'Un chêne au milieu, rien autour', 'tree:1@middle'],
  ['fr', 'À gauche un café, à droite une librairie, au fond l’église', 'cafe@left shop@right church@back'],
  ['fr', 'la place des enfants est dehors, pas devant un écran', 'child'],
  ['fr', 'moins de panneaux publicitaires et davantage de fresques', '-sign mural:many'],
  ['fr', 'Que le marché couvert revienne, avec des bancs de bois et l’horloge', 'market-stall bench clock'],
  // English
  [
    'en',
    'Well, dear, when my husband was alive we’d sit by the bandstand and listen to the brass band on Sundays. They tore it down for parking. I’d give anything to see it back, with proper chairs and a bit of shade.',
    'stage musician -parking chair ~bench ~tree',
  ],
  ['en', 'The bus bench faces the wrong way and the shelter leaks. Fix both.', 'bench shelter'],
  ['en', 'I’m not asking for the moon: a crosswalk, a bench, a tree.', 'crossing bench tree'],
  ['en', 'Handrail. The hill by the church. Before somebody breaks their neck.', 'handrail church'],
  ['en', 'yo can we get a halfpipe instead of that sad little garden', 'skatepark -garden'],
  ['en', 'we out here playing ball in the street bc theres no court 😭', 'basketball-court | street'],
  ['en', 'pls pls pls a bubble tea place w outdoor seats and lights', 'cafe ~bench ~chair ~terrace street-lamp'],
  ['en', 'No benches no toilets no water how is this a park', 'bench toilet drinking-fountain | park'],
  ['en', 'I come from Syria, we like roses and jasmine and to sit outside the house in the evening with tea', 'flower house ~bench | evening'],
  ['en', 'In winter I cannot push the baby carriage, snow is everywhere on sidewalk, please to clean and make ramp', 'pram sidewalk ramp ~snowbank | winter snow'],
  ['en', 'My English is small. Water, tree, chair, shop for bread.', 'drinking-fountain tree chair shop'],
  ['en', 'Cars parked in the bike lane push me into traffic. Put up bollards or planters between us.', '~-parking bike-lane ~-car bollard planter'],
  ['en', 'A bidirectional cycle track on the left, and no right turns for trucks', 'bike-lane@left -truck'],
  ['en', 'bike parking under cover near the train station and a tap to fill bottles', 'bike-rack train drinking-fountain'],
  ['en', 'Deliveries at 6 am are killing us. One loading bay round the back, nothing in front.', 'loading-zone@back'],
  ['en', 'Our terrace needs a wind break and a proper awning, and the city could plant something', 'terrace canopy ~plant'],
  ['en', 'Keep four parking spots in front of the bakery, give the rest to trees', 'parking:4@front shop tree'],
  ['en', 'my son has autism and runs: fence, gate, quiet corner, and swings he can use', 'fence swing ~child'],
  ['en', 'A spray park for the summer, a toboggan hill for the winter', 'splash-pad sledding-hill | summer?'],
  ['en', 'Less screaming playground, more garden to wander in with a stroller', '-playground garden:many pram'],
  ['en', 'I need contrast: white stripes on the crossing, yellow on the steps, and big print signs', 'crossing stairs sign'],
  ['en', 'The guide dog and I have nowhere to go between the clinic and the metro: no grass, no bin', 'guide-dog hospital metro lawn bin'],
  ['en', 'A scooter hit me last week on the promenade. Keep them off it.', '-scooter'],
  ['en', 'shovel the paths, salt the stairs, and light the tunnel', 'path stairs ~street-lamp'],
  ['en', 'Snow falling on the skating rink at night, a couple holding hands, string lights', 'skating-rink person string-lights | snow night'],
  ['en', 'the hedge blocks my view of oncoming cars at the intersection, trim it or take it out', '~-hedge ~hedge ~-car ~car | intersection'],
  ['en', 'fountains, plural', 'fountain'],
  ['en', 'Ducks.', 'bird'],
  ['en', 'nothing fancy, a gravel path and some logs to sit on', 'path bench'],
  ['en', 'Trees trees trees and then more trees', 'tree:many'],
  ['en', 'In the spring, cherry blossoms over the canal and a little wooden boat', 'tree | waterfront spring'],
  ['en', 'put the stage where the statue is and the statue in the corner', 'stage sculpture@corner'],
];
