import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Look } from './visit.ts';
import { VisitContext } from './visit-context.ts';

/** A whole document of HTML. Everything in it is escaped by the renderer. */
export const renderPage = (look: Look, page: VNode): string =>
  `<!doctype html>${renderToString(<VisitContext.Provider value={look}>{page}</VisitContext.Provider>)}`;
