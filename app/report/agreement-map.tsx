import type { ReactElement } from 'react';
import { agreementOf, AgreementMap } from '../../renderer/components/charts/index.ts';
import type { BallotKind, BallotTold } from '../workshop/index.ts';
import { itemIn } from './disagreement.ts';
import { meanText } from './figure-text.ts';
import type { Voice } from './texts.ts';
import { criterionName, type ToldProps } from './told-words.ts';

/** The scales of the ballots whose spread says something; shares, ranks, dots and points stand in their tables. */
const scales: Partial<Record<BallotKind, { min: number; max: number }>> = { criteria: { min: 1, max: 5 }, score: { min: 1, max: 5 }, effects: { min: -2, max: 2 } };

/** Who says what of every item, drawn; its numbers stand with the ballot's results. Nothing where fewer than two groups are told of. */
export function MapOf({ told, model, voice }: ToldProps & { told: BallotTold }): ReactElement | null {
  const scale = scales[told.kind];
  if (!scale) return null;
  const map = agreementOf(told, scale, { item: (key) => voice.name(itemIn(model.disagreement, key)), criterion: (id) => (id === null ? '' : criterionName(model, id, voice)), words: voice.name });
  if (map.lines.length < 2) return null;
  const say = (key: string, values = {}): string => voice.say(`disagreement:report.map.${key}`, values);
  const format = (value: number): string => meanText(told.kind, value, voice);
  return (
    <figure>
      <AgreementMap caption={say('caption')} map={map} words={{ item: say('item'), everyone: say('everyone'), none: voice.say('none'), format, end: (value) => endOf(value, voice), range: (low, high) => say('range', { low: low.mean, lowGroup: low.label, high: high.mean, highGroup: high.label }) }} />
    </figure>
  );
}

const endOf = (value: number, voice: Voice): string => voice.number(value, 0).replace('-', '\u2212');
