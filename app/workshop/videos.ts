import type { Bilingual, BallotId, ImageId } from './ids.ts';
import type { Ballot, Phase, Plan } from './plan.ts';

/** Signed languages that a question can be watched in: Québec's and American Sign Language. */
export const signLanguages = ['lsq', 'asl'] as const;
export type SignLanguage = (typeof signLanguages)[number];

/** What a video asks: what one agrees to, what a phase is about, a kind of ballot, or one ballot. */
export type VideoAbout = 'consent' | `phase:${Phase}` | `kind:${Ballot['kind']}` | `ballot:${BallotId}`;

/**
 * A question of the workshop, signed. `video` lies among the workshop's pictures, named by its bytes. `label`: who signs, for instance;
 * `transcript`: what is said, in words, beside it.
 */
export type QuestionVideo = { about: string; sign: SignLanguage; video: ImageId; label: Bilingual; transcript: Bilingual };

/** The videos of a question, the ballot's own rather than those of its kind. */
export function videosAbout({ videos = [] }: Pick<Plan, 'videos'>, about: readonly VideoAbout[]): readonly QuestionVideo[] {
  return signLanguages.flatMap((sign) => about.map((each) => videos.find((video) => video.sign === sign && video.about === each)).find((found) => found !== undefined) ?? []);
}
