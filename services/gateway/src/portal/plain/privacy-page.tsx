import type { VNode } from 'preact';
import { TextPage } from './text-page.tsx';

/** Says what is kept, as it is. A change of what the platform keeps changes these words. */
export const PrivacyPage = (): VNode => (
  <TextPage
    title="privacy.title"
    parts={[
      { paragraphs: ['privacy.short'] },
      { heading: 'privacy.search', list: ['privacy.search.words', 'privacy.search.near', 'privacy.search.limits'] },
      { heading: 'privacy.transfer', list: ['privacy.transfer.what', 'privacy.transfer.never', 'privacy.transfer.who', 'privacy.transfer.encrypted', 'privacy.transfer.browser', 'privacy.transfer.withdraw'] },
      { heading: 'privacy.cookies', list: ['privacy.cookies.none', 'privacy.cookies.form', 'privacy.cookies.transfer', 'privacy.cookies.session'] },
      { heading: 'privacy.elsewhere', paragraphs: ['privacy.elsewhere-text'] },
      { heading: 'privacy.leave', paragraphs: ['privacy.leave-text'] },
    ]}
  />
);
