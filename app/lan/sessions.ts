import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ParticipantId } from '../workshop/index.ts';

export type Sessions = {
  /** What a tablet keeps in its cookie: the person, signed. Valid as long as the folder, across restarts. */
  tokenFor: (participant: ParticipantId) => string;
  /** Who a cookie stands for; null when it was not signed here. */
  whoHolds: (token: string | undefined) => ParticipantId | null;
  /** What opens the facilitator's pages; it stands in the address printed at each start, and nowhere else. */
  launchToken: string;
};

/**
 * Cookies signed with a secret kept beside the workshop, so that a reload or a restart finds the same person again, and the
 * facilitator's and the projector's pages come back by themselves when the host does.
 */
export function openSessions(folder: string): Sessions {
  const secret = secretIn(folder);
  const sign = (text: string): string => createHmac('sha256', secret).update(text).digest('base64url');
  return {
    // No participant is called this: their ids begin with 'p'.
    launchToken: sign('launch'),
    tokenFor: (participant) => `${participant}~${sign(participant)}`,
    whoHolds: (token) => {
      const [participant, signature] = (token ?? '').split('~');
      if (!participant || !signature) return null;
      const right = Buffer.from(sign(participant));
      const given = Buffer.from(signature);
      return right.length === given.length && timingSafeEqual(right, given) ? participant : null;
    },
  };
}

function secretIn(folder: string): Buffer {
  const path = join(folder, 'session.secret');
  if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx' });
  return readFileSync(path);
}
