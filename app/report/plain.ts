import { z } from 'zod';

/**
 * Signs that show nothing but turn the text around them, split words or end lines unseen: direction overrides and isolates,
 * zero-width spaces, control characters. Joiners stay (emoji and Persian need them), and marks of one letter's direction.
 */
const unseen = /(?![\n\r\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF]/gu;

/** The same value with those signs taken out of every text in it. */
export function plain<Value>(value: Value): Value {
  return same<Value>(cleaned(value));
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(unseen, '');
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
  return value;
}

/** Only characters within texts were taken out: the shape is the one that came. */
const same = <Value,>(value: unknown): Value => z.custom<Value>().parse(value);
