import { Controller, Get, Req, Res } from '@nestjs/common';
import { negotiate } from '@umn/messages';
import { Access } from '@umn/platform/http';
import type { Request, Response } from 'express';
import { element } from '../web/element.ts';
import { page } from '../web/answer.ts';
import { localised } from '../web/localised.ts';
import { Portal } from '../web/portal.ts';
import { HomePage } from './home-page.tsx';

@Access('public')
@Controller()
export class HomeController {
  constructor(private readonly portal: Portal) {}

  /** The site's bare address leads to the language that the browser asks for. */
  @Get()
  choose(@Req() req: Request, @Res() res: Response): void {
    res.setHeader('Vary', 'Accept-Language');
    res.setHeader('Cache-Control', 'no-store');
    res.redirect(302, `/${negotiate(req.headers['accept-language'])}`);
  }

  @Get(localised())
  home(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, () => page(element(HomePage, {})), { cache: 'public' });
  }
}
