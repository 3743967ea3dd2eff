import type { ComponentChildren, VNode } from 'preact';

export type Tone = 'calm' | 'good' | 'warn' | 'bad';

/** A state in a word; the colour only repeats it. */
export function Tag({ children, tone = 'calm' }: { readonly children: ComponentChildren; readonly tone?: Tone }): VNode {
  return <strong class={`tag ${tone}`}>{children}</strong>;
}
