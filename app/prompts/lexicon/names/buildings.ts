import type { Names } from '../types.ts';

/** Further names of what stands behind. */
export const BUILDING_NAMES: Names = {
  shop: {
    en: `
    florist, butcher, hair salon, hairdresser, hardware store, supermarket, small business, drug store, drugstore,
    bookshop, laundromat, thrift shop, corner shop, shopping centre, shopping center, small stores, businesses on the
    street, local merchants, merchants`,
    fr: `
    fleuriste, boucherie, quincaillerie, supermarche, centre d achat, fromagerie, poissonnerie, friperie, salon de
    coiffure, devanture, patisserie, buanderie, commerce de quartier, petit magasin, depanneur du coin, commerces du
    coin, marchands de la rue, commercants de la rue, vitrines de magasins`,
  },
  cafe: {
    en: 'bubble tea place, bubble tea shop, tea place, tea shop, coffee bar, tea room, ice cream parlour, ice cream parlor, coffeeshop',
    fr: 'glacier, cafe du coin, bar a cafe, cafeteria, cremerie de quartier, cafe communautaire, cafe de rue',
  },
  restaurant: {
    en: 'pizzeria, brewery, microbrewery, snackbar, food court, restaraunt, restaurent',
    fr: '=pub, restau, restorant, restos du coin, =bar, =bars',
  },
  house: {
    en: 'social housing, affordable housing, cottage, row homes, town houses, apartments in triplexes',
    fr: 'logement abordable, hlm, maison de ville, maisonette, maison de briques, logis',
  },
  'apartment-building': {
    en: `
    highrise, residential building, residential tower, apartment block, block of flats, flats, mid rise, low rise,
    apartment tower, towers, condo building, office tower`,
    fr: `
    tour d habitation, tour residentielle, bloc appart, immeuble d habitation, immeuble residentiel, tour a bureaux`,
  },
  school: {
    en: `
    high school, preschool, day care, childcare centre, college, university, nursery school, grade school, elementary`,
    fr: 'ecole secondaire, cegep, universite, maternelle, creche, lycee, polyvalente',
  },
  library: {
    en: '',
    fr: 'bibliotheque municipale, biblo, bibliotek',
  },
  church: {
    en: 'cathedral, basilica',
    fr: 'cathedrale, basilique, parvis de l eglise',
  },
  'community-centre': {
    en: `
    rec centre, rec center, cultural centre, cultural center, youth centre, youth center, seniors centre, seniors
    center, ymca, neighbourhood house, neighborhood house, neighborhood center, neighborhood centre, comunity center,
    sports centre, civic centre, community room`,
    fr: `
    maison communautaire, maison de la culture, centre sportif, centre recreatif, maison des aines, centre social,
    salle polyvalente, salle des fetes, local communautaire, centre comunautaire, centre d aines, centre jeunesse`,
  },
  hospital: {
    en: 'health centre, health center, medical centre, medical center, doctors office',
    fr: 'centre de sante, clinique medicale, centre hospitalier',
  },
};
