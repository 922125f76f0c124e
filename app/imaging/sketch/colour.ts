type Rgb = readonly [number, number, number];

/**
 * How the light of the hour and the air between change a colour: multiplied by `light`, then mixed toward `air`.
 * Colours of lit things are written `rgb(…)` and pass unchanged: only `#rrggbb` is graded.
 */
export type Light = { light: Rgb; air: Rgb; haze: number };

export function shade(hex: string, factor: number): string {
  const [r, g, b] = parse(hex);
  return factor <= 1 ? write([r * factor, g * factor, b * factor]) : mix(hex, '#ffffff', factor - 1);
}

export function mix(from: string, to: string, share: number): string {
  const a = parse(from);
  const b = parse(to);
  return write([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]);
}

/** Grades every colour of a piece of SVG; `distance` in metres says how much air lies between, `tone` darkens a face. */
export function grade(svg: string, light: Light, distance: number, tone = 1): string {
  const share = 1 - Math.exp(-distance * light.haze);
  const known = new Map<string, string>();
  return svg.replace(/#[0-9a-f]{6}/g, (hex) => {
    const graded = known.get(hex) ?? gradeOne(hex, light, share, tone);
    known.set(hex, graded);
    return graded;
  });
}

function gradeOne(hex: string, { light, air }: Light, share: number, tone: number): string {
  const [r, g, b] = parse(hex);
  const lit: Rgb = [r * light[0] * tone, g * light[1] * tone, b * light[2] * tone];
  return write([lit[0] + (air[0] - lit[0]) * share, lit[1] + (air[1] - lit[1]) * share, lit[2] + (air[2] - lit[2]) * share]);
}

export function parse(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function write(rgb: Rgb): string {
  return `#${rgb
    .map((part) =>
      Math.max(0, Math.min(255, Math.round(part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
