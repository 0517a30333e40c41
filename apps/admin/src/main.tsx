import '@tsunagari/ui/styles.css';
import './app/app.css';
import { ToastRegion } from '@tsunagari/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { router } from './app/router.js';
import { applySettings } from './app/settings.js';
import { RemedyProvider } from './features/account/remedy.js';
import { queryClient } from './graphql/use-operation.js';
import { acceptLanguage, markLanguage } from './language/language.js';
import { m } from './paraglide/messages.js';

applySettings();
markLanguage();
const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the app');
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale={acceptLanguage() === 'en' ? 'en-US' : 'ja-JP'}>
      <QueryClientProvider client={queryClient}>
        <ToastRegion label={m.notices()} closeLabel={m.close()}>
          <RemedyProvider>
            <RouterProvider router={router} />
          </RemedyProvider>
        </ToastRegion>
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
);
