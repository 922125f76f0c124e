import type { Event } from './types.ts';

const known: Readonly<Record<Event['type'], true>> = {
  prepared: true, 'rehearsal-marked': true, amended: true, moved: true, 'parental-consent-recorded': true, joined: true,
  withdrawn: true, 'language-chosen': true, wished: true, drawn: true, commented: true, proposed: true,
  'wish-accepted': true, 'wish-set-aside': true, 'wish-settled': true, frozen: true, 'ballot-opened': true,
  'ballot-closed': true, 'results-shown': true, answered: true, 'seat-kept': true, 'terms-published': true, 'consent-asked': true, consented: true, 'consent-closed': true, tabled: true, 'robustness-recorded': true, responded: true,
  'record-mended': true,
  projected: true, 'timer-set': true, 'help-asked': true, 'help-given': true, undone: true,
  'codes-made': true, 'codes-asked': true, 'code-spent': true, 'help-marked': true,
  'answered-late': true, 'late-admitted': true, 'late-left': true,
  'picture-asked': true, 'picture-asked-again': true, 'picture-cancelled': true, 'pictures-staged': true, 'picture-failed': true, 'picture-chosen': true,
  'picture-described': true, 'picture-checked': true, 'rights-chosen': true, 'wish-tagged': true, 'engine-chosen': true,
  'room-locked': true, 'person-removed': true, 'person-let-back': true, 'helper-paired': true, 'helper-removed': true,
  'paper-prepared': true, 'sheets-printed': true, 'paper-entered': true, 'paper-settled': true, 'paper-all-in': true, 'time-needed': true, 'extra-ended': true,
  'agent-seated': true, 'agent-unseated': true, 'with-agents-recorded': true, 'agent-spoke': true, 'voices-shown': true,
  'paragraph-written': true, 'section-left-out': true, 'followed-up': true, 'demand-followed-up': true, 'quote-looked': true, 'words-consented': true,
  imported: true,
  'room-named': true, 'room-added': true, 'conflict-settled': true, 'withdrawn-elsewhere': true,
};

/** Version of the shape of every event's data. */
export const eventVersion = 1;

/** Whether these rules know what such an event does. A record may come from a newer Parvis. */
export const isEventType = (type: string): type is Event['type'] => Object.hasOwn(known, type);
