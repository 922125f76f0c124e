import { describe, expect, it } from 'vitest';
import { noConsent } from '../../../renderer/tablet/join/ConsentStep.tsx';
import { joinCommand } from '../../../renderer/tablet/join/join-command.ts';
import { isAnswered, stepsOf, tableOf, wrongLength, type JoinDraft } from '../../../renderer/tablet/join/steps.ts';
import { plan } from '../report/room.ts';

const draft = (more: Partial<JoinDraft> = {}): JoinDraft => ({ code: '', scanned: true, table: null, consents: noConsent, age: { band: null, code: '' }, groups: [], ...more });
const table = { number: '4', people: '6' };
const agreed = { ...noConsent, takePart: true };

describe('the questions of joining', () => {
  it('are as few as can be', () => {
    expect(stepsOf(draft(), false)).toEqual(['language', 'consent', 'age']);
    expect(stepsOf(draft({ consents: { ...agreed, groupData: true } }), false)).toEqual(['language', 'consent', 'age', 'groups']);
  });

  it('ask for a code where one is needed and no slip’s QR code brought it', () => {
    expect(stepsOf(draft(), true)).toEqual(['language', 'code', 'consent', 'age']);
    expect(stepsOf(draft({ code: 'CFHJ2K9' }), true)).toEqual(['language', 'consent', 'age']);
    expect(stepsOf(draft({ code: 'CFHJ2K9', scanned: false }), true)).toEqual(['language', 'code', 'consent', 'age']);
  });

  it('ask a table which and how many, and no age', () => {
    expect(stepsOf(draft({ table }), true)).toEqual(['language', 'code', 'table', 'consent']);
    expect(tableOf(table)).toEqual({ number: 4, people: 6 });
    for (const wrong of [{ number: '', people: '6' }, { number: '4', people: '1' }, { number: '4', people: '31' }, { number: '0', people: '6' }, { number: '4', people: 'six' }]) {
      expect(tableOf(wrong)).toBeNull();
      expect(isAnswered('table', draft({ table: wrong }))).toBe(false);
    }
  });

  it('say how many letters of a code were typed where some are missing', () => {
    expect(wrongLength('cfh-j2k9')).toBeNull();
    expect(wrongLength('cfh-j2')).toBe(5);
  });
});

describe('what somebody joins with', () => {
  it('is nothing before they agreed and said an age, or for which table they speak', () => {
    expect(joinCommand(plan, 'fr', draft())).toBeNull();
    expect(joinCommand(plan, 'fr', draft({ consents: agreed }))).toBeNull();
    expect(joinCommand(plan, 'fr', draft({ consents: agreed, table: { number: '4', people: '' } }))).toBeNull();
  });

  it('holds a code and a table only where there are some', () => {
    const alone = joinCommand(plan, 'fr', draft({ consents: agreed, age: { band: '75+', code: '' } }));
    expect(alone).toMatchObject({ type: 'join', ageBand: '75+', groups: 'not-said' });
    expect(alone).not.toHaveProperty('code');
    expect(alone).not.toHaveProperty('table');
    expect(joinCommand(plan, 'fr', draft({ consents: agreed, code: ' cfh-j2k9 ', table }))).toMatchObject({ ageBand: 'not-said', code: 'cfh-j2k9', table: { number: 4, people: 6 } });
  });
});
