import type { FastifyInstance } from 'fastify';
import { answers, type Scheme } from './addresses.ts';
import { facilitatorCookie, type LaunchKey } from './facilitator.ts';
import { sessionCookie } from './listener.ts';
import { type HelperOf } from './helper-desk.ts';
import type { Listener } from './live.ts';
import type { Sessions } from './sessions.ts';

type Asking = { url?: string; headers: { host?: string; origin?: string; cookie?: string } };

/**
 * Says who a request for a live channel is, or null to refuse it: only the host's own names and pages are answered, and only who
 * holds the launch key hears what the facilitator and the projector do. `key` null: tablets, and the devices that were paired with them (`helper`).
 */
export const admission = (app: FastifyInstance, { hosts, sessions, key, helper, scheme = 'http' }: { hosts: () => ReadonlySet<string>; scheme?: Scheme; sessions: Sessions; key: LaunchKey | null; helper?: HelperOf }) => ({ url, headers }: Asking): Listener | null => {
  if (!answers(headers, hosts(), scheme)) return null;
  const cookies = app.parseCookie(headers.cookie ?? '');
  if (url === '/live') return { channel: 'tablet', participant: sessions.whoHolds(cookies[sessionCookie]) };
  const paired = url === '/live/facilitator' && key === null ? helper?.(cookies) : null;
  if (paired) return { channel: 'facilitator', participant: null, helper: paired };
  if (!key?.opens({ [facilitatorCookie]: cookies[facilitatorCookie] })) return null;
  if (url === '/live/facilitator') return { channel: 'facilitator', participant: null };
  return url === '/live/projector' ? { channel: 'projector', participant: null } : null;
};
