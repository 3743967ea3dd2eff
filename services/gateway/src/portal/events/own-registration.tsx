import type { VNode } from 'preact';
import { Button } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { Name } from '../components/name.tsx';
import { Notice } from '../components/notice.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { useVisit } from '../web/visit-context.ts';
import type { NetworkEvent, Registration } from './event-api.ts';
import { SeatState } from './seat-state.tsx';

/** The reader's registration: where they stand, and what they may do now. */
export function OwnRegistration({ event, registration }: { readonly event: NetworkEvent; readonly registration: Registration }): VNode {
  const { t, to } = useVisit();
  return (
    <section aria-labelledby="own-registration">
      <h2 id="own-registration">{t('events.yours')}</h2>
      {registration.status === 'waiting' ? (
        <Notice>
          <p>{t('events.yours-waiting')}</p>
        </Notice>
      ) : null}
      <SummaryList
        rows={[
          { term: t('events.yours-event'), value: <SeatState seat={registration} timeZone={event.timeZone} /> },
          ...registration.sessions.map((session) => ({ term: session.title, value: <SeatState seat={session} timeZone={event.timeZone} /> })),
        ]}
      />
      {registration.onlineLink ? (
        <p>
          <a href={registration.onlineLink} rel="noopener noreferrer">
            <Name>{t('events.online-link')}</Name>
          </a>
        </p>
      ) : null}
      <div class="actions">
        {registration.moves.map((move) => (
          <form key={move} method="post" action={to(`/events/${event.id}/registration/${move}`)}>
            <Csrf />
            <input type="hidden" name="registration" value={registration.id} />
            <Button look={move === 'accept' ? 'main' : move === 'cancel' ? 'warning' : 'second'} icon={move === 'accept' ? 'check' : 'remove'}>
              {t(`events.move.${move}`)}
            </Button>
          </form>
        ))}
      </div>
    </section>
  );
}
