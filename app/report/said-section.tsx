import type { ReactElement } from 'react';
import { Section } from './cover.tsx';
import { Table, countText } from './parts.tsx';
import type { Voice } from './texts.ts';
import type { ReportModel, SaidEffect, SaidWeights } from './types.ts';

/** What residents said of effects and weights, beside the catalogue and the rubric, and what was used; nothing where neither was asked. */
export function Said({ model: { said }, voice }: { model: ReportModel; voice: Voice }): ReactElement | null {
  if (!said) return null;
  return (
    <Section name="said" voice={voice}>
      {said.effects.length > 0 && <Effects effects={said.effects} voice={voice} />}
      {said.weights && <Weights weights={said.weights} voice={voice} />}
    </Section>
  );
}

function Effects({ effects, voice }: { effects: readonly SaidEffect[]; voice: Voice }): ReactElement {
  const { say } = voice;
  const columns = [{ title: say('answers:effects.measure') }, ...(['catalogue', 'answers', 'used', 'seats'] as const).map((key) => ({ title: say(`answers:effects.${key}`), number: true }))];
  return (
    <>
      <h3>{say('answers:effects.title')}</h3>
      <p>{say('answers:effects.scale')} {say('answers:effects.formula')} {say('answers:effects.fewRule')}</p>
      <Table caption={say('answers:effects.reportTable')} columns={columns} rows={effects.map(({ measure, criterion, answered, seats }) => [
        `${voice.name(measure)} · ${voice.name(criterion)}`, rangeOf(seats.map(({ catalogue }) => catalogue), voice), countText(answered, voice),
        rangeOf(seats.map(({ used }) => used), voice), say('answers:effects.seatsOf', { corrected: seats.filter(({ n }) => n !== null).length, seats: seats.length }),
      ])} />
    </>
  );
}

/** One number where all are alike. */
function rangeOf(values: readonly number[], voice: Voice): string {
  if (values.length === 0) return voice.say('none');
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => voice.signed(value, 2));
  return low === high ? low ?? '' : voice.say('answers:effects.range', { low: low ?? '', high: high ?? '' });
}

function Weights({ weights: { counted, criteria, rubric, seats, check }, voice }: { weights: SaidWeights; voice: Voice }): ReactElement {
  const { say } = voice;
  const hundredths = (shares: readonly number[]) => shares.map((share) => voice.fixed(share * 100, 0));
  const columns = [{ title: say('answers:weights.group') }, { title: say('answers:weights.answers'), number: true }, ...criteria.map((label) => ({ title: voice.name(label), number: true }))];
  return (
    <>
      <h3>{say('answers:weights.title')}</h3>
      <p>{counted ? say('answers:weights.counted') : check ? checkText(check, voice) : say('answers:weights.noCheck')}</p>
      <Table caption={say('answers:weights.table')} columns={columns} rows={[
        [say('answers:weights.public'), say('none'), ...hundredths(rubric)],
        ...seats.map(({ label, n, shares, mark }) => (shares
          ? [voice.name(label), voice.number(n, 0), ...hundredths(shares)]
          : [`${voice.name(label)} (${say(`answers:weights.${mark}`)})`, say('none'), ...criteria.map(() => say('none'))])),
      ]} />
    </>
  );
}

function checkText({ tabled, best, same, proved }: NonNullable<SaidWeights['check']>, voice: Voice): string {
  const { say } = voice;
  const figures = (of: typeof tabled) => ({ worst: voice.fixed(of?.worst ?? null, 2), total: voice.fixed(of?.total ?? null, 2) });
  const named = (labels: typeof best.added) => ({ list: voice.list(labels.map((label) => voice.name(label))) });
  const what = [
    ...(best.design ? [say('answers:weights.on', { name: voice.name(best.design) })] : []),
    ...(best.added.length > 0 ? [say('answers:weights.added', named(best.added))] : []), ...(best.removed.length > 0 ? [say('answers:weights.removed', named(best.removed))] : []),
  ].join('; ');
  return [
    say('answers:weights.check', figures(tabled)), say('answers:weights.told'),
    same ? say('answers:weights.same') : say('answers:weights.another', { what, cost: voice.money(best.cost), ...figures(best.figures) }),
    say('answers:weights.searched'), ...(proved ? [] : [say('answers:weights.notProved')]),
  ].join(' ');
}
