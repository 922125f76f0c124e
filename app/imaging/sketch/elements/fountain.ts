import { shade } from '../colour.ts';
import type { Brush } from '../element.ts';
import { ellipse, line, path, rect, stroke } from '../svg.ts';

export function bridge(): string {
  return (
    path('M-330 0q330 -130 660 0h-50q-280 -84 -560 0z', '#9c6f45') +
    path('M-330 0q330 -130 660 0v-10q-330 -130 -660 0z', '#b98a52') +
    stroke('M-320 -74q320 -120 640 0', '#7d5a3a', 8) +
    [-300, -220, -140, -60, 20, 100, 180, 260, 310]
      .map((x) =>
        line(
          [
            [x, -8 - 58 * (1 - (x / 330) ** 2)],
            [x, -76 - 56 * (1 - (x / 330) ** 2)],
          ],
          '#7d5a3a',
          6,
        ),
      )
      .join('') +
    path('M-270 0q270 -70 540 0z', '#7fb2c4')
  );
}

export function fountain(brush: Brush): string {
  if (brush.mood.season === 'winter')
    return (
      basin('#dfe9ef') +
      rect(-16, -150, 32, 140, '#b9b2a4', 4) +
      ellipse(0, -152, 78, 15, '#c9c2b4') +
      ellipse(0, -158, 66, 12, '#f6f9fb') +
      ellipse(0, -26, 150, 20, '#f6f9fb')
    );
  const jets =
    [-64, -40, 40, 64].map((x) => stroke(`M0 -206q${x * 0.7} -60 ${x} 52`, '#dff1f7', 4.5, 0.9)).join('') +
    [-130, -96, 96, 130].map((x) => stroke(`M${x * 0.5} -150q${x * 0.32} -8 ${x * 0.5} 116`, '#dff1f7', 4, 0.85)).join('');
  return (
    basin('#7fbad0') +
    rect(-16, -150, 32, 130, '#b9b2a4', 4) +
    rect(2, -150, 14, 130, '#a39c8e', 4) +
    ellipse(0, -150, 82, 17, '#c9c2b4') +
    ellipse(0, -155, 70, 12, '#8fc6d8') +
    rect(-9, -206, 18, 54, '#b9b2a4', 3) +
    ellipse(0, -206, 30, 8, '#c9c2b4') +
    stroke('M0 -206v-54', '#eaf6fa', 6) +
    jets +
    ellipse(-60, -30, 26, 4, '#cfe8f0', 0.8) +
    ellipse(70, -24, 30, 4, '#cfe8f0', 0.8)
  );
}

function basin(water: string): string {
  return (
    ellipse(0, -14, 206, 38, '#a39c8e') +
    rect(-206, -36, 412, 22, '#a39c8e') +
    ellipse(0, -38, 206, 34, '#c9c2b4') +
    ellipse(0, -36, 182, 27, shade(water, 0.85)) +
    ellipse(0, -31, 172, 22, water)
  );
}
