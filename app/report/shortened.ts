/** A text of at most so many signs, cut between signs as they are read and never inside one. */
export function shortened(text: string, most: number): string {
  const signs = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join('').trimEnd()}…`;
}
