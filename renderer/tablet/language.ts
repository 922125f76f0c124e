import type { Language } from '../../app/workshop/types.ts';

const place = 'parvis-language';

/** The language last chosen on this tablet, else the browser's, else French. */
export function rememberedLanguage(): Language {
  const kept = read();
  if (kept === 'en' || kept === 'fr') return kept;
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'fr';
}

/** Keeps the choice for the next reload; a browser without storage only forgets it. */
export function rememberLanguage(language: Language): void {
  try { localStorage.setItem(place, language); } catch { /* private browsing: nothing to keep it in */ }
}

/** On a shared tablet each person chooses anew. */
export function forgetLanguage(): void {
  try { localStorage.removeItem(place); } catch { /* nothing was kept */ }
}

function read(): string | null {
  try { return localStorage.getItem(place); } catch { return null; }
}
