import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Access } from '@umn/platform/http';
import type { Request, Response } from 'express';
import { localised } from '../web/localised.ts';
import { lost } from '../web/lost.ts';
import { Portal } from '../web/portal.ts';
import { questions, type Question } from './answers.ts';
import { answer, ask, start, startAnew } from './ask.ts';
import { check, done, send } from './send.ts';

const isQuestion = (name: string): name is Question => (questions as readonly string[]).includes(name);

/** Asking for a transfer: the start page, one question a page, the check, the receipt. */
@Access('public')
@Controller(localised('transfer'))
export class TransferController {
  constructor(private readonly portal: Portal) {}

  @Get()
  start(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, start);
  }

  @Post()
  startAnew(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, startAnew);
  }

  @Get('check')
  check(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, check);
  }

  @Post('check')
  send(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, send);
  }

  @Get('done')
  done(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, done, { secret: true });
  }

  @Get(':question')
  ask(@Param('question') question: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, isQuestion(question) ? ask(question) : lost);
  }

  @Post(':question')
  answer(@Param('question') question: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, isQuestion(question) ? answer(question) : lost);
  }
}
