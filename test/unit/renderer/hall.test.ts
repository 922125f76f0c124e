import { describe, expect, it } from 'vitest';
import { minutesPlanned, minutesTaken } from '../../../renderer/facilitator/hall/agenda.ts';
import { clockText, shownTimer } from '../../../renderer/countdown.ts';
import { templateOf } from '../../../app/templates/index.ts';

const at = (minutes: number): string => new Date(Date.UTC(2026, 10, 24, 18, minutes)).toISOString();

describe('the time that the agenda tells', () => {
  it('adds up the stays in a phase, the present one up to now, and what was planned for it', () => {
    const moves = [{ to: 'envision', at: at(0) }, { to: 'shortlist', at: at(20) }, { to: 'envision', at: at(30) }] as const;
    expect([...minutesTaken({ moves }, Date.parse(at(35)))]).toEqual([['envision', 25], ['shortlist', 10]]);
    const plan = templateOf('street')?.plan ?? null;
    expect(minutesPlanned({ plan }, 'envision')).toBeGreaterThan(0);
  });

  it('leaves out a night between two evenings, and what was recorded without a time', () => {
    const moves = [{ to: 'envision', at: null }, { to: 'shortlist', at: at(0) }, { to: 'evaluate', at: at(24 * 60) }] as const;
    expect([...minutesTaken({ moves }, Date.parse(at(24 * 60 + 3)))]).toEqual([['evaluate', 3]]);
  });
});

describe('a timer on a screen', () => {
  it('shows minutes and seconds, hours where there are any', () => {
    expect([5, 65, 600, 3_600, 3_725].map(clockText)).toEqual(['0:05', '1:05', '10:00', '1:00:00', '1:02:05']);
  });

  it('never shows less than nothing, and says for how long it has been over', () => {
    const timer = { state: 'running', total: 60, ends: at(1) } as const;
    expect(shownTimer(timer, Date.parse(at(0)))).toMatchObject({ left: '1:00', isOver: false, share: 1 });
    expect(shownTimer(timer, Date.parse(at(1)) + 75_500)).toMatchObject({ left: '0:00', isOver: true, over: '1:15', share: 0 });
  });
});
