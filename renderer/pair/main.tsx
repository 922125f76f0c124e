import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../tokens.css';
import '../tablet/tablet.css';
import { rememberedLanguage } from '../tablet/language.ts';
import { startTexts } from '../texts.ts';
import { Pair } from './Pair.tsx';

startTexts(rememberedLanguage(), ['door', 'common', 'refusals']);
const root = document.getElementById('root');
if (root) createRoot(root).render(<StrictMode><Pair removed={location.search === '?removed'} /></StrictMode>);
