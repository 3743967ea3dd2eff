import type { VNode } from 'preact';
import { Button } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { Choices } from '../components/field.tsx';
import type { FieldError } from '../web/errors.ts';
import { timeRange } from '../web/dates.ts';
import { useVisit } from '../web/visit-context.ts';
import type { EventSession, NetworkEvent } from './event-api.ts';
import { parallelGroups } from './parallel.ts';

interface Props {
  readonly event: NetworkEvent;
  readonly chosen: readonly string[];
  readonly errors: readonly FieldError[];
}

/** One choice among sessions side by side, a tick for each that stands alone. */
export function RegisterForm({ event, chosen, errors }: Props): VNode {
  const { t, to, lang } = useVisit();
  const seats = (session: EventSession): string =>
    session.free > 0 ? t('events.free', { count: session.free }) : `${t('events.full')} ${session.waiting ? t('events.waiting', { count: session.waiting }) : ''}`;
  return (
    <section>
      <h2>{t('events.register')}</h2>
      {event.free <= 0 ? <p>{t('events.register-wait')}</p> : event.sessions.length > 0 ? <p>{t('events.register-text')}</p> : null}
      <form method="post" action={to(`/events/${event.id}/register`)}>
        <Csrf />
        {parallelGroups(event.sessions).map((group, index) => {
          const choices = group.map((session) => ({ value: session.id, label: session.title, hint: seats(session), lang: session.lang }));
          const first = group[0];
          const when = first ? timeRange(lang, first.startsAt, first.endsAt, event.timeZone) : '';
          return group.length > 1 ? (
            <Choices
              key={first?.id}
              name={`slot-${index + 1}`}
              type="radio"
              label={t('events.choose-one', { time: when })}
              errors={errors}
              choices={[...choices, { value: '', label: t('events.choose-none') }]}
              chosen={group.some((session) => chosen.includes(session.id)) ? chosen : ['']}
            />
          ) : (
            <Choices key={first?.id} name={`slot-${index + 1}`} type="checkbox" label={t('events.choose', { time: when })} errors={errors} choices={choices} chosen={chosen} />
          );
        })}
        <Button icon="check">{t('events.register-go')}</Button>
      </form>
    </section>
  );
}
