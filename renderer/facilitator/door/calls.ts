import { z } from 'zod';
import type { HelperRole } from '../../../app/workshop/types.ts';
import { post, reply, type Reply } from '../server.ts';

const offer = z.object({ helper: z.string(), code: z.string().regex(/^\d{6}$/), as: z.enum(['facilitator', 'moderator', 'table-host', 'observer']), name: z.string(), until: z.number() });
export type Offer = z.infer<typeof offer>;
const offered = z.object({ ok: z.literal(true), offer });

/** A code for one tablet that is to help; the one before is void. */
export const askCode = (as: HelperRole, name: string): Promise<Reply<{ offer: Offer }>> => reply(post('/api/helpers/code', { as, name }), offered);
export const cancelCode = (): Promise<Reply<object>> => reply(post('/api/helpers/cancel', {}), z.object({ ok: z.literal(true) }));
