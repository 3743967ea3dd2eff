import type { VNode } from 'preact';
import { page, type Answer } from '../web/answer.ts';
import type { Look } from '../web/visit.ts';
import { useVisit } from '../web/visit-context.ts';
import { Layout } from '../components/layout.tsx';

/** The statuses that have words of their own; every other one is told as a fault of ours or of the request. */
const told = new Set([400, 401, 403, 404, 409, 412, 413, 415, 429, 503]);

const kindOf = (status: number): number => (told.has(status) ? status : status >= 500 ? 500 : 400);

/** What went wrong, in a sentence, and what to do now. `detail` is the service's own sentence where it gave one. */
export const errorPage = (_look: Look, status: number, detail?: string, retryAfter?: string): Answer =>
  page(<ErrorPage status={kindOf(status)} detail={detail} />, status, {
    ...(status === 429 || status === 503 ? { 'Retry-After': retryAfter ?? '5' } : {}),
    ...(status === 401 ? { 'WWW-Authenticate': 'Bearer realm="unionmigrantnet"' } : {}),
  });

export function ErrorPage({ status, detail }: { readonly status: number; readonly detail: string | undefined }): VNode {
  const { t, to } = useVisit();
  return (
    <Layout title={t(`error.${status}.title`)}>
      <h1>{t(`error.${status}.title`)}</h1>
      {detail && status !== 404 ? <p>{detail}</p> : null}
      <p>{t(`error.${status}.text`)}</p>
      <ul>
        <li>
          <a href={to('/desks')}>{t('nav.desks')}</a>
        </li>
        <li>
          <a href={to('')}>{t('error.to-home')}</a>
        </li>
        {status === 503 || status === 500 ? (
          <li>
            <a href={to('/working')}>{t('nav.working')}</a>
          </li>
        ) : null}
      </ul>
    </Layout>
  );
}
