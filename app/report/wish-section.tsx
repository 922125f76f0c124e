import type { ReactElement } from 'react';
import type { ImageId } from '../workshop/index.ts';
import { Section } from './cover.tsx';
import { ChecksTable } from './checks-section.tsx';
import { Picture, Table } from './parts.tsx';
import type { Voice } from './texts.ts';
import type { Fate, ReportModel, WishEntry } from './types.ts';

type Images = (id: ImageId) => string | null;

/** Every proposed wish: words and picture where their author lets them be published, lineage, and what became of it. */
export function Wishes({ model: { wishes, privateWishes }, voice, images }: { model: ReportModel; voice: Voice; images: Images }): ReactElement {
  const kinds = fateKinds.map((kind) => ({ kind, count: wishes.filter(({ fate }) => fate.kind === kind).length })).filter(({ count }) => count > 0);
  return (
    <Section name="wish" voice={voice} page>
      <p>{voice.say('wish.proposed', { count: wishes.length })} {voice.say('wish.kept', { count: privateWishes })}</p>
      {wishes.length > 0 && (
        <>
          <Table caption={voice.say('wish.fates')} columns={[{ title: voice.say('wish.fate') }, { title: voice.say('wish.many'), number: true }]}
            rows={kinds.map(({ kind, count }) => [voice.say(`fateCount.${kind}`), voice.number(count, 0)])} />
          <p className="note">{voice.say('wish.sketchNote')}</p>
        </>
      )}
      <div className="wishes">{wishes.map((wish) => <Wish key={wish.number} wish={wish} voice={voice} images={images} />)}</div>
      <ChecksTable wishes={wishes} voice={voice} />
    </Section>
  );
}

const fateKinds: readonly Fate['kind'][] = ['measure', 'design', 'new-measure', 'not-costed', 'out-of-scope', 'set-aside', 'accepted', 'awaiting'];

function Wish({ wish, voice, images }: { wish: WishEntry; voice: Voice; images: Images }): ReactElement {
  const { number, words, picture, parent, table, comments, unpublishedComments, heldComments } = wish;
  return (
    <div className="wish" id={wishId(number, voice)}>
      {picture && <div className="sketch"><Picture id={picture.image} alt={voice.name(picture.description)} caption={<MadeBy picture={picture} voice={voice} />} voice={voice} images={images} /></div>}
      <div>
        <h3>{voice.say('wish.numbered', { number })}{table && ` (${voice.say('wish.ofTable')})`}</h3>
        {words === null ? <p>{voice.say(wish.keptOut ? 'care:report.keptOut' : wish.held ? 'held.words' : 'wish.noWords')}</p> : <blockquote lang={words.language}>{words.text}</blockquote>}
        <p className="fate">{fateText(wish.fate, voice)}</p>
        {parent && <p>{parent.kind === 'wish' ? <a href={`#${wishId(parent.number, voice)}`}>{voice.say('wish.parent', { number: parent.number })}</a> : voice.say('wish.parentUnpublished')}</p>}
        {words !== null && words.notUnderstood.length > 0 && <p>{voice.say('wish.notUnderstood')} <span lang={words.language}>{words.notUnderstood.join(', ')}</span></p>}
        {words !== null && words.prompt !== null && words.prompt !== words.text && <p>{voice.say('wish.prompt')} <span lang={words.language}>{words.prompt}</span></p>}
        {(picture || !wish.keptOut) && <p className="seen">{picture ? voice.name(picture.description) : voice.say('wish.noPicture')}</p>}
        {comments.length > 0 && <><p className="label">{voice.say('wish.comments')}</p><ul>{comments.map((comment, place) => <li key={place} lang={comment.language}>{comment.text}</li>)}</ul></>}
        {unpublishedComments > 0 && <p>{voice.say('wish.unpublishedComments', { count: unpublishedComments })}</p>}
        {heldComments > 0 && <p>{voice.say('held.comments', { count: heldComments })}</p>}
      </div>
    </div>
  );
}

/** Where a wish stands in the page. */
export const wishId = (number: number, voice: Voice): string => `${voice.language}-wish-${number}`;

/** What the picture is and is not, what made it, and who may use it. */
function MadeBy({ picture: { engine, model, seed, mark, rights, credit }, voice }: { picture: NonNullable<WishEntry['picture']>; voice: Voice }): ReactElement {
  const made = { engine, model: model ?? voice.say('care:report.noModel'), seed: String(seed) };
  const use = voice.say(rights === 'workshop' ? 'care:report.workshop' : `care:rights.told.${rights}`);
  return (
    <>
      <strong>{voice.say(`care:mark.${mark}`)}.</strong> {voice.say(engine === 'sketch' ? 'care:report.sketched' : 'care:report.made', made)}
      <br />{credit ? voice.say('care:report.credited', { rights: use, name: voice.name(credit) }) : voice.say('care:report.rights', { rights: use })}
    </>
  );
}

/** What became of a wish, in a sentence. */
export function fateText(fate: Fate, voice: Voice): string {
  switch (fate.kind) {
    case 'awaiting': case 'accepted': return voice.say(`fate.${fate.kind}`);
    case 'set-aside': return voice.say('fate.set-aside', { reason: setAsideReason(fate, voice) });
    case 'not-costed': case 'out-of-scope': return voice.say(`fate.${fate.kind}`, { reason: fate.reason || voice.say('fate.noReason') });
    case 'measure': case 'design': case 'new-measure': return voice.say(`fate.${fate.kind}`, { label: voice.name(fate.label) });
  }
}

/** The reason that was picked, then the facilitator's words. */
function setAsideReason({ why, reason }: Extract<Fate, { kind: 'set-aside' }>, voice: Voice): string {
  const picked = why === null || (why === 'other' && reason !== '') ? '' : voice.say(`care:moderate.told.${why}`);
  return [picked, reason].filter((each) => each !== '').join(' ') || voice.say('fate.noReason');
}
