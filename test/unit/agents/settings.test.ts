import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { agentSettings, placeOf } from '../../../app/agents/index.ts';

function settings(file: unknown, env: Record<string, string> = {}): ReturnType<typeof agentSettings> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-settings-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  if (file !== undefined) writeFileSync(join(folder, 'settings.json'), typeof file === 'string' ? file : JSON.stringify(file));
  return agentSettings(folder, env);
}

test('without settings there is no model, and that is no fault', () => {
  expect(settings(undefined)).toEqual({ ok: true, chat: null });
  expect(settings({ other: { part: 1 } })).toEqual({ ok: true, chat: null });
});

test('a model on this computer needs an address alone; the environment goes before the file', () => {
  const file = { agents: { model: 'a', endpointUrl: 'http://localhost:8080/v1', timeoutSeconds: 90 } };
  expect(settings(file)).toEqual({ ok: true, chat: { model: 'a', endpointUrl: 'http://localhost:8080/v1', provider: 'auto', token: null, timeoutSeconds: 90 } });
  expect(settings(file, { PARVIS_AGENT_MODEL: 'b', PARVIS_AGENT_URL: 'http://127.0.0.1:1' })).toMatchObject({ chat: { model: 'b', endpointUrl: 'http://127.0.0.1:1' } });
});

test('the token of Hugging Face goes to Hugging Face alone', () => {
  expect(settings({ agents: { model: 'a' } }, { HF_TOKEN: 'hf_x' })).toMatchObject({ chat: { token: 'hf_x', endpointUrl: null } });
  expect(settings({ agents: { model: 'a', endpointUrl: 'https://example.org' } }, { HF_TOKEN: 'hf_x' })).toMatchObject({ chat: { token: null } });
});

test.each([
  ['{ "agents": ', 'settings-unreadable'], [{ agents: { model: 'a', modle: 'b' } }, 'settings-unreadable'], [{ agents: { model: 'a', provider: 'nobody' } }, 'settings-unreadable'],
  [{ agents: { model: 'a' } }, 'token-missing'], [{ agents: { model: 'a', token: 'sk-1' } }, 'provider-needs-hf-token'],
  [{ agents: { model: 'a', endpointUrl: 'ftp://x' } }, 'endpoint-wrong'], [{ agents: { model: 'a', endpointUrl: 'nowhere' } }, 'endpoint-wrong'],
  [{ agents: { model: 'a', endpointUrl: 'https://me:secret@x.org' } }, 'endpoint-wrong'], [{ agents: { model: 'a', endpointUrl: 'https://x.org/?key=1' } }, 'endpoint-wrong'],
  [{ agents: { model: 'a', endpointUrl: 'http://192.168.1.20:8080', token: 't' } }, 'token-unsafe'], [{ agents: { model: 'a', endpointUrl: 'http://localhost.evil.org', token: 't' } }, 'token-unsafe'],
])('settings that do not serve are said to be so, and no model is asked: %j', (file, fault) => {
  expect(settings(file)).toEqual({ ok: false, fault });
});

test('where a question goes to is told without path or secret, and whether it leaves this computer', () => {
  const place = (agents: object) => {
    const read = settings({ agents: { model: 'a', ...agents } });
    return read.ok && read.chat ? placeOf(read.chat) : null;
  };
  expect(place({ endpointUrl: 'http://127.0.0.1:8080/v1' })).toEqual({ host: '127.0.0.1:8080', leaves: false });
  expect(place({ endpointUrl: 'http://[::1]:8080' })).toEqual({ host: '[::1]:8080', leaves: false });
  expect(place({ endpointUrl: 'http://192.168.1.20:8080' })).toEqual({ host: '192.168.1.20:8080', leaves: true });
  expect(place({ token: 'hf_x' })).toEqual({ host: 'router.huggingface.co', leaves: true });
  expect(place({ token: 'sk-1', provider: 'together' })).toEqual({ host: 'together', leaves: true });
});
