import type { ReactElement } from 'react';
import { briefOf } from './brief.ts';
import { followed, summaryText } from './follow-section.tsx';
import type { FollowEntry } from './follow.ts';
import { labelsText } from './parts.tsx';
import { shortened } from './shortened.ts';
import type { Voice } from './texts.ts';
import type { Difference } from './brief.ts';
import type { ReportModel, Words } from './types.ts';

/** So much fits on the second page. */
const most = { label: 48, quote: 110, quotes: 3, answers: 3, words: 90, owner: 30, holder: 160 };

type Props = { model: ReportModel; voice: Voice };

/** The second page: where people differ and who objects in their own words, what is done next, and how far all this goes. */
export function Afterwards({ model, voice }: Props): ReactElement {
  const { differences } = briefOf(model);
  const holder = model.dataHolder ? voice.name(model.dataHolder) : '';
  return (
    <div className="sheet">
      <h2>{voice.say('short.differ.title')}</h2>
      {differences.length > 0 && <p>{voice.say('short.differ.scale')}</p>}
      {differences.length === 0 ? <p>{voice.say('brief.noDifference')}</p> : <ul>{differences.map((difference, place) => <li key={place}>{differenceText(difference, voice)}</li>)}</ul>}
      <Objections model={model} voice={voice} />
      <h2>{voice.say('follow.title')}</h2>
      <Answers entries={followed(model)} voice={voice} />
      <h2>{voice.say('short.know.title')}</h2>
      <ul>
        {['notDecision', 'assumed'].map((key) => <li key={key}>{voice.say(`limits.${key}`)}</li>)}
        <li>{voice.say(model.engines.some((engine) => engine !== 'sketch') ? 'short.know.ai' : 'short.know.noAi')} {voice.say('ai.not')}</li>
        <li>{voice.say('short.know.small', { fewest: voice.number(model.fewestTold, 0) })}</li>
      </ul>
      <h2>{voice.say('short.next.title')}</h2>
      <p>{voice.say('short.next.report')} {voice.say('short.next.leave')}{holder !== '' && <> {voice.say('short.next.holder', { holder: shortened(holder, most.holder) })}</>}</p>
      <p className="record">{voice.say('cover.entries', { count: model.head.seq })} <code>{model.head.hash}</code></p>
    </div>
  );
}

function differenceText({ item, criterion, low, high }: Difference, voice: Voice): string {
  const side = ({ labels, mean }: Difference['low']) => voice.say('brief.side', { who: shortened(labelsText(labels, voice), most.label), mean: voice.fixed(mean, 1) });
  return voice.say('brief.difference', { item: shortened(voice.name(item), most.label), criterion: shortened(voice.name(criterion), most.label), high: side(high), low: side(low) });
}

/** Of the last package of each room; the first of different words, in the order in which they were said, and how many there are in all. */
function Objections({ model, voice }: Props): ReactElement | null {
  const last = (model.rooms?.list.map(({ model: room }) => room) ?? [model]).flatMap(({ rounds }) => rounds.at(-1) ?? []);
  const objections = last.flatMap(({ responses }) => responses.objections);
  if (objections.length === 0) return null;
  const said = objections.filter((each): each is typeof each & { reason: string } => each.reason !== null);
  const different = [...new Map(said.map((each): [string, Words & { reason: string }] => [each.reason, each])).values()];
  return (
    <>
      <p>{voice.say('short.differ.objected', { count: objections.length })} {different.length > 0 && voice.say('short.differ.quoted', { count: Math.min(different.length, most.quotes) })}</p>
      {different.slice(0, most.quotes).map(({ reason, language }, place) => <blockquote key={place} lang={language}>{shortened(reason, most.quote)}</blockquote>)}
    </>
  );
}

/** What was answered, the newest first; how many there are, and how many wait. */
function Answers({ entries, voice }: { entries: readonly FollowEntry[]; voice: Voice }): ReactElement {
  const answered = entries.flatMap((entry) => { const newest = entry.answers.at(-1); return newest ? [{ entry, newest }] : []; })
    .toSorted((one, other) => (one.newest.at < other.newest.at ? 1 : -1));
  return (
    <>
      <p>{summaryText(entries, voice)}</p>
      {answered.length > 0 && (
        <ul>
          {answered.slice(0, most.answers).map(({ entry, newest: { kind, owner, due, text } }, place) => (
            <li key={place}>
              <Subject entry={entry} voice={voice} /> <strong>{voice.say(`follow.kind.${kind}`)}</strong> {voice.say(`follow.due.${kind}`, { owner: shortened(owner, most.owner), date: voice.date(due) })}{' '}
              <span lang={text[voice.language] === '' ? (voice.language === 'fr' ? 'en' : 'fr') : voice.language}>{shortened(voice.name(text), most.words)}</span>
            </li>
          ))}
          {answered.length > most.answers && <li>{voice.say('short.more', { count: answered.length - most.answers })}</li>}
        </ul>
      )}
    </>
  );
}

function Subject({ entry, voice }: { entry: FollowEntry; voice: Voice }): ReactElement {
  switch (entry.kind) {
    case 'wish': return <Quote of={voice.say('wish.numbered', { number: entry.number })} words={entry.words?.text ?? null} language={entry.words?.language ?? 'fr'} />;
    case 'objection': case 'reservation': return <Quote of={voice.say(`follow.of.${entry.kind}`, { round: entry.round })} words={entry.words.reason} language={entry.words.language} />;
    case 'must-have': case 'cannot-accept': return <>{voice.say(`bargain.${entry.kind}`, { measure: shortened(voice.name(entry.measure), most.label) })}</>;
  }
}

const Quote = ({ of, words, language }: { of: string; words: string | null; language: string }): ReactElement => <>{of}{words !== null && <q lang={language}>{shortened(words, most.label)}</q>}.</>;
