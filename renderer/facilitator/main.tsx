import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Language } from '../../app/workshop/types.ts';
import { openLive } from '../live.ts';
import { startTexts } from '../texts.ts';
import '../tokens.css';
import { Facilitator } from './Facilitator.tsx';
import './facilitator.css';
import '../tablet/painting/painting.css';
import './photos/photos.css';
import './door/door.css';
import './backup/backup.css';
import './paper/paper.css';
import './hall/hall.css';

const language: Language = localStorage.getItem('parvis.facilitator.language') === 'en' || (localStorage.getItem('parvis.facilitator.language') === null && !navigator.language.startsWith('fr')) ? 'en' : 'fr';
const texts = startTexts(language, ['facilitator', 'refusals', 'methods', 'proof', 'made', 'robustness', 'bargain', 'agents', 'terms', 'consent', 'care', 'engines', 'answers', 'library', 'late', 'hall', 'imaging', 'photos', 'painting', 'door', 'codes', 'backups', 'rooms', 'shell', 'imports', 'several', 'paper', 'outcome', 'tablet', 'apart', 'disagreement']);
texts.on('languageChanged', (chosen) => localStorage.setItem('parvis.facilitator.language', chosen));

const place = document.getElementById('root');
if (place) createRoot(place).render(<StrictMode><Facilitator live={openLive('/live/facilitator')} /></StrictMode>);
