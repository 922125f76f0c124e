import type { Capabilities, GenerateOptions, GenerateRequest } from '../engine.ts';

/** One of the ways in which image servers are spoken to. `paint` answers with the file as the server sent it. */
export type Dialect = {
  name: 'sdcpp' | 'sdapi';
  model: string | null;
  capabilities: () => Capabilities;
  paint: (request: GenerateRequest, options: GenerateOptions) => Promise<Buffer>;
};
