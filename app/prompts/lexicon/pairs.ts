/** Every head with every tail, both split at commas: 'y a' and 'ya' with 'pas de' and 'aucun'. */
export function pairs(heads: string, tails: string): string[] {
  return heads.split(',').flatMap((head) => tails.split(',').map((tail) => `${head.trim()} ${tail.trim()}`));
}
