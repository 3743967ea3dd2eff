import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { AssetLinks } from './web/visit.ts';

/** One file that a page needs beside its HTML. */
export interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
  readonly gzipped: Buffer;
}

const folder = new URL('../../assets/', import.meta.url);

const types = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', svg: 'image/svg+xml' } as const;

/** The portal's own files, named by their content, so that a browser may keep them for ever. */
@Injectable()
export class Assets {
  readonly #files = new Map<string, Asset>();
  readonly links: AssetLinks;

  constructor() {
    this.links = { css: this.#take('portal', 'css'), js: this.#take('portal', 'js'), icon: this.#take('icon', 'svg') };
  }

  find(name: string): Asset | undefined {
    return this.#files.get(name);
  }

  #take(name: string, kind: keyof typeof types): string {
    const bytes = readFileSync(new URL(`${name}.${kind}`, folder));
    const hashed = `${name}-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.${kind}`;
    this.#files.set(hashed, { type: types[kind], bytes, gzipped: gzipSync(bytes, { level: 9 }) });
    return `/assets/${hashed}`;
  }
}
