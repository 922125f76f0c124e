/** Branded names, so that a group is never taken for a measure, nor an amount of money for a number. */
type Brand<Name extends string> = string & { readonly __brand?: Name };

export type ParticipantId = Brand<'participant'>;
export type GroupId = Brand<'group'>;
export type CriterionId = Brand<'criterion'>;
export type DesignId = Brand<'design'>;
export type MeasureId = Brand<'measure'>;
export type ImageId = Brand<'image'>;
export type WishId = Brand<'wish'>;
export type CommentId = Brand<'comment'>;
export type BallotId = Brand<'ballot'>;
export type CommandId = Brand<'command'>;
/** A device that was paired to help the facilitator. */
export type HelperId = Brand<'helper'>;
/** Money in the smallest unit of its currency. */
export type Cents = number & { readonly __brand?: 'cents' };

export type Language = 'en' | 'fr';
export type Bilingual = { readonly en: string; readonly fr: string };
