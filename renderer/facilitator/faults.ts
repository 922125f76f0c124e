import type { Told } from './desk.ts';
import type { Fault } from './server.ts';

/** A fault of the host as the facilitator is told it: its own text, a refusal's, or one that says to try again. */
export const faultTold = ({ code, params }: Fault): Told => ({ kind: 'bad', key: [`fault.${code}`, `refusals:${code}`, 'fault.unexpected'], params });
