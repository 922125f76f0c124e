import type { Bilingual, CheckAnswers, CheckTopic, Consents, Drawing, ModerationReason, Rights, SourceKind, Wish } from './types.ts';

/** What residents look at in a picture, in the order in which they are asked. */
export const checkTopics = ['wheelchair', 'rest', 'see-hear', 'children'] as const satisfies readonly CheckTopic[];
export const rightsChoices = ['workshop', 'city', 'open'] as const satisfies readonly Rights[];
/** Why a wish is not shown to the room; `other` alone needs words. */
export const moderationReasons = ['person-shown', 'person-named', 'hurtful', 'advertising', 'off-topic', 'unclear', 'repeated', 'other'] as const satisfies readonly ModerationReason[];

/** Whether a wish was set aside for somebody's sake: what harmed somebody in the room would harm them in a report. */
export const isKeptOut = ({ status, why }: Wish): boolean => status === 'set-aside' && why !== null && harmful.has(why);

const harmful: ReadonlySet<ModerationReason> = new Set(['person-shown', 'person-named', 'hurtful', 'advertising']);

/** What is said beside a picture of what it is; a text in both languages under `care:mark`. */
export type PictureMark = 'ai' | 'sketch' | 'composite' | 'human-edited' | 'photo';

/** How a picture is marked. Those recorded before files said where they come from were drawn by the sketch engine or by a model. */
export function pictureMark({ engine, sourceType }: { engine: string; sourceType?: SourceKind | undefined }): PictureMark {
  const kind = sourceType ?? (engine === 'sketch' ? 'sketch' : 'ai');
  return kind === 'ai-edited' ? 'ai' : kind;
}

/** How many said what of one topic; null where too few answered it. */
export type TopicCount = { topic: CheckTopic; said: { yes: number; no: number; unsure: number } | null };
/** `answered`: how many looked at the picture; `few` where they are too few to be told of. Nobody's answers can be told from it. */
export type CheckCount = { answered: number | 'few'; topics: readonly TopicCount[] };

/**
 * What residents saw in the picture that a wish has now, in counts that never tell of fewer than `fewest` people; null where nobody
 * answered. `inSteps`: only as far as whole steps of so many have answered, so that nobody who watches a tablet sees its answers come in.
 */
export function checkCount({ drawing, checks }: Pick<Wish, 'drawing' | 'checks'>, { fewest, inSteps = false }: { fewest: number; inSteps?: boolean }): CheckCount | null {
  const said = Object.values(checks).filter(({ image, answers }) => image === drawing?.image && Object.keys(answers).length > 0);
  if (said.length === 0) return null;
  const counted = inSteps ? said.slice(0, said.length - (said.length % fewest)) : said;
  return {
    answered: said.length < fewest ? 'few' : counted.length,
    topics: checkTopics.map((topic) => ({ topic, said: countOf(counted.flatMap(({ answers }) => answers[topic] ?? []), fewest) })),
  };
}

function countOf(answers: readonly NonNullable<CheckAnswers[CheckTopic]>[], fewest: number): TopicCount['said'] {
  if (answers.length < fewest) return null;
  const many = (answer: 'yes' | 'no' | 'unsure'): number => answers.filter((each) => each === answer).length;
  return { yes: many('yes'), no: many('no'), unsure: many('unsure') };
}

/**
 * Whether a report may show the picture of a wish: its author let their pictures be published when they came in, or allowed
 * more than the workshop for this one, which the screen says includes the report.
 */
export const mayPublishPicture = (consents: Consents | undefined, { rights }: Pick<Wish, 'rights'>): boolean =>
  consents !== undefined && (consents.publishPictures || rights !== 'workshop');

/** Whether the text of a picture may be published with it: the one proposed of a picture by AI quotes the wish, word for word. */
export function mayPublishText(consents: Consents | undefined, { text, drawing, history }: Pick<Wish, 'text' | 'drawing' | 'history'>): boolean {
  if (consents?.publishWords === true || !drawing || pictureMark(drawing) !== 'ai') return true;
  const { en, fr } = drawing.description;
  return ![text, drawing.prompt, ...history.map(({ prompt }) => prompt)].some((words) => words.trim() !== '' && (en.includes(words) || fr.includes(words)));
}

/**
 * What somebody had put right of the picture before, where the one that counts now has a proposed text: a text that was mended
 * is not lost when the picture is drawn anew, of the same wish or of one that grew out of it (`parent`: the picture of that). A
 * language that nobody had mended keeps what is proposed of the new picture. Null where a part was painted, for then it stands in
 * the new text.
 */
export function earlierText({ drawing, history = [] }: { drawing: Told | null; history?: readonly Told[] | undefined }, parent?: Told | null): Bilingual | null {
  if (!drawing || drawing.described || drawing.parent !== undefined) return null;
  const before = history.slice(0, history.findIndex(({ image }) => image === drawing.image));
  const mended = [...(parent ? [parent] : []), ...before].findLast(({ described }) => described);
  if (!mended) return null;
  const { en, fr } = mended.described ?? {};
  return { en: (en ? mended : drawing).description.en, fr: (fr ? mended : drawing).description.fr };
}
type Told = Pick<Drawing, 'image' | 'description' | 'described' | 'parent'>;
