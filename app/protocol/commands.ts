import { z } from 'zod';
import { mostCodes, mostExtraMinutes, phases } from '../workshop/index.ts';
import { answer, saidOfSelf } from './answers.ts';
import { doorCommands } from './door.ts';
import { outcomeCommands } from './outcome.ts';
import { paperCommands } from './paper.ts';
import { chipEdits, moderationReason, pictureAsk, pictureCommands } from './pictures.ts';
import { deskCommands } from './desk.ts';
import { ballot, id, imageId, language, measure, plan } from './plan.ts';

/** As long as a request may be: `workshop` says in words what is too long. */
const text = z.string();
const reason = text;
const key = z.string().max(120);

const outcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('measure'), measure: id }),
  z.strictObject({ kind: z.literal('design'), design: id }),
  z.strictObject({ kind: z.literal('new-measure'), measure }),
  z.strictObject({ kind: z.literal('not-costed'), reason }),
  z.strictObject({ kind: z.literal('out-of-scope'), reason }),
]);

const response = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accept'), reservation: reason.optional() }),
  z.strictObject({ kind: z.literal('object'), reason, mustHave: id.nullable(), cannotAccept: id.nullable(), criterion: id.nullable().optional() }),
]);

const common = { id };
const wish = { ...common, wish: id };

export const joinCommand = z.strictObject({
  ...common, type: z.literal('join'), ...saidOfSelf,
  parentalCode: z.string().max(40).nullable(),
  code: z.string().max(40).nullable().optional(), table: z.strictObject({ number: z.int().min(1).max(99), people: z.int().min(2).max(30) }).nullable().optional(),
});

/** Every command a client may send; those of the host alone are not among them. */
export const command = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('prepare'), plan, reason: reason.nullable() }),
  z.strictObject({ ...common, type: z.literal('move'), to: z.enum(phases) }),
  z.strictObject({ ...common, type: z.literal('record-parental-consent'), by: z.string().max(200) }),
  z.strictObject({ ...common, type: z.literal('withdraw'), receipt: z.string().max(40) }),
  z.strictObject({ ...common, type: z.literal('choose-language'), language }),
  z.strictObject({ ...common, type: z.literal('make-codes'), count: z.int().min(1).max(mostCodes) }),
  z.strictObject({ ...common, type: z.literal('ask-codes'), asked: z.boolean() }),
  z.strictObject({ ...common, type: z.literal('mark-helped'), helped: z.boolean() }),
  z.strictObject({ ...wish, type: z.literal('wish'), text, language, table: z.int().min(1).max(99).nullable(), parent: id.nullable(), edits: chipEdits.optional(), onto: imageId.optional(), ask: pictureAsk.optional() }),
  z.strictObject({ ...wish, type: z.literal('comment'), comment: id, text, language }),
  z.strictObject({ ...wish, type: z.literal('propose') }),
  z.strictObject({ ...wish, type: z.literal('accept-wish'), image: imageId.optional() }),
  z.strictObject({ ...wish, type: z.literal('set-aside-wish'), reason, why: moderationReason.optional() }),
  z.strictObject({ ...wish, type: z.literal('settle-wish'), outcome, reason: reason.optional() }),
  ...pictureCommands,
  ...doorCommands,
  ...outcomeCommands,
  ...paperCommands,
  z.strictObject({ ...common, type: z.literal('open-ballot'), ballot }),
  z.strictObject({ ...common, type: z.literal('close-ballot'), ballot: id, moreMinutes: z.int().min(1).max(mostExtraMinutes).optional() }),
  z.strictObject({ ...common, type: z.literal('show-results'), ballot: id, shown: z.boolean() }),
  z.strictObject({ ...common, type: z.literal('answer'), ballot: id, answer }),
  z.strictObject({ ...common, type: z.literal('admit-late'), ballot: id, pseudonym: z.int().min(0) }),
  z.strictObject({ ...common, type: z.literal('leave-late'), ballot: id, pseudonym: z.int().min(0) }),
  z.strictObject({ ...common, type: z.literal('keep-seat'), group: id, reason }),
  z.strictObject({ ...common, type: z.literal('respond'), round: z.int().min(1), response }),
  z.strictObject({ ...common, type: z.literal('seat-agent'), group: id, kind: z.enum(['rule-based', 'llm']), reason, source: text, wordsMayLeave: z.boolean() }),
  z.strictObject({ ...common, type: z.literal('unseat-agent'), group: id }),
  z.strictObject({ ...common, type: z.literal('show-voices'), round: z.int().min(1), shown: z.boolean() }),
  z.strictObject({ ...common, type: z.literal('ask-consent'), round: z.int().min(1), of: key, seat: key }),
  z.strictObject({ ...common, type: z.literal('consent'), ask: id, yes: z.boolean() }),
  z.strictObject({ ...common, type: z.literal('close-consent'), ask: id }),
  z.strictObject({ ...common, type: z.literal('remove-import'), import: key }),
  z.strictObject({ ...common, type: z.literal('name-room'), name: text }),
  z.strictObject({ ...common, type: z.literal('settle-conflict'), conflict: z.string().max(200), counts: z.string().max(120).nullable() }),
  z.strictObject({ ...common, type: z.literal('project'), view: z.enum(['join', 'timer', 'gallery', 'image', 'before-after', 'ballot', 'results', 'disagreement', 'groups', 'package', 'blank']),
    pair: z.tuple([id, id]).optional(), wish: id.optional(), page: z.int().min(0).max(1000).optional(), along: z.literal(true).optional() }),
  ...deskCommands,
]);

/** Most commands in one request: the outbox sends what waited in batches of this size. */
export const mostCommands = 50;
export const commandBatch = z.strictObject({ commands: z.array(z.unknown()).min(1).max(mostCommands) });
