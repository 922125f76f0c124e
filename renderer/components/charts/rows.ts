/** `beside`: labels left of the plot, for a page. `above`: each over its own line, larger, for a phone. `screen`: the same, to be read from the last row. */
export type Layout = 'beside' | 'above' | 'screen';
export type ChartRow = { label: readonly string[]; labelY: number; y: number };
/** Where things stand in a chart of one row a group, in units of its view box. Numbers begin at `numbersAt`. */
export type Geometry = {
  width: number; height: number; fontSize: number; lineHeight: number; left: number; right: number; numbersAt: number; rows: readonly ChartRow[];
};

const layouts = {
  beside: { width: 710, fontSize: 15, lineHeight: 18, left: 250, right: 580, numbersAt: 598, letters: 31, gap: 16 },
  above: { width: 560, fontSize: 24, lineHeight: 27, left: 12, right: 366, numbersAt: 386, letters: 42, gap: 44 },
  screen: { width: 465, fontSize: 28, lineHeight: 32, left: 12, right: 258, numbersAt: 276, letters: 30, gap: 34 },
} as const;

/** The geometry of a chart whose rows have these labels; `top` and `bottom` are left free for a legend and for ticks. */
export function geometry(labels: readonly string[], layout: Layout, top: number, bottom: number): Geometry {
  const { letters, gap, ...rest } = layouts[layout];
  let at = top;
  const rows = labels.map((text): ChartRow => {
    const label = wrapped(text, letters);
    const words = label.length * rest.lineHeight;
    const height = words + gap;
    const start = at;
    at += height;
    return layout === 'beside'
      ? { label, labelY: start + gap / 2 + rest.fontSize - 1, y: start + height / 2 }
      : { label, labelY: start + rest.fontSize, y: start + words + 16 };
  });
  return { ...rest, rows, height: at + bottom };
}

/** Where a value stands between the ends of the plot; a value off the scale stands at its end. */
export const placeOn = (scale: { min: number; max: number }, { left, right }: Geometry) => (value: number): number =>
  left + ((Math.min(scale.max, Math.max(scale.min, value)) - scale.min) / (scale.max - scale.min || 1)) * (right - left);

/** A text on lines of at most `most` characters, cut between words; only a word longer than a line is cut itself. Nothing is left out. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/).flatMap((one) => pieces(one, most))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= most) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

const pieces = (word: string, most: number): string[] =>
  (word.length <= most ? [word] : Array.from({ length: Math.ceil(word.length / most) }, (_, place) => word.slice(place * most, (place + 1) * most)));
