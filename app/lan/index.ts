/** HTTP and live updates for tablets, the facilitator and the projector; joining, roles, limits. */
export { adaptersHere, allowedHosts, type Adapter, type Address } from './addresses.ts';
export { admission } from './admission.ts';
export { openJoinAddress, type JoinAddress } from './join-address.ts';
export type { FacesAnswer } from './faces.ts';
export { framesOf } from './frames.ts';
export { facilitate, launchKey, type Done, type PhotoAnswer } from './facilitator.ts';
export { createListener, type ListenerPorts } from './listener.ts';
export type { KeepMask } from './masks.ts';
export { isTold, tellingOf } from './told-round.ts';
export { madeIn } from './made.ts';
export { madeOfTerms } from './made-terms.ts';
export { openLiveChannel, type Frames, type LiveChannel } from './live.ts';
export { freePorts, usualPort } from './ports.ts';
export type { PrintPorts } from './print.ts';
export { eventOf, openRoom, type Room, type Submitted } from './room.ts';
export { openSessions, type Sessions } from './sessions.ts';
export type { ThingsIn } from './things.ts';
