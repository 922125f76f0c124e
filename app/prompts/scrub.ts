/**
 * Takes out of a text what may point to a person: electronic addresses and handles, links, telephone numbers, postal codes,
 * street and apartment numbers, long numbers (cards, insurance), and names that follow 'my name is' or « je m’appelle ».
 * What was taken out is marked […]. A name that stands alone is not found: no list of names is complete.
 */
export function scrub(text: string): string {
  return personal.reduce((clean, pattern) => clean.replace(pattern, '[…]'), text);
}

const streets = 'rue|avenue|av\\.|boulevard|boul\\.|chemin|ch\\.|place|rang|route|allée|côte|montée|croissant|ruelle';
const roads = 'street|st\\.?|avenue|ave\\.?|road|rd\\.?|boulevard|blvd\\.?|drive|lane|crescent|court|place|way';
const personal: readonly RegExp[] = [
  /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/giu,
  /(?:https?:\/\/|www\.)\S+/giu,
  /(?<![\p{L}\d])@[\p{L}\d_.]{2,}/giu,
  /\b[a-z]\d[a-z][ -]?\d[a-z]\d\b/giu,
  new RegExp(`\\b\\d{1,5}(?:-\\d{1,5})?[a-z]?,? (?:${streets})(?![\\p{L}])(?: (?:de |du |des |de la |la |le |saint[e]?-)?[\\p{L}’'-]+){0,3}`, 'giu'),
  new RegExp(`\\b\\d{1,5}[a-z]? (?:[\\p{L}’'.-]+ ){1,3}(?:${roads})(?![\\p{L}])`, 'giu'),
  /(?<![\p{L}])(?:apt|app|apartment|appartement|unit|suite|bureau)\.? ?#? ?\d+[a-z]?/giu,
  /(?:\+?\d[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}(?!\d)/gu,
  /\d(?:[ -]?\d){6,}/gu,
  /(?<=(?:[Jj]e m['’]appelle|[Mm]on nom (?:est|c['’]est)|[Mm]y name(?: is|['’]s)|[Jj]e suis (?:Mme|M\.)|Mme|Mrs?\.?|Ms\.?) )\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}/gu,
];
