/** Where an organisation stands in the network. */
export type MembershipStatus = 'applied' | 'admitted' | 'suspended';

/** What an admin may do to an organisation's membership. */
export type AdmissionMove = 'admit' | 'suspend' | 'readmit';

/** The whole of admission: from where each move may be made, and where it leads. */
export const admissionTable: Readonly<Record<AdmissionMove, { readonly from: MembershipStatus; readonly to: MembershipStatus }>> = {
  admit: { from: 'applied', to: 'admitted' },
  suspend: { from: 'admitted', to: 'suspended' },
  readmit: { from: 'suspended', to: 'admitted' },
};
