import './desk/jitless.ts';
import './theme/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { Mishap } from './window/mishap.tsx';

const root = document.getElementById('window');
if (root === null) throw new Error('index.html has no element for the window.');
createRoot(root).render(
  <StrictMode>
    <Mishap>
      <App />
    </Mishap>
  </StrictMode>,
);
