import type { ComponentChildren, VNode } from 'preact';
import { Button } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { Layout } from '../components/layout.tsx';
import { Name } from '../components/name.tsx';
import type { TransferView } from '../transfer/transfer-api.ts';
import type { FieldError } from '../web/errors.ts';
import { useVisit } from '../web/visit-context.ts';
import type { StaffMove } from './staff-moves.ts';

interface Props {
  readonly view: TransferView;
  readonly move: StaffMove;
  readonly errors: readonly FieldError[];
  readonly children: ComponentChildren;
}

/** The frame of a move's form. What it quotes of the case stands in hidden fields: a case that changed meanwhile is refused. */
export function MoveFormPage({ view, move, errors, children }: Props): VNode {
  const { t, to, say } = useVisit();
  const casePath = `/operator/transfers/${encodeURIComponent(view.caseRef)}`;
  const title = say(`membership.move.${move}`);
  return (
    <Layout title={title} errors={errors} back={to(casePath)}>
      <h1>{title}</h1>
      <p>
        {t('cases.member')}
        {t('layout.colon')}
        <Name>{view.member.name ?? view.member.pseudonym}</Name>
      </p>
      <p>{t(`${move}.lead`)}</p>
      <form method="post" action={to(`${casePath}/${move}`)} noValidate>
        <Csrf />
        <input type="hidden" name="agreementHash" value={view.agreement.hash} />
        {view.attestation ? <input type="hidden" name="attestationHash" value={view.attestation.hash} /> : null}
        {children}
        <div class="actions">
          <Button icon="check" look={move === 'attest' || move === 'offer' ? 'main' : 'warning'} name="do" value="send">
            {title}
          </Button>
        </div>
      </form>
    </Layout>
  );
}
