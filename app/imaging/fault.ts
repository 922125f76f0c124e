import en from '../../locales/en/imaging.json' with { type: 'json' };
import fr from '../../locales/fr/imaging.json' with { type: 'json' };
import type { Bilingual } from '../prompts/index.ts';

/** What can go wrong with an engine that is not built in; each has its text under `engine` in locales/…/imaging.json. */
export type FaultCode = keyof typeof en.engine;
export type Fault = { code: FaultCode; params: Readonly<Record<string, string | number>> };

/** How `generate` rejects when an engine could not make the picture: an expected failure, with a code to tell people. */
export class EngineFailure extends Error {
  readonly fault: Fault;

  constructor(code: FaultCode, params: Fault['params'] = {}) {
    super(code);
    this.name = 'EngineFailure';
    this.fault = { code, params };
  }
}

/** What to tell people of a fault, in both languages. */
export function faultWords({ code, params }: Fault): Bilingual {
  return { en: filled(en.engine[code], params), fr: filled(fr.engine[code], params) };
}

/** A text with its `{{values}}` in. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}
