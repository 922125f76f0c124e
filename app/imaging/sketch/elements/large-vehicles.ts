import { shade } from '../colour.ts';
import type { Brush } from '../element.ts';
import { circle, line, path, rect } from '../svg.ts';

export function truck(brush: Brush): string {
  const colour = brush.random.pick(['#e9e6df', '#d8c9a8', '#b9c4cc']);
  const lamp = brush.mood.lit ? 'rgb(255,92,70)' : '#a8322a';
  return (
    rect(-98, -40, 34, 40, '#1d1f23', 6) +
    rect(64, -40, 34, 40, '#1d1f23', 6) +
    rect(-112, -300, 224, 262, colour, 4) +
    rect(-112, -300, 224, 14, shade(colour, 0.85)) +
    line(
      [
        [0, -284],
        [0, -56],
      ],
      shade(colour, 0.75),
      3,
    ) +
    rect(-8, -160, 16, 20, '#5a616c', 2) +
    rect(-112, -52, 224, 14, '#3a3d43') +
    rect(-104, -48, 20, 9, lamp, 2) +
    rect(84, -48, 20, 9, lamp, 2)
  );
}

export function bus(brush: Brush): string {
  const glass = brush.mood.lit ? 'rgb(255,228,170)' : '#8fb0c0';
  const front = brush.mood.lit ? 'rgb(255,244,214)' : '#f5efd8';
  return (
    rect(-108, -34, 32, 34, '#1d1f23', 6) +
    rect(76, -34, 32, 34, '#1d1f23', 6) +
    rect(-126, -304, 252, 278, '#2f6fb0', 22) +
    rect(-126, -110, 252, 22, '#f0f0ec') +
    rect(-110, -262, 220, 146, glass, 10) +
    line(
      [
        [0, -262],
        [0, -116],
      ],
      '#22405e',
      4,
    ) +
    rect(-90, -294, 180, 26, '#1d2733', 6) +
    rect(-70, -288, 140, 14, 'rgb(255,178,66)', 3) +
    circle(-96, -66, 12, front) +
    circle(96, -66, 12, front) +
    rect(-118, -46, 236, 20, '#244f7e', 6) +
    line(
      [
        [-130, -250],
        [-146, -236],
        [-146, -200],
      ],
      '#24272e',
      6,
    ) +
    line(
      [
        [130, -250],
        [146, -236],
        [146, -200],
      ],
      '#24272e',
      6,
    )
  );
}

export function tram(brush: Brush): string {
  const glass = brush.mood.lit ? 'rgb(255,228,170)' : '#8fb0c0';
  return (
    path('M-124 -20v-250q2 -50 50 -54h148q48 4 50 54v250z', '#e9ecee') +
    path('M-124 -20v-90h248v90z', '#2f8f6b') +
    path('M-104 -130v-130q2 -34 36 -36h136q34 2 36 36v130z', glass) +
    line(
      [
        [0, -296],
        [0, -130],
      ],
      '#6b7580',
      4,
    ) +
    rect(-96, -84, 34, 16, 'rgb(255,244,214)', 6) +
    rect(62, -84, 34, 16, 'rgb(255,244,214)', 6) +
    rect(-124, -20, 248, 14, '#3a3d43') +
    line(
      [
        [-30, -324],
        [0, -360],
        [30, -324],
      ],
      '#5a616c',
      4,
    )
  );
}
