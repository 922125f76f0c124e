import { officialLanguage, type Edited, type OfficialLanguage, type State, type WrittenSection } from '../workshop/index.ts';

/** What the planner wrote into the report and left out of it, and which language is the official one. */
export type EditedEntry = { official: OfficialLanguage; paragraphs: Edited['paragraphs']; leftOut: readonly WrittenSection[] };

export const editedEntry = ({ plan, edited }: State): EditedEntry => ({ official: officialLanguage(plan), paragraphs: edited.paragraphs, leftOut: edited.leftOut });
