import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../tokens.css';
import './tablet.css';
import './painting/painting.css';
import { startTexts } from '../texts.ts';
import { post } from '../live.ts';
import { takeCarried } from './address.ts';
import { arrive, takeComing } from './away/coming.ts';
import { forgetLanguage, rememberedLanguage } from './language.ts';
import { openSession, safeShelf, storage } from './session.ts';
import { SessionContext } from './use-session.ts';
import { Tablet } from './Tablet.tsx';

const texts = startTexts(rememberedLanguage(), ['tablet', 'common', 'refusals', 'bargain', 'agents', 'terms', 'consent', 'care', 'engines', 'imaging', 'painting', 'photos', 'door', 'hall', 'apart']);
const root = document.getElementById('root');
if (root) {
  const [tab, browser] = [storage(() => sessionStorage), storage(() => localStorage)];
  const coming = takeComing(window, tab);
  if (coming) {
    root.innerHTML = '<main class="page"><p role="status"></p></main>';
    root.querySelector('p')?.append(texts.t('tablet:moved.coming'));
    await arrive(coming, { tab, browser, shelf: safeShelf(), post, wait: () => new Promise((resolve) => { setTimeout(resolve, 1_500); }) });
  }
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
