/** HTTP and live updates for tablets, the facilitator and the projector; joining, roles, limits. */
export { adaptersHere, allowedHosts, answers, type Adapter, type Address } from './addresses.ts';
export { openJoinAddress, type JoinAddress } from './join-address.ts';
export { framesOf } from './frames.ts';
export { facilitate, facilitatorCookie, launchKey, type Done } from './facilitator.ts';
export { createListener, sessionCookie, type ListenerPorts } from './listener.ts';
export { openLiveChannel, type Frames, type Listener, type LiveChannel } from './live.ts';
export { freePorts, usualPort } from './ports.ts';
export { eventOf, openRoom, type Room, type Submitted } from './room.ts';
export { openSessions, type Sessions } from './sessions.ts';
