import type { PublicTerms } from '../../app/workshop/terms.ts';
import type { ProjectorView } from '../../app/workshop/views.ts';
import { SeatRanges } from '../components/charts/index.ts';
import { shortHash } from '../components/index.ts';
import { money, percent, points, say } from '../texts.ts';
import { useFit } from './fit.ts';
import { Pages, usePages } from './Pages.tsx';
import { Sides, sidesOf, type Side } from './Sides.tsx';

/** Rules that are told aloud; all of them are on the tablets. */
const aloud: ReadonlySet<string> = new Set(['aim', 'floor', 'answers', 'silence']);

/** Before a package is on the table: the same rules for everyone, then what each group can get, and the mark that the tablets show too. */
export function TermsScreen({ view, told }: { view: ProjectorView; told: PublicTerms }) {
  const pages = usePages(told.seats.length > 0 ? 2 : 1, view);
  const fit = useFit([told, pages.page, view.plan?.languages, view.rehearsal]);
  return (
    <div className="fit" ref={fit}>
      <Sides view={view} tag="h1" text={({ t }) => t(pages.page === 0 ? 'terms:title' : 'terms:range.all')} />
      <div className="sides">
        {sidesOf(view).map((side) => (
          <section key={side.language} lang={side.language} className="deal">
            {pages.page === 0 ? <Rules told={told} side={side} /> : <Ranges told={told} side={side} />}
            <p>{side.t('terms:mark.label')} <code>{shortHash(told.hash)}</code></p>
          </section>
        ))}
      </div>
      <Pages view={view} pages={pages} />
    </div>
  );
}

function Rules({ told: { terms: { budget, rules } }, side: { t, language } }: { told: PublicTerms; side: Side }) {
  const dollars = (major: number) => money(Math.round(major * 100), language);
  return (
    <>
      <p className="cost">{t('terms:money.text', { total: dollars(budget.total), reserve: percent(budget.contingency, language), spendable: dollars(budget.spendable) })}</p>
      <ul>{rules.words.filter(({ about }) => aloud.has(about)).map((rule) => <li key={rule.about}>{say(rule, language)}</li>)}</ul>
    </>
  );
}

function Ranges({ told: { seats }, side: { t, language } }: { told: PublicTerms; side: Side }) {
  const words = { base: t('terms:range.base'), lowest: t('terms:range.lowest'), best: t('terms:range.best'), format: (value: number) => points(value, language) };
  const lines = seats.map(({ label, ...line }) => ({ ...line, label: say(label, language) }));
  return (
    <>
      <p>{t('terms:range.scale')}</p>
      <SeatRanges caption={t('terms:range.all')} lines={lines} scale={{ min: 1, max: 5 }} words={words} layout="above" />
    </>
  );
}
