import type { VNode } from 'preact';
import { ButtonLink } from '../components/button.tsx';
import { Icon, type IconName } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { useVisit } from '../web/visit-context.ts';

const tasks: readonly { readonly key: string; readonly path: string; readonly icon: IconName }[] = [
  { key: 'desks', path: '/desks', icon: 'search' },
  { key: 'transfer', path: '/transfer', icon: 'transfer' },
  { key: 'status', path: '/transfer/status', icon: 'hourglass' },
  { key: 'events', path: '/events', icon: 'calendar' },
];

export function HomePage(): VNode {
  const { t, to } = useVisit();
  return (
    <Layout title={t('home.title')} indexable>
      <h1>{t('home.title')}</h1>
      <p>{t('home.lead')}</p>
      <p>{t('home.no-papers')}</p>
      <ul class="home-tasks">
        {tasks.map(({ key, path, icon }) => (
          <li key={key}>
            <h2>
              <Icon name={icon} />
              {t(`home.${key}.title`)}
            </h2>
            <p>{t(`home.${key}.text`)}</p>
            <ButtonLink href={to(path)} look={key === 'desks' ? 'main' : 'second'}>
              {t(`home.${key}.go`)}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
