import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { Access } from '@umn/platform/http';
import type { Request, Response } from 'express';
import { localised } from '../web/localised.ts';
import { Portal } from '../web/portal.ts';
import { about, leave, left, privacy, working } from './plain.ts';

@Access('public')
@Controller(localised())
export class PlainController {
  constructor(private readonly portal: Portal) {}

  @Get('about')
  about(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, about, { cache: 'public' });
  }

  @Get('privacy')
  privacy(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, privacy, { cache: 'public' });
  }

  @Get('working')
  working(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, working);
  }

  @Get('leave')
  left(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, left);
  }

  @Post('leave')
  leave(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, leave, { forms: 'own-site' });
  }
}
