import { countryName } from '@umn/messages';
import type { VNode } from 'preact';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { Name } from '../components/name.tsx';
import { Pagination } from '../components/pagination.tsx';
import type { Listed } from '../desks/desk-api.ts';
import { dateRange } from '../web/dates.ts';
import { useVisit } from '../web/visit-context.ts';
import { wordsFor } from '../web/words-for.ts';
import type { NetworkEvent } from './event-api.ts';
import { SeatsLeft } from './seat-state.tsx';

export function EventsPage({ found }: { readonly found: Listed<NetworkEvent> }): VNode {
  const visit = useVisit();
  const { t, to, lang } = visit;
  return (
    <Layout title={t('events.title')} indexable>
      <h1>{t('events.title')}</h1>
      <p>{t('events.lead')}</p>
      {found.items.length === 0 ? <p>{t('events.none')}</p> : null}
      <ol class="results">
        {found.items.map((event) => (
          <li key={event.id}>
            <h2>
              <a href={to(`/events/${event.id}`)}>
                <Name lang={event.lang}>{event.title}</Name>
              </a>
            </h2>
            <ul class="facts">
              <li>
                <Icon name="calendar" />
                <span>
                  {dateRange(lang, event.startsAt, event.endsAt, event.timeZone)} – {wordsFor(visit, 'portal.event-kind', event.kind)}
                </span>
              </li>
              <li>
                <Icon name="place" />
                {event.place ? (
                  <span>
                    <Name>{event.place.town}</Name>
                    {t('layout.list-separator')}
                    {countryName(event.place.country, lang)}
                  </span>
                ) : (
                  <span>{t('events.online')}</span>
                )}
              </li>
              <li>
                <Icon name="person" />
                <SeatsLeft free={event.free} waiting={event.waiting} />
              </li>
            </ul>
          </li>
        ))}
      </ol>
      <Pagination {...found} />
    </Layout>
  );
}
