import { createHmac, createSecretKey, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { roomCode, type HelperId, type ParticipantId } from '../workshop/index.ts';

export type Sessions = {
  /** What a tablet keeps in its cookie: the person, signed. Valid as long as the folder, across restarts. */
  tokenFor: (participant: ParticipantId) => string;
  /** Who a cookie stands for; null when it was not signed here. */
  whoHolds: (token: string | undefined) => ParticipantId | null;
  /** The same for a device that was paired; neither serves in the other's place. */
  helperToken: (helper: HelperId) => string;
  /** What an open tab keeps, to come back as the same person at another address of this host. */
  comeBackFor: (participant: ParticipantId) => string;
  whoComesBack: (secret: string | undefined) => ParticipantId | null;
  whoHelps: (token: string | undefined) => HelperId | null;
  /** What opens the facilitator's pages; it stands in the address printed at each start, and nowhere else. */
  launchToken: string;
  /** Four letters that set a tablet to be shared, and end it. */
  sharedKey: string;
};

/**
 * Cookies signed with a secret kept beside the workshop, so that a reload or a restart finds the same person again, and the
 * facilitator's and the projector's pages come back by themselves when the host does.
 */
export function openSessions(folder: string): Sessions {
  const secret = secretIn(folder);
  const key = createSecretKey(secret);
  const sign = (text: string): string => createHmac('sha256', key).update(text).digest('base64url');
  const signed = (kind: string, id: string): string => `${id}~${sign(`${kind}${id}`)}`;
  const signedFor = (kind: string, token: string | undefined): string | null => {
    const id = (token ?? '').split('~')[0] ?? '';
    const [right, given] = [Buffer.from(signed(kind, id)), Buffer.from(token ?? '')];
    return id !== '' && right.length === given.length && timingSafeEqual(right, given) ? id : null;
  };
  return {
    // No participant is called this: their ids begin with 'p'.
    launchToken: sign('launch'),
    sharedKey: roomCode(createHmac('sha256', secret).update('shared tablets').digest('hex')),
    tokenFor: (participant) => signed('', participant),
    whoHolds: (token) => signedFor('', token),
    comeBackFor: (participant) => signed('come-back ', participant),
    whoComesBack: (secret) => signedFor('come-back ', secret),
    helperToken: (helper) => signed('helper ', helper),
    whoHelps: (token) => signedFor('helper ', token),
  };
}

function secretIn(folder: string): Buffer {
  const path = join(folder, 'session.secret');
  if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx' });
  return readFileSync(path);
}
