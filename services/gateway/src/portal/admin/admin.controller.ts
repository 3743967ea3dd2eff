import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Access } from '@umn/platform/http';
import type { Request, Response } from 'express';
import { ProblemMet } from '../web/answer.ts';
import { localised } from '../web/localised.ts';
import { Portal } from '../web/portal.ts';
import { createOrganisation, decide, listOrganisations, newOrganisation, showOrganisation } from './admin.ts';
import { decisionFor, type Decision } from './organisation-api.ts';

const isDecision = (name: string): name is Decision => Object.values(decisionFor).some((decision) => decision === name);

/** The network's organisations, for admins. */
@Access('public')
@Controller(localised('admin'))
export class AdminController {
  constructor(private readonly portal: Portal) {}

  @Get()
  list(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, listOrganisations);
  }

  @Get('new')
  newOrganisation(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, newOrganisation);
  }

  @Post('new')
  create(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, createOrganisation);
  }

  @Get('organisations/:id')
  organisation(@Param('id') id: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, showOrganisation(id));
  }

  @Post('organisations/:id/:decision')
  decide(@Param('id') id: string, @Param('decision') decision: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(req, res, (visit) => {
      if (!isDecision(decision)) throw new ProblemMet(404, undefined);
      return decide(id, decision)(visit);
    });
  }
}
