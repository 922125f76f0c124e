import type { ReactElement } from 'react';
import { followUpKinds } from '../workshop/index.ts';
import { Section } from './cover.tsx';
import { Written } from './edited-section.tsx';
import type { FollowAnswer, FollowEntry } from './follow.ts';
import { Table } from './parts.tsx';
import { shortened } from './shortened.ts';
import type { Voice } from './texts.ts';
import type { ReportModel } from './types.ts';
import { fateText } from './wish-section.tsx';

/** Everything that is told of here, of all rooms where there are several. */
export const followed = ({ follow, rooms }: ReportModel): FollowEntry[] =>
  [...follow, ...(rooms?.list.flatMap(({ model }) => model.follow.filter(({ kind }) => kind !== 'wish')) ?? [])];

/** What was answered to each wish, objection and demand: by whom, by when, and what came of it since. */
export function Follow({ model, voice }: { model: ReportModel; voice: Voice }): ReactElement {
  const entries = followed(model);
  const of = (...kinds: FollowEntry['kind'][]): FollowEntry[] => entries.filter(({ kind }) => kinds.includes(kind));
  return (
    <Section name="follow" voice={voice} page>
      <p>{voice.say('follow.intro')}</p>
      <p className="note"><strong>{summaryText(entries, voice)}</strong></p>
      <Answers caption={voice.say('follow.demands')} entries={of('must-have', 'cannot-accept')} voice={voice} />
      <Answers caption={voice.say('follow.answers')} entries={of('objection', 'reservation')} voice={voice} />
      <Answers caption={voice.say('follow.wishes')} entries={of('wish')} voice={voice} />
    </Section>
  );
}

/** How many have which answer, how many wait for one, and as of when. */
export function summaryText(entries: readonly FollowEntry[], voice: Voice): string {
  const newest = entries.flatMap(({ answers }) => answers.at(-1) ?? []);
  const waiting = entries.filter(({ owed, answers }) => owed && answers.length === 0).length;
  const counts = followUpKinds.flatMap((kind) => { const count = newest.filter((each) => each.kind === kind).length; return count === 0 ? [] : [voice.say(`follow.count.${kind}`, { count })]; });
  const last = newest.map(({ at }) => at).toSorted().at(-1);
  return [
    ...(last === undefined ? [voice.say('follow.none')] : [voice.say('follow.asOf', { date: voice.date(last), counts: voice.list(counts) })]),
    ...(waiting === 0 ? [] : [voice.say('follow.waiting', { count: waiting })]),
  ].join(' ');
}

function Answers({ caption, entries, voice }: { caption: string; entries: readonly FollowEntry[]; voice: Voice }): ReactElement | null {
  if (entries.length === 0) return null;
  return (
    <Table caption={caption} columns={[{ title: voice.say('follow.said') }, { title: voice.say('follow.answered') }]}
      rows={entries.map((entry) => [<Said key="said" entry={entry} voice={voice} />, <Answer key="answer" entry={entry} voice={voice} />])} />
  );
}

function Said({ entry, voice }: { entry: FollowEntry; voice: Voice }): ReactElement {
  switch (entry.kind) {
    case 'wish': return <>{voice.say('wish.numbered', { number: entry.number })}{entry.words && <q lang={entry.words.language}>{shortened(entry.words.text, longest)}</q>}</>;
    case 'objection': case 'reservation': {
      const { reason, language, held } = entry.words;
      return <>{voice.say(`follow.of.${entry.kind}`, { round: entry.round })}{reason === null ? <span>{voice.say(held ? 'held.words' : 'follow.unquoted')}</span> : <q lang={language}>{shortened(reason, longest)}</q>}</>;
    }
    case 'must-have': case 'cannot-accept': return <>{voice.say(`bargain.${entry.kind}`, { measure: voice.name(entry.measure) })}</>;
  }
}

/** Longest piece of what somebody said that stands in a table; it stands whole where it was said. */
const longest = 280;
function Answer({ entry, voice }: { entry: FollowEntry; voice: Voice }): ReactElement {
  const [newest, ...before] = entry.answers.toReversed();
  return (
    <>
      {entry.kind === 'wish' && <p>{fateText(entry.fate, voice)}{entry.inPackage !== null && <> {voice.say(entry.inPackage ? 'follow.inPackage' : 'follow.notInPackage')}</>}</p>}
      {newest ? <Given answer={newest} voice={voice} /> : entry.owed && <p className="unanswered">{voice.say('follow.unanswered')}</p>}
      {before.length > 0 && <details open><summary>{voice.say('follow.before')}</summary>{before.map((answer, place) => <Given key={place} answer={answer} voice={voice} />)}</details>}
    </>
  );
}

/** Who does what by when, in a line, and the planner's words. */
function Given({ answer: { kind, owner, due, text, at }, voice }: { answer: FollowAnswer; voice: Voice }): ReactElement {
  return (
    <>
      <p className="given"><strong>{voice.say(`follow.kind.${kind}`)}</strong> {voice.say(`follow.due.${kind}`, { owner, date: voice.date(due) })} <small>{voice.say('follow.saidOn', { date: voice.date(at) })}</small></p>
      <Written text={text} voice={voice} />
    </>
  );
}
