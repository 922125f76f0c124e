import { keepHead, type EventLog } from '../store/index.ts';

/** How often a new head is kept while answers come in, in ms. */
const every = 1_000;

/** The same log, whose newest head is kept beside it, at most once a second and when it closes: what a disk loses after that is told at the next start. */
export function headKept(log: EventLog): EventLog {
  let due: NodeJS.Timeout | null = null;
  const keep = (): void => {
    if (due) clearTimeout(due);
    due = null;
    keepHead(log.folder, log.head());
  };
  return {
    ...log,
    append: (entries) => {
      const stored = log.append(entries);
      due ??= setTimeout(keep, every).unref();
      return stored;
    },
    close: () => {
      if (due) keep();
      log.close();
    },
  };
}
