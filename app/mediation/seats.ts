/** Who sits where is a rule of the workshop; the mediator's folder reads it here. */
export { isSmallSeat, leastSeat, saidGroups, seatsOf, type Seat } from '../workshop/index.ts';
