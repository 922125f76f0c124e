import { shade } from '../colour.ts';
import type { Brush } from '../element.ts';
import { circle, group, line, path, poly, rect, stroke } from '../svg.ts';
import { accessSign } from './services.ts';

// 1 in 12 and handrails on both sides, with a level landing.
export function ramp(brush: Brush): string {
  const side = '#a9a69e';
  const rail = (dy: number, tone: string): string =>
    line(
      [
        [-236, -46 + dy],
        [-196, -62 + dy],
        [120, -152 + dy],
        [232, -152 + dy],
      ],
      tone,
      5,
    ) +
    line(
      [
        [-196, -36 + dy],
        [120, -126 + dy],
        [232, -126 + dy],
      ],
      tone,
      3.4,
    ) +
    [-196, -90, 16, 120, 228]
      .map((x) =>
        line(
          [
            [x, x < 120 ? -1 + dy - (x + 220) * 0.175 : -60 + dy],
            [x, x < 120 ? -62 + dy - (x + 196) * 0.285 : -152 + dy],
          ],
          tone,
          4,
        ),
      )
      .join('');
  const snow = brush.mood.snow;
  return (
    rail(-26, '#7b8591') +
    poly(
      [
        [-224, -24],
        [-232, 0],
        [120, -60],
        [120, -86],
      ],
      snow ? '#e3e9ec' : '#cfccc4',
    ) +
    poly(
      [
        [120, -86],
        [236, -86],
        [236, -60],
        [120, -60],
      ],
      snow ? '#eef3f5' : '#dcd9d1',
    ) +
    poly(
      [
        [-232, 0],
        [120, -60],
        [236, -60],
        [236, 0],
      ],
      side,
    ) +
    poly(
      [
        [120, -60],
        [236, -60],
        [236, 0],
        [120, 0],
      ],
      shade(side, 0.9),
    ) +
    poly(
      [
        [-232, -4],
        [-190, -11],
        [-186, -30],
        [-225, -23],
      ],
      '#e3b53a',
    ) +
    rail(0, '#39424e') +
    rect(160, -44, 40, 40, '#2b5fa3', 5) +
    accessSign(179, -21, 0.32)
  );
}

export function stairs(): string {
  const steps = Array.from(
    { length: 6 },
    (_, i) =>
      poly(
        [
          [-110 + i * 3, -24 * (i + 1) - 8],
          [110 - i * 3, -24 * (i + 1) - 8],
          [112 - i * 3, -24 * (i + 1)],
          [-112 + i * 3, -24 * (i + 1)],
        ],
        '#d8d4ca',
      ) +
      rect(-112 + i * 3, -24 * (i + 1), 224 - i * 6, 24, shade('#a9a69e', 1 - i * 0.02)) +
      rect(-112 + i * 3, -24 * (i + 1), 224 - i * 6, 4, '#e3b53a'),
  )
    .reverse()
    .join('');
  const rail = (x: number, top: number): string =>
    line(
      [
        [x, 0],
        [x, -92],
      ],
      '#39424e',
      5,
    ) +
    line(
      [
        [x, -92],
        [top, -234],
      ],
      '#39424e',
      6,
    ) +
    line(
      [
        [top, -234],
        [top, -150],
      ],
      '#39424e',
      5,
    );
  return steps + rail(-116, -98) + rail(116, 98);
}

export function handrail(): string {
  return (
    line(
      [
        [-150, 0],
        [-150, -92],
        [150, -92],
        [150, 0],
      ],
      '#4a6076',
      6,
    ) +
    line(
      [
        [-150, -58],
        [150, -58],
      ],
      '#4a6076',
      4,
    ) +
    line(
      [
        [-50, 0],
        [-50, -92],
      ],
      '#4a6076',
      5,
    ) +
    line(
      [
        [50, 0],
        [50, -92],
      ],
      '#4a6076',
      5,
    )
  );
}

export function elevator(brush: Brush): string {
  const light = brush.mood.lit ? 'rgb(255,240,200)' : '#dbeaf0';
  return (
    rect(-110, -310, 220, 310, '#5f6974', 5) +
    rect(-98, -296, 196, 284, '#a9c4d0', 3) +
    rect(-98, -296, 196, 56, '#2b5fa3', 3) +
    accessSign(-44, -262, 0.5) +
    path('M14 -258l13 -20l13 20zM50 -276h26l-13 20z', '#ffffff') +
    rect(-66, -226, 64, 214, light, 2) +
    rect(2, -226, 64, 214, light, 2) +
    line(
      [
        [0, -226],
        [0, -12],
      ],
      '#39424e',
      4,
    ) +
    rect(78, -130, 16, 34, '#e9ece8', 3) +
    circle(86, -120, 4, '#3aa06a') +
    circle(86, -106, 4, '#c9453d') +
    rect(-122, -322, 244, 16, '#39424e', 4)
  );
}

// Pole, pedestrian light and the push button with its loudspeaker waves, at 1 metre.
export function audibleSignal(brush: Brush): string {
  void brush;
  const wave = (r: number): string => stroke(`M${22 + r * 0.5} ${-106 - r}q${r * 0.8} ${r} 0 ${r * 2}`, '#2b6fa3', 4.5);
  return (
    rect(-6, -290, 12, 290, '#39424e', 3) +
    rect(-30, -300, 60, 92, '#22272e', 8) +
    circle(0, -278, 16, '#4a2622') +
    walkingSign(0, -232) +
    rect(-16, -130, 32, 52, '#e3b53a', 5) +
    circle(0, -94, 8, '#22272e') +
    circle(0, -116, 5, '#22272e') +
    wave(10) +
    wave(19) +
    wave(28)
  );
}

function walkingSign(x: number, y: number): string {
  return group(
    circle(0, -17, 5, 'rgb(240,248,240)') + stroke('M0 -10v14l-7 14M0 4l8 13M0 -6l-9 9M0 -6l10 6', 'rgb(240,248,240)', 4.5),
    `translate(${x} ${y})`,
  );
}

export function trafficLight(): string {
  return (
    rect(-6, -330, 12, 330, '#39424e', 3) +
    rect(-22, -346, 44, 112, '#e3b53a', 8) +
    rect(-17, -341, 34, 102, '#22272e', 6) +
    circle(0, -322, 12, '#5a2622') +
    circle(0, -290, 12, '#5a4a22') +
    circle(0, -258, 12, 'rgb(80,210,130)') +
    rect(-20, -206, 40, 44, '#22272e', 6) +
    walkingSign(0, -183) +
    rect(-9, -116, 18, 26, '#e3b53a', 3)
  );
}
