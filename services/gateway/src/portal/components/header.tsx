import { interfaceLanguages, languageName } from '@umn/messages';
import type { VNode } from 'preact';
import { useVisit } from '../web/visit-context.ts';
import { Csrf } from './csrf.tsx';
import { Name } from './name.tsx';
import { Icon, type IconName } from './icon.tsx';

/** Site name, the way round, the languages, who is signed in, and the way out. */
export function Header({ sensitive }: { readonly sensitive: boolean }): VNode {
  const { t, to, demo } = useVisit();
  return (
    <header class="site-header">
      {demo ? <p class="demo-banner">{t('layout.demo')}</p> : null}
      <div class="header-row">
        <a class="site-name" href={to('')}>
          {t('site')}
        </a>
        <LanguageSwitch />
        {sensitive ? null : <LeaveQuickly />}
      </div>
      <Navigation />
    </header>
  );
}

function Navigation(): VNode {
  const { t, to, path, person } = useVisit();
  const staff = person !== undefined;
  const links: readonly (readonly [string, string, IconName])[] = [
    ['/desks', t('nav.desks'), 'search'],
    ['/transfer', t('nav.transfer'), 'transfer'],
    ['/events', t('nav.events'), 'calendar'],
    ...(staff ? ([['/operator', t('nav.operator'), 'person']] as const) : []),
    ...(person?.roles.includes('admin') ? ([['/admin', t('nav.admin'), 'organisation']] as const) : []),
  ];
  return (
    <nav class="site-nav" aria-label={t('layout.navigation')}>
      <ul>
        {links.map(([page, label, icon]) => (
          <li key={page}>
            <a href={to(page)} aria-current={path === page ? 'page' : path.startsWith(`${page}/`) ? 'true' : undefined}>
              <Icon name={icon} />
              {label}
            </a>
          </li>
        ))}
        <li class="who">{person ? <SignOut name={person.name} /> : <SignIn />}</li>
      </ul>
    </nav>
  );
}

function SignIn(): VNode {
  const { t, to } = useVisit();
  return (
    <a href={`/auth/sign-in?${new URLSearchParams({ returnTo: to('/operator') })}`} rel="nofollow">
      <Icon name="lock" />
      {t('nav.sign-in')}
    </a>
  );
}

function SignOut({ name }: { readonly name: string }): VNode {
  const { t } = useVisit();
  return (
    <form method="post" action="/auth/sign-out" class="inline-form">
      <Csrf />
      <Name>{name}</Name>{' '}
      <button type="submit" class="link-button">
        {t('nav.sign-out')}
      </button>
    </form>
  );
}

/** Keeps page and query; each language stands in its own name. */
function LanguageSwitch(): VNode {
  const { t, lang, path, query } = useVisit();
  const search = query.size > 0 ? `?${query}` : '';
  return (
    <details class="language-switch">
      <summary>
        <Icon name="language" />
        <span class="visually-hidden">
          {t('layout.language')}
          {t('layout.colon')}
        </span>
        {languageName(lang, lang)}
      </summary>
      <ul>
        {interfaceLanguages.map((code) => (
          <li key={code}>
            <a href={`/${code}${path}${search}`} lang={code} hreflang={code} aria-current={code === lang ? 'true' : undefined}>
              {languageName(code, code)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The island `portal.js` makes it cover the page at once; without scripts it is a form like any other. */
export function LeaveQuickly(): VNode {
  const { t, to } = useVisit();
  return (
    <form method="post" action={to('/leave')} class="leave" data-leave="">
      <button type="submit" class="leave-button">
        <Icon name="leave" />
        {t('layout.leave')}
      </button>
    </form>
  );
}
