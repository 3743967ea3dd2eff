import { All, Controller, Req, Res } from '@nestjs/common';
import { refuse } from '@umn/kernel';
import { Access } from '@umn/platform/http';
import type { Request, Response } from 'express';
import { ProblemMet } from '../web/answer.ts';
import { Portal } from '../web/portal.ts';

/** Every address that nothing else answers. Stands last in the module, which stands last at the door. */
@Access('public')
@Controller()
export class LostController {
  constructor(private readonly portal: Portal) {}

  /** People get a page; programs, which do not ask for HTML, the problem document that the API gives. */
  @All('*rest')
  lost(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (req.path.startsWith('/api/') || !/\btext\/html\b/.test(req.headers.accept ?? '')) throw refuse('not-found', 'platform.not-found');
    const none = (): never => {
      throw new ProblemMet(404, undefined);
    };
    return this.portal.answer(req, res, none, { forms: 'any' });
  }
}
