import { thing } from './types.ts';

/** What stands behind: homes, shops and public buildings. */
export const BUILDINGS = [
  thing('shop', 2, 'shop/shops', 'm commerce/commerces',
    'store, stores, shops, storefront, shopfront, corner store, grocery store, bakery, pharmacy, bookstore, boutique, local business, local shops, small shops, local businesses, grocery, convenience store, retail, shopping, barber, dep',
    'magasin, boutique, dépanneur, dep, épicerie, boulangerie, pharmacie, librairie, vitrine, commerce de proximité, petits commerces, commerces locaux, magazin, commerçant, fruiterie, =dépanneurs, depaneur, coiffeur, commerce local'),
  thing('cafe', 1, 'café/cafés', 'm café/cafés', 'coffee shop, coffeehouse, tea house, coffee place, ice cream shop, cafe', 'café de quartier, bistro, bistrot, crèmerie, bar laitier, salon de the'),
  thing('restaurant', 1, 'restaurant/restaurants', 'm restaurant/restaurants', 'diner, eatery, pub, brewpub, snack bar', 'resto, casse croûte, casse croute, restos, brasserie, microbrasserie'),
  thing('house', 3, 'house/houses', 'f maison/maisons', '=homes, townhouse, row house, rowhouse, housing, duplex, triplex, brick house', 'maison en rangée, triplex, duplex, plex, logement, maisons en rangée, bungalow, immeuble a logements, logements sociaux, habitation'),
  thing('apartment-building', 1, 'apartment building/apartment buildings', 'm immeuble/immeubles', 'apartment, condo, condo tower, high rise, tower block, office building, building, buildings, skyscraper', 'appartement, bloc appartements, condo, tour a condos, edifice, batiment, gratte ciel, immeuble d appartements, batisse'),
  thing('school', 1, 'school/schools', 'f école/écoles', 'elementary school, primary school, daycare, kindergarten', 'école primaire, garderie, cpe, ecolle, école de quartier'),
  thing('library', 1, 'library/libraries', 'f bibliothèque/bibliothèques', 'public library, libary', 'bibliotèque, biblio, bibliotheque publique, mediathèque'),
  thing('church', 1, 'church/churches', 'f église/églises', 'chapel, mosque, temple, synagogue, steeple', 'chapelle, clocher, mosquée, eglise, temple, synagogue'),
  thing('community-centre', 1, 'community centre/community centres', 'm centre communautaire/centres communautaires', 'community center, neighbourhood centre, community hall, community house, recreation centre, recreation center', 'salle communautaire, maison de quartier, centre de quartier, centre de loisirs, maison des jeunes, centre culturel, chalet communautaire'),
  thing('hospital', 1, 'health clinic/health clinics', 'f clinique/cliniques', 'hospital, clinic, clsc, medical clinic', 'hôpital, clsc, hopitaux, hopital'),
];
