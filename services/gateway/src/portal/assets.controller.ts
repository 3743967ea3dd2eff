import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { refuse } from '@umn/kernel';
import { Access } from '@umn/platform/http';
import type { Request, Response } from 'express';
import { Assets } from './assets.ts';

@Access('public')
@Controller('assets')
export class AssetsController {
  constructor(private readonly assets: Assets) {}

  @Get(':name')
  send(@Param('name') name: string, @Req() req: Request, @Res() res: Response): void {
    const asset = this.assets.find(name);
    if (!asset) throw refuse('not-found', 'platform.not-found');
    res.setHeader('Content-Type', asset.type);
    res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    res.setHeader('Vary', 'Accept-Encoding');
    if (/\bgzip\b/.test(String(req.headers['accept-encoding'] ?? ''))) {
      res.setHeader('Content-Encoding', 'gzip');
      res.end(asset.gzipped);
    } else {
      res.end(asset.bytes);
    }
  }
}
