import type { VNode } from 'preact';
import { NewOrganisationPage, type NewFields } from '../../src/portal/admin/new-page.tsx';
import { OrganisationPage } from '../../src/portal/admin/organisation-page.tsx';
import { OrganisationsPage } from '../../src/portal/admin/list-page.tsx';
import { DeskPage } from '../../src/portal/desks/desk-page.tsx';
import { SearchPage } from '../../src/portal/desks/search-page.tsx';
import { EventPage } from '../../src/portal/events/event-page.tsx';
import { EventsPage } from '../../src/portal/events/list-page.tsx';
import { HomePage } from '../../src/portal/home/home-page.tsx';
import { OfferPage, ReasonPage } from '../../src/portal/operator/answer-pages.tsx';
import { AttestPage } from '../../src/portal/operator/attest-page.tsx';
import { CasePage } from '../../src/portal/operator/case-page.tsx';
import { CasesPage } from '../../src/portal/operator/cases-page.tsx';
import { DashboardPage } from '../../src/portal/operator/dashboard-page.tsx';
import { DeskEditPage } from '../../src/portal/operator/desk-edit-page.tsx';
import { fieldsOf } from '../../src/portal/operator/desk-rows.ts';
import { OwnDesksPage } from '../../src/portal/operator/desks-page.tsx';
import { AboutPage } from '../../src/portal/plain/about-page.tsx';
import { ErrorPage } from '../../src/portal/plain/error-page.tsx';
import { LeftPage } from '../../src/portal/plain/left-page.tsx';
import { PrivacyPage } from '../../src/portal/plain/privacy-page.tsx';
import { WorkingPage } from '../../src/portal/plain/working-page.tsx';
import { CheckPage } from '../../src/portal/transfer/check-page.tsx';
import { DonePage, ShownAlreadyPage } from '../../src/portal/transfer/done-page.tsx';
import { ConsentsPage, ContactPage, NamePage } from '../../src/portal/transfer/person-pages.tsx';
import { StartPage } from '../../src/portal/transfer/start-page.tsx';
import { StatusFormPage } from '../../src/portal/transfer/status-form-page.tsx';
import { ConfirmPage, StatusPage } from '../../src/portal/transfer/status-page.tsx';
import { HomePage as HomeUnionPage, HostPage, ModePage } from '../../src/portal/transfer/union-pages.tsx';
import type { SearchWish } from '../../src/portal/desks/search-wish.ts';
import { desk, event, hostile, listed, organisation, registration, taxonomy, transfer } from './samples.ts';

export const wish: SearchWish = { place: hostile, language: 'ar', service: 'labour-rights', country: 'IT', q: 'x', page: 2, sent: true, near: undefined };
const answers = { key: 'k', home: transfer.homeUnion.id, host: transfer.hostUnion.id, mode: 'full', name: hostile, memberNumber: 'LOM-1', channel: 'email', address: 'a@b.example', consents: ['C1', 'C2'] } as const;
const unions = [transfer.homeUnion, transfer.hostUnion];
const wrong = (field: string) => [{ field, text: hostile }, { text: 'Something else' }];
const newFields: NewFields = { name: hostile, kind: 'union', level: 'local', parentId: '', country: 'IT', town: 'Milano', email: 'x', operatorName: 'y', operatorEmail: 'z', operatorLang: 'it' };

