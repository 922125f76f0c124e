import { useEffect } from 'react';
import type { HelperRole } from '../../../app/workshop/types.ts';

const askEachMs = 3_000;

/** A paired tablet that lost its channel asks whether it is still paired: put out, it goes to where a code is typed. */
export function useStillPaired(as: HelperRole | null, connected: boolean): void {
  useEffect(() => {
    if (as === null || connected) return undefined;
    const ask = async (): Promise<void> => {
      const status = await fetch('/api/desk/role').then((answer) => answer.status, () => 0);
      if (status === 403) location.assign('/pair?removed');
    };
    void ask();
    const asking = setInterval(() => void ask(), askEachMs);
    return () => clearInterval(asking);
  }, [as, connected]);
}
