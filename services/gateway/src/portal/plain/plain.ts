import { element } from '../web/element.ts';
import { page, redirect, type Answer } from '../web/answer.ts';
import type { Visit } from '../web/visit.ts';
import { AboutPage } from './about-page.tsx';
import { LeftPage } from './left-page.tsx';
import { PrivacyPage } from './privacy-page.tsx';
import { WorkingPage } from './working-page.tsx';

export const about = (): Answer => page(element(AboutPage, {}));

export const privacy = (): Answer => page(element(PrivacyPage, {}));

/** Asks each public part the smallest question, as a reader would. */
export async function working(visit: Visit): Promise<Answer> {
  const [desks, unions, events] = await Promise.all(
    ['/contact-points', '/organisations', '/events'].map((path) => visit.call('GET', path, { query: { perPage: 1 } })),
  );
  const parts = [
    { name: 'desks', works: desks?.ok === true },
    { name: 'unions', works: unions?.ok === true },
    { name: 'events', works: events?.ok === true },
  ] as const;
  return page(element(WorkingPage, { parts }));
}

/** The cookies of a visitor's own answers, by the part of the portal that keeps them. */
export const ownCookies = ['umn_transfer', 'umn_receipt', 'umn_case', 'umn_form', 'umn_done'] as const;

/** Forgets all that the site keeps in this browser, and who was signed in; nothing is logged about it. */
export async function leave(visit: Visit): Promise<Answer> {
  for (const name of ownCookies) visit.cookies.clear(name);
  if (visit.person) await visit.endSession();
  return redirect(visit.to('/leave'));
}

export const left = (): Answer => page(element(LeftPage, {}), 200, { 'Clear-Site-Data': '"cache", "storage"' });
