import type { GeneratedImage, GenerateRequest, Progress } from '../engine.ts';
import type { Fault } from '../fault.ts';

/** What the host sends the process that draws, and what it is told; `fault`: an expected failure of the engine. */
export type Order = { id: number } & ({ request: GenerateRequest } | { stop: true });
export type Told = { id: number } & ({ progress: Progress } | { image: GeneratedImage } | { error: string; fault: Fault | null });
