import { useEffect, useState } from 'react';
import { listedElements, type ListedElement } from '../../../../app/protocol/index.ts';

let asked: Promise<readonly ListedElement[] | null> | null = null;

/** The things to choose from, fetched once by a page and only when one is `needed`; null until they are here, or where the host cannot be reached. */
export function useElements(needed: boolean): readonly ListedElement[] | null {
  const [elements, setElements] = useState<readonly ListedElement[] | null>(null);
  useEffect(() => {
    let gone = false;
    if (needed) void (asked ??= fetchElements()).then((list) => { if (!gone) setElements(list); });
    return () => { gone = true; };
  }, [needed]);
  return elements;
}

async function fetchElements(): Promise<readonly ListedElement[] | null> {
  try {
    const answer = await fetch('/api/lexicon');
    const read = listedElements.safeParse(await answer.json());
    if (read.success) return read.data.elements;
  } catch {
    // The Wi-Fi is away: asked again the next time the list is opened.
  }
  asked = null;
  return null;
}
