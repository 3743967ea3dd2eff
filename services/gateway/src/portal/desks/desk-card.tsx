import { countryName } from '@umn/messages';
import type { VNode } from 'preact';
import { Name } from '../components/name.tsx';
import { Icon } from '../components/icon.tsx';
import { useVisit } from '../web/visit-context.ts';
import type { DeskResult } from './desk-api.ts';
import { Freshness, OpenNow } from './freshness.tsx';
import { LanguageFact } from './language-facts.tsx';
import { PhoneLink } from './phone-link.tsx';

/** A result holds what one needs to call or to go; more stands on the desk's own page. */
export function DeskCard({ desk, serviceName }: { readonly desk: DeskResult; readonly serviceName: (code: string) => string }): VNode {
  const { t, lang, to } = useVisit();
  const list = new Intl.ListFormat(lang);
  const distance = desk.distanceKm === null ? undefined : new Intl.NumberFormat(lang, { maximumFractionDigits: desk.distanceKm < 10 ? 1 : 0 }).format(desk.distanceKm);
  return (
    <li>
      <h3>
        <a href={to(`/desks/${desk.id}`)}>
          <Name lang={desk.lang}>{desk.name}</Name>
        </a>
      </h3>
      <p class="quiet">
        <Name>{desk.organisation.name}</Name>
      </p>
      {desk.alert ? (
        <p>
          <Icon name="alert" />
          <Name lang={desk.alert.lang}>{desk.alert.text}</Name>
        </p>
      ) : null}
      <ul class="facts">
        <li>
          <Icon name="place" />
          <span>
            <Name>{desk.town}</Name>
            {t('layout.list-separator')}
            {countryName(desk.country, lang)}
            {distance === undefined ? null : <> – {t('desks.distance', { km: distance })}</>}
          </span>
        </li>
        <li>
          <Icon name="clock" />
          <OpenNow open={desk.openNow} />
        </li>
        {desk.languages.length > 0 ? (
          <li>
            <Icon name="language" />
            <span>
              <span class="visually-hidden">
                {t('desks.languages')}
                {t('layout.colon')}
              </span>
              {desk.languages.map((language, index) => (
                <span key={`${language.code} ${language.via} ${index}`}>
                  {index > 0 ? t('layout.list-separator') : ''}
                  <LanguageFact language={language} full={false} />
                </span>
              ))}
            </span>
          </li>
        ) : null}
        {desk.services.length > 0 ? (
          <li>
            <Icon name="service" />
            <span>
              <span class="visually-hidden">
                {t('desks.services')}
                {t('layout.colon')}
              </span>
              {list.format(desk.services.map(serviceName))}
            </span>
          </li>
        ) : null}
      </ul>
      {desk.phones.map((phone) => (
        <div key={phone.number}>
          <PhoneLink phone={phone} />
        </div>
      ))}
      <p>
        <Freshness desk={desk} />
      </p>
    </li>
  );
}
