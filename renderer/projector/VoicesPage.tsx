import i18next from 'i18next';
import type { PublicVoices } from '../../app/workshop/round-views.ts';
import { SimulatedVoices } from '../components/charts/index.ts';
import { list, money, points, say } from '../texts.ts';
import type { Side } from './Sides.tsx';

/** Simulated voices on a page of their own behind the package. */
export function VoicesPage({ told, side: { language } }: { told: PublicVoices; side: Side }) {
  const t = i18next.getFixedT(language, 'agents');
  return (
    <SimulatedVoices told={told} heading="h2" words={{
      say: (key, values) => t(key, { ...values }), name: (label) => say(label, language), money: (cents) => money(cents, language),
      points: (value) => points(value, language), list: (names) => list(names, language),
    }} />
  );
}
