import type { Instance } from '../instance.ts';
import type { Purpose } from '../ports.ts';

/** Environment variables that tell services and tests where a server is. */
export type Addresses = Readonly<Record<string, string>>;

export interface LaunchContext {
  readonly instance: Instance;
  readonly ports: Readonly<Record<Purpose, number>>;
  /** The folder of the program, as `provision` gave it. */
  readonly program: string;
  /** A folder of this server's own for its data; made already. */
  readonly data: string;
  /** Generated once per instance and kept. */
  readonly secrets: { readonly keycloakAdministrator: string };
}

export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Run as this user instead of ours. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** One server that the platform needs, as it is brought up without a container engine. */
export interface LocalServer {
  readonly name: string;
  readonly ports: readonly Purpose[];
  /** How long its start may take, in milliseconds, before we call it failed. */
  readonly limitMs: number;
  /** How long it may take to stop, in milliseconds. */
  readonly stopMs: number;
  /** Brings the program to this machine, once. Gives its folder. */
  provision(): Promise<string>;
  /** Writes its configuration and says how to run it. */
  prepare(context: LaunchContext): Promise<Launch>;
  /** True when it answers. May throw while it does not. */
  answers(context: LaunchContext): Promise<boolean>;
  addresses(context: LaunchContext): Addresses;
}
