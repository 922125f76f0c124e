import type { ReactElement } from 'react';
import { checkTopics, type TopicCount } from '../workshop/index.ts';
import { countText, Table } from './parts.tsx';
import type { Voice } from './texts.ts';
import type { WishEntry } from './types.ts';

/** What residents saw in the pictures: one row a wish, in counts that tell of no fewer than five people; nothing where nobody answered. */
export function ChecksTable({ wishes, voice }: { wishes: readonly WishEntry[]; voice: Voice }): ReactElement | null {
  const rows = wishes.flatMap(({ number, checks }) => (checks ? [{ number, checks }] : []));
  if (rows.length === 0) return null;
  const cell = (said: TopicCount['said']): string => (said ? voice.say('care:report.cell', said) : voice.say('care:check.few'));
  return (
    <>
      <h3>{voice.say('care:report.title')}</h3>
      <p>{voice.say('care:report.intro')}</p>
      <ul>{checkTopics.map((topic) => <li key={topic}><b>{voice.say(`care:check.short.${topic}`)}</b> — {voice.say(`care:check.question.${topic}`)}</li>)}</ul>
      <Table caption={voice.say('care:report.caption')} columns={[{ title: voice.say('care:report.column') }, ...checkTopics.map((topic) => ({ title: voice.say(`care:check.short.${topic}`), number: true })), { title: voice.say('care:report.answered'), number: true }]}
        rows={rows.map(({ number, checks }) => [voice.number(number, 0), ...checks.topics.map(({ said }) => cell(said)), countText(checks.answered, voice)])} />
    </>
  );
}