/** Each page of the portal in each of its shapes: its name, its address without the language, and the page. */
export const everyPage: readonly (readonly [name: string, path: string, page: VNode])[] = [
  ['home', '', <HomePage />],
  ['search, nothing asked', '/desks', <SearchPage wish={{ ...wish, place: '', language: '', service: '', country: '', q: '', page: 1 }} taxonomy={taxonomy} />],
  ['search, found', '/desks?place=Milano&page=2', <SearchPage wish={wish} taxonomy={taxonomy} found={{ ...listed(desk, { ...desk, id: '1', openNow: null, distanceKm: null, freshness: 'stale', verifiedAt: null }), place: { name: hostile } }} />],
  ['search, near', '/desks', <SearchPage wish={{ ...wish, near: { lat: 45.46, lon: 9.19 } }} taxonomy={taxonomy} found={listed({ ...desk, openNow: true, freshness: 'fresh' })} />],
  ['search, empty', '/desks?place=x', <SearchPage wish={wish} taxonomy={undefined} found={{ items: [], total: 0, page: 1, perPage: 10 }} />],
  ['search, unknown place', '/desks?place=x', <SearchPage wish={wish} taxonomy={taxonomy} errors={wrong('place')} />],
  ['desk', `/desks/${desk.id}`, <DeskPage desk={desk} serviceName={(code) => code} />],
  ['desk, hidden', `/desks/${desk.id}`, <DeskPage desk={{ ...desk, addressVisibility: 'hidden', address: { street: null, postcode: null }, location: null, hours: null, alert: null }} serviceName={(code) => code} />],
  ['transfer', '/transfer', <StartPage begun={false} />],
  ['transfer, begun', '/transfer', <StartPage begun />],
  ['transfer, home', '/transfer/home', <HomeUnionPage unions={unions} answers={answers} errors={wrong('home')} />],
  ['transfer, host', '/transfer/host', <HostPage unions={unions} answers={answers} errors={[]} home={transfer.homeUnion} />],
  ['transfer, mode', '/transfer/mode', <ModePage modes={['full', 'partial', 'temporary', 'guest']} terms={{ modes: ['full'], declineReasons: [], seniorityRule: 'sum-of-periods', longestMonths: 24, joiningFeeWaived: true, votingRights: false, servicesExcluded: ['strike-pay', 'unemployment-fund'] }} answers={answers} errors={[]} />],
  ['transfer, name', '/transfer/name', <NamePage answers={answers} errors={wrong('name')} />],
  ['transfer, contact', '/transfer/contact', <ContactPage answers={answers} errors={wrong('address')} />],
  ['transfer, consents', '/transfer/consents', <ConsentsPage answers={answers} errors={wrong('consents')} home={transfer.homeUnion} host={transfer.hostUnion} />],
  ['transfer, check', '/transfer/check', <CheckPage answers={answers} home={transfer.homeUnion} host={transfer.hostUnion} />],
  ['transfer, done', '/transfer/done', <DonePage caseRef="K7QF-M2XD" receipt="one-two-three-four-five-six-seven" />],
  ['transfer, shown already', '/transfer/done', <ShownAlreadyPage />],
  ['status form', '/transfer/status', <StatusFormPage caseRef="K7QF" errors={wrong('caseRef')} />],
  ['status', '/transfer/status', <StatusPage view={transfer} done />],
  ['accept', '/transfer/status/accept', <ConfirmPage move="accept" view={transfer} />],
  ['decline', '/transfer/status/decline', <ConfirmPage move="decline" view={transfer} />],
  ['withdraw', '/transfer/status/withdraw', <ConfirmPage move="withdraw" view={transfer} />],
  ['events', '/events?page=2', <EventsPage found={listed(event, { ...event, id: '1', place: null })} />],
  ['event, anybody', `/events/${event.id}`, <EventPage event={event} mayRegister={false} />],
  ['event, to register', `/events/${event.id}`, <EventPage event={event} mayRegister errors={wrong('slot-1')} />],
  ['event, registered', `/events/${event.id}`, <EventPage event={event} registration={registration} mayRegister done />],
  ['operator', '/operator', <DashboardPage name={hostile} organisation={organisation} waiting={[transfer]} registrations={[{ event, registration }]} missing />],
  ['own desks', '/operator/desks', <OwnDesksPage found={listed(desk, { ...desk, id: '1', status: 'draft' })} />],
  ['edit a desk', `/operator/desks/${desk.id}`, <DeskEditPage desk={desk} fields={fieldsOf(desk)} errors={wrong('language-0-code')} conflict done />],
  ['cases', '/operator/transfers', <CasesPage found={listed(transfer)} filter={{ side: 'home', waitingFor: '' }} />],
  ['case', '/operator/transfers/K7QF-M2XD', <CasePage view={transfer} done />],
  ['attest', '/operator/transfers/K7QF-M2XD/attest', <AttestPage view={transfer} fields={{ periods: [{ from: '2018-03-01', to: '', kind: 'ordinary' }, { from: '', to: '', kind: 'student' }], duesPaidUntil: '', standing: '' }} errors={wrong('period-0-from')} />],
  ['refuse', '/operator/transfers/K7QF-M2XD/refuse', <ReasonPage view={transfer} move="refuse" reasons={['not-a-member', 'other']} fields={{ reason: '', text: hostile }} errors={wrong('reason')} />],
  ['decline a case', '/operator/transfers/K7QF-M2XD/decline', <ReasonPage view={transfer} move="decline" reasons={['outside-our-scope', 'dues-unpaid']} fields={{ reason: '', text: '' }} errors={[]} />],
  ['offer', '/operator/transfers/K7QF-M2XD/offer', <OfferPage view={transfer} kinds={['full', 'temporary']} fields={{ kind: 'full', from: '2027-01-01', until: '' }} errors={wrong('from')} />],
  ['organisations', '/admin?kind=union', <OrganisationsPage found={listed(organisation, { ...organisation, id: '1', membership: 'suspended' })} filter={{ kind: 'union', country: '', membership: '' }} />],
  ['organisation, admitted', `/admin/organisations/${organisation.id}`, <OrganisationPage organisation={organisation} errors={wrong('reason')} done />],
  ['organisation, applied', `/admin/organisations/${organisation.id}`, <OrganisationPage organisation={{ ...organisation, membership: 'applied' }} />],
  ['organisation, suspended', `/admin/organisations/${organisation.id}`, <OrganisationPage organisation={{ ...organisation, membership: 'suspended' }} />],
  ['new organisation', '/admin/new', <NewOrganisationPage fields={newFields} parents={[organisation]} requestKey="1" errors={wrong('name')} />],
  ['about', '/about', <AboutPage />],
  ['privacy', '/privacy', <PrivacyPage />],
  ['working', '/working', <WorkingPage parts={[{ name: 'desks', works: true }, { name: 'unions', works: false }, { name: 'events', works: true }]} />],
  ['left', '/leave', <LeftPage />],
  ...([400, 401, 403, 404, 409, 412, 413, 415, 429, 500, 503] as const).map((status) => [`error ${status}`, '/desks', <ErrorPage status={status} detail={hostile} />] as const),
];
