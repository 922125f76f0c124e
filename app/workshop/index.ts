/** The rules of a workshop: pure, and the only place where it is decided what may happen. */
export type * from './types.ts';
export type * from './views.ts';
export type * from './round-views.ts';
export { phases } from './plan.ts';
export { apply, emptyState, replay } from './apply.ts';
export { decide, type Chance } from './decide.ts';
export { facilitatorView, myView, roomNow, roomWishes } from './views.ts';
export { blank } from './decision.ts';
export { eventVersion, isEventType } from './event-types.ts';
export { own } from './own.ts';
export { drawsFrom } from './seeded.ts';
export { itemKey, scale, spendable } from './answer-rules.ts';
export { askingOf, itemsAsked, loadOf, mostBaseDesigns, pairsAsked, type Load } from './balanced-plan.ts';
export { frozenPart } from './freeze.ts';
export { planFault, type PlanFault } from './plan-rules.ts';
export { pseudonymName } from './pseudonym.ts';
export { roomCode, roomCodeLetters } from './room-code.ts';
export { longestText } from './decide-wish.ts';
