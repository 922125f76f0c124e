import type { Brush } from '../element.ts';
import { group, line, path, rect, ring, stroke } from '../svg.ts';

export function bikeRack(brush: Brush): string {
  const hoop = (x: number): string => stroke(`M${x - 20} 0v-62q0 -20 20 -20q20 0 20 20v62`, '#5f6974', 6);
  const bike = group(
    ring(-50, -33, 31, '#24272e', 3.6) +
      ring(52, -33, 31, '#24272e', 3.6) +
      line(
        [
          [-50, -33],
          [-22, -76],
          [34, -80],
          [0, -32],
          [-22, -76],
        ],
        '#2f7f86',
        4,
      ) +
      line(
        [
          [-50, -33],
          [0, -32],
        ],
        '#2f7f86',
        4,
      ) +
      line(
        [
          [52, -33],
          [36, -94],
          [28, -98],
        ],
        '#2f7f86',
        4,
      ) +
      path('M-38 -93h24q-2 6 -10 6z', '#2a2a2e'),
    'translate(26 0)',
  );
  return hoop(-92) + hoop(-34) + hoop(24) + hoop(82) + (brush.random.chance(0.9) ? bike : '');
}

export function bikeShare(): string {
  const bike = (x: number): string =>
    group(
      ring(-34, -30, 27, '#24272e', 4) +
        ring(38, -30, 27, '#24272e', 4) +
        path('M-34 -30q16 -36 44 -34l22 -8l6 42', 'none') +
        stroke('M-34 -30q18 -10 34 -4q20 -4 30 -42', '#c8352e', 6) +
        line(
          [
            [-8, -34],
            [-14, -70],
          ],
          '#c8352e',
          5,
        ) +
        rect(-24, -74, 20, 5, '#2a2a2e', 2) +
        stroke('M30 -76q4 -12 -6 -12', '#2a2a2e', 4),
      `translate(${x} 0)`,
    );
  return (
    rect(-150, -8, 300, 8, '#8d949e', 2) +
    bike(-92) +
    bike(-14) +
    bike(64) +
    rect(122, -150, 26, 150, '#39424e', 4) +
    rect(126, -144, 18, 26, '#8fc0d0', 2) +
    rect(118, -178, 34, 26, '#c8352e', 4)
  );
}

export function repairStation(): string {
  return (
    rect(-10, -150, 20, 150, '#d0772e', 6) +
    line(
      [
        [-4, -130],
        [36, -138],
      ],
      '#5a616c',
      6,
    ) +
    line(
      [
        [24, -60],
        [24, -4],
      ],
      '#39424e',
      9,
    ) +
    rect(14, -8, 20, 8, '#39424e', 2) +
    line(
      [
        [12, -62],
        [36, -62],
      ],
      '#39424e',
      6,
    ) +
    stroke('M24 -56q-26 10 -20 40', '#24272e', 3)
  );
}

export function charging(brush: Brush): string {
  return (
    rect(-20, -150, 40, 150, '#e9ece8', 8) +
    rect(6, -150, 14, 150, '#cfd4d2', 6) +
    rect(-13, -136, 26, 30, brush.mood.lit ? 'rgb(140,230,190)' : '#4c7f6c', 4) +
    path('M2 -96l-12 18h9l-4 16l14 -20h-9z', '#3aa06a') +
    stroke('M20 -90q22 6 14 48q-6 16 -14 8', '#24272e', 4.5)
  );
}
