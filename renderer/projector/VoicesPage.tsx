import i18next from 'i18next';
import type { PublicVoices } from '../../app/workshop/round-views.ts';
import { SimulatedVoices } from '../components/charts/index.ts';
import { list, money, points, say } from '../texts.ts';
import type { Side } from './Sides.tsx';

/** Simulated voices on two pages of their own behind the package: what they say, then with and without. */
export function VoicesPage({ told, part, side: { language } }: { told: PublicVoices; part: 'said' | 'with'; side: Side }) {
  const t = i18next.getFixedT(language, 'agents');
  return (
    <SimulatedVoices told={told} heading="h2" part={part} words={{
      say: (key, values) => t(key, { ...values }), name: (label) => say(label, language), money: (cents) => money(cents, language),
      points: (value) => points(value, language), list: (names) => list(names, language),
    }} />
  );
}
