import type { Camera } from './camera.ts';
import type { Mood } from './mood.ts';
import type { Random } from './random.ts';
import { ellipse, group, stroke } from './svg.ts';

/** What falls or drifts in front of everything. */
export function weatherOver({ width, height }: Camera, mood: Mood, random: Random): string {
  switch (mood.weather) {
    case 'rain':
      return Array.from({ length: 190 }, () => {
        const x = random.next() * width * 1.1;
        const y = random.next() * height;
        const length = height * random.between(0.02, 0.05);
        return stroke(
          `M${x.toFixed(0)} ${y.toFixed(0)}l${(-length * 0.22).toFixed(1)} ${length.toFixed(1)}`,
          'rgb(222,234,244)',
          random.between(0.8, 1.8),
          random.between(0.25, 0.6),
        );
      }).join('');
    case 'snow':
      return Array.from({ length: 230 }, () => {
        const near = random.next();
        const r = height * (0.0015 + near ** 3 * 0.0045);
        return ellipse(random.next() * width, random.next() * height, r, r, 'rgb(255,255,255)', random.between(0.55, 0.95));
      }).join('');
    case 'fog':
      return `<rect width="${width}" height="${height}" fill="url(#fog)"/>`;
    case 'wind':
      return Array.from({ length: 26 }, () => {
        const x = random.next() * width;
        const y = random.next() * height * 0.8;
        const s = height * random.between(0.006, 0.011);
        const colour =
          mood.season === 'autumn'
            ? random.pick(['rgb(214,120,50)', 'rgb(226,170,60)', 'rgb(180,70,50)'])
            : mood.season === 'winter'
              ? 'rgb(240,246,250)'
              : random.pick(['rgb(130,170,90)', 'rgb(160,190,110)']);
        return group(
          ellipse(0, 0, s, s * 0.45, colour),
          `translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${random.whole(-50, 50)})`,
        );
      }).join('');
    case 'sun':
    case 'clouds':
      return '';
  }
}
