import type { EngineChoice, EngineDesk, EnginePreview, EngineTested, PreviewAsked } from '../../../app/protocol/engines.ts';
import type { Bilingual } from '../../../app/workshop/types.ts';

/** What the host says when it will not: in words where it has some, else by a code that the desk has a text for. */
export type Refused = { ok: false; code: string; words?: Bilingual };
type Said = { choice: EngineChoice; secret?: string | null | undefined };

/** The engine as the host has it; null when it cannot be reached. */
export const readEngine = (): Promise<EngineDesk | null> => told<EngineDesk>(fetch('/api/engine')).catch(() => null);
export const chooseEngine = (said: Said): Promise<{ ok: true } | Refused> => asked('/api/engine', said);
/** Rejects with an AbortError once it is cancelled: the host then stops too. */
export const testEngine = (said: Said, signal: AbortSignal): Promise<EngineTested | Refused> => asked('/api/engine/test', said, signal);
export const previewEngine = (said: PreviewAsked): Promise<{ ok: true; preview: EnginePreview } | Refused> => asked('/api/engine/preview', said);
export const startProgram = (): Promise<{ ok: true } | Refused> => asked('/api/engine/start', {});
export const stopProgram = (): Promise<{ ok: true } | Refused> => asked('/api/engine/stop', {});

async function asked<T>(path: string, body: object, signal?: AbortSignal): Promise<T | Refused> {
  try {
    return await told<T>(fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), ...(signal && { signal }) }));
  } catch (error) {
    if (signal?.aborted) throw error;
    return { ok: false, code: 'unreachable' };
  }
}

/** The host's own answer, in shapes that both sides take from `protocol`. */
const told = async <T>(answer: Promise<Response>): Promise<T> => (await answer).json() as Promise<T>;
