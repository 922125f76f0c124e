/** The little that is used of jStat, which has no types of its own. */
declare module 'jstat' {
  const jStat: { readonly chisquare: { readonly cdf: (x: number, freedom: number) => number } };
  export default jStat;
}
