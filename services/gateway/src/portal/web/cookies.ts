import type { Request, Response } from 'express';
import type { Sealing } from './sealing.ts';

function readCookie(req: Request, name: string): string | undefined {
  for (const pair of (req.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/** The portal's own cookies: sealed, for this site only, out of reach of scripts. */
export class Cookies {
  constructor(
    private readonly req: Request,
    private readonly res: Response,
    private readonly sealing: Sealing,
    private readonly secure: boolean,
  ) {}

  read<T>(name: string): T | undefined {
    return this.sealing.open<T>(name, readCookie(this.req, name));
  }

  /** Readable for `seconds`; the browser forgets it then, or with its last window, whichever comes first. */
  write(name: string, value: unknown, seconds: number): void {
    this.#set(name, this.sealing.seal(name, value, seconds));
  }

  clear(name: string): void {
    this.#set(name, '', '; Max-Age=0');
  }

  #set(name: string, value: string, more = ''): void {
    this.res.append('Set-Cookie', `${name}=${value}; Path=/; HttpOnly; SameSite=Strict${this.secure ? '; Secure' : ''}${more}`);
  }
}
