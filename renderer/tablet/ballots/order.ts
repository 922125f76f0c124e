/** In which order a person meets what a ballot asks. */
export { itemKey as keyOf } from '../../../app/workshop/answer-rules.ts';
export { itemsFor, pairsFor, type Pair } from '../../../app/workshop/asking-order.ts';
