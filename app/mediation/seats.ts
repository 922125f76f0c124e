/** Who sits where is a rule of the workshop; the mediator's folder reads it here. */
export { fewestTold, isSmallSeat, saidGroups, seatsOf, type Seat } from '../workshop/index.ts';
