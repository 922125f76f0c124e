import { useEffect, useMemo, useState } from 'react';
import { z } from 'zod';
import type { DisagreementTold } from '../app/workshop/disagreement-views.ts';
import type { BallotResult } from '../app/workshop/views.ts';

/** The host reckons it; here only that it is one is checked. */
const shape = z.custom<DisagreementTold>((value) => z.object({ ballots: z.array(z.unknown()), shifts: z.array(z.unknown()), orders: z.array(z.unknown()) }).safeParse(value).success);

/**
 * What is told of disagreement, asked of the host anew whenever the results that this page was sent have changed: `desk` of all closed
 * ballots, `shown` of those that the room may see. Null until it is there, and while the host cannot be reached.
 */
export function useTold(of: 'desk' | 'shown', results: readonly BallotResult[]): DisagreementTold | null {
  const [told, tell] = useState<DisagreementTold | null>(null);
  const rests = useMemo(() => JSON.stringify(results), [results]);
  useEffect(() => {
    let here = true;
    void readTold(of === 'desk' ? '/api/disagreement' : '/api/disagreement/shown').then((said) => { if (here && said) tell(said); });
    return () => { here = false; };
  }, [of, rests]);
  return told;
}

async function readTold(path: string): Promise<DisagreementTold | null> {
  try {
    const answer = await fetch(path);
    const said = answer.ok ? shape.safeParse(await answer.json()) : null;
    return said?.success ? said.data : null;
  } catch {
    return null;
  }
}
