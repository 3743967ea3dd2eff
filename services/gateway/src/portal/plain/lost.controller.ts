import { All, Controller, Req, Res } from '@nestjs/common';
import { Access } from '@umn/platform/http';
import type { Request, Response } from 'express';
import { ProblemMet } from '../web/answer.ts';
import { localised } from '../web/localised.ts';
import { Portal } from '../web/portal.ts';

/** Every address below a language that no page has. Stands last in the module. */
@Access('public')
@Controller(localised())
export class LostController {
  constructor(private readonly portal: Portal) {}

  @All('*rest')
  lost(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.portal.answer(
      req,
      res,
      () => {
        throw new ProblemMet(404, undefined);
      },
      { forms: 'any' },
    );
  }
}
