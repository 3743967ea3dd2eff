import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Access } from '@umn/platform/http';
import type { Request, Response } from 'express';
import { ProblemMet } from '../web/answer.ts';
import { localised } from '../web/localised.ts';
import { Portal } from '../web/portal.ts';
import { listEvents, moveRegistration, register, registrationMoves, showEvent, type RegistrationMove } from './events.ts';

const isMove = (name: string): name is RegistrationMove => (registrationMoves as readonly string[]).includes(name);

@Access('public')
@Controller(localised('events'))
export class EventsController {
  constructor(private readonly portal: Portal) {}

  @Get()
  list(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, listEvents, { cache: 'public' });
  }

  @Get(':id')
  event(@Param('id') id: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, showEvent(id), { cache: 'public' });
  }

  @Post(':id/register')
  register(@Param('id') id: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, register(id));
  }

  @Post(':id/registration/:move')
  move(@Param('id') id: string, @Param('move') move: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, (visit) => {
      if (!isMove(move)) throw new ProblemMet(404, undefined);
      return moveRegistration(id, move)(visit);
    });
  }
}
