import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Access } from '@umn/platform/http';
import type { Request, Response } from 'express';
import { localised } from '../web/localised.ts';
import { Portal } from '../web/portal.ts';
import { deskById, searchByAddress, searchByPosition } from './desks.ts';

@Access('public')
@Controller(localised('desks'))
export class DesksController {
  constructor(private readonly portal: Portal) {}

  @Get()
  search(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, searchByAddress, { cache: 'public' });
  }

  @Post()
  near(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, searchByPosition, { forms: 'any' });
  }

  @Get(':id')
  desk(@Param('id') id: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, deskById(id), { cache: 'public' });
  }
}
