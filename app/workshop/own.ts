/** What a record holds under a key that came from outside: `toString` and `constructor` are ids like any other (DESIGN §3.1). */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
