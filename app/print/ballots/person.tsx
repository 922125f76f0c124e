import type { Language, Plan, Sheet } from '../../workshop/index.ts';
import { textsIn } from '../texts.ts';
import { tall, type Block } from './blocks.tsx';
import { Tick } from './marks.tsx';

const width = 178;
const consents = ['takePart', 'groupData', 'publishWords', 'publishPictures', 'cloud'] as const;
const ages = ['under-14', '14-17', '18-34', '35-54', '55-64', '65-74', '75+', 'not-said'] as const;

/** What joining asks, in the tablet's words: what it is, what one agrees to, age, groups; and the part with the receipt, to be cut off and kept. */
export function personBlocks(plan: Plan, sheet: Sheet): Block[] {
  const { language } = sheet;
  const say = textsIn(language);
  const said = (text: { en: string; fr: string }): string => text[language] || text[language === 'en' ? 'fr' : 'en'];
  const intro = [say('print:person.what'), say('tablet:consent.confidential'), ...said(plan.consent).split('\n'), ...said(plan.dataHolder).split('\n')].filter((text) => text.trim() !== '');
  return [
    { mm: tall(said(plan.title), 24, width, 4), body: <h1 key="title">{said(plan.title)}</h1> },
    ...intro.map((text, at): Block => ({ mm: tall(text, 16, width), body: <p key={`intro ${at}`} className="keep">{text}</p> })),
    keptPart(sheet),
    { mm: 20, newPage: true, body: <header key="choices"><h1>{say('tablet:consent.title')}</h1><p>{say('print:person.choices')}</p></header> },
    ...consents.map((choice): Block => {
      const [words, hint] = [say(`tablet:consent.${choice}`), say(`tablet:consent.${choice}Hint`)];
      return { mm: tall(words, 18, width - 12, 1) + tall(hint, 16, width - 12, 1) + 4, body: <section key={choice} className="consent keep"><p className="mark"><Tick>{words}</Tick></p><p className="hint">{hint}</p></section> };
    }),
    ageBlock(language),
    groupBlock(plan, language),
  ];
}

function ageBlock(language: Language): Block {
  const say = textsIn(language);
  const parent = say('print:person.parent');
  return {
    mm: 12 + ages.length / 2 * 10.5 + 5 + tall(parent, 16, width) + 20, newPage: true,
    body: (
      <section key="age" className="keep">
        <h1>{say('tablet:age.title')}</h1>
        <p className="columns">{ages.map((age) => <Tick key={age}>{say(`tablet:age.${age}`)}</Tick>)}</p>
        <p>{parent}</p>
        <p className="line" />
      </section>
    ),
  };
}

function groupBlock(plan: Plan, language: Language): Block {
  const say = textsIn(language);
  const labels = [...plan.groups.map(({ label }) => label[language] || label[language === 'en' ? 'fr' : 'en']), say('tablet:groups.none'), say('tablet:groups.not-said')];
  const why = say('print:person.groups');
  return {
    mm: 14 + tall(why, 16, width) + labels.reduce((sum, label) => sum + tall(label, 18, width - 12, 2), 0) + 6,
    body: <section key="groups" className="keep"><h1>{say('tablet:groups.title')}</h1><p>{why}</p>{labels.map((label) => <p key={label} className="mark"><Tick>{label}</Tick></p>)}</section>,
  };
}

/** With its receipt a person can leave and take all answers along; nobody who holds the sheet can. */
function keptPart({ language, receipt, number }: Sheet): Block {
  const say = textsIn(language);
  const keep = say('print:person.keep', { number });
  return {
    mm: tall(keep, 16, width) + 44,
    body: <section key="receipt" className="cut keep"><h2>{say('print:person.keepTitle')}</h2><p>{keep}</p><p className="receipt">{say('tablet:receipt.label')}{language === 'fr' ? '\u00a0' : ''}: <span className="code">{receipt}</span></p></section>,
  };
}
