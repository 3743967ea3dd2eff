import type { VNode } from 'preact';
import { TextPage } from './text-page.tsx';

export const AboutPage = (): VNode => (
  <TextPage
    title="about.title"
    parts={[
      { paragraphs: ['about.what', 'about.who', 'about.free'] },
      { heading: 'about.places', paragraphs: ['about.places-credit'] },
      { heading: 'about.demo', paragraphs: ['about.demo-text'] },
    ]}
  />
);
