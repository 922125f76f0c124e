import { added, done, overviewTold, packed, received } from '../../../app/protocol/index.ts';
import type { Told } from '../desk.ts';
import { post, reply, type Fault } from '../server.ts';

/** Calls about `.parvis` files; faults carry a code of `rooms:fault`. */
export const packFile = () => reply(post('/api/workshop/pack', {}), packed);
export const openFile = (room: string | null) => reply(post('/api/workshop/open', { room }), done);
export const addFile = () => reply(post('/api/workshop/add', {}), added);
export const discardFile = () => reply(post('/api/workshop/discard', {}), done);
export const readRooms = () => reply(fetch('/api/rooms'), overviewTold);

/** Has a file looked at: one that the browser holds, or one by its path where the window can pick it. */
export function sendFile(file: File | string) {
  if (typeof file === 'string') return reply(post('/api/workshop/receive', { path: file }), received);
  const body = new FormData();
  body.append('file', file);
  return reply(fetch('/api/workshop/receive', { method: 'POST', body }), received);
}

export const roomFault = ({ code, params }: Fault): Told => ({ kind: 'bad', key: [`rooms:fault.${code}`, `refusals:${code}`, 'rooms:fault.unexpected'], params });
