import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { Access } from '@umn/platform/http';
import type { Response } from 'express';
import { docsPage } from './docs-page.tsx';
import { docsStyle } from './docs-style.ts';
import type { OpenApiDocument } from './open-api-document.ts';
import { OpenApiSource } from './open-api-source.ts';

const styleAddress = `/api/docs/style-${createHash('sha256').update(docsStyle).digest('hex').slice(0, 12)}.css`;

@Access('public')
@Controller('api')
export class OpenApiController {
  readonly #source: OpenApiSource;

  constructor(@Inject(OpenApiSource) source: OpenApiSource) {
    this.#source = source;
  }

  @Get('v1/openapi.json')
  async document(@Res({ passthrough: true }) res: Response): Promise<OpenApiDocument> {
    res.setHeader('Cache-Control', 'no-cache');
    return this.#source.document();
  }

  @Get('docs')
  async docs(@Res() res: Response): Promise<void> {
    const page = docsPage(await this.#source.document(), styleAddress);
    res.setHeader('Cache-Control', 'no-cache');
    res.type('html').send(page);
  }

  @Get(styleAddress.slice('/api/'.length))
  style(@Res() res: Response): void {
    res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    res.type('css').send(docsStyle);
  }
}
