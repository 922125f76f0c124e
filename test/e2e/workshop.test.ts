import { arrives, invites, prepares, reloads } from './chapters/arrive.ts';
import { closes, reports } from './chapters/close.ts';
import { comesLate, envisions, moderates, sorts } from './chapters/envision.ts';
import { changesMind, ratesAlone, survives, votesInEveryKind, votesTooLate } from './chapters/evaluate.ts';
import { copies, keepsTime, undoes } from './chapters/lead.ts';
import { bargains, bargainsAgain, discusses, leaves } from './chapters/negotiate.ts';
import { openEvening, type Evening } from './evening.ts';
import { test } from './hall.ts';

/** An evening, in the order in which it happens. Each step leaves the room as the next one finds it. */
const story: readonly (readonly [string, (evening: Evening) => Promise<void>])[] = [
  ['the facilitator edits the sample workshop and sees what it asks of a person', prepares],
  ['the projector shows how to join', invites],
  ['three tablets join, and twenty more people', arrives],
  ['a reload lands on the same person', reloads],
  ['a stick is named for copies, and holds the workshop', copies],
  ['the big screen and the tablets show the timer, which is given five minutes more', keepsTime],
  ['a step taken too early is undone', undoes],
  ['people wish in both languages, see it drawn, and read what was understood in their language', envisions],
  ['a late joiner lands where the room is', comesLate],
  ['wishes are proposed, accepted, set aside with a reason that is read, and commented', moderates],
  ['each wish has a fate, which its author reads', sorts],
  ['residents rate the designs alone, one by keyboard, and may have no opinion', ratesAlone],
  ['the host dies in mid-ballot and comes back: nothing is lost, tablets return by themselves', survives],
  ['answers are skipped and changed until the ballot closes, and nobody sees a result before it is shown', changesMind],
  ['one ballot of every other kind is answered on each tablet', votesInEveryKind],
  ['a vote that comes when the ballot is closed does not count until the facilitator admits it', votesTooLate],
  ['the room sees results by group, the small group never alone, and rates again', discusses],
  ['the mediator proposes a package, the same on every screen; people accept it or object', bargains],
  ['a second round says what became of what was asked for', bargainsAgain],
  ['one resident withdraws with the receipt code', leaves],
  ['the workshop closes and its report is written', closes],
  ['the report says what was done, in both languages, without a network, and nothing of who withdrew', reports],
];

test('a whole workshop, from the first tablet to the report', async ({ browser, hall }) => {
  const evening = await openEvening(browser, hall);
  for (const [name, step] of story) await test.step(name, () => step(evening));
});
