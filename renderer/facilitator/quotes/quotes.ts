import { useEffect, useState } from 'react';
import { z } from 'zod';
import { quoteVerdicts } from '../../../app/workshop/outcome-types.ts';
import { useDesk } from '../desk.ts';

const of = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('wish'), wish: z.string() }),
  z.object({ kind: z.literal('comment'), wish: z.string(), comment: z.string() }),
  z.object({ kind: z.literal('answer'), round: z.number(), participant: z.string() }),
]);
const shape = z.array(z.object({
  of, text: z.string(), language: z.enum(['fr', 'en']), scrubbed: z.string(), verdict: z.enum(quoteVerdicts).nullable(), found: z.array(z.object({ kind: z.string(), text: z.string() })),
}));
export type QuoteToLook = z.infer<typeof shape>[number];

export const quoteName = (named: QuoteToLook['of']): string => JSON.stringify(named);

/** Words to look at, asked of the host anew whenever something was recorded; none until they are there, or while they are not `wanted`. */
export function useQuotes(wanted = true): readonly QuoteToLook[] {
  const { seq } = useDesk().view.head;
  const [quotes, found] = useState<readonly QuoteToLook[]>([]);
  useEffect(() => {
    if (!wanted) return undefined;
    let here = true;
    void readQuotes().then((said) => { if (here && said) found(said); });
    return () => { here = false; };
  }, [seq, wanted]);
  return wanted ? quotes : [];
}

async function readQuotes(): Promise<readonly QuoteToLook[] | null> {
  try {
    const answer = await fetch('/api/quotes');
    const said = answer.ok ? shape.safeParse(await answer.json()) : null;
    return said?.success ? said.data : null;
  } catch {
    return null;
  }
}
