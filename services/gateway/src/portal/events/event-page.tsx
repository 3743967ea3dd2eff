import { countryName, languageName } from '@umn/messages';
import type { VNode } from 'preact';
import { Layout } from '../components/layout.tsx';
import { Name } from '../components/name.tsx';
import { Notice } from '../components/notice.tsx';
import { SummaryList, type SummaryRow } from '../components/summary-list.tsx';
import type { FieldError } from '../web/errors.ts';
import { useVisit } from '../web/visit-context.ts';
import type { NetworkEvent, Registration } from './event-api.ts';
import { EventTime, SessionTime } from './event-time.tsx';
import { OwnRegistration } from './own-registration.tsx';
import { parallelGroups } from './parallel.ts';
import { RegisterForm } from './register-form.tsx';
import { SeatsLeft } from './seat-state.tsx';

interface Props {
  readonly event: NetworkEvent;
  /** The reader's own registration, where they have one that was not given up. */
  readonly registration?: Registration | undefined;
  readonly mayRegister: boolean;
  readonly chosen?: readonly string[];
  readonly errors?: readonly FieldError[];
  readonly done?: boolean;
}

export function EventPage({ event, registration, mayRegister, chosen = [], errors = [], done = false }: Props): VNode {
  const { t, to, lang, path } = useVisit();
  const list = new Intl.ListFormat(lang);
  const open = event.status === 'published';
  const rows: SummaryRow[] = [
    { term: t('events.when'), value: <EventTime from={event.startsAt} to={event.endsAt} timeZone={event.timeZone} /> },
    {
      term: t('events.where'),
      value: event.place ? (
        <>
          {event.place.name ? (
            <>
              <Name>{event.place.name}</Name>
              <br />
            </>
          ) : null}
          <Name>{[event.place.street, event.place.town].filter(Boolean).join(', ')}</Name>
          {t('layout.list-separator')}
          {countryName(event.place.country, lang)}
        </>
      ) : (
        t('events.online')
      ),
    },
    ...(event.organiser.name ? [{ term: t('events.organiser'), value: <Name>{event.organiser.name}</Name> }] : []),
    ...(event.workingLanguages.active.length > 0 ? [{ term: t('events.speak'), value: list.format(event.workingLanguages.active.map((code) => languageName(code, lang))) }] : []),
    ...(event.workingLanguages.passive.length > 0 ? [{ term: t('events.listen'), value: list.format(event.workingLanguages.passive.map((code) => languageName(code, lang))) }] : []),
    { term: t('events.seats'), value: <SeatsLeft free={event.free} waiting={event.waiting} /> },
  ];
  return (
    <Layout title={event.title} back={to('/events')} errors={errors} indexable>
      {done ? (
        <Notice kind="done">
          <p>{t('events.done')}</p>
        </Notice>
      ) : null}
      <h1>
        <Name lang={event.lang}>{event.title}</Name>
      </h1>
      {event.status === 'cancelled' ? (
        <Notice kind="warning">
          <p>{t('events.cancelled')}</p>
        </Notice>
      ) : null}
      {event.description ? (
        <p>
          <Name lang={event.descriptionLang}>{event.description}</Name>
        </p>
      ) : null}
      <SummaryList rows={rows} />
      {event.sessions.length > 0 ? <Programme event={event} /> : null}
      {registration ? (
        <OwnRegistration event={event} registration={registration} />
      ) : open && mayRegister ? (
        <RegisterForm event={event} chosen={chosen} errors={errors} />
      ) : open ? (
        <section>
          <h2>{t('events.register')}</h2>
          <p>{t('events.for-operators')}</p>
          <p>
            <a href={`/auth/sign-in?${new URLSearchParams({ returnTo: to(path) })}`} rel="nofollow">
              {t('nav.sign-in')}
            </a>
          </p>
        </section>
      ) : null}
      {event.demo ? <p class="quiet">{t('events.demo')}</p> : null}
    </Layout>
  );
}

/** The sessions by time; those side by side stand together. */
function Programme({ event }: { readonly event: NetworkEvent }): VNode {
  const { t } = useVisit();
  return (
    <section>
      <h2>{t('events.programme')}</h2>
      {parallelGroups(event.sessions).map((group) => (
        <div key={group[0]?.id}>
          <h3>{group.length > 1 ? t('events.parallel', { count: group.length }) : t('events.session')}</h3>
          <ul>
            {group.map((session) => (
              <li key={session.id}>
                <Name lang={session.lang}>{session.title}</Name>
                <br />
                <span class="quiet">
                  <SessionTime from={session.startsAt} to={session.endsAt} timeZone={event.timeZone} /> – <SeatsLeft free={session.free} waiting={session.waiting} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
