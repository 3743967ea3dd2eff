import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Access } from '@umn/platform/http';
import type { Request, Response } from 'express';
import { localised } from '../web/localised.ts';
import { lost } from '../web/lost.ts';
import { Portal } from '../web/portal.ts';
import { makeMove, moveForm, showCase } from './case-moves.ts';
import { dashboard, listCases } from './dashboard.ts';
import { editDesk, listOwnDesks, saveDesk } from './own-desks.ts';
import { isStaffMove } from './staff-moves.ts';

/** For who has signed in. Each handler asks for the sign-in itself; the services check every right again. */
@Access('public')
@Controller(localised('operator'))
export class OperatorController {
  constructor(private readonly portal: Portal) {}

  @Get()
  dashboard(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, dashboard);
  }

  @Get('desks')
  desks(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, listOwnDesks);
  }

  @Get('desks/:id')
  desk(@Param('id') id: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, editDesk(id));
  }

  @Post('desks/:id')
  saveDesk(@Param('id') id: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, saveDesk(id));
  }

  @Get('transfers')
  cases(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, listCases);
  }

  @Get('transfers/:caseRef')
  case(@Param('caseRef') caseRef: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, showCase(caseRef));
  }

  @Get('transfers/:caseRef/:move')
  moveForm(@Param('caseRef') caseRef: string, @Param('move') move: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, isStaffMove(move) ? moveForm(caseRef, move) : lost);
  }

  @Post('transfers/:caseRef/:move')
  move(@Param('caseRef') caseRef: string, @Param('move') move: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, isStaffMove(move) ? makeMove(caseRef, move) : lost);
  }
}
