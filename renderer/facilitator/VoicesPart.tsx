import { useTranslation } from 'react-i18next';
import type { AgentOffer, AgentStanding, AgentTurn } from '../../app/workshop/agents.ts';
import type { PublicVoice, RoundRecord } from '../../app/workshop/round-views.ts';
import { SimulatedVoices } from '../components/charts/index.ts';
import { slot, slotted } from '../components/slotted.tsx';
import { list, money, points as tenths } from '../texts.ts';
import { useDesk } from './desk.ts';
import { CataloguePrice } from './made/CataloguePrice.tsx';
import { MadeNumber } from './made/MadeNumber.tsx';
import { dollars, points } from './money.ts';
import type { ReadProposal } from './proposal.ts';

/** What simulated voices say beside a package, whether the room sees it, and what each could choose from; nothing where none was heard. */
export function VoicesPart({ record: { round, withAgents, voices = [], voicesTold: told, voicesShown = false }, proposal }: { record: RoundRecord; proposal: ReadProposal }) {
  const { t } = useTranslation(['agents', 'made']);
  const { words, language, send } = useDesk();
  if (!withAgents || !told) return null;
  /** The price of what it asks for, where it says it. */
  const saidBy = ({ group }: PublicVoice, text: string) => {
    const standing = withAgents.standings.find(({ label }) => label.en === group.en && label.fr === group.fr);
    const chosen = voices.find((turn) => turn.group === standing?.group)?.response.offer;
    const measure = standing?.offers.find(({ id }) => id === chosen)?.measure ?? null;
    const cost = measure === null ? null : proposal.costOf(measure);
    if (measure === null || cost === null) return text;
    return slotted(text.replace(dollars(cost, language), slot('cost')), { cost: <CataloguePrice measure={measure} name={words(proposal.nameOf(measure))} cost={cost} /> });
  };
  return (
    <details className="heard">
      <summary>{t('desk.said')}</summary>
      {voices.length < withAgents.standings.length && <output>{t('desk.pending')}</output>}
      <p>{t(voicesShown ? 'desk.isShown' : 'desk.isHidden')}</p>
      <button type="button" className="button" onClick={() => void send({ type: 'show-voices', round, shown: !voicesShown })}>{t(voicesShown ? 'desk.hide' : 'desk.show')}</button>
      <SimulatedVoices told={told} heading="h4" words={{
        say: (key, values) => t(key, { ...values }), name: words, money: (cents) => money(cents, language), points: (value) => tenths(value, language), list: (names) => list(names, language), saidBy,
        open: (text, of) => (of === 'cost'
          ? <MadeNumber round={round} asked={{ package: 'with-voices', of: 'cost' }} text={text} what={t('made:voice.with')} />
          : <MadeNumber round={round} asked={{ package: of.with ? 'with-voices' : 'package', of: 'utility', seat: of.seat }} text={text} what={t('made:of.package', { what: words(of.label), package: t(of.with ? 'made:voice.with' : 'made:voice.without') })} />),
      }} />
      {withAgents.standings.map((standing) => <Standing key={standing.group} round={round} standing={standing} turn={voices.find(({ group }) => group === standing.group)} proposal={proposal} />)}
      <p className="note">{t('desk.notShown')}</p>
    </details>
  );
}

type Heard = { round: number; standing: AgentStanding; turn: AgentTurn | undefined; proposal: ReadProposal };

function Standing({ round, standing, turn, proposal }: Heard) {
  const { t } = useTranslation(['agents', 'made']);
  const { words, language } = useDesk();
  const shown = (value: number): string => points(value, language);
  const what = ({ kind, measure }: AgentOffer): string => t(`desk.kind-${kind}`, { measure: measure === null ? '' : words(proposal.nameOf(measure)) });
  const numbersOf = (offer: AgentOffer) => [
    { key: 'own', of: 'utility' as const, text: shown(offer.own), seat: standing.group }, { key: 'worst', of: 'worst' as const, text: shown(offer.worst) },
    { key: 'total', of: 'total' as const, text: shown(offer.total) }, { key: 'costs', of: 'cost' as const, text: dollars(offer.cost, language) },
  ];
  const hope = (which: 'best' | 'base', value: number) => {
    const known = which === 'base' || standing.found !== undefined;
    return known ? <MadeNumber round={round} asked={{ package: `voice:${standing.group}:${which}`, of: 'utility', seat: standing.group }} text={shown(value)} what={`${words(standing.label)}, ${t(`made:voice.${which}`)}`} /> : shown(value);
  };
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="scroll" aria-label={`${t('desk.offers')} ${words(standing.label)}`} tabIndex={0}>
        <table className="numbers">
          <caption>{words(standing.label)} <small>{t('desk.offers')}</small></caption>
          <thead><tr>{['offer', 'own', 'worst', 'total', 'costs'].map((key) => <th key={key} scope="col">{t(`desk.${key}`)}</th>)}</tr></thead>
          <tbody>
            {standing.offers.filter(({ id, kind, own }) => kind !== 'object' || own < standing.base || id === turn?.response.offer).map((offer) => (
              <tr key={offer.id}>
                <th scope="row">{what(offer)}{offer.id === turn?.response.offer && <small> ✓ {t('desk.chosen')}</small>}</th>
                {numbersOf(offer).map(({ key, of, text, seat }) => (
                  <td key={key}><MadeNumber round={round} asked={{ package: `offer:${standing.group}:${offer.id}`, of, seat }} text={text} what={`${t(`desk.${key}`)}, ${what(offer)}`} /></td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="note">{slotted(t('desk.hopes', { best: slot('best'), base: slot('base') }), { best: hope('best', standing.best), base: hope('base', standing.base) })}</p>
      {turn && <Took turn={turn} />}
    </>
  );
}

/** Whether a model spoke, how long it took, and what it sent: a fault is said first. */
function Took({ turn: { kind, model, host, milliseconds, heard, fault, raw } }: { turn: AgentTurn }) {
  const { t } = useTranslation('agents');
  const { language } = useDesk();
  if (kind === 'rule-based') return null;
  const seconds = new Intl.NumberFormat(`${language}-CA`, { maximumFractionDigits: 1 }).format((milliseconds ?? 0) / 1_000);
  return (
    <>
      {fault !== null && <p className="warning">{t(`desk.fault.${fault}`)}</p>}
      {model !== null && <p className="note">{t('desk.took', { model, host, seconds, heard })}</p>}
      {raw !== null && <details><summary>{t('desk.raw')}</summary><pre className="raw">{raw}</pre></details>}
    </>
  );
}
