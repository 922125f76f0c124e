import { howFound } from '../workshop/index.ts';
import { comparisonText } from './command-comparison.ts';
import { colonIn, harmless, message, sayMessage } from './messages.ts';
import type { Language, Remark } from './messages.ts';
import type { Proposal, Told } from './proposal.ts';
import { levelProofs } from './solver-stamp.ts';
import type { Label, Problem } from './types.ts';

/** A proposal and the warnings of its problem as plain text for a terminal, ended by a newline. */
export function proposalText(problem: Problem, proposal: Proposal, warnings: readonly Remark[], language: Language): string {
  const writer = writerOf(problem, language);
  const title = labelIn(problem.title, language, '');
  const colon = colonIn(language);
  const lines = [
    ...(title === '' ? [] : [title, '']),
    `${writer.say(`rule.${proposal.rule}`)}${colon}${writer.status(proposal)}`,
    ...(proposal.design === null
      ? writer.conflict(proposal)
      : [...writer.package(proposal), '', ...writer.groups(proposal), '', ...writer.figures(proposal), ...writer.certificate(proposal), ...writer.found(proposal)]),
    ...(proposal.baseline ? ['', `${writer.say('base')}${colon}${writer.design(proposal.baseline.design)}`] : []),
    ...(proposal.alternatives.length > 0
      ? ['', `${writer.say('others')}`, ...proposal.alternatives.flatMap(writer.alternative), ...writer.comparison(proposal)]
      : []),
    ...(warnings.length > 0
      ? ['', writer.say('warnings'), ...warnings.map(({ path, reason }) => `  ${path}${colon}${sayMessage(reason, language)}`)]
      : []),
  ];
  return `${lines.map(harmless).join('\n')}\n`;
}

type Writer = ReturnType<typeof writerOf>;

function writerOf(problem: Problem, language: Language) {
  const colon = colonIn(language);
  const say = (key: string, params: Record<string, string | number> = {}) =>
    sayMessage(message(`result.${key}`, params), language);
  const cash = new Intl.NumberFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { style: 'currency', currency: problem.currency });
  const budget = cash.format(problem.budget / 10 ** problem.decimals);
  const number = (value: number | null) =>
    value === null ? '–' : value.toLocaleString(language === 'fr' ? 'fr-CA' : 'en-CA', { maximumFractionDigits: 3 });
  const share = new Intl.NumberFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { style: 'percent', maximumFractionDigits: 1 });
  const nameOf = (items: readonly { id: string; label: Label }[], id: string) => {
    const label = labelIn(items.find((item) => item.id === id)?.label ?? {}, language, '');
    return label === '' ? id : `${label} (${id})`;
  };
  const status = ({ rule, status: said }: Told) => {
    if (rule === 'equal-shares' && said === 'optimal') return say('status.followed');
    const levels = /^proved-to-level-(\d+)$/.exec(said)?.[1];
    return levels === undefined ? say(`status.${said}`) : say('status.proved', { count: Number(levels) });
  };
  const bounded = ({ rule, bound }: Pick<Told, 'rule' | 'bound'>) => (bound === null || rule !== 'total' ? [] : [`  ${say('bound', { bound: number(bound) })}`]);
  const figures = ({ rule, metrics, bound }: Told) =>
    metrics === null
      ? []
      : [
          `  ${say('worst')}${colon}${number(metrics.worst)} (${metrics.worstGroups.map((id) => nameOf(problem.groups, id)).join(', ')})`,
          `  ${say('total')}${colon}${number(metrics.total)}`,
          `  ${say('gini')}${colon}${number(metrics.gini)}`,
          `  ${say('p20')}${colon}${number(metrics.p20)}`,
          ...bounded({ rule, bound }),
        ];
  const chosen = (told: Told) => [
    `${say('design')}${colon}${nameOf(problem.designs, told.design ?? '')}`,
    `${say('measures')}${colon}${told.measures.length === 0 ? say('noMeasures') : ''}`,
    ...told.measures.map(
      (id) =>
        `  ${nameOf(problem.measures, id)}  ${cash.format((problem.measures.find((m) => m.id === id)?.cost ?? 0) / 10 ** problem.decimals)}`,
    ),
    `${say('cost')}${colon}${cash.format(told.cost ?? 0)}, ${cash.format(told.left ?? 0)} ${say('left', { budget })}`,
  ];
  return {
    say,
    status,
    figures,
    package: chosen,
    design: (id: string) => nameOf(problem.designs, id),
    conflict: ({ conflict }: Proposal) => [say('conflict'), ...conflict.map((entry) => `  ${entryText(entry, budget, say)}`)],
    groups: (proposal: Proposal) => [
      say('groups'),
      ...problem.groups.map(({ id }) => {
        const base = proposal.baseline ? number(proposal.baseline.utilities[id] ?? null) : '–';
        const below = proposal.belowBase.includes(id) ? `  ${say('below')}` : '';
        return `  ${nameOf(problem.groups, id)}${colon}${base} → ${number(proposal.utilities[id] ?? null)}${below}`;
      }),
    ],
    /** The bound of the design that allows most, in the weights that anyone can check. */
    certificate: ({ certificate }: Proposal) => {
      const deciding = certificate?.designs.find(({ bound }) => bound === certificate.bound);
      if (!deciding) return [];
      const weights = Object.entries(deciding.weights).map(([id, weight]) => `${nameOf(problem.groups, id)} ${share.format(weight / 1e6)}`);
      return ['', say('certificate', { bound: number(deciding.bound), weights: weights.join(', ') })];
    },
    /** By what, in which version, with which settings, and who vouches for each level. */
    found: (proposal: Proposal) => (proposal.solver ? ['', ...howFound(proposal.solver, levelProofs(proposal), {
      say: (key, params = {}) => sayMessage(message(`proof:${key}`, params), language), number, points: number,
    }), sayMessage(message('proof:legend'), language)] : []),
    comparison: (proposal: Proposal) =>
      comparisonText(problem, proposal, { language, cash: (amount) => cash.format(amount), groupName: (id) => nameOf(problem.groups, id) }),
    alternative: (told: Told) => [
      '',
      `${say(`rule.${told.rule}`)}${colon}${status(told)}`,
      ...(told.design === null ? [] : [...chosen(told), ...bounded(told)]),
    ],
  };
}

function entryText(entry: string, budget: string, say: Writer['say']): string {
  const [kind = '', id = ''] = entry.split(/:(.*)/s);
  return say(`conflictOf.${kind}`, { id, budget });
}

function labelIn(label: Label, language: Language, otherwise: string): string {
  return label[language] ?? label.en ?? label.fr ?? otherwise;
}
