import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Access } from '@umn/platform/http';
import type { Request, Response } from 'express';
import { localised } from '../web/localised.ts';
import { lost } from '../web/lost.ts';
import { Portal } from '../web/portal.ts';
import { closeCase, confirmMove, makeMove, memberMoves, openCase, showStatus, type MemberMove } from './status.ts';

const isMove = (name: string): name is MemberMove => (memberMoves as readonly string[]).includes(name);

/** A member's case, with the receipt. Stands before the questions, whose addresses end in any word. */
@Access('public')
@Controller(localised('transfer/status'))
export class StatusController {
  constructor(private readonly portal: Portal) {}

  @Get()
  status(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, showStatus, { secret: true });
  }

  @Post()
  open(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, openCase, { secret: true });
  }

  @Post('close')
  close(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, closeCase);
  }

  @Get(':move')
  confirm(@Param('move') move: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, isMove(move) ? confirmMove(move) : lost, { secret: true });
  }

  @Post(':move')
  move(@Param('move') move: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, isMove(move) ? makeMove(move) : lost);
  }
}
