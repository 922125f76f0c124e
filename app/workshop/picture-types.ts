import type { Bilingual, ImageId, Language, ParticipantId, WishId } from './ids.ts';

export type JobId = string & { readonly __brand?: 'job' };
/** `sketch` is built in; the others are set by the facilitator. */
export type EngineId = 'sketch' | 'sd-server' | 'hugging-face';
/** What a file says of its origin (IPTC digital source type, by the names of `imaging`). */
export type SourceKind = 'sketch' | 'ai' | 'ai-edited' | 'composite' | 'photo' | 'human-edited';

/** Things that a resident puts in or takes out beside the words of a wish, by their ids in the lexicon. */
export type ChipEdits = { with: readonly string[]; without: readonly string[] };

/**
 * A picture that was made of a wish. Those recorded before there was in-painting have none of the optional fields. `sent`: the
 * words that went to the engine; `parent` and `mask`: what it was painted from and where; `share`: how much of it, 0 to 1;
 * `onto`: the photo of the site that it was drawn onto. `described`: who last put its text right, by language; none where it is
 * still the one that was proposed.
 */
export type Drawing = {
  image: ImageId; engine: string; prompt: string; seed: number; description: Bilingual; understood: unknown;
  model?: string | null; steps?: number; sent?: string; sourceType?: SourceKind; edits?: ChipEdits;
  parent?: ImageId; mask?: ImageId; share?: number; onto?: ImageId;
  described?: Readonly<Partial<Record<Language, 'author' | 'facilitator'>>>;
};

/** The whole picture anew, or a part of one: `words` say what is to be there, and may be empty where it is to be removed or chips say it. */
export type PictureTask =
  | { kind: 'draw' }
  | { kind: 'paint'; picture: ImageId; mask: ImageId; verb: 'add' | 'replace' | 'remove'; words: string };

/**
 * What a resident asks of an engine. `english`: the words for an engine that reads English, as the resident saw and mended
 * them; null where they were shown none. `onto`: a photo of the site to draw onto.
 */
export type PictureAsk = {
  job: JobId; task: PictureTask; edits: ChipEdits; english: string | null; variants: number; engine: EngineId; onto: ImageId | null;
};

/**
 * Pictures asked for at once, from the asking to the choice among them. `pictures`: those offered; of a job that is over, the
 * one that was chosen. `fault`: why it failed, by a code of `imaging`.
 */
export type PictureJob = Omit<PictureAsk, 'job'> & {
  id: JobId; seed: number; state: 'waiting' | 'staged' | 'chosen' | 'discarded' | 'failed' | 'cancelled';
  pictures: readonly Drawing[]; fault: PictureFault | null;
};
export type PictureFault = { code: string; params: Readonly<Record<string, string | number>> };

/**
 * The engine that the facilitator chose for the workshop. `leaves`: words go to another computer, for whoever agreed to it;
 * `takesPictures`: it can paint a part of a picture.
 */
export type EngineChosen = { id: EngineId; name: string; leaves: boolean; takesPictures: boolean };

/** Who may use a picture: this workshop alone, the city with credit, or everybody (CC BY 4.0). */
export type Rights = 'workshop' | 'city' | 'open';
/** What residents look at in a picture. */
export type CheckTopic = 'wheelchair' | 'rest' | 'see-hear' | 'children';
export type CheckAnswers = Readonly<Partial<Record<CheckTopic, 'yes' | 'no' | 'unsure'>>>;

/** What a resident does with the pictures of a wish of their own, and the host after them. */
export type PictureEvent =
  | { type: 'picture-asked'; participant: ParticipantId; wish: WishId; job: Omit<PictureJob, 'state' | 'pictures' | 'fault'> }
  | { type: 'picture-asked-again' | 'picture-cancelled'; participant: ParticipantId; wish: WishId; job: JobId }
  | { type: 'pictures-staged'; participant: ParticipantId; wish: WishId; job: JobId; pictures: readonly Drawing[] }
  | { type: 'picture-failed'; participant: ParticipantId; wish: WishId; job: JobId; fault: PictureFault }
  | { type: 'picture-chosen'; participant: ParticipantId; wish: WishId; job: JobId; image: ImageId | null }
  /** `image`: the picture that is described; `by`: nobody where its author did it. */
  | { type: 'picture-described'; participant: ParticipantId; wish: WishId; image: ImageId; description: Bilingual; by?: 'facilitator' }
  | { type: 'picture-checked'; participant: ParticipantId; wish: WishId; image: ImageId; answers: CheckAnswers }
  | { type: 'rights-chosen'; participant: ParticipantId; wish: WishId; rights: Rights }
  | { type: 'wish-tagged'; wish: WishId; tags: readonly string[] }
  | { type: 'engine-chosen'; engine: EngineChosen };

export type PictureCommand =
  | { type: 'ask-picture'; wish: WishId; ask: PictureAsk }
  | { type: 'cancel-picture'; wish: WishId; job: JobId }
  | { type: 'retry-picture'; wish: WishId; job: JobId }
  /** Null discards what was offered. */
  | { type: 'choose-picture'; wish: WishId; job: JobId; image: ImageId | null }
  | { type: 'describe-picture'; wish: WishId; image: ImageId; description: Bilingual }
  | { type: 'check-picture'; wish: WishId; answers: CheckAnswers }
  | { type: 'choose-rights'; wish: WishId; rights: Rights }
  | { type: 'tag-wish'; wish: WishId; tags: readonly string[] }
  | { type: 'record-pictures'; wish: WishId; job: JobId; pictures: readonly Drawing[] }
  | { type: 'fail-picture'; wish: WishId; job: JobId; fault: PictureFault }
  | { type: 'record-engine'; engine: EngineChosen };

/** A check of a picture, kept with the picture that was looked at. */
export type Check = { image: ImageId; answers: CheckAnswers };
/** Why a picture is not shown to the room, in words that the author reads in their own language. */
export type ModerationReason = 'person-shown' | 'person-named' | 'hurtful' | 'advertising' | 'off-topic' | 'unclear' | 'repeated' | 'other';
