import type { ReactElement, ReactNode } from 'react';
import { Amendments } from './closing-sections.tsx';
import { RoomContext, Section } from './cover.tsx';
import { Negotiation } from './negotiation-section.tsx';
import { countText, labelsText, Table } from './parts.tsx';
import { Said } from './said-section.tsx';
import { Sure } from './sure-section.tsx';
import { TermsSection } from './terms-section.tsx';
import type { Voice } from './texts.ts';
import type { ConflictEntry, ReportModel, RoomsEntry } from './types.ts';

type Props = { rooms: RoomsEntry; voice: Voice };

/** Where people and answers come from, what the rooms say differently, and what cannot be known. */
export function RoomsSection({ rooms, voice }: Props): ReactElement {
  const say = (key: string, values = {}): string => voice.say(`rooms:report.${key}`, values);
  return (
    <Section name="rooms" voice={voice}>
      <p>{say('intro', { count: rooms.list.length })}</p>
      <Table caption={say('peopleCaption')} columns={[{ title: say('room') }, { title: say('people'), number: true }]}
        rows={rooms.people.map(({ labels, count }) => [labelsText(labels, voice), countText(count, voice)])} />
      {rooms.answers.length > 0 && (
        <Table caption={say('answersCaption')} columns={[{ title: say('ballot') }, { title: say('room') }, { title: say('people'), number: true }]}
          rows={rooms.answers.flatMap(({ title, lines }) => lines.map(({ labels, count }) => [voice.name(title), labelsText(labels, voice), countText(count, voice)]))} />
      )}
      <p className="note">{say('protection')}</p>
      <p>{rooms.unrecognised === 0 ? say('allKnown') : say('unrecognised', { people: countText(rooms.unrecognised, voice) })}</p>
      <p>{bargainedText(rooms, voice)}</p>
      <Differences rooms={rooms} voice={voice} />
    </Section>
  );
}

function bargainedText({ list }: RoomsEntry, voice: Voice): string {
  const rooms = list.filter(({ model }) => model.rounds.length > 0).map(({ name }) => voice.name(name));
  if (rooms.length === 0) return voice.say('rooms:report.bargainedNone');
  return voice.say(rooms.length === 1 ? 'rooms:report.bargainedOne' : 'rooms:report.bargained', { list: voice.list(rooms) });
}

function Differences({ rooms: { codes, receipts, undecided, conflicts }, voice }: Props): ReactElement {
  const none = codes + receipts + conflicts.length === 0;
  return (
    <>
      <h3>{voice.say('rooms:conflict.title')}</h3>
      {none ? <p>{voice.say('rooms:conflict.none')}</p> : (
        <ul>
          {codes > 0 && <li>{voice.say('rooms:report.codes', { count: codes })}</li>}
          {receipts > 0 && <li>{voice.say('rooms:report.receipts', { count: receipts })}</li>}
          {undecided && <li>{voice.say('rooms:report.open')}</li>}
          {conflicts.map((conflict, place) => <li key={place}>{differenceText(conflict, voice)}</li>)}
        </ul>
      )}
    </>
  );
}

function differenceText(conflict: ConflictEntry, voice: Voice): string {
  const rooms = voice.list(conflict.rooms.map(voice.name));
  switch (conflict.kind) {
    case 'wish': return voice.say('rooms:report.wish', { number: conflict.number, rooms });
    case 'plan': return voice.say('rooms:report.plan', { rooms, part: voice.say(`rooms:conflict.part.${conflict.part}`, { label: conflict.label ? voice.name(conflict.label) : '' }) });
    case 'ballot': return voice.say('rooms:report.asked', { title: voice.name(conflict.title), rooms });
  }
}

/** What every room bargained by itself, one after the other. */
export function Bargaining({ model, voice }: { model: ReportModel; voice: Voice }): ReactElement {
  if (!model.rooms) return <BargainingOf model={model} voice={voice} />;
  return <>{model.rooms.list.map(({ name, model: room }, at) => <RoomContext key={at} value={{ at, name }}><BargainingOf model={room} voice={voice} /></RoomContext>)}</>;
}

function BargainingOf(props: { model: ReportModel; voice: Voice }): ReactNode {
  return <><TermsSection {...props} /><Said {...props} /><Negotiation {...props} /><Sure {...props} /><Amendments {...props} /></>;
}
