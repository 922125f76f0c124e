interface Cell { readonly participant: string; readonly item: string; readonly criterion: string }

/** The last answer of each person to each question, where the first of them stood. */
export function latest<T extends Cell>(answers: readonly T[]): T[] {
  const [places, found] = [new Cells(), [] as T[]];
  for (const answer of answers) found[places.numberOf(answer)] = answer;
  return found;
}

/** Whether a person's question is among these. */
export function cellsAmong(answers: readonly Cell[]): (cell: Cell) => boolean {
  const cells = new Cells();
  for (const answer of answers) cells.numberOf(answer);
  return (cell) => cells.has(cell);
}

/**
 * Numbers for cells, from 0 in order of first appearance: maps within maps, so that no characters in a name can make two alike; a
 * question's numbers stand at their persons' places.
 */
class Cells {
  readonly #people = new Map<string, number>();
  readonly #numbers = new Map<string, Map<string, number[]>>();
  #next = 0;

  has({ participant, item, criterion }: Cell): boolean {
    const person = this.#people.get(participant);
    return person !== undefined && this.#numbers.get(criterion)?.get(item)?.[person] !== undefined;
  }

  numberOf({ participant, item, criterion }: Cell): number {
    const person = this.#personOf(participant);
    const items = within(this.#numbers, criterion);
    let people = items.get(item);
    if (people === undefined) items.set(item, (people = []));
    const known = people[person];
    if (known !== undefined) return known;
    people[person] = this.#next;
    return this.#next++;
  }

  #personOf(participant: string): number {
    const known = this.#people.get(participant);
    if (known !== undefined) return known;
    this.#people.set(participant, this.#people.size);
    return this.#people.size - 1;
  }
}

/** The map under a key, made where there is none. */
export function within<K, T>(all: Map<string, Map<K, T>>, key: string): Map<K, T> {
  const known = all.get(key);
  if (known !== undefined) return known;
  const fresh = new Map<K, T>();
  all.set(key, fresh);
  return fresh;
}
