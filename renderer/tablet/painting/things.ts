import { useEffect, useState } from 'react';
import { z } from 'zod';
import type { Bilingual, ImageId } from '../../../app/workshop/types.ts';

const answer = z.object({ cells: z.array(z.array(z.object({ en: z.string(), fr: z.string() }))).nullable() });

/** What a picture shows in each cell of the grid, for who cannot see it; nothing until it is known, or where it never is. */
export function useThings(picture: ImageId): readonly (readonly Bilingual[])[] {
  const [things, setThings] = useState<readonly (readonly Bilingual[])[]>([]);
  useEffect(() => {
    const asking = new AbortController();
    fetch(`/api/things?picture=${encodeURIComponent(picture)}`, { signal: asking.signal })
      .then((response) => response.json())
      .then((body: unknown) => setThings(answer.safeParse(body).data?.cells ?? []))
      .catch(() => undefined);
    return () => asking.abort();
  }, [picture]);
  return things;
}
