import { Fragment, type ReactElement } from 'react';
import { z } from 'zod';
import { askingOf, own, type Asking, type Ballot, type Sheet, type State } from '../../workshop/index.ts';
import { printPage } from '../page.tsx';
import { pageSizes } from '../style.ts';
import { textsIn } from '../texts.ts';
import { paginate, roomOn } from './blocks.tsx';
import { ballotBlocks } from './kinds.tsx';
import { personBlocks } from './person.tsx';
import { css } from './style.ts';

/** Sheets `from` to `to`; `parts`: `person`, a ballot's id, or `again:` and the id of one that is asked again after the discussion. */
const asked = z.object({
  from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1), size: z.enum(pageSizes), parts: z.string().max(2_000).transform((text) => text.split(',')),
  language: z.enum(['fr', 'en']).default('fr'),
});

type Part = 'person' | { ballot: Ballot; asking: Asking; again: boolean };

/** The sheets of a workshop as one page made for print, each in its own language; null where none such was printed. `language` is the facilitator's, for what is not printed. */
export async function ballotSheets(state: State, query: unknown): Promise<string | null> {
  const order = asked.safeParse(query);
  if (!order.success || !state.plan) return null;
  const { from, to, size, language } = order.data;
  const sheets = Object.values(state.paper.sheets).filter(({ number, participant }) => number >= from && number <= to && !state.withdrawn.includes(participant));
  const parts = order.data.parts.flatMap((part) => partNamed(state, part) ?? []);
  if (sheets.length === 0 || parts.length === 0) return null;
  const say = textsIn(language);
  return printPage({
    language, size, css, title: say('print:sheet.title', { from, to }), note: say('print:sheet.note', { count: sheets.length }),
    body: <>{sheets.map((sheet) => <Pages key={sheet.number} sheet={sheet} pages={paginate(parts.flatMap((part) => blocksOf(state, sheet, part)), roomOn[size])} />)}</>,
  });
}

/** A ballot that is open or was, or that was prepared for paper. */
function partNamed(state: State, name: string): Part | null {
  if (name === 'person') return 'person';
  const [, again, id = ''] = /^(again:)?(.*)$/.exec(name) ?? [];
  const held = own(state.ballots, id);
  const found = held && state.plan ? { ballot: held.ballot, asking: askingOf(state.plan, held) } : own(state.paper.prepared, id);
  return found ? { ...found, again: again !== undefined || found.ballot.round === 'after' } : null;
}

const blocksOf = (state: State, sheet: Sheet, part: Part): ReturnType<typeof ballotBlocks> => {
  if (!state.plan) return [];
  return part === 'person' ? personBlocks(state.plan, sheet)
    : ballotBlocks({ state, plan: state.plan, ...part, language: sheet.language, me: { id: sheet.code, pseudonym: sheet.pseudonym } });
};

function Pages({ sheet, pages }: { sheet: Sheet; pages: readonly ReactElement[][] }): ReactElement {
  const say = textsIn(sheet.language);
  return (
    <Fragment>
      {pages.map((blocks, at) => (
        <section key={at} className="page" lang={sheet.language}>
          <p className="which"><b>{say('print:sheet.number', { number: sheet.number })}</b><span className="code">{sheet.code}</span><span>{say('print:sheet.page', { at: at + 1, of: pages.length })}</span></p>
          {blocks}
        </section>
      ))}
    </Fragment>
  );
}
