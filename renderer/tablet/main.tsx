import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../tokens.css';
import './tablet.css';
import './painting/painting.css';
import { startTexts } from '../texts.ts';
import { takeCarried } from './address.ts';
import { forgetLanguage, rememberedLanguage } from './language.ts';
import { openSession } from './session.ts';
import { SessionContext } from './use-session.ts';
import { Tablet } from './Tablet.tsx';

const texts = startTexts(rememberedLanguage(), ['tablet', 'common', 'refusals', 'bargain', 'agents', 'terms', 'consent', 'care', 'engines', 'imaging', 'painting', 'photos', 'door']);
const root = document.getElementById('root');
if (root) {
  const session = openSession(takeCarried(window), () => {
    forgetLanguage();
    void texts.changeLanguage(rememberedLanguage());
  });
  createRoot(root).render(
    <StrictMode>
      <SessionContext value={session}><Tablet /></SessionContext>
    </StrictMode>,
  );
}
