import type { VNode } from 'preact';

/** Drawn on 24 × 24 with a stroke, in the colour of the text. `mirror` ones point along the reading direction. */
const drawings = {
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 21 21',
  place: 'M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21zM12 7a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  near: 'M12 5a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM12 2v4M12 18v4M2 12h4M18 12h4',
  phone: 'M6 3h4l1.5 5-2.5 1.5a12 12 0 0 0 5.5 5.5L16 12.5l5 1.5v4a3 3 0 0 1-3 3C10 21 3 14 3 6a3 3 0 0 1 3-3z',
  clock: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 7v5l3.5 2',
  language: 'M4 5h16v11h-8l-5 4v-4H4zM8 9h8M8 12h5',
  service: 'M4 12l4-4 4 3 4-3 4 4M8 16l3 3M12 14l4 4M4 12l7 7M20 12l-5 5',
  check: 'M4 12.5l5 5L20 6.5',
  alert: 'M12 3l10 18H2zM12 10v5M12 17.5v.5',
  transfer: 'M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21c0-4.5 3.5-7 8-7s8 2.5 8 7',
  leave: 'M13 4H5v16h8M10 12h11M17 8l4 4-4 4',
  print: 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z',
  mail: 'M3 6h18v12H3zM3 7l9 7 9-7',
  info: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 11v6M12 7.5v.5',
  web: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  edit: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  add: 'M12 5v14M5 12h14',
  remove: 'M5 12h14',
  next: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  lock: 'M6 11h12v10H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  organisation: 'M4 21V8l8-5 8 5v13M4 21h16M9 21v-5h6v5M9 11h.5M14.5 11h.5',
  hourglass: 'M7 3h10M7 21h10M8 3c0 5 4 6 4 9s-4 4-4 9M16 3c0 5-4 6-4 9s4 4 4 9',
} as const;

export type IconName = keyof typeof drawings;

const mirrored = new Set<IconName>(['next', 'back', 'leave', 'transfer', 'edit', 'search']);

/** Decoration beside words, never instead of them. */
export function Icon({ name }: { readonly name: IconName }): VNode {
  return (
    <svg class={mirrored.has(name) ? 'icon mirrored' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}
