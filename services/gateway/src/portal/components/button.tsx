import type { ComponentChildren, VNode } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface Props {
  readonly children: ComponentChildren;
  readonly icon?: IconName;
  readonly look?: 'main' | 'second' | 'warning';
  readonly name?: string;
  readonly value?: string;
}

export function Button({ children, icon, look = 'main', name, value }: Props): VNode {
  return (
    <button type="submit" class={`button ${look}`} name={name} value={value}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

export function ButtonLink({ children, icon, look = 'main', href }: Omit<Props, 'name' | 'value'> & { readonly href: string }): VNode {
  return (
    <a class={`button ${look}`} href={href}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </a>
  );
}
