import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openLive } from '../live.ts';
import { startTexts } from '../texts.ts';
import '../tokens.css';
import { Projector } from './Projector.tsx';
import './projector.css';

startTexts('fr', ['projector', 'common', 'bargain', 'agents', 'terms', 'consent', 'care', 'hall', 'apart']);
const place = document.getElementById('root');
if (place) createRoot(place).render(<StrictMode><Projector live={openLive('/live/projector')} /></StrictMode>);
