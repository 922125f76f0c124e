/** A shuffle from a seed, the same wherever it is made: sorted by seeded random keys. */
export function shuffled<Value>(values: readonly Value[], seed: string): Value[] {
  const draw = drawsFrom(seed);
  return values.map((value) => ({ value, at: draw() })).sort((a, b) => a.at - b.at).map(({ value }) => value);
}

/** Numbers from 0 to 1: mulberry32 (T. Ettinger) over an FNV-1a hash of the seed. */
export function drawsFrom(seed: string): () => number {
  let state = 2_166_136_261;
  for (const unit of seed) state = Math.imul(state ^ (unit.codePointAt(0) ?? 0), 16_777_619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
