import type { Camera } from './camera.ts';
import type { Mood } from './mood.ts';
import type { Random } from './random.ts';

/** What falls or drifts in front of everything. */
export function weatherOver({ width, height }: Camera, mood: Mood, random: Random): string {
  switch (mood.weather) {
    case 'rain': return Array.from({ length: 190 }, () => {
      const x = random.next() * width * 1.1;
      const y = random.next() * height;
      const length = height * random.between(0.02, 0.05);
      return `<path d="M${x.toFixed(0)} ${y.toFixed(0)}l${(-length * 0.22).toFixed(1)} ${length.toFixed(1)}" stroke="rgb(222,234,244)" stroke-width="${random.between(0.8, 1.8).toFixed(1)}" opacity="${random.between(0.25, 0.6).toFixed(2)}"/>`;
    }).join('');
    case 'snow': return Array.from({ length: 230 }, () => {
      const near = random.next();
      return `<circle cx="${(random.next() * width).toFixed(0)}" cy="${(random.next() * height).toFixed(0)}" r="${(height * (0.0015 + near ** 3 * 0.0045)).toFixed(1)}" fill="rgb(255,255,255)" opacity="${random.between(0.55, 0.95).toFixed(2)}"/>`;
    }).join('');
    case 'fog': return `<rect width="${width}" height="${height}" fill="url(#fog)"/>`;
    case 'wind': return Array.from({ length: 26 }, () => {
      const x = random.next() * width;
      const y = random.next() * height * 0.8;
      const s = height * random.between(0.006, 0.011);
      const colour = mood.season === 'autumn' ? random.pick(['rgb(214,120,50)', 'rgb(226,170,60)', 'rgb(180,70,50)']) : mood.season === 'winter' ? 'rgb(240,246,250)' : random.pick(['rgb(130,170,90)', 'rgb(160,190,110)']);
      return `<ellipse cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" rx="${s.toFixed(1)}" ry="${(s * 0.45).toFixed(1)}" fill="${colour}" transform="rotate(${random.whole(-50, 50)} ${x.toFixed(0)} ${y.toFixed(0)})"/>`;
    }).join('');
    case 'sun': case 'clouds': return '';
  }
}
