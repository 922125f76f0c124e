import type { ReactElement } from 'react';
import type { ImageId } from '../workshop/index.ts';
import { Picture, Table } from './parts.tsx';
import type { Voice } from './texts.ts';
import type { Fate, ReportModel, WishEntry } from './types.ts';

type Images = (id: ImageId) => string | null;

/** Every proposed wish: words and picture where their author lets them be published, lineage, and what became of it. */
export function Wishes({ model, voice, images }: { model: ReportModel; voice: Voice; images: Images }): ReactElement {
  const { wishes, privateWishes } = model;
  return (
    <section className="page">
      <h2>{voice.say('wish.title')}</h2>
      <p>{voice.say('wish.counts', { proposed: voice.number(wishes.length, 0), kept: voice.number(privateWishes, 0) })}</p>
      {wishes.length > 0 && (
        <Table caption={voice.say('wish.fates')} columns={[{ title: voice.say('wish.wish') }, { title: voice.say('wish.words') }, { title: voice.say('wish.fate') }]}
          rows={wishes.map((wish) => [voice.say('wish.numbered', { number: wish.number }), wish.words === null ? voice.say('wish.noWords') : <span lang={wish.words.language}>{wish.words.text}</span>, fateText(wish.fate, voice)])} />
      )}
      {wishes.map((wish) => <Wish key={wish.number} wish={wish} voice={voice} images={images} />)}
    </section>
  );
}

function Wish({ wish, voice, images }: { wish: WishEntry; voice: Voice; images: Images }): ReactElement {
  const { number, words, picture, parent, comments, unpublishedComments } = wish;
  return (
    <div className="wish">
      <h3>{voice.say('wish.numbered', { number })}</h3>
      {words === null ? <p>{voice.say('wish.noWords')}</p> : <blockquote lang={words.language}>{words.text}</blockquote>}
      {words !== null && words.prompt !== null && words.prompt !== words.text && <p>{voice.say('wish.prompt', { prompt: words.prompt })}</p>}
      {parent && <p>{parent.kind === 'wish' ? voice.say('wish.parent', { number: parent.number }) : voice.say('wish.parentUnpublished')}</p>}
      {picture
        ? <Picture id={picture.image} alt={voice.name(picture.description)} caption={captionOf(picture, voice)} voice={voice} images={images} />
        : <p>{voice.say('wish.noPicture')}</p>}
      {comments.length > 0 && <ul>{comments.map((comment, place) => <li key={place} lang={comment.language}>{comment.text}</li>)}</ul>}
      {unpublishedComments > 0 && <p>{voice.say('wish.unpublishedComments', { number: voice.number(unpublishedComments, 0) })}</p>}
      <p className="fate">{voice.say('wish.fateIs', { fate: fateText(wish.fate, voice) })}</p>
    </div>
  );
}

function captionOf({ description, engine, seed }: NonNullable<WishEntry['picture']>, voice: Voice): string {
  const made = voice.say(engine === 'sketch' ? 'wish.bySketch' : 'wish.byEngine', { engine, seed });
  return [voice.name(description), made].join(' — ');
}

/** What became of a wish, in a sentence. */
export function fateText(fate: Fate, voice: Voice): string {
  switch (fate.kind) {
    case 'awaiting': case 'accepted': return voice.say(`fate.${fate.kind}`);
    case 'set-aside': case 'not-costed': case 'out-of-scope': return voice.say(`fate.${fate.kind}`, { reason: fate.reason || voice.say('fate.noReason') });
    case 'measure': case 'design': case 'new-measure': return voice.say(`fate.${fate.kind}`, { label: voice.name(fate.label) });
  }
}
