/**
 * A seeded stream of whole numbers: `below(n)` is uniform on 0 … n − 1 (n ≤ 2³²; the bias is under n / 2³²).
 * xoshiro128** seeded by splitmix32. Source: D. Blackman and S. Vigna, Scrambled linear pseudorandom number generators, 2021.
 */
export function seededNumbers(seed: number): { below(n: number): number } {
  let mixed = seed | 0;
  const next = () => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let z = mixed;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return z ^ (z >>> 16);
  };
  let [a, b, c, d] = [next(), next(), next(), next()];
  return {
    below(n) {
      const product = Math.imul(b, 5);
      const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);
      return Math.floor((result / 2 ** 32) * n);
    },
  };
}
