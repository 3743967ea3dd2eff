import type { VNode } from 'preact';
import { useVisit } from '../web/visit-context.ts';

export function Footer(): VNode {
  const { t, to } = useVisit();
  return (
    <footer class="site-footer">
      <ul>
        <li>
          <a href={to('/about')}>{t('nav.about')}</a>
        </li>
        <li>
          <a href={to('/privacy')}>{t('nav.privacy')}</a>
        </li>
        <li>
          <a href={to('/working')}>{t('nav.working')}</a>
        </li>
        <li>
          <a href="/api/docs" hreflang="en">
            {t('nav.api')}
          </a>
        </li>
      </ul>
      <p>{t('layout.places-credit')}</p>
    </footer>
  );
}
