import type { ComponentChildren, VNode } from 'preact';
import { Icon } from './icon.tsx';

/** Something to know before reading on. `done` tells the success of what was just sent. */
export function Notice({ children, kind = 'info' }: { readonly children: ComponentChildren; readonly kind?: 'info' | 'warning' | 'done' }): VNode {
  return (
    <div class={`notice ${kind}`} role={kind === 'done' ? 'status' : undefined}>
      <Icon name={kind === 'warning' ? 'alert' : kind === 'done' ? 'check' : 'info'} />
      <div>{children}</div>
    </div>
  );
}
