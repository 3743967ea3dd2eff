import type { ComponentChildren, VNode } from 'preact';
import { directionOf } from '@umn/messages';
import { useVisit } from '../web/visit-context.ts';

/** A name, an address or a code amid the page's own words: kept from mixing with their direction. */
export function Name({ children, lang }: { readonly children: ComponentChildren; readonly lang?: string | null | undefined }): VNode {
  const visit = useVisit();
  return lang && lang !== visit.lang ? (
    <bdi lang={lang} dir={directionOf(lang)}>
      {children}
    </bdi>
  ) : (
    <bdi>{children}</bdi>
  );
}

/** Codes and numbers that read from left to right in every language. */
export function LeftToRight({ children }: { readonly children: ComponentChildren }): VNode {
  return <bdi dir="ltr">{children}</bdi>;
}
