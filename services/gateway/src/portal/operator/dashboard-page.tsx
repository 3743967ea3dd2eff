import type { VNode } from 'preact';
import { ButtonLink } from '../components/button.tsx';
import { Layout } from '../components/layout.tsx';
import { Name } from '../components/name.tsx';
import { Notice } from '../components/notice.tsx';
import type { Organisation } from '../admin/organisation-api.ts';
import type { NetworkEvent, Registration } from '../events/event-api.ts';
import { SeatState } from '../events/seat-state.tsx';
import type { TransferView } from '../transfer/transfer-api.ts';
import { useVisit } from '../web/visit-context.ts';
import { CaseTable } from './case-table.tsx';

export interface OwnRegistration {
  readonly event: NetworkEvent;
  readonly registration: Registration;
}

interface Props {
  readonly name: string;
  readonly organisation: Organisation | undefined;
  /** Cases in which our union is to act, the nearest deadline first; nothing where cases are not ours. */
  readonly waiting: readonly TransferView[] | undefined;
  readonly registrations: readonly OwnRegistration[] | undefined;
  /** Parts that could not be read now. */
  readonly missing: boolean;
}

/** What waits for the person comes first. */
export function DashboardPage({ name, organisation, waiting, registrations, missing }: Props): VNode {
  const { t, to, parts, person } = useVisit();
  const offers = registrations?.filter(({ registration }) => registration.moves.includes('accept')) ?? [];
  return (
    <Layout title={t('operator.title')} wide>
      <h1>{t('operator.title')}</h1>
      <p>
        {organisation
          ? parts('operator.hello-for', { name: <Name>{name}</Name>, organisation: <Name>{organisation.name}</Name> })
          : parts('operator.hello', { name: <Name>{name}</Name> })}
      </p>
      {missing ? (
        <Notice kind="warning">
          <p>{t('operator.missing')}</p>
        </Notice>
      ) : null}
      <h2>{t('operator.waits')}</h2>
      {(waiting?.length ?? 0) + offers.length === 0 ? <p>{t('operator.nothing-waits')}</p> : null}
      {offers.length > 0 ? (
        <>
          <h3>{t('operator.offers')}</h3>
          <Registrations rows={offers} />
        </>
      ) : null}
      {waiting && waiting.length > 0 ? <CaseTable cases={waiting} caption={t('operator.cases-waiting')} /> : null}
      <div class="actions">
        {person?.organisation ? (
          <>
            <ButtonLink href={to('/operator/desks')} icon="place" look="second">
              {t('operator.desks')}
            </ButtonLink>
            <ButtonLink href={to('/operator/transfers')} icon="transfer" look="second">
              {t('operator.transfers')}
            </ButtonLink>
          </>
        ) : null}
        <ButtonLink href={to('/events')} icon="calendar" look="second">
          {t('nav.events')}
        </ButtonLink>
      </div>
      {registrations ? (
        <>
          <h2>{t('operator.registrations')}</h2>
          {registrations.length === 0 ? <p>{t('operator.no-registrations')}</p> : <Registrations rows={registrations} />}
        </>
      ) : null}
    </Layout>
  );
}

function Registrations({ rows }: { readonly rows: readonly OwnRegistration[] }): VNode {
  const { to } = useVisit();
  return (
    <ul class="task-list">
      {rows.map(({ event, registration }) => (
        <li key={registration.id}>
          <h3>
            <a href={to(`/events/${event.id}`)}>
              <Name lang={event.lang}>{event.title}</Name>
            </a>
          </h3>
          <SeatState seat={registration} timeZone={event.timeZone} />
          {registration.sessions.length > 0 ? (
            <ul class="plain-list">
              {registration.sessions.map((session) => (
                <li key={session.id}>
                  <Name>{session.title}</Name> <SeatState seat={session} timeZone={event.timeZone} />
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
