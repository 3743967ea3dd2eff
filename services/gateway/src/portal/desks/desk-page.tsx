import { countryName } from '@umn/messages';
import type { VNode } from 'preact';
import { Layout } from '../components/layout.tsx';
import { LeftToRight, Name } from '../components/name.tsx';
import { Notice } from '../components/notice.tsx';
import { SummaryList, type SummaryRow } from '../components/summary-list.tsx';
import { longDate } from '../web/dates.ts';
import { useVisit } from '../web/visit-context.ts';
import { deskData } from './desk-data.ts';
import type { Desk } from './desk-api.ts';
import { Freshness, OpenNow } from './freshness.tsx';
import { Hours } from './hours.tsx';
import { LanguageFact } from './language-facts.tsx';
import { PhoneLink } from './phone-link.tsx';

export function DeskPage({ desk, serviceName }: { readonly desk: Desk; readonly serviceName: (code: string) => string }): VNode {
  const { t, lang, origin, path, to } = useVisit();
  const rows: SummaryRow[] = [
    { term: t('desks.where'), value: <Where desk={desk} /> },
    ...(desk.phones.length > 0
      ? [
          {
            term: t('desks.phone'),
            value: desk.phones.map((phone) => (
              <div key={phone.number}>
                <PhoneLink phone={phone} />
              </div>
            )),
          },
        ]
      : []),
    {
      term: t('desks.languages'),
      value: (
        <ul class="plain-list">
          {desk.languages.map((language, index) => (
            <li key={`${language.code} ${index}`}>
              <LanguageFact language={language} full />
            </li>
          ))}
        </ul>
      ),
    },
    {
      term: t('desks.services'),
      value: (
        <ul class="plain-list">
          {desk.services.map((code) => (
            <li key={code}>{serviceName(code)}</li>
          ))}
        </ul>
      ),
    },
    { term: t('desks.hours'), value: <Hours desk={desk} /> },
    ...(desk.exclusions.length > 0 ? [{ term: t('desks.not-asked'), value: <Words codes={desk.exclusions} of="desks.exclusion" /> }] : []),
    ...(desk.cost !== 'unknown' ? [{ term: t('desks.cost'), value: t(`desks.cost.${desk.cost}`) }] : []),
    ...(desk.accessibility.length > 0 ? [{ term: t('desks.accessibility'), value: <Words codes={desk.accessibility} of="desks.accessibility" /> }] : []),
    ...(desk.email
      ? [
          {
            term: t('desks.email'),
            value: (
              <a href={`mailto:${desk.email}`}>
                <LeftToRight>{desk.email}</LeftToRight>
              </a>
            ),
          },
        ]
      : []),
    ...(desk.web && /^https?:\/\//.test(desk.web)
      ? [
          {
            term: t('desks.web'),
            value: (
              <a href={desk.web} rel="noopener noreferrer">
                <LeftToRight>{desk.web}</LeftToRight>
              </a>
            ),
          },
        ]
      : []),
    { term: t('desks.checked'), value: <Freshness desk={desk} /> },
  ];
  return (
    <Layout title={desk.name} indexable back={to('/desks')} linkedData={deskData(desk, `${origin}/${lang}${path}`)}>
      <h1>
        <Name lang={desk.lang}>{desk.name}</Name>
      </h1>
      <p>
        <Name>{desk.organisation.name}</Name>
      </p>
      {desk.lang !== lang ? <Notice><p>{t('desks.other-language')}</p></Notice> : null}
      {desk.alert ? (
        <Notice kind="warning">
          <p>
            <Name lang={desk.alert.lang}>{desk.alert.text}</Name>
          </p>
          {desk.alert.until ? <p>{t('desks.alert-until', { date: longDate(lang, desk.alert.until) })}</p> : null}
        </Notice>
      ) : null}
      {desk.description ? (
        <p>
          <Name lang={desk.lang}>{desk.description}</Name>
        </p>
      ) : null}
      <p>
        <OpenNow open={desk.openNow} />
      </p>
      <SummaryList rows={rows} />
      {desk.demo ? <p class="quiet">{t('desks.demo')}</p> : null}
    </Layout>
  );
}

function Words({ codes, of }: { readonly codes: readonly string[]; readonly of: string }): VNode {
  const { t } = useVisit();
  return (
    <ul class="plain-list">
      {codes.map((code) => (
        <li key={code}>{t(`${of}.${code}`)}</li>
      ))}
    </ul>
  );
}

function Where({ desk }: { readonly desk: Desk }): VNode {
  const { t, lang } = useVisit();
  const { address } = desk;
  return (
    <>
      {address.street ? (
        <>
          <Name>{address.street}</Name>
          <br />
        </>
      ) : null}
      <Name>{[address.postcode, desk.town].filter(Boolean).join(' ')}</Name>
      {t('layout.list-separator')}
      {countryName(desk.country, lang)}
      {desk.reach !== 'place' || desk.addressVisibility !== 'full' ? (
        <>
          <br />
          <span class="quiet">{t(desk.reach === 'place' ? `desks.address.${desk.addressVisibility}` : `desks.reach.${desk.reach}`)}</span>
        </>
      ) : null}
    </>
  );
}
