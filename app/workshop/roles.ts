import type { Actor, Command, HelperRole } from './types.ts';

type Kind = Command['type'];

const residents: ReadonlySet<Kind> = new Set(['choose-language', 'mark-helped', 'wish', 'comment', 'propose', 'answer', 'respond', 'consent', 'ask-picture', 'cancel-picture', 'retry-picture', 'choose-picture', 'check-picture', 'choose-rights', 'need-time', 'ask-help', 'consent-words']);
const anyone: ReadonlySet<Kind> = new Set(['join', 'withdraw']);
/** Of their own, and the facilitator of everyone's. */
const shared: ReadonlySet<Kind> = new Set(['describe-picture']);
const hostOnly: ReadonlySet<Kind> = new Set([
  'record-drawing', 'record-designs', 'publish-terms', 'table-package', 'record-robustness', 'mark-rehearsal', 'record-pictures', 'fail-picture', 'record-engine', 'record-with-agents', 'record-agent-turn',
  'pair-helper',
  'record-room', 'record-gone', 'record-import',
]);
/** Who holds the laptop says whose devices help, and takes imports back: none of those may put out another. */
const laptopOnly: ReadonlySet<Kind> = new Set(['remove-helper', 'remove-import']);
const moderating: ReadonlySet<Kind> = new Set(['accept-wish', 'set-aside-wish', 'settle-wish', 'tag-wish', 'describe-picture', 'give-help']);

/** What a paired device may give, by its role; a facilitator's may give what the facilitator does. */
const helpers: Readonly<Record<Exclude<HelperRole, 'facilitator'>, ReadonlySet<Kind>>> = {
  moderator: moderating, 'table-host': new Set(['enter-paper', 'settle-paper', 'give-help']), observer: new Set(),
};

/** Whether a command is one that residents give, alone or beside the facilitator. */
export const ofResidents = (kind: Kind): boolean => residents.has(kind) || shared.has(kind);

/** The one table of who may give which command. */
export function mayGive(actor: Actor, kind: Kind): boolean {
  if (anyone.has(kind)) return true;
  switch (actor.role) {
    case 'visitor': return false;
    case 'participant': return ofResidents(kind);
    case 'host': return !residents.has(kind);
    case 'facilitator': return runs(kind);
    case 'helper': return actor.as === 'facilitator' ? runs(kind) && !laptopOnly.has(kind) : helpers[actor.as].has(kind);
  }
}

const runs = (kind: Kind): boolean => !residents.has(kind) && !hostOnly.has(kind);
