/** Simulated voices for groups that nobody in the room belongs to: beside the binding package, never in it. */
export type { ChatPorts } from './chat.ts';
export type { Solve } from './offers.ts';
export type { AgentSettings, ChatSettings, SettingsFault } from './settings.ts';
export type { GroupAgent, Spoken, Turn } from './types.ts';
export { concede, aspiration } from './concession.ts';
export { llmAgent } from './llm.ts';
export { ownUnder, reckonerOf, standingsFor } from './offers.ts';
export { problemWithAgents } from './problem.ts';
export { residentsWords } from './residents.ts';
export { ruleBasedAgent } from './rule-based.ts';
export { publicVoices } from './told.ts';
export { agentSettings, placeOf } from './settings.ts';
