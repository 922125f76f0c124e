import { useEffect, useState } from 'react';
import { englishWish, type EnglishWish } from '../../../../app/protocol/index.ts';
import type { ChipEdits, Language } from '../../../../app/workshop/types.ts';
import { post } from '../../../live.ts';
import { readUnderstood, type UnderstoodWish } from '../understood.ts';

export type Wording = { text: string; language: Language; edits: ChipEdits };

/** What the host understands of words that are being written, a moment after the last key; null until it has said so, and where it cannot be reached. */
export const useReading = (wording: Wording | null): UnderstoodWish | null => useAnswer('/api/understand', wording, readReading);

/** The English of a wish for an engine that reads it. */
export const useEnglish = (wording: Wording | null): EnglishWish | null => useAnswer('/api/english', wording, readEnglish);

/** After this long without a key, in ms. */
const pause = 500;

/** `read` must be the same function each time. The last answer stands until the next one is there; words that are gone have none. */
function useAnswer<T>(path: string, wording: Wording | null, read: (body: unknown) => T | null): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  const asked = wording === null || wording.text.trim() === '' ? null : JSON.stringify(wording);
  useEffect(() => {
    if (asked === null) return undefined;
    let gone = false;
    const timer = setTimeout(() => {
      // Away from the host nothing is said of the words, and they can still be given.
      void post(path, JSON.parse(asked)).then(({ body }) => { if (!gone) setAnswer(read(body)); }, () => undefined);
    }, pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [path, asked, read]);
  return asked === null ? null : answer;
}

const readReading = (body: unknown): UnderstoodWish | null => (isAnswer(body) && 'understood' in body ? readUnderstood(body.understood) : null);
const readEnglish = (body: unknown): EnglishWish | null => (isAnswer(body) && 'english' in body ? englishWish.safeParse(body.english).data ?? null : null);
const isAnswer = (body: unknown): body is object => body !== null && typeof body === 'object' && 'ok' in body && body.ok === true;
