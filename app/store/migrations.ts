import { log1 } from './migrations/log-1.ts';

/** `workshop.sqlite`, one file a version; the nth leads to `user_version` n + 1. */
export const logMigrations: readonly string[] = [log1];
