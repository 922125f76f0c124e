import { useEffect, useState } from 'react';
import { englishWish, type EnglishWish } from '../../../../app/protocol/index.ts';
import type { ChipEdits, Language } from '../../../../app/workshop/types.ts';
import { post } from '../../../live.ts';
import { readUnderstood, type UnderstoodWish } from '../understood.ts';

export type Wording = { text: string; language: Language; edits: ChipEdits; part?: boolean };

/** What the host understands of words that are being written, a moment after the last key; null until it has said so, and where it cannot be reached. */
export const useReading = (wording: Wording | null): UnderstoodWish | null => useAnswer('/api/understand', wording, readReading)?.value ?? null;

/** `isOf`: it is the English of the words as they stand now, and not of those before the last key. */
export type Proposed = EnglishWish & { isOf: boolean };

/** The English of a wish for an engine that reads it. */
export function useEnglish(wording: Wording | null): Proposed | null {
  const answer = useAnswer('/api/english', wording, readEnglish);
  return answer && { ...answer.value, isOf: answer.isOf };
}

/** What is sent: as it was mended, else as it stands under the words; null where it is not theirs yet. */
export const englishSent = (mended: string | null, proposed: Proposed | null): string | null => mended ?? (proposed?.isOf ? proposed.text : null);

/** After this long without a key, in ms. */
const pause = 500;

/** `read` must be the same function each time. The last answer stands until the next one is there; words that are gone have none. */
function useAnswer<T>(path: string, wording: Wording | null, read: (body: unknown) => T | null): { value: T; isOf: boolean } | null {
  const [answer, setAnswer] = useState<{ value: T | null; of: string } | null>(null);
  const asked = wording === null || wording.text.trim() === '' ? null : JSON.stringify(wording);
  useEffect(() => {
    if (asked === null) return undefined;
    let gone = false;
    const timer = setTimeout(() => {
      // Away from the host nothing is said of the words, and they can still be given.
      void post(path, JSON.parse(asked)).then(({ body }) => { if (!gone) setAnswer({ value: read(body), of: asked }); }, () => undefined);
    }, pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [path, asked, read]);
  return asked === null || answer === null || answer.value === null ? null : { value: answer.value, isOf: answer.of === asked };
}

const readReading = (body: unknown): UnderstoodWish | null => (isAnswer(body) && 'understood' in body ? readUnderstood(body.understood) : null);
const readEnglish = (body: unknown): EnglishWish | null => (isAnswer(body) && 'english' in body ? englishWish.safeParse(body.english).data ?? null : null);
const isAnswer = (body: unknown): body is object => body !== null && typeof body === 'object' && 'ok' in body && body.ok === true;
