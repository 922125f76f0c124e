import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The model that an `llm` agent asks. `provider` counts only without `endpointUrl`. `token` never leaves this but in a request's header. */
export type ChatSettings = { model: string; endpointUrl: string | null; provider: Provider; token: string | null; timeoutSeconds: number };
/** Why the settings serve for no model; a text for each stands under `agents.settings` of the facilitator's texts. */
export type SettingsFault = 'settings-unreadable' | 'endpoint-wrong' | 'token-missing' | 'token-unsafe' | 'provider-needs-hf-token';
export type AgentSettings = { ok: true; chat: ChatSettings | null } | { ok: false; fault: SettingsFault };

/** The providers of `@huggingface/inference` 4 that answer chats, as its `INFERENCE_PROVIDERS` names them. */
const providers = [
  'auto', 'baseten', 'cerebras', 'cohere', 'deepinfra', 'featherless-ai', 'fireworks-ai', 'groq', 'hf-inference', 'novita', 'nscale', 'openai', 'ovhcloud', 'publicai', 'scaleway', 'together', 'zai-org',
] as const;
type Provider = (typeof providers)[number];

const given = z.strictObject({
  model: z.string().min(1).max(200).optional(), endpointUrl: z.string().max(2_000).optional(), provider: z.enum(providers).optional(),
  token: z.string().min(1).max(1_000).optional(), timeoutSeconds: z.number().min(1).max(600).optional(),
});
const file = z.object({ agents: given.default({}) });

/**
 * From the environment (`PARVIS_AGENT_MODEL`, `_URL`, `_PROVIDER`, `_TOKEN`, and `HF_TOKEN` for hosted models alone), else from
 * `agents` in `settings.json` of the data folder. Without a model there is none, and that is no fault. A token goes only to this
 * computer or over https.
 */
export function agentSettings(folder: string, env: Readonly<Record<string, string | undefined>>): AgentSettings {
  const written = readSettings(folder);
  if (!written) return { ok: false, fault: 'settings-unreadable' };
  const from = (name: string): string | undefined => env[`PARVIS_AGENT_${name}`]?.trim() || undefined;
  const read = given.safeParse({ ...written, ...defined({ model: from('MODEL'), endpointUrl: from('URL'), provider: from('PROVIDER'), token: from('TOKEN') }) });
  if (!read.success) return { ok: false, fault: 'settings-unreadable' };
  const { model, endpointUrl = null, provider = 'auto', timeoutSeconds = 60 } = read.data;
  if (model === undefined) return { ok: true, chat: null };
  const token = read.data.token ?? (endpointUrl === null ? env['HF_TOKEN']?.trim() || null : null);
  const fault = endpointUrl === null ? hostedFault(provider, token) : endpointFault(endpointUrl, token);
  return fault ? { ok: false, fault } : { ok: true, chat: { model, endpointUrl, provider, token, timeoutSeconds } };
}

/** Whom a question goes to, without path, user or secret; `leaves`: it is not this computer. */
export function placeOf({ endpointUrl, provider, token }: ChatSettings): { host: string; leaves: boolean } {
  if (endpointUrl !== null) return { host: new URL(endpointUrl).host, leaves: !isHere(endpointUrl) };
  // With another token than Hugging Face's the library goes to the provider itself.
  return { host: token?.startsWith('hf_') === true ? 'router.huggingface.co' : provider, leaves: true };
}

function readSettings(folder: string): z.infer<typeof given> | null {
  let text: string;
  try {
    text = readFileSync(join(folder, 'settings.json'), 'utf8');
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? {} : null;
  }
  try {
    return file.safeParse(JSON.parse(text.replace(/^\uFEFF/, ''))).data?.agents ?? null;
  } catch {
    return null;
  }
}

function hostedFault(provider: Provider, token: string | null): SettingsFault | null {
  if (token === null) return 'token-missing';
  return provider === 'auto' && !token.startsWith('hf_') ? 'provider-needs-hf-token' : null;
}

function endpointFault(url: string, token: string | null): SettingsFault | null {
  const parsed = URL.parse(url);
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol) || parsed.username !== '' || parsed.password !== '' || parsed.search !== '') return 'endpoint-wrong';
  return token !== null && parsed.protocol === 'http:' && !isHere(url) ? 'token-unsafe' : null;
}

/** Loopback by name or number (RFC 6761, RFC 1122, RFC 4291): nothing leaves the computer. */
const isHere = (url: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(new URL(url).hostname);

const defined = <T extends object>(values: T): Partial<T> => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
