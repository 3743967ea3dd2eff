import { h, type FunctionComponent, type VNode } from 'preact';

/** A page with its facts, ready to be rendered; keeps the handlers free of markup. */
export const element = <Props extends object>(component: (props: Props) => VNode | null, props: Props): VNode =>
  h(component as FunctionComponent<Props>, props) as unknown as VNode;
