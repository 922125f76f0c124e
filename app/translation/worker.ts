import { z } from 'zod';
import { answerInThread } from '../models/in-thread.ts';

const asked = z.array(z.string());
const translated = z.array(z.object({ translation_text: z.string() })).min(1);

answerInThread('translation', async (sentences, { run }) => {
  const english: string[] = [];
  for (const sentence of asked.parse(sentences)) english.push(translated.parse(await run(sentence, { max_new_tokens: 400 }))[0]?.translation_text ?? '');
  return english.join(' ').trim();
});
